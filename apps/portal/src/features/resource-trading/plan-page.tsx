import { useNavigate } from '@tanstack/react-router';
import type { PlainDate } from '@wenzhou/calendar';
import { type Fen, formatFigure, parseYuan } from '@wenzhou/money';
import { fieldLabels } from '@wenzhou/resource-trading';
import { useState } from 'react';
import { known, readDate, readText } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { amountsAsked, daysAsked, type PlanAnswers, timeForm, timesAsked } from './plan-answers.ts';
import { usePlan } from './use-plan.ts';
import { headline } from './wording.ts';

const labelOf = (field: string): string => headline(fieldLabels[field]?.[language()] ?? field);

const given = (form: FormData, field: string): string => String(form.get(field) ?? '').trim();

/** What the form holds, and what in it cannot be read. */
function readPlan(form: FormData): { readonly plan: PlanAnswers; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const notice = readDate(form.get('notice'));
  if (!notice) errors.push({ field: 'notice', text: m.trading_notice_missing() });
  const days = daysAsked.map((field): [string, PlainDate | undefined] => [field, readDate(given(form, field))]);
  const times = timesAsked.map((field) => [field, readText(given(form, field), timeForm)]);
  const amounts = amountsAsked.map((field): [string, Fen | undefined] => {
    const text = given(form, field);
    const amount = parseYuan(text);
    const isAmount = amount !== undefined && amount >= 0;
    if (text !== '' && !isAmount) errors.push({ field, text: m.trading_amount_faulty({ field: labelOf(field) }) });
    return [field, isAmount ? amount : undefined];
  });
  const plan = Object.fromEntries([['notice', notice], ...days, ...times, ...amounts]) as PlanAnswers;
  return { plan: known<PlanAnswers>(plan), errors };
}

/** 招标公告哪天发，还定了哪些日子 */
export function PlanPage() {
  const plan = usePlan();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const isOpen =
    Object.keys(plan).some((field) => field !== 'notice') || errors.some(({ field }) => field !== 'notice');
  return (
    <QuestionPage
      title={m.trading_plan()}
      lead={m.trading_plan_hint()}
      back={<BackLink to="/" />}
      errors={errors}
      submitLabel={m.trading_lay_out()}
      onSubmit={(form) => {
        const read = readPlan(form);
        if (read.errors.length > 0) return setErrors(read.errors);
        return void navigate({ to: '/trading/periods/result', search: read.plan });
      }}
    >
      <Field
        id="notice"
        name="notice"
        type="date"
        label={labelOf('notice')}
        hint={m.trading_notice_hint()}
        defaultValue={plan.notice ?? ''}
        error={errorOf(errors, 'notice')}
      />
      <div className="mb-6">
        <Disclosure label={m.trading_other_days()} open={isOpen}>
          <p className="mb-4 max-w-prose text-stone-700">{m.trading_other_days_hint()}</p>
          <div className="grid gap-x-8 sm:grid-cols-2">
            {daysAsked.map((field) => (
              <Field
                key={field}
                id={field}
                name={field}
                type="date"
                label={labelOf(field)}
                defaultValue={plan[field] ?? ''}
              />
            ))}
            {timesAsked.map((field) => (
              <Field
                key={field}
                id={field}
                name={field}
                type="time"
                label={labelOf(field)}
                defaultValue={plan[field] ?? ''}
              />
            ))}
            {amountsAsked.map((field) => (
              <Field
                key={field}
                id={field}
                name={field}
                inputMode="decimal"
                autoComplete="off"
                label={m.trading_in_yuan({ field: labelOf(field) })}
                defaultValue={plan[field] === undefined ? '' : formatFigure(plan[field])}
                error={errorOf(errors, field)}
              />
            ))}
          </div>
        </Disclosure>
      </div>
    </QuestionPage>
  );
}
