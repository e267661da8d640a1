import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { type Fen, formatFigure, zeroFen } from '@wenzhou/money';
import { art, depositSteps, instrumentNames } from '@wenzhou/wage-deposit';
import { type ReactNode, useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { purposeNames } from '../../ui/deposit/request-names.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { type Uploaded, UploadField } from '../../ui/deposit/upload-field.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Choices, Field, SelectField } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { type CheckedRow, StepCheck } from '../../ui/step-check.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { type InstrumentChoice, instrumentChoices, readInstrument, type ReadInstrument } from './instrument-draft.ts';
import { OnlyFirm } from './only-firm.tsx';
import type { Purpose } from './purpose.ts';

type Sent = Parameters<typeof client.wageDeposit.submitInstrument.mutate>[0];

const articlesOf = {
  payment: [art(4), art(6)],
  'top-up': [art(8), art(11)],
  adjustment: [art(10)],
  replacement: [art(6)],
} as const;

/** What the instrument has to be worth. */
function amountOf(
  { level, lacking, adjustment, instruments, duties }: DepositView,
  purpose: Purpose,
  replaced: string,
): Fen {
  if (purpose === 'payment') return level;
  // What the first demand that is open asks for; one from before sums were kept asks for what is lacking.
  if (purpose === 'top-up')
    return duties.find(({ duty, metOn }) => duty === 'top-up' && metOn === undefined)?.amount ?? lacking;
  if (purpose === 'replacement') return instruments.find(({ kind }) => kind === replaced)?.amount ?? zeroFen;
  return adjustment?.payIn ?? zeroFen;
}

/** What an adjustment gives back, which may be nothing where what is held is just what the new standard asks for. */
const paysBackText = ({ adjustment }: DepositView): string =>
  adjustment && adjustment.payBack > 0
    ? m.firm_pays_back({ amount: money(adjustment.payBack) })
    : m.firm_pays_nothing();

const day = (on: string): string => formatDate(plainDate(on), language());

/** What will be handed in, row by row. */
function checkedRows({ instrument, receipt, issuer }: ReadInstrument): readonly CheckedRow[] {
  const row = (key: string, question: string, answer: ReactNode) => ({ key, question, answer, isTyped: true });
  return [
    row('kind', m.firm_instrument_kind(), instrumentNames[instrument.kind][language()]),
    row('amount', m.firm_amount(), money(instrument.amount)),
    ...(receipt
      ? [
          row('bank', m.firm_bank(), withChinese(receipt.bank)),
          row('receipt', m.firm_receipt(), withChinese(receipt.number)),
          row('paidOn', m.firm_paid_on(), day(receipt.paidOn)),
        ]
      : []),
    ...(issuer === undefined ? [] : [row('issuer', m.firm_issuer(), withChinese(issuer))]),
    ...(instrument.kind === 'cash'
      ? []
      : [
          row('number', m.firm_number(), withChinese(instrument.number)),
          ...instrument.periods.map(({ from, to }) =>
            row('from', m.deposit_term(), m.deposit_from_to({ from: day(from), to: day(to) })),
          ),
        ]),
  ];
}

function InstrumentForm({ deposit, purpose }: { readonly deposit: DepositView; readonly purpose: Purpose }) {
  const navigate = useNavigate();
  const [kind, setKind] = useState<InstrumentChoice>('cash');
  const [replaced, setReplaced] = useState<string>(deposit.instruments[0]?.kind ?? '');
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [typed, setTyped] = useState<FormData>();
  const [checked, setChecked] = useState<ReadInstrument>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.submitInstrument.mutate(input),
    ({ outcome }) => void navigate({ to: '/wage-deposit/firm/requests/$id', params: { id: outcome.request.id } }),
  );
  const amount = amountOf(deposit, purpose, replaced);
  // What lies above the new level is paid back: there is nothing to hand in.
  const paysBack = purpose === 'adjustment' && amount === 0;
  const send = (read: ReadInstrument | undefined) =>
    submit({
      purpose,
      instrument: undefined,
      ...read,
      ...(purpose === 'replacement' && { replaced: replaced as InstrumentChoice }),
      documents: files.map(({ id }) => id),
    });

  if (checked)
    return (
      <StepCheck
        title={m.firm_instrument_check({ purpose: purposeNames[purpose]() })}
        rows={[
          ...(purpose === 'replacement'
            ? [
                {
                  key: 'replaced',
                  question: m.firm_replaced(),
                  answer: deposit.instruments
                    .filter((instrument) => instrument.kind === replaced)
                    .map((instrument) => instrumentNames[instrument.kind][language()])
                    .join(m.shell_list_comma()),
                  isTyped: true,
                },
              ]
            : []),
          ...checkedRows(checked),
          {
            key: 'files',
            question: kind === 'cash' ? m.firm_files_receipt() : m.firm_files_scan(),
            answer: files.length === 0 ? m.firm_no_files() : withChinese(files.map(({ name }) => name).join('; ')),
            isTyped: true,
          },
        ]}
        onChange={() => setChecked(undefined)}
        submitLabel={m.firm_submit()}
        isPending={isPending}
        feedback={feedback}
        onSubmit={() => send(checked)}
      >
        <p className="max-w-prose">
          {m.firm_instrument_next()} <Provisions at={articlesOf[purpose]} wording={wording} />
        </p>
      </StepCheck>
    );

  const typedIn = (id: string): string | undefined => {
    const text = typed?.get(id);
    return typeof text === 'string' ? text : undefined;
  };
  const field = (id: string, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field
      id={id}
      name={id}
      label={label}
      autoComplete="off"
      defaultValue={typedIn(id)}
      error={errorOf(errors, id)}
      {...more}
    />
  );
  return (
    <QuestionPage
      title={purposeNames[purpose]()}
      lead={
        <>
          {paysBack ? paysBackText(deposit) : m.firm_instrument_lead({ amount: money(amount) })}{' '}
          <Provisions at={articlesOf[purpose]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={paysBack ? m.firm_submit() : m.firm_check()}
      isPending={isPending}
      onSubmit={(form) => {
        if (paysBack) return send(undefined);
        const found = readInstrument(form, kind, files.length);
        setTyped(form);
        setErrors('errors' in found ? found.errors : []);
        return 'read' in found && setChecked(found.read);
      }}
    >
      {feedback}
      {purpose === 'replacement' && (
        <SelectField
          id="replaced"
          label={m.firm_replaced()}
          value={replaced}
          onChange={({ target }) => {
            setReplaced(target.value);
            // The amount is that of what is replaced.
            setTyped(undefined);
          }}
        >
          {deposit.instruments.map((instrument) => (
            <option key={instrument.kind} value={instrument.kind}>
              {instrumentNames[instrument.kind][language()]}
            </option>
          ))}
        </SelectField>
      )}
      {!paysBack && (
        <>
          <Choices
            name="kind"
            legend={m.firm_instrument_kind()}
            choices={instrumentChoices.map((value) => ({ value, label: instrumentNames[value][language()] }))}
            chosen={kind}
            onChoose={(chosen) => {
              setKind(chosen);
              setErrors([]);
            }}
          />
          <Field
            key={amount}
            id="amount"
            name="amount"
            label={m.firm_amount()}
            hint={m.firm_amount_hint()}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typedIn('amount') ?? formatFigure(amount)}
            error={errorOf(errors, 'amount')}
          />
          {kind === 'cash' ? (
            <>
              {field('bank', m.firm_bank())}
              {field('receipt', m.firm_receipt())}
              {field('paidOn', m.firm_paid_on(), { type: 'date' })}
            </>
          ) : (
            <>
              {field('issuer', m.firm_issuer())}
              {field('number', m.firm_number())}
              {field('from', m.firm_from(), { type: 'date', hint: m.firm_term_hint() })}
              {field('to', m.firm_to(), { type: 'date' })}
            </>
          )}
          <UploadField
            id="files"
            label={kind === 'cash' ? m.firm_files_receipt() : m.firm_files_scan()}
            error={errorOf(errors, 'files')}
            uploaded={files}
            onUploaded={setFiles}
          />
        </>
      )}
    </QuestionPage>
  );
}

/** There is no new standard, or the rule says no sum for it now: what an adjustment needs. */
function NothingToAdjust() {
  const { needs, at } = depositSteps.adjust;
  return (
    <Page title={purposeNames.adjustment()}>
      <p className="max-w-prose">
        {m.firm_nothing_to_adjust()} {m.firm_needs({ needs: needs[language()] })}{' '}
        <Provisions at={at} wording={wording} />
      </p>
    </Page>
  );
}

function Loaded({ purpose }: { readonly purpose: Purpose }) {
  const asked = useQuery(procedures.wageDeposit.myDeposit.queryOptions());
  return (
    <Answer asked={asked} waiting={(state) => <Page title={purposeNames[purpose]()}>{state}</Page>}>
      {(deposit) =>
        purpose === 'adjustment' && !deposit.adjustment ? (
          <NothingToAdjust />
        ) : (
          <InstrumentForm deposit={deposit} purpose={purpose} />
        )
      }
    </Answer>
  );
}

/** 缴纳、补足、调整或者更换：现金带银行回单，保函、保单带扫描件 */
export function InstrumentPage() {
  const { purpose }: { readonly purpose: Purpose } = useSearch({ from: '/wage-deposit/firm/instrument' });
  return (
    <>
      <BackLink to="/wage-deposit/firm" />
      <OnlyFirm title={purposeNames[purpose]()}>{() => <Loaded key={purpose} purpose={purpose} />}</OnlyFirm>
    </>
  );
}
