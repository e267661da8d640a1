import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatDate } from '@wenzhou/calendar';
import { articles, divisionAuthorityName, dutyLabels, instrumentNames, phaseNames } from '@wenzhou/wage-deposit';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { StandingTag } from '../../ui/deposit/standing-tag.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';

type Found = Extract<inferOutput<typeof procedures.wageDeposit.registerEntry>, { readonly kind: 'found' }>;

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 py-2">
      <dt className="first-letter:uppercase">{label}</dt>
      <dd className="min-w-0 font-semibold wrap-anywhere first-letter:uppercase sm:text-right">{children}</dd>
    </div>
  );
}

function Entry({ on, entry }: Found) {
  const { creditCode, name, authority, phase, standing, balance, level, instruments, creditRecords, supervised } =
    entry;
  return (
    <Page title={name} lead={m.register_entry_lead({ day: formatDate(on, language()) })}>
      <p>
        <StandingTag standing={standing} />
      </p>
      {supervised && (
        <p className="mt-3 font-semibold text-red-800">
          {m.register_supervised()} <Provisions at={[articles.cite(13)]} wording={wording} />
        </p>
      )}
      <dl className="mt-4 divide-y divide-stone-300 border-y border-stone-300">
        <Row label={m.register_credit_code()}>
          <span className="font-mono">{creditCode}</span>
        </Row>
        <Row label={m.register_phase()}>{phaseNames[phase][language()]}</Row>
        {authority && <Row label={m.register_authority()}>{divisionAuthorityName(authority, language())}</Row>}
        <Row label={m.register_balance()}>{money(balance)}</Row>
        <Row label={m.register_level()}>{money(level)}</Row>
        {instruments.map(({ kind, amount, expiresOn }) => (
          <Row key={kind} label={instrumentNames[kind][language()]}>
            {money(amount)}
            {expiresOn && <> · {m.register_covered_to({ day: formatDate(expiresOn, language()) })}</>}
          </Row>
        ))}
      </dl>
      <section aria-labelledby="credit" className="mt-8">
        <h2 id="credit" className="mb-3 text-xl font-bold">
          {m.register_credit_title()}
        </h2>
        {creditRecords.length === 0 ? (
          <p>{m.register_credit_none()}</p>
        ) : (
          <ul className="list-disc space-y-2 pl-6">
            {creditRecords.map(({ duty, dueOn, recordedOn, metOn }) => (
              <li key={`${duty} ${dueOn}`}>
                {m.register_credit_record({
                  duty: dutyLabels[duty][language()],
                  due: formatDate(dueOn, language()),
                  recorded: formatDate(recordedOn, language()),
                })}{' '}
                {metOn ? m.register_credit_met({ day: formatDate(metOn, language()) }) : m.register_credit_open()}{' '}
                <Provisions at={[articles.cite(13)]} wording={wording} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}

/** One firm in the register: what the public may know of its deposit. */
export function EntryPage() {
  const { creditCode } = useParams({ from: '/wage-deposit/register/$creditCode' });
  const asked = useQuery(procedures.wageDeposit.registerEntry.queryOptions({ creditCode }));
  return (
    <>
      <BackLink to="/wage-deposit/register" />
      <Answer asked={asked} waiting={(state) => <Page title={m.register_title()}>{state}</Page>}>
        {(answer) =>
          answer.kind === 'found' ? (
            <Entry {...answer} />
          ) : (
            <Page
              title={m.register_no_such_firm()}
              lead={
                <>
                  {m.register_no_such_firm_text()}{' '}
                  <span className="font-mono break-all">{withChinese(creditCode)}</span>
                </>
              }
            >
              <ButtonLink to="/wage-deposit/register">{m.register_search_again()}</ButtonLink>
            </Page>
          )
        }
      </Answer>
    </>
  );
}
