import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { formatDate, type Instant, inShanghai } from '@wenzhou/calendar';
import { articles, settings } from '@wenzhou/firework-notice';
import type { AppRouter } from '@wenzhou/server';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { type AnswerRow, CheckAnswers } from '../../ui/check-answers.tsx';
import { inWords } from '../../ui/explained.ts';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { type FireworkAnswers, questionOf } from './answers.ts';
import type { FireworkMap } from './map-data.ts';
import { answerNames, datumNames, productNames } from './names.ts';
import { NoticeMap } from './notice-map.tsx';
import { useFireworkAnswers } from './use-answers.ts';
import { wording } from './wording.ts';

type Ruling = inferRouterOutputs<AppRouter>['fireworkNotice']['maySetOff'];
type Granted = Extract<Ruling, { readonly kind: 'granted' }>;

const verdictLook = {
  permitted: 'border-brand-800 bg-brand-50',
  forbidden: 'border-red-800 bg-red-50',
  'not-applicable': 'border-sky-800 bg-sky-50',
  uncertain: 'border-amber-700 bg-amber-50',
};

/** The answer before anything else, with the moment and the place that it is for. */
function Verdict({ outcome, time }: { readonly outcome: Granted['outcome']; readonly time: string }) {
  return (
    <div className={`rounded border-l-8 p-5 ${verdictLook[outcome.answer]}`}>
      <h1 className="text-2xl font-bold text-balance sm:text-3xl">{answerNames[outcome.answer]()}</h1>
      <p className="mt-2">
        {m.firework_moment({ date: formatDate(outcome.date, language()), time })}
        {' · '}
        {outcome.districts.map(({ name }) => name[language()]).join(m.shell_list_comma()) || m.firework_no_district()}
      </p>
    </div>
  );
}

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

function Reasons({ reasons }: { readonly reasons: Granted['outcome']['reasons'] }) {
  return (
    <Section id="reasons" title={m.firework_reasons({ count: reasons.length })}>
      <ol className="list-decimal space-y-3 pl-6">
        {reasons.map((reason, index) => (
          <li key={`${index} ${reason.code}`}>
            {withChinese(inWords(wording, reason))} <Provisions at={reason.at} wording={wording} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function momentOf(instant: Instant): string {
  const { date, text } = inShanghai(instant);
  return m.firework_moment({ date: formatDate(date, language()), time: text });
}

/** When it is allowed at all, and from when if that is still to come. */
function Times({ outcome, map }: { readonly outcome: Granted['outcome']; readonly map: FireworkMap | undefined }) {
  const window = map?.notice.settingOff;
  if (!window || outcome.answer === 'not-applicable') return null;
  return (
    <Section id="times" title={m.firework_times()}>
      {outcome.nearestPermittedTime && (
        <p className="font-bold">{m.firework_nearest({ moment: momentOf(outcome.nearestPermittedTime) })}</p>
      )}
      <p>
        {m.firework_window({ from: formatDate(window.from, language()), to: formatDate(window.to, language()) })}{' '}
        <Provisions at={[{ statute: map.notice.statute, article: window.part, item: window.item }]} wording={wording} />
      </p>
      {outcome.date > window.to && <p>{m.firework_window_over()}</p>}
    </Section>
  );
}

const handlerNames = { police: m.firework_police, 'safety-supervision': m.firework_safety_supervision };

/** What setting off would lead to, as far as the rules say. */
function Consequences({ granted: { outcome, steps = [] } }: { readonly granted: Granted }) {
  const { consequence } = outcome;
  if (!consequence) return null;
  const fine = steps.find(({ code }) => code === 'fine-stated');
  return (
    <Section id="consequence" title={m.firework_consequence()}>
      <p>
        {m.firework_handled_by({ handler: handlerNames[consequence.handler]() })}
        {fine && ` ${inWords(wording, fine)}`} <Provisions at={consequence.at} wording={wording} />
      </p>
    </Section>
  );
}

function Calls({ map }: { readonly map: FireworkMap | undefined }) {
  if (!map) return null;
  return (
    <Section id="calls" title={m.firework_calls()}>
      <ul className="space-y-1">
        {map.notice.hotlines.map(({ number, label }) => (
          <li key={number}>
            <a href={`tel:${number}`} className="inline-flex min-h-11 items-center gap-2 text-brand-800 underline">
              <strong>{number}</strong> {label[language()]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function rowsOf(answers: FireworkAnswers, time: string): readonly AnswerRow[] {
  const { date, longitude, latitude, datum = 'WGS84', setting, district, product } = answers;
  const row = (key: string, question: string, answer: ReactNode): AnswerRow => ({
    key,
    question,
    answer,
    change: (label) => (
      <Link
        to="/fireworks"
        search={answers}
        hash={key}
        className="inline-flex min-h-11 items-center text-brand-800 underline"
      >
        {label}
      </Link>
    ),
  });
  return [
    row('date', m.firework_when(), date && m.firework_moment({ date: formatDate(date, language()), time })),
    row(
      'longitude',
      m.firework_where(),
      m.firework_position({ longitude: String(longitude), latitude: String(latitude), datum: datumNames[datum]() }),
    ),
    row(
      'setting',
      m.firework_setting(),
      setting ? settings[setting][language()] : m.firework_assumed({ answer: settings['open-ground'][language()] }),
    ),
    row('district', m.firework_district(), district ?? m.firework_district_unsaid()),
    row(
      'product',
      m.firework_product(),
      product ? productNames[product]() : m.firework_assumed({ answer: productNames.consumer() }),
    ),
  ];
}

function Answered({
  granted,
  answers,
  time,
}: {
  readonly granted: Granted;
  readonly answers: FireworkAnswers;
  readonly time: string;
}) {
  const { data: map } = useQuery(procedures.fireworkNotice.map.queryOptions());
  const { outcome, steps = [], parameters } = granted;
  return (
    <Page title={answerNames[outcome.answer]()} heading={false}>
      <Verdict outcome={outcome} time={time} />
      {outcome.sites === 'fictional' && (
        <p className="mt-4 max-w-prose rounded border border-stone-400 bg-white p-3">{m.firework_fictional()}</p>
      )}
      {outcome.reasons.length > 0 && <Reasons reasons={outcome.reasons} />}
      <Times outcome={outcome} map={map} />
      {outcome.answer === 'permitted' && (
        <Section id="care" title={m.firework_care()}>
          <p>
            {articles.find(3)?.summary[language()]} <Provisions at={[articles.cite(3)]} wording={wording} />
          </p>
        </Section>
      )}
      <Consequences granted={granted} />
      <Calls map={map} />
      {map && (
        <Section id="map" title={m.firework_on_map()}>
          <NoticeMap map={map} point={outcome.position} />
        </Section>
      )}
      <Section id="answers" title={m.firework_asked()}>
        <CheckAnswers rows={rowsOf(answers, time)} />
        <div className="mt-3">
          <ExplanationDetails of={m.firework_how_of()} steps={steps} parameters={parameters} wording={wording} />
        </div>
        <p className="no-print mt-6 flex flex-wrap gap-4">
          <Button kind="secondary" onClick={() => window.print()}>
            {m.shell_print()}
          </Button>
          <ButtonLink to="/fireworks" search={answers} kind="secondary">
            {m.firework_ask_again()}
          </ButtonLink>
        </p>
      </Section>
    </Page>
  );
}

function Asked({
  question,
  answers,
  time,
}: {
  readonly question: NonNullable<ReturnType<typeof questionOf>>;
  readonly answers: FireworkAnswers;
  readonly time: string;
}) {
  const asked = useQuery(procedures.fireworkNotice.maySetOff.queryOptions(question));
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.firework_question()}>{state}</Page>}>
      {(ruling) => {
        if (ruling.kind === 'granted') return <Answered granted={ruling} answers={answers} time={time} />;
        return (
          <Page title={m.firework_question()}>
            {ruling.kind === 'refused' ? (
              <RefusalList refusals={ruling.refusals} wording={wording} />
            ) : (
              <MissingList missing={ruling.missing} labels={{}} wording={wording} />
            )}
            <Section id="answers" title={m.firework_asked()}>
              <CheckAnswers rows={rowsOf(answers, time)} />
            </Section>
          </Page>
        );
      }}
    </Answer>
  );
}

/** 此时此地能不能放 */
export function AnswerPage() {
  const answers = useFireworkAnswers();
  const question = questionOf(answers);
  if (!question) return <Navigate to="/fireworks" search={answers} replace />;
  return (
    <>
      <BackLink to="/fireworks" search={answers} />
      <Asked question={question} answers={answers} time={answers.time ?? ''} />
    </>
  );
}
