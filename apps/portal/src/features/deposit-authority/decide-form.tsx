import { type Fen, fen } from '@wenzhou/money';
import { cite } from '@wenzhou/statute';
import { articles } from '@wenzhou/wage-deposit';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, type procedures } from '../../server.ts';
import { Button } from '../../ui/button.tsx';
import type { RequestView } from '../../ui/deposit/deposit-types.ts';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { givenBack, isPaperOnly } from '../../ui/deposit/given-back.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Choices, SelectField, TextAreaField } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Provisions } from '../../ui/provisions.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { type PaysBack, whyNotYet } from './repayment.tsx';

type Sent = Parameters<typeof client.wageDeposit.decideRequest.mutate>[0];
type Decision = Sent['decision'];

/** A request that was decided, by this official or by a colleague before. */
export type Decided = Extract<
  inferOutput<typeof procedures.wageDeposit.decideRequest>,
  { readonly kind: 'granted' }
>['outcome'];

/** The articles by which a notice is issued and received, for each kind of request. */
const articleOf = {
  assessment: articles.cite(6),
  instrument: articles.cite(6),
  'grade-change': articles.cite(10),
  refund: articles.cite(12),
  exemption: articles.cite(4),
  activation: articles.cite(7),
} as const;

/** What is about to be decided, to be looked at once more. */
function Check({
  kind,
  decision,
  paysBack,
  isPending,
  onConfirm,
  onChange,
}: {
  readonly kind: RequestView['request']['kind'];
  readonly decision: Decision;
  readonly paysBack: PaysBack | undefined;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onChange: () => void;
}) {
  const amount = decision.kind === 'grant' ? decision.amount : undefined;
  const article = decision.kind === 'refuse' ? decision.article : undefined;
  return (
    <div className="max-w-prose">
      <dl className="divide-y divide-stone-300 border-y border-stone-300">
        <FigureRow label={m.authority_decision()}>
          {decision.kind === 'grant' ? m.authority_grant() : m.authority_refuse()}
        </FigureRow>
        {amount !== undefined && <FigureRow label={m.authority_amount_to_grant()}>{money(fen(amount))}</FigureRow>}
        {paysBack && decision.kind === 'grant' && (
          <FigureRow
            label={
              isPaperOnly(paysBack.instruments) ? m.authority_given_back_approve() : m.authority_repayment_approve()
            }
          >
            {givenBack(paysBack.amount, paysBack.instruments)}
          </FigureRow>
        )}
        <FigureRow label={m.authority_note()}>
          {decision.note === undefined || decision.note === '' ? m.authority_no_note() : withChinese(decision.note)}
        </FigureRow>
        {article !== undefined && (
          <FigureRow label={m.authority_refused_by()}>
            <Provisions at={[articles.cite(article as Parameters<typeof articles.cite>[0])]} wording={wording} />
          </FigureRow>
        )}
      </dl>
      <p className="mt-4">
        {m.authority_decide_consequence()} <Provisions at={[articleOf[kind]]} wording={wording} />
      </p>
      <p className="mt-2 text-sm text-stone-700">{m.authority_duties_apart()}</p>
      <div className="mt-4 flex flex-wrap gap-4">
        <Button disabled={isPending} onClick={onConfirm}>
          {m.authority_confirm()}
        </Button>
        <Button kind="secondary" disabled={isPending} onClick={onChange}>
          {m.authority_change()}
        </Button>
      </div>
    </div>
  );
}

/** Grants what the page shows, or refuses it with a reason; looked at once more before it is sent. */
export function DecideForm({
  view: { request, preview, repayment },
  amount,
  onDecided,
}: {
  readonly view: RequestView;
  /** For a use of deposits: the amount that the page shows, where it is not what was asked for. */
  readonly amount: Fen | undefined;
  readonly onDecided: (decided: Decided) => void;
}) {
  const paysBack = preview?.paysBack;
  const isLawful = preview?.ruling.kind === 'granted';
  const notYet = whyNotYet(paysBack);
  const canGrant = isLawful && notYet === undefined;
  const refusableBy = preview?.refusableBy ?? [];
  const [chosen, setChosen] = useState<Decision['kind']>();
  // What could be granted a moment ago is not granted by a choice made then.
  const kind = chosen === 'grant' && !canGrant ? undefined : chosen;
  const [note, setNote] = useState('');
  const [article, setArticle] = useState(refusableBy[0]?.article);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [checked, setChecked] = useState<Decision>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.decideRequest.mutate(input),
    ({ outcome }) => onDecided(outcome),
    {
      'citizen-number-in-text': (text) => {
        setChecked(undefined);
        setErrors([{ field: 'note', text }]);
      },
    },
  );

  function check(): void {
    const written = note.trim();
    const found: FieldError[] = [];
    if (!kind) found.push({ field: 'decision', text: m.authority_decision_missing() });
    if (kind === 'refuse' && written === '') found.push({ field: 'note', text: m.authority_note_missing() });
    setErrors(found);
    if (found.length > 0 || !kind) return;
    setChecked(
      kind === 'refuse'
        ? // Where the rules stand against it, they say by which articles.
          { kind, note: written, ...(isLawful && article !== undefined && { article }) }
        : {
            kind,
            ...(amount !== undefined && { amount }),
            ...(paysBack && repayment && { repayment: repayment.number }),
            ...(written !== '' && { note: written }),
          },
    );
  }

  if (checked)
    return (
      <>
        {feedback}
        <Check
          kind={request.kind}
          decision={checked}
          paysBack={paysBack}
          isPending={isPending}
          onConfirm={() => submit({ id: request.id, decision: checked })}
          onChange={() => setChecked(undefined)}
        />
      </>
    );
  const choices = [
    ...(canGrant ? [{ value: 'grant' as const, label: m.authority_grant(), hint: m.authority_grant_hint() }] : []),
    { value: 'refuse' as const, label: m.authority_refuse(), hint: m.authority_refuse_hint() },
  ];
  return (
    <form
      noValidate
      className="max-w-prose"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <ErrorSummary errors={errors} />
      {!canGrant && <p className="mb-4">{isLawful ? notYet : m.authority_cannot_grant()}</p>}
      <Choices
        name="decision"
        legend={m.authority_decision()}
        choices={choices}
        chosen={kind}
        error={errorOf(errors, 'decision')}
        onChoose={setChosen}
      />
      <TextAreaField
        id="note"
        label={m.authority_note()}
        hint={kind === 'refuse' ? m.authority_note_hint_refuse() : m.authority_note_hint()}
        maxLength={2000}
        value={note}
        error={errorOf(errors, 'note')}
        onChange={({ target }) => setNote(target.value)}
      />
      {kind === 'refuse' && isLawful && refusableBy.length > 0 && (
        <SelectField
          id="article"
          label={m.authority_refused_by()}
          hint={
            <>
              {m.authority_refused_by_hint()} <Provisions at={refusableBy} wording={wording} />
            </>
          }
          value={article}
          onChange={({ target }) => setArticle(Number(target.value))}
        >
          {refusableBy.map((provision) => (
            <option key={provision.article} value={provision.article}>
              {cite(provision, articles.statute, language())}
            </option>
          ))}
        </SelectField>
      )}
      <Button type="submit">{m.authority_check()}</Button>
    </form>
  );
}
