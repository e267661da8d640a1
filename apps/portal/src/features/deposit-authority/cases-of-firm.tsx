import { divisionByCode } from '@wenzhou/identity';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { RequestView } from '../../ui/deposit/deposit-types.ts';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';

type Case = RequestView['arrearsCases'][number];

const stateNames: Readonly<Record<Case['state'], () => string>> = {
  open: m.authority_case_open,
  ordered: m.authority_case_ordered,
  applied: m.authority_case_applied,
  'partly-paid-from-deposit': m.authority_case_partly_paid_from_deposit,
  'paid-from-deposit': m.authority_case_paid_from_deposit,
  paid: m.authority_case_paid,
};

const severityOf = ({ serious }: Case): string =>
  serious === undefined
    ? m.authority_case_undecided()
    : serious
      ? m.authority_case_serious()
      : m.authority_case_minor();

/** The cases of arrears that labour authorities keep of the firm, the latest first; nothing where there are none. */
export function CasesOfFirm({ cases }: { readonly cases: readonly Case[] }) {
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="cases" className="mt-10">
      <h2 id="cases" className="mb-3 text-xl font-bold">
        {m.authority_cases_title()}
      </h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {cases.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span className="min-w-0 wrap-anywhere">
              {withChinese(one.project)}
              <span className="block text-sm text-stone-700">
                {m.authority_occurred({ day: day(one.occurredOn) })} ·{' '}
                {m.authority_case_kept_by({
                  division: divisionByCode(one.agency)?.name[language()] ?? m.accounts_city_itself(),
                })}
              </span>
            </span>
            <span className="font-semibold first-letter:uppercase">
              {severityOf(one)}
              <span className="block text-sm font-normal first-letter:uppercase">{stateNames[one.state]()}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
