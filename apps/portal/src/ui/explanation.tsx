import { say } from '@wenzhou/statute';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import type { ParameterUse, Said, Wording } from './explained.ts';
import { ParameterNote } from './parameter-note.tsx';
import { ProvisionLink } from './provision-link.tsx';

/** The provisions that something stands on. */
export function Provisions({ said, wording }: { readonly said: Pick<Said, 'at'>; readonly wording: Wording }) {
  return (
    <span className="text-sm text-stone-700">
      {said.at.map((provision, index) => (
        <span key={`${provision.statute}-${provision.article}-${provision.paragraph}-${provision.item}-${provision.subitem}`}>
          {index > 0 && (language() === 'zh' ? '、' : ', ')}
          <ProvisionLink
            provision={provision}
            statutes={wording.statutes}
            registered={wording.articles.statute.id}
          />
        </span>
      ))}
    </span>
  );
}

/** The steps of a ruling in order, each with its formula, its articles and the parameters it used. */
export function Explanation({
  steps,
  parameters,
  wording,
}: {
  readonly steps: readonly Said[];
  readonly parameters: readonly ParameterUse[];
  readonly wording: Wording;
}) {
  return (
    <ol className="mt-3 space-y-3 border-l-4 border-brand-100 pl-4">
      {steps.map((step, index) => (
        // Steps are an ordered record that never changes place.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <p>{say(wording.messages, language(), step)}</p>
          <p>
            <Provisions said={step} wording={wording} />
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

/** An explanation behind a native disclosure. */
export function ExplanationDetails({
  label = m.shell_how(),
  ...explanation
}: Parameters<typeof Explanation>[0] & { readonly label?: string }) {
  return (
    <details className="mt-2">
      <summary className="text-brand-800 underline underline-offset-2">{label}</summary>
      <Explanation {...explanation} />
    </details>
  );
}
