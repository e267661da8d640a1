import { formatFigure, sumFen } from '@wenzhou/money';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { money } from '../money.ts';
import { withChinese } from '../with-chinese.tsx';
import type { ActivationPreview, ShownClaim } from './deposit-types.ts';

const cell = 'py-1 pr-3 max-sm:block max-sm:py-0.5 max-sm:pr-0';

/** The wages owed, worker by worker, with the share that each would get where that is known. */
export function ClaimsTable({
  claims,
  shares = [],
}: {
  readonly claims: readonly ShownClaim[];
  readonly shares?: ActivationPreview['shares'];
}) {
  const shareOf = new Map(shares.map((share) => [share.line, share.share]));
  return (
    <section aria-labelledby="claims" className="mt-10">
      <h2 id="claims" className="mb-3 text-xl font-bold">
        {m.deposit_claims_title({ count: claims.length, sum: money(sumFen(claims.map(({ owed }) => owed))) })}
      </h2>
      <table className="w-full border-collapse [&_td]:align-top">
        <thead className="max-sm:sr-only">
          <tr className="border-b-2 border-stone-700 text-left">
            <th scope="col">{m.deposit_claim_worker()}</th>
            <th scope="col">{m.deposit_claim_project()}</th>
            <th scope="col">{m.deposit_claim_month()}</th>
            <th scope="col" className="text-right">
              {m.deposit_claim_owed()}
            </th>
            {shares.length > 0 && (
              <th scope="col" className="text-right">
                {m.deposit_claim_share()}
              </th>
            )}
          </tr>
        </thead>
        <tbody lang={language() === 'zh' ? undefined : 'zh-CN'}>
          {claims.map(({ line, name, citizenNumber, project, month, owed }) => (
            <tr key={line} className="border-b border-stone-300 max-sm:block max-sm:py-2">
              <td className={cell}>
                {withChinese(name)} <span className="font-mono text-sm break-all">{citizenNumber}</span>
              </td>
              <td className={cell}>{withChinese(project)}</td>
              <td className={cell}>{month}</td>
              <td className={`${cell} tabular-nums sm:text-right`}>{formatFigure(owed)}</td>
              {shares.length > 0 && (
                <td className={`${cell} font-semibold tabular-nums sm:text-right`}>
                  {formatFigure(shareOf.get(line) ?? owed)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
