import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import {
  articles,
  catalogueEntries,
  entryReasons,
  fieldLabels,
  type TradingProjectInput,
} from '@wenzhou/resource-trading';
import type { AppRouter } from '@wenzhou/server';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { inWords } from '../../ui/explained.ts';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { EntryAnswers } from './entry-answers.ts';
import { entryRows } from './entry-rows.tsx';
import { answerNames, channelNames } from './names.ts';
import { OnceAnswered } from './once-answered.tsx';
import { headline, wording } from './wording.ts';

type Ruling = inferRouterOutputs<AppRouter>['resourceTrading']['mustEnterPlatform'];
type Granted = Extract<Ruling, { readonly kind: 'granted' }>;
type Outcome = Granted['outcome'];
type MustEnter = Extract<Outcome, { readonly answer: 'must-enter' }>;

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="mb-3 text-xl font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What the catalogue calls it, from the group down. */
function CatalogueCodes({ codes }: { readonly codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <section aria-labelledby="codes">
      <h2 id="codes" className="mb-3 text-xl font-bold">
        {m.trading_codes()}
      </h2>
      <ol className="space-y-1">
        {codes.map((code, depth) => (
          <li key={code} className={['', 'pl-5', 'pl-10'][depth]}>
            <strong>{code}</strong> {catalogueEntries.find((entry) => entry.code === code)?.name[language()]}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Grounds({ outcome }: { readonly outcome: Outcome }) {
  return (
    <Section id="grounds" title={m.shell_why()}>
      <ul className="list-disc space-y-2 pl-6">
        {outcome.grounds.map(({ reason, at }) => (
          <li key={reason}>
            {headline(entryReasons[reason][language()])} <Provisions at={at} wording={wording} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where it goes, and what comes before: approval and documents, in the register's own summary. */
function Where({ outcome, steps }: { readonly outcome: MustEnter; readonly steps: NonNullable<Granted['steps']> }) {
  const platform = steps.find(({ code }) => code === 'platform-found');
  return (
    <>
      <Section id="where" title={m.trading_where()}>
        <p className="text-lg font-bold">{channelNames[outcome.channel]()}</p>
        {platform && (
          <p>
            {inWords(wording, platform)} <Provisions at={platform.at} wording={wording} />
          </p>
        )}
        <p>
          {m.trading_items_of_11()}{' '}
          <Provisions at={outcome.itemsOfArticle11.map((item) => articles.cite(11, { item }))} wording={wording} />
        </p>
      </Section>
      <Section id="bring" title={m.trading_bring()}>
        <ul className="list-disc space-y-2 pl-6">
          {([16, 17, 18] as const).map((number) => (
            <li key={number}>
              {articles.find(number)?.summary[language()]} <Provisions at={[articles.cite(number)]} wording={wording} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** What entering voluntarily takes, and how far it is met. */
function Conditions({
  outcome,
  steps,
  answers,
}: {
  readonly outcome: Extract<Outcome, { readonly answer: 'voluntary' }>;
  readonly steps: NonNullable<Granted['steps']>;
  readonly answers: EntryAnswers;
}) {
  const conditions = steps.filter(({ code }) => code === 'entry-condition');
  return (
    <Section id="conditions" title={outcome.mayEnter ? m.trading_may_enter() : m.trading_may_not_enter_yet()}>
      <ul className="list-disc space-y-2 pl-6">
        {conditions.map((step, index) => (
          <li key={`${index} ${step.code}`}>
            {inWords(wording, step)} <Provisions at={step.at} wording={wording} />
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <ButtonLink to="/trading/entry/conditions" search={answers} kind="secondary">
          {m.trading_state_conditions()}
        </ButtonLink>
      </p>
    </Section>
  );
}

function Judged({ granted, answers }: { readonly granted: Granted; readonly answers: EntryAnswers }) {
  const { outcome, steps = [], parameters } = granted;
  return (
    <Page
      title={answerNames[outcome.answer]()}
      lead={outcome.grounds.map(({ reason }) => headline(entryReasons[reason][language()])).join(m.trading_semicolon())}
    >
      <CatalogueCodes codes={outcome.codes} />
      <Grounds outcome={outcome} />
      {outcome.answer === 'must-enter' && <Where outcome={outcome} steps={steps} />}
      {outcome.answer === 'voluntary' && <Conditions outcome={outcome} steps={steps} answers={answers} />}
      <Section id="answers" title={m.trading_asked()}>
        <CheckAnswers rows={entryRows(answers)} />
        <div className="mt-3">
          <ExplanationDetails of={m.trading_how_of()} steps={steps} parameters={parameters} wording={wording} />
        </div>
        <p className="no-print mt-6 flex flex-wrap gap-4">
          <Button kind="secondary" onClick={() => window.print()}>
            {m.shell_print()}
          </Button>
          <ButtonLink to="/trading/entry" kind="secondary">
            {m.shell_start_again()}
          </ButtonLink>
        </p>
      </Section>
    </Page>
  );
}

function Entry({ project, answers }: { readonly project: TradingProjectInput; readonly answers: EntryAnswers }) {
  const asked = useQuery(procedures.resourceTrading.mustEnterPlatform.queryOptions(project));
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.trading_entry_title()}>{state}</Page>}>
      {(ruling) => {
        if (ruling.kind === 'granted') return <Judged granted={ruling} answers={answers} />;
        return (
          <Page title={m.trading_entry_title()}>
            {ruling.kind === 'refused' ? (
              <RefusalList refusals={ruling.refusals} wording={wording} />
            ) : (
              <>
                <MissingList missing={ruling.missing} labels={fieldLabels} wording={wording} />
                {answers.tenderRequired === 'unknown' && (
                  <p className="mt-4 max-w-prose">{m.trading_scale_unknown()}</p>
                )}
              </>
            )}
            <Section id="answers" title={m.trading_asked()}>
              <CheckAnswers rows={entryRows(answers)} />
            </Section>
          </Page>
        );
      }}
    </Answer>
  );
}

/** 要不要进场 */
export function EntryResult() {
  return (
    <OnceAnswered>
      {(answers, project) => (
        <>
          <BackLink to="/trading/entry/check" search={answers} />
          <Entry project={project} answers={answers} />
        </>
      )}
    </OnceAnswered>
  );
}
