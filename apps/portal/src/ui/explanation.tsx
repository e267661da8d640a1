import { type ParameterUse, say } from '@wenzhou/statute';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import type { Said, Wording } from './explained.ts';
import { ParameterNote } from './parameter-note.tsx';
import { Provisions } from './provisions.tsx';

interface Explained {
  readonly steps: readonly Said[];
  readonly parameters: readonly ParameterUse[];
  readonly wording: Wording;
}

/** The steps of a ruling in order, each with its formula, its articles and the parameters it used. */
export function Explanation({ steps, parameters, wording }: Explained) {
  return (
    <ol className="mt-3 space-y-3 border-l-4 border-brand-100 pl-4">
      {steps.map((step, index) => (
        // Steps are an ordered record that never changes place.
        <li key={`${index} ${step.code}`}>
          <p>{say(wording.messages, language(), step)}</p>
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
    <details>
      <summary className="inline-flex min-h-11 items-center text-brand-800 underline underline-offset-2">
        {m.shell_how()}
        <span className="sr-only"> {of}</span>
      </summary>
      <Explanation {...explained} />
    </details>
  );
}
