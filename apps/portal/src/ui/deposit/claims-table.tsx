import { formatFigure, sumFen, zeroFen } from '@wenzhou/money';
import { m } from '../../paraglide/messages.js';
import { money } from '../money.ts';
import { withChinese } from '../with-chinese.tsx';
import type { ActivationPreview, ShownClaim } from './deposit-types.ts';

const cell = 'py-1 pr-3 max-sm:block max-sm:py-0.5 max-sm:pr-0';

/** What a figure is, where a phone shows no heading above it; that is read out by itself. */
function OnPhone({ label }: { readonly label: string }) {
  return (
    <span className="text-sm text-stone-700 sm:hidden" aria-hidden="true">
      {label}{' '}
    </span>
  );
}

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
        <tbody>
          {claims.map(({ line, name, citizenNumber, project, month, owed }) => (
            <tr key={line} className="border-b border-stone-300 max-sm:block max-sm:py-2">
              <td className={cell}>
                {withChinese(name)} <span className="font-mono text-sm break-all">{citizenNumber}</span>
              </td>
              <td className={cell}>{withChinese(project)}</td>
              <td className={cell}>
                <OnPhone label={m.deposit_claim_month()} />
                {month}
              </td>
              <td className={`${cell} tabular-nums sm:text-right`}>
                <OnPhone label={m.deposit_claim_owed()} />
                {formatFigure(owed)}
              </td>
              {shares.length > 0 && (
                <td className={`${cell} font-semibold tabular-nums sm:text-right`}>
                  <OnPhone label={m.deposit_claim_share()} />
                  {formatFigure(shareOf.get(line) ?? zeroFen)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
