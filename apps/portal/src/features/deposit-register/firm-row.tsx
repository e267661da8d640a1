import { Link } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatDate } from '@wenzhou/calendar';
import { divisionAuthorityName } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { procedures } from '../../server.ts';
import { StandingTag } from '../../ui/deposit/standing-tag.tsx';
import { money } from '../../ui/money.ts';
import { withChinese } from '../../ui/with-chinese.tsx';

export type RegisterRow = inferOutput<typeof procedures.wageDeposit.register>['firms'][number];

/** A firm in the list: who, how it stands, what it holds, who keeps it. */
export function FirmRow({ firm }: { readonly firm: RegisterRow }) {
  const { creditCode, name, standing, balance, level, authority, expiresOn, supervised } = firm;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Link
          to="/wage-deposit/register/$creditCode"
          params={{ creditCode }}
          className="inline-flex min-h-11 min-w-0 items-center font-semibold break-words text-brand-800 underline"
        >
          {withChinese(name)}
        </Link>
        <StandingTag standing={standing} />
      </div>
      <p className="text-sm text-stone-700">
        <span className="font-mono break-all">{creditCode}</span>
        {authority && <> · {divisionAuthorityName(authority, language())}</>}
      </p>
      <p className="text-sm">
        {m.register_holds({ balance: money(balance), level: money(level) })}
        {expiresOn && <> {m.register_covered_to({ day: formatDate(expiresOn, language()) })}</>}
      </p>
      {supervised && <p className="text-sm font-semibold text-red-800">{m.register_supervised()}</p>}
    </li>
  );
}
