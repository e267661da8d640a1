import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { PlainDate } from '@wenzhou/calendar';
import { articles, authorityName, type DepositCase } from '@wenzhou/wage-deposit';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { readDate } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { QualificationFields, useQualifications } from '../../ui/deposit/qualification-fields.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { day } from './columns.tsx';
import type { FirmCodeSearch } from './desk-search.ts';
import { Desk } from './desk.tsx';
import { FirmFields, readFirm } from './firm-fields.tsx';
import { OnlyWithDuty } from './only-with-duty.tsx';
import { StepDone, type StepTaken } from './step-done.tsx';
import { useToday } from './today.ts';

type Sent = Parameters<typeof client.wageDeposit.assess.mutate>[0];
type Entered = Omit<Sent, 'idempotencyKey'>;
type Assessment = inferOutput<typeof procedures.wageDeposit.assessDeposit>;

/** How much, where and until when, as the rules answer; what they refuse can still be changed. */
function Preview({ assessment }: { readonly assessment: Assessment }) {
  if (assessment.kind === 'refused') return <RefusalList refusals={assessment.refusals} wording={wording} />;
  if (assessment.kind !== 'granted') return null;
  const { outcome, steps = [], parameters } = assessment;
  const { deposit, place, due } = outcome;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className="mb-3 text-xl font-bold">
        {m.authority_preview_title()}
      </h2>
      <dl className="divide-y divide-stone-300 border-y border-stone-300">
        <FigureRow label={m.wage_amount()}>
          {deposit.exemption.exempt ? m.wage_answer_exempt() : money(deposit.amount)}
        </FigureRow>
        <FigureRow label={m.wage_place()}>{authorityName(place, language())}</FigureRow>
        <FigureRow label={m.wage_due()}>{day(due.dueOn)}</FigureRow>
      </dl>
      <ExplanationDetails of={m.authority_preview_title()} steps={steps} parameters={parameters} wording={wording} />
    </section>
  );
}

/** What the rules are asked for a preview. */
const caseOf = (
  { creditCode, registeredDivision, qualifications, history, contractFiledOn }: Entered,
  on: PlainDate,
): DepositCase =>
  ({
    ...(registeredDivision === undefined ? { creditCode } : { registeredDivision }),
    qualifications,
    history,
    contractFiledOn,
    on,
  }) as DepositCase;

function AssessForm({
  today,
  known,
}: {
  readonly today: PlainDate;
  /** A deposit that was cleared out elsewhere and is assessed anew. */
  readonly known: DepositView | undefined;
}) {
  const qualifications = useQualifications();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [preview, setPreview] = useState<{ readonly of: string; readonly found?: Assessment }>();
  const [failure, setFailure] = useState<unknown>();
  const [taken, setTaken] = useState<StepTaken>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.assess.mutate(input),
    ({ outcome }) => setTaken(outcome),
  );
  const wasClearedOut = known?.phase === 'cleared-out';

  /** What was entered, or nothing where something is wrong with it. */
  function read(form: FormData): Entered | undefined {
    const { firm, errors: ofFirm } = readFirm(form);
    const contractFiledOn = readDate(form.get('contractFiledOn'));
    const firstPaidOn = readDate(form.get('firstPaidOn'));
    const found = [
      ...ofFirm,
      ...qualifications.errors(),
      ...(contractFiledOn || wasClearedOut ? [] : [{ field: 'contractFiledOn', text: m.wage_contract_missing() }]),
    ];
    setErrors(found);
    if (found.length > 0) return undefined;
    return {
      ...firm,
      qualifications: qualifications.chosen(),
      history: firstPaidOn ? { firstPaidOn } : {},
      ...(contractFiledOn && { contractFiledOn }),
    } as Entered;
  }

  async function show(asked: Entered): Promise<void> {
    setFailure(undefined);
    // Without a contract there is no term to lay out; the rule decides when it is sent.
    if (asked.contractFiledOn === undefined) return setPreview({ of: JSON.stringify(asked) });
    try {
      const found = await client.wageDeposit.assessDeposit.query(caseOf(asked, today));
      setPreview({ of: JSON.stringify(asked), found });
    } catch (error) {
      setFailure(error);
    }
  }

  if (taken) return <StepDone title={m.authority_assessed()} taken={taken} />;
  const isReady = preview !== undefined && preview.found?.kind !== 'refused';
  return (
    <>
      <ErrorSummary errors={errors} />
      <Page
        title={m.authority_assess()}
        lead={
          <>
            {m.authority_assess_lead()} <Provisions at={[articles.cite(4), articles.cite(5)]} wording={wording} />
          </>
        }
      >
        <form
          noValidate
          onChange={() => setPreview(undefined)}
          onSubmit={(event) => {
            event.preventDefault();
            const asked = read(new FormData(event.currentTarget));
            if (!asked) return;
            if (isReady && preview.of === JSON.stringify(asked)) submit(asked);
            else void show(asked);
          }}
        >
          <FirmFields known={known} errors={errors} />
          <QualificationFields asked={qualifications} errors={errors} onRemoved={() => setErrors([])} />
          <Field
            id="contractFiledOn"
            name="contractFiledOn"
            type="date"
            max={today}
            label={m.wage_contract_filed_on()}
            hint={wasClearedOut ? m.authority_contract_optional() : m.wage_contract_hint()}
            error={errorOf(errors, 'contractFiledOn')}
          />
          {!wasClearedOut && (
            <Field
              id="firstPaidOn"
              name="firstPaidOn"
              type="date"
              max={today}
              label={m.authority_first_paid_optional()}
              hint={m.wage_first_paid_on_hint()}
            />
          )}
          {feedback}
          {failure !== undefined && <Failure error={failure} />}
          {preview?.found && (
            <div role="status" className="mb-6">
              <Preview assessment={preview.found} />
            </div>
          )}
          {preview && !preview.found && <p className="mb-6">{m.authority_no_term()}</p>}
          <Button type="submit" disabled={isPending}>
            {isReady ? m.authority_assess_now() : m.authority_see_first()}
          </Button>
        </form>
      </Page>
    </>
  );
}

function Loaded() {
  const { creditCode }: FirmCodeSearch = useSearch({ from: '/wage-deposit/authority/assess' });
  const today = useToday();
  const asked = useQuery({
    ...procedures.wageDeposit.deposit.queryOptions({ creditCode: creditCode ?? '' }),
    enabled: creditCode !== undefined,
  });
  if (!today) return null;
  if (creditCode === undefined) return <AssessForm today={today} known={undefined} />;
  return (
    <Answer asked={asked} waiting={(shown) => <Page title={m.authority_assess()}>{shown}</Page>}>
      {(known) => <AssessForm key={known.creditCode} today={today} known={known} />}
    </Answer>
  );
}

/** 主管部门依备案合同直接核定 */
export function AssessPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority/firms" />
      <Desk title={m.authority_assess()}>
        {(official) =>
          official.duties.includes('deciding') ? (
            <Loaded />
          ) : (
            <Page title={m.authority_assess()}>
              <OnlyWithDuty official={official} duty="deciding">
                {null}
              </OnlyWithDuty>
            </Page>
          )
        }
      </Desk>
    </>
  );
}
