import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@wenzhou/calendar';
import { toChineseWords } from '@wenzhou/money';
import {
  articles,
  authorityName,
  type DepositCase,
  fieldLabels,
  type InterpretationCode,
  interpretations,
} from '@wenzhou/wage-deposit';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { inWords, type Said } from '../../ui/explained.ts';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { answerRows } from './answer-rows.tsx';
import type { DepositAnswers } from './answers.ts';
import { depositCaseOf, type GrantedDeposit } from './deposit-case.ts';
import { OnceAnswered } from './once-answered.tsx';
import { WorkingDays } from './working-days.tsx';
import { wording } from '../../ui/deposit/wording.ts';

/** The steps that explain where and until when; all others explain how much. */
const placeSteps: ReadonlySet<string> = new Set([
  'division-from-code',
  'division-succeeded',
  'pays-at-county',
  'pays-at-city',
]);
const dueSteps: ReadonlySet<string> = new Set(['payment-term']);

function Figure({
  name,
  value,
  note,
  children,
}: {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="py-3">
      <dt className="font-medium text-stone-700">{name}</dt>
      <dd className="text-xl font-bold first-letter:uppercase">{value}</dd>
      {note && <dd>{note}</dd>}
      <dd>{children}</dd>
    </div>
  );
}

/** How much, where and until when, each opening to its steps. */
function Figures({ granted: { outcome, steps = [], parameters } }: { readonly granted: GrantedDeposit }) {
  const { deposit, place, due } = outcome;
  const explain = (of: string, belongs: (code: string) => boolean) => (
    <ExplanationDetails
      of={of}
      steps={steps.filter(({ code }) => belongs(code))}
      parameters={parameters}
      wording={wording}
    />
  );
  return (
    <dl className="divide-y divide-stone-300 border-y border-stone-300">
      <Figure
        name={m.wage_amount()}
        value={money(deposit.amount)}
        note={language() === 'zh' && deposit.amount > 0 && m.wage_in_words({ words: toChineseWords(deposit.amount) })}
      >
        {explain(m.wage_amount(), (code) => !placeSteps.has(code) && !dueSteps.has(code))}
      </Figure>
      <Figure
        name={m.wage_place()}
        value={authorityName(place, language())}
        note={deposit.exemption.exempt ? m.wage_place_exempt() : m.wage_place_note()}
      >
        {explain(m.wage_place(), (code) => placeSteps.has(code))}
      </Figure>
      <Figure
        name={m.wage_due()}
        value={formatDate(due.dueOn, language())}
        note={deposit.exemption.exempt ? m.wage_due_exempt() : m.wage_due_note({ days: due.workingDays })}
      >
        {explain(m.wage_due(), (code) => dueSteps.has(code))}
      </Figure>
    </dl>
  );
}

/** Why the firm is exempt or not. */
function Exemption({ exemption }: { readonly exemption: GrantedDeposit['outcome']['deposit']['exemption'] }) {
  return (
    <section aria-labelledby="exemption" className="mt-10">
      <h2 id="exemption" className="mb-3 text-xl font-bold">
        {exemption.exempt ? m.wage_exempt_title() : m.wage_not_exempt_title()}
      </h2>
      {exemption.exempt ? (
        <p>
          {m.wage_exempt_text({
            from: formatDate(exemption.from, language()),
            to: formatDate(exemption.completesOn, language()),
          })}{' '}
          <Provisions at={[articles.cite(4)]} wording={wording} />
        </p>
      ) : (
        <Reasons reasons={exemption.reasons} />
      )}
    </section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Said[] }) {
  return (
    <ul className="list-disc space-y-2 pl-6">
      {reasons.map((reason, index) => (
        <li key={`${index} ${reason.code}`}>
          {inWords(wording, reason)} <Provisions at={reason.at} wording={wording} />
        </li>
      ))}
    </ul>
  );
}

const codesOf = ({ facts }: Said): readonly unknown[] =>
  typeof facts === 'object' && facts !== null && 'interpretations' in facts && Array.isArray(facts.interpretations)
    ? facts.interpretations
    : [];

const allCodes = Object.keys(interpretations) as readonly InterpretationCode[];

/** The readings that the answer rests on where the measure leaves a question open. */
function Readings({ steps }: { readonly steps: readonly Said[] }) {
  const codes = allCodes.filter((code) => steps.some((step) => codesOf(step).includes(code)));
  if (codes.length === 0) return null;
  return (
    <section aria-labelledby="readings" className="mt-10">
      <h2 id="readings" className="mb-3 text-xl font-bold">
        {m.wage_readings_title()}
      </h2>
      <ul className="list-disc space-y-2 pl-6">
        {codes.map((code) => (
          <li key={code}>
            {interpretations[code].text[language()]} <Provisions at={interpretations[code].at} wording={wording} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was answered, each with a way to change it. */
function Answers({ answers }: { readonly answers: DepositAnswers }) {
  return (
    <section aria-labelledby="answers" className="mt-10">
      <h2 id="answers" className="mb-3 text-xl font-bold">
        {m.wage_answers()}
      </h2>
      <CheckAnswers rows={answerRows(answers)} />
    </section>
  );
}

/** The articles that say what comes next, in the register's own summary. */
function NextStep({ exempt, answers }: { readonly exempt: boolean; readonly answers: DepositAnswers }) {
  const numbers = exempt ? ([3] as const) : ([6, 12, 13] as const);
  return (
    <section aria-labelledby="next" className="mt-10">
      <h2 id="next" className="mb-3 text-xl font-bold">
        {m.wage_next_title()}
      </h2>
      <ul className="list-disc space-y-2 pl-6">
        {numbers.map((number) => (
          <li key={number}>
            {articles.find(number)?.summary[language()]} <Provisions at={[articles.cite(number)]} wording={wording} />
          </li>
        ))}
      </ul>
      <p className="no-print mt-6 flex flex-wrap gap-4">
        <Button kind="secondary" onClick={() => window.print()}>
          {m.shell_print()}
        </Button>
        <ButtonLink to="/wage-deposit/file" search={answers} kind="secondary">
          {m.wage_file_title()}
        </ButtonLink>
        <ButtonLink to="/wage-deposit" kind="secondary">
          {m.shell_start_again()}
        </ButtonLink>
      </p>
    </section>
  );
}

function Assessed({ granted, answers }: { readonly granted: GrantedDeposit; readonly answers: DepositAnswers }) {
  const { deposit, due, place } = granted.outcome;
  const { exempt } = deposit.exemption;
  return (
    <Page
      title={
        exempt
          ? m.wage_answer_exempt()
          : m.wage_answer({
              amount: money(deposit.amount),
              dueOn: formatDate(due.dueOn, language()),
            })
      }
      lead={exempt ? m.wage_lead_exempt() : m.wage_lead({ authority: authorityName(place, language()) })}
    >
      <Figures granted={granted} />
      <Exemption exemption={deposit.exemption} />
      <WorkingDays due={due} />
      <Readings steps={granted.steps ?? []} />
      <Answers answers={answers} />
      <NextStep exempt={exempt} answers={answers} />
    </Page>
  );
}

/** The filing and the assessment may lie on one day, and the same then holds against both. */
const once = (refusals: readonly Said[]): readonly Said[] => {
  const texts = refusals.map((refusal) => inWords(wording, refusal));
  return refusals.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
};

function Assessment({ depositCase, answers }: { readonly depositCase: DepositCase; readonly answers: DepositAnswers }) {
  const asked = useQuery(procedures.wageDeposit.assessDeposit.queryOptions(depositCase));
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.wage_result_title()}>{state}</Page>}>
      {(ruling) => {
        if (ruling.kind === 'granted') return <Assessed granted={ruling} answers={answers} />;
        return (
          <Page title={m.wage_result_title()}>
            {ruling.kind === 'refused' ? (
              <RefusalList refusals={once(ruling.refusals)} wording={wording} />
            ) : (
              <MissingList missing={ruling.missing} labels={fieldLabels} wording={wording} />
            )}
            <Answers answers={answers} />
          </Page>
        );
      }}
    </Answer>
  );
}

/** 缴多少、缴到哪里、最迟哪天 */
export function ResultPage() {
  return (
    <OnceAnswered>
      {(answers) => {
        const depositCase = depositCaseOf(answers);
        return (
          <>
            <BackLink to="/wage-deposit/check" search={answers} />
            {depositCase && <Assessment depositCase={depositCase} answers={answers} />}
          </>
        );
      }}
    </OnceAnswered>
  );
}
