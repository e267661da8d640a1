import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { articles, statutes } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { ProvisionLink } from '../../ui/provision-link.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';

type Deadline = inferOutput<typeof procedures.deadlines.mine>['deadlines'][number];

/** How long is left, or since when it is over. */
function leftOf({ calendar, working }: Deadline['daysLeft']): string {
  if (calendar < 0) return m.notifications_overdue({ days: -calendar });
  if (calendar === 0) return m.notifications_due_today();
  return working === null
    ? m.notifications_days_left({ days: calendar })
    : m.notifications_working_days_left({ working, days: calendar });
}

function DeadlineRow({ deadline: { title, by, side, provisions, dueOn, daysLeft } }: { readonly deadline: Deadline }) {
  const isOver = daysLeft.calendar < 0;
  return (
    <li className="py-3">
      <p className="font-semibold">{title[language()]}</p>
      {side === 'awaited' && <p>{withChinese(m.notifications_owed_by({ name: by[language()] }))}</p>}
      <p>
        {m.notifications_due_on({ date: formatDate(plainDate(dueOn), language()) })}{' '}
        <span className={isOver ? 'font-semibold text-red-800' : ''}>{leftOf(daysLeft)}</span>
      </p>
      <p className="text-sm text-stone-700">
        {m.notifications_by_provision()}{' '}
        {provisions.map((provision, index) => (
          <span key={JSON.stringify(provision)}>
            {index > 0 && m.shell_list_comma()}
            <ProvisionLink provision={provision} statutes={statutes} registered={articles.statute.id} />
          </span>
        ))}
      </p>
    </li>
  );
}

function Deadlines() {
  const asked = useQuery({ ...procedures.deadlines.mine.queryOptions(), staleTime: 0 });
  return (
    <Answer asked={asked}>
      {({ deadlines, more }) => {
        const sides = [
          { title: m.notifications_owed(), listed: deadlines.filter(({ side }) => side === 'owed') },
          { title: m.notifications_awaited(), listed: deadlines.filter(({ side }) => side === 'awaited') },
        ].filter(({ listed }) => listed.length > 0);
        if (sides.length === 0) return <p>{m.notifications_no_deadlines()}</p>;
        return (
          <>
            {sides.map(({ title, listed }) => (
              <section key={title} aria-label={title} className="mb-8">
                <h2 className="mb-2 text-xl font-bold">{title}</h2>
                <ol className="divide-y divide-stone-300 border-y border-stone-300">
                  {listed.map((deadline) => (
                    <DeadlineRow key={deadline.id} deadline={deadline} />
                  ))}
                </ol>
              </section>
            ))}
            {more && <p>{m.notifications_more_deadlines()}</p>}
          </>
        );
      }}
    </Answer>
  );
}

/** What the company or agency that one acts for has to do by a day, and what others owe to it. */
export function DeadlinesPage() {
  return (
    <>
      <BackLink to="/account" />
      <OnlyFor
        title={m.notifications_deadlines_title()}
        roles={[
          'company-head',
          'company-staff',
          'construction-official',
          'labour-official',
          'medical-insurance-official',
        ]}
      >
        {() => (
          <Page title={m.notifications_deadlines_title()} lead={m.notifications_deadlines_lead()}>
            <Deadlines />
          </Page>
        )}
      </OnlyFor>
    </>
  );
}
