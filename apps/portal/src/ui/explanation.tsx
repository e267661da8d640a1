import { m } from '../paraglide/messages.js';
import { Disclosure } from './disclosure.tsx';
import { inWords, type Said, type Used, type Wording } from './explained.ts';
import { ParameterNote } from './parameter-note.tsx';
import { Provisions } from './provisions.tsx';
import { withChinese } from './with-chinese.tsx';

interface Explained {
  readonly steps: readonly Said[];
  readonly parameters: readonly Used[];
  readonly wording: Wording;
}

/** The steps of a ruling in order, each with its formula, its articles and the parameters it used. */
function Explanation({ steps, parameters, wording }: Explained) {
  return (
    <ol className="mt-3 space-y-3 border-l-4 border-brand-100 pl-4">
      {steps.map((step, index) => (
        // Steps are an ordered record that never changes place.
        <li key={`${index} ${step.code}`}>
          <p>{withChinese(inWords(wording, step))}</p>
          <p>
            <Provisions at={step.at} wording={wording} />
          </p>
          {step.using?.map((id) => {
            const use = parameters.find((parameter) => parameter.id === id);
            return use && <ParameterNote key={id} use={use} wording={wording} />;
          })}
        </li>
      ))}
    </ol>
  );
}

/** An explanation behind a native disclosure. `of` names what it explains to those who do not see where it stands. */
export function ExplanationDetails({ of, ...explained }: Explained & { readonly of: string }) {
  return (
    <Disclosure label={m.shell_how()} of={of}>
      <Explanation {...explained} />
    </Disclosure>
  );
}
