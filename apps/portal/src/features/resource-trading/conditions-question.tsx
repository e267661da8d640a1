import { fieldLabels } from '@wenzhou/resource-trading';
import { useNavigate } from '@tanstack/react-router';
import { known } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { conditionsAsked, type EntryAnswers } from './entry-answers.ts';
import { useEntryAnswers } from './use-entry-answers.ts';
import { headline } from './wording.ts';

/** 自愿进场的条件，具备哪些 */
export function ConditionsQuestion() {
  const { answers } = useEntryAnswers();
  const navigate = useNavigate();
  return (
    <QuestionPage
      title={m.trading_conditions()}
      lead={m.trading_conditions_hint()}
      back={<BackLink to="/trading/entry/result" search={answers} />}
      errors={[]}
      onSubmit={(form) => {
        const met = conditionsAsked.filter((condition) => form.has(condition));
        void navigate({
          to: '/trading/entry/result',
          search: known<EntryAnswers>({ ...answers, conditions: met.length > 0 ? met : undefined }),
        });
      }}
    >
      <fieldset className="mb-6 space-y-2">
        <legend className="mb-3 font-medium">{m.trading_conditions_legend()}</legend>
        {conditionsAsked.map((condition) => (
          <label
            key={condition}
            className="flex min-h-11 items-start gap-3 rounded border-2 border-stone-300 bg-white px-4 py-3 has-checked:border-brand-800 has-checked:bg-brand-50"
          >
            <input
              type="checkbox"
              name={condition}
              defaultChecked={answers.conditions?.includes(condition)}
              className="mt-1 size-5 shrink-0 accent-brand-800"
            />
            {headline(fieldLabels[`voluntaryEntry.${condition}`]?.[language()] ?? condition)}
          </label>
        ))}
      </fieldset>
    </QuestionPage>
  );
}
