import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatRate } from '@wenzhou/money';
import { articles, fieldLabels, groundNames } from '@wenzhou/wage-deposit';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { readDate } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { inWords } from '../../ui/explained.ts';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { Field } from '../../ui/field.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';
import { ReportedGround } from './reported-grounds.tsx';
import { FirmStep } from './firm-step.tsx';
import { StepDone, type StepTaken } from './step-done.tsx';

type Sent = Parameters<typeof client.wageDeposit.demandTopUp.mutate>[0];
type Preview = inferOutput<typeof procedures.wageDeposit.previewTopUp>;

/** Grounds that may have been reported on paper. */
const paperGrounds = ['labour-sanction', 'referred-to-police', 'mass-incident', 'extreme-incident'] as const;
type PaperGround = (typeof paperGrounds)[number];

/** The level, the multiple and the last day, with how they come about; or every reason why there is no demand. */
function Outcome({ preview }: { readonly preview: Preview }) {
  if (preview.kind === 'refused') return <RefusalList refusals={preview.refusals} wording={wording} />;
  if (preview.kind === 'incomplete')
    return <MissingList missing={preview.missing} labels={fieldLabels} wording={wording} />;
  const { multiple, level, balance, expired, lacking, dueOn } = preview.outcome;
  const weighed = (preview.steps ?? []).filter(({ code }) => code === 'ground-weighed');
  return (
    <>
      <ul className="mb-4 list-disc space-y-1 pl-6">
        {weighed.map((step, index) => (
          <li key={`${index} ${step.code}`}>
            {inWords(wording, step)} <Provisions at={step.at} wording={wording} />
          </li>
        ))}
      </ul>
      <dl className="divide-y divide-stone-300 border-y border-stone-300">
        <FigureRow label={m.authority_multiple()}>{formatRate(multiple)}</FigureRow>
        <FigureRow label={m.authority_new_level()}>{money(level)}</FigureRow>
        <FigureRow label={m.deposit_balance()}>
          {money(balance)}
          {expired !== undefined && (
            <span className="block text-sm font-normal">{m.deposit_expired_beside({ amount: money(expired) })}</span>
          )}
        </FigureRow>
        <FigureRow label={m.authority_to_top_up()}>{money(lacking)}</FigureRow>
        <FigureRow label={m.authority_last_day()}>{day(dueOn)}</FigureRow>
      </dl>
      <ExplanationDetails
        of={m.authority_preview_title()}
        steps={preview.steps ?? []}
        parameters={preview.parameters}
        wording={wording}
      />
    </>
  );
}

const tick = 'mt-1 size-5 shrink-0 accent-brand-800';

function Demand({ deposit }: { readonly deposit: DepositView }) {
  const { creditCode, name, on, reportedGrounds } = deposit;
  const [reported, setReported] = useState<readonly string[]>(() => reportedGrounds.map(({ id }) => id));
  const [grounds, setGrounds] = useState<readonly PaperGround[]>([]);
  const [people, setPeople] = useState('10');
  const [receivedOn, setReceivedOn] = useState<string>(on);
  const [taken, setTaken] = useState<StepTaken>();
  const number = Number(people);
  const isNumber = Number.isInteger(number) && number > 0;
  const isDay = readDate(receivedOn) !== undefined;
  const asked = {
    creditCode,
    reported: [...reported],
    grounds: grounds.map((ground) => (ground === 'mass-incident' ? { ground, people: number } : { ground })),
    ...(receivedOn !== on && { receivedOn }),
  } as Omit<Sent, 'idempotencyKey'>;
  const isAsked = isDay && (isNumber || !grounds.includes('mass-incident'));
  const preview = useQuery({
    ...procedures.wageDeposit.previewTopUp.queryOptions(asked),
    enabled: isAsked && !taken,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.demandTopUp.mutate(input),
    ({ outcome }) => setTaken(outcome),
  );
  if (taken) return <StepDone title={m.authority_demanded()} taken={taken} />;
  const toggled = <Value,>(list: readonly Value[], value: Value, isOn: boolean): readonly Value[] =>
    isOn ? [...list, value] : list.filter((other) => other !== value);
  // Only what is looked at can be sent.
  const isShown = isAsked && !preview.isFetching && preview.data?.kind === 'granted';
  return (
    <Page
      title={m.authority_demand()}
      lead={
        <>
          {withChinese(name)} · <span className="font-mono break-all">{creditCode}</span>
        </>
      }
    >
      <p className="mb-6 max-w-prose">
        {m.authority_demand_lead()} <Provisions at={[articles.cite(8), articles.cite(11)]} wording={wording} />
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isShown) submit(asked);
        }}
      >
        {reportedGrounds.length > 0 && (
          <fieldset className="mb-6">
            <legend className="font-semibold">{m.authority_grounds_title()}</legend>
            {reportedGrounds.map((one) => (
              <label key={one.id} className="flex min-h-11 items-start gap-3 py-2">
                <input
                  type="checkbox"
                  className={tick}
                  checked={reported.includes(one.id)}
                  onChange={({ target }) => setReported(toggled(reported, one.id, target.checked))}
                />
                <span>
                  <ReportedGround reported={one} />
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <fieldset className="mb-6">
          <legend className="font-semibold">{m.authority_grounds_on_paper()}</legend>
          <p className="text-stone-700">{m.authority_grounds_on_record()}</p>
          {paperGrounds.map((ground) => (
            <label key={ground} className="flex min-h-11 items-start gap-3 py-2">
              <input
                type="checkbox"
                className={tick}
                checked={grounds.includes(ground)}
                onChange={({ target }) => setGrounds(toggled(grounds, ground, target.checked))}
              />
              <span className="first-letter:uppercase">{groundNames[ground][language()]}</span>
            </label>
          ))}
        </fieldset>
        {grounds.includes('mass-incident') && (
          <Field
            id="people"
            label={m.authority_how_many()}
            inputMode="numeric"
            autoComplete="off"
            value={people}
            error={isNumber ? undefined : m.authority_people_missing()}
            onChange={({ target }) => setPeople(target.value)}
          />
        )}
        <Field
          id="receivedOn"
          type="date"
          max={on}
          label={m.authority_received_on()}
          hint={m.authority_received_hint()}
          value={receivedOn}
          error={isDay ? undefined : m.authority_received_missing()}
          onChange={({ target }) => setReceivedOn(target.value)}
        />
        <section aria-labelledby="preview" className="mb-8">
          <h2 id="preview" className="mb-3 text-xl font-bold">
            {m.authority_preview_title()}
          </h2>
          <div role="status" className={preview.isFetching ? 'opacity-85' : ''}>
            <Answer asked={preview}>{(answer) => <Outcome preview={answer} />}</Answer>
          </div>
        </section>
        {feedback}
        <Button type="submit" disabled={isPending || !isShown}>
          {m.authority_send_demand()}
        </Button>
      </form>
    </Page>
  );
}

/** 通知补足：依据哪些情形，补到几倍，最迟哪一天 */
export function TopUpPage() {
  return (
    <FirmStep from="/wage-deposit/authority/firms/$creditCode/top-up" title={m.authority_demand()} duty="deciding">
      {(deposit) => <Demand key={deposit.creditCode} deposit={deposit} />}
    </FirmStep>
  );
}
