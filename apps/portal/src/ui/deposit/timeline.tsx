import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../answer.tsx';
import { Disclosure } from '../disclosure.tsx';
import { ExplanationDetails } from '../explanation.tsx';
import { money } from '../money.ts';
import { Pager } from '../pager.tsx';
import { Provisions } from '../provisions.tsx';
import { withChinese } from '../with-chinese.tsx';
import type { TimelineEntry } from './deposit-types.ts';
import { wording } from './wording.ts';

const pageSize = 20;

/** What was paid to workers on one use of the deposit on one day, in a sentence. */
const paidTogether = ({ payments, workers, amount }: NonNullable<TimelineEntry['together']>): string =>
  m.deposit_payments_together({ payments, workers, amount: money(amount) });

/** An event in a sentence, on which articles, and how that was found. */
function WhatHappened({ entry: { event, steps, parameters, together } }: { readonly entry: TimelineEntry }) {
  return (
    <>
      <p>{together ? paidTogether(together) : withChinese(event.text[language()])}</p>
      <p>
        <Provisions at={event.at} wording={wording} />
      </p>
      {steps.length > 0 && (
        <ExplanationDetails of={event.title[language()]} steps={steps} parameters={parameters} wording={wording} />
      )}
    </>
  );
}

/** What was paid to workers together, payment by payment, once somebody opens it. */
function Payments({
  creditCode,
  paidOn,
  of,
}: {
  readonly creditCode: string;
  readonly paidOn: { readonly request: string; readonly on: string };
  readonly of: string;
}) {
  const [isOpened, setIsOpened] = useState(false);
  const [page, setPage] = useState(1);
  const asked = useQuery({
    ...procedures.wageDeposit.timeline.queryOptions({ creditCode, paidOn, page, size: pageSize }),
    enabled: isOpened,
    placeholderData: keepPreviousData,
  });
  return (
    <Disclosure label={m.deposit_payments_singly()} of={of} onOpen={() => setIsOpened(true)}>
      <Answer asked={asked}>
        {({ entries, total }) => (
          <>
            <ol className="list-decimal space-y-2 pl-8" start={(page - 1) * pageSize + 1}>
              {entries.map((entry) => (
                <li key={entry.sequence} className="pl-1">
                  <WhatHappened entry={entry} />
                </li>
              ))}
            </ol>
            <Pager page={page} pageSize={pageSize} total={total} onPage={setPage} />
          </>
        )}
      </Answer>
    </Disclosure>
  );
}

function Entry({ entry, creditCode }: { readonly entry: TimelineEntry; readonly creditCode: string }) {
  const { event, request, together } = entry;
  return (
    <li className="relative pb-6 pl-6">
      <span
        aria-hidden="true"
        className="absolute top-2 -left-[0.4rem] size-3 rounded-full border-2 border-brand-800 bg-white"
      />
      <p className="text-sm text-stone-700">{formatDate(plainDate(event.on), language())}</p>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold first-letter:uppercase">{event.title[language()]}</span>
        {event.change !== 0 && (
          <span className="tabular-nums">
            {event.change > 0 ? '+' : ''}
            {money(event.change)}
          </span>
        )}
      </p>
      <WhatHappened entry={entry} />
      {together && request !== undefined && (
        <Payments
          creditCode={creditCode}
          paidOn={{ request, on: event.on }}
          of={`${event.title[language()]} ${formatDate(plainDate(event.on), language())}`}
        />
      )}
    </li>
  );
}

/** The life of a deposit, the latest first: what happened when, by how much the balance changed, on which articles. */
export function Timeline({ creditCode }: { readonly creditCode: string }) {
  const [page, setPage] = useState(1);
  const asked = useQuery({
    ...procedures.wageDeposit.timeline.queryOptions({ creditCode, payments: 'together', page, size: pageSize }),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="timeline" className="mt-10">
      <h2 id="timeline" className="mb-3 text-xl font-bold">
        {m.deposit_timeline_title()}
      </h2>
      <Answer asked={asked}>
        {({ entries, total }) =>
          total === 0 ? (
            <p>{m.deposit_timeline_empty()}</p>
          ) : (
            <>
              <ol className="ml-2 border-l-2 border-stone-300">
                {entries.map((entry) => (
                  <Entry key={entry.sequence} entry={entry} creditCode={creditCode} />
                ))}
              </ol>
              <Pager page={page} pageSize={pageSize} total={total} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </section>
  );
}
