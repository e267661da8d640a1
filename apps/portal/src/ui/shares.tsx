import { type Fen, formatFigure } from '@wenzhou/money';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';

export interface Share {
  readonly key: string;
  readonly label: string;
  readonly amount: Fen;
  /** A Tailwind fill class; patterns are told apart by the table beside the bar, never by colour alone. */
  readonly fill: string;
  readonly explanation?: ReactNode;
}

/** Who pays what: a plain bar, and the same figures as a table in which each row opens to its explanation. */
export function Shares({
  shares,
  heading = m.shell_share_who(),
}: {
  readonly shares: readonly Share[];
  /** What the shares are told apart by. */
  readonly heading?: string;
}) {
  const total = shares.reduce((sum, share) => sum + share.amount, 0);
  let offset = 0;
  return (
    <div>
      <svg
        viewBox="0 0 1000 48"
        preserveAspectRatio="none"
        className="h-8 w-full rounded border border-stone-700"
        aria-hidden="true"
      >
        {shares.map((share) => {
          const width = total === 0 ? 0 : (share.amount / total) * 1000;
          const x = offset;
          offset += width;
          return <rect key={share.key} x={x} width={width} height="48" className={share.fill} />;
        })}
      </svg>
      <table className="mt-3 w-full border-collapse [&_th]:wrap-anywhere">
        <caption className="sr-only">{m.shell_share_table()}</caption>
        <thead>
          <tr className="border-b-2 border-stone-700 text-left">
            <th scope="col" className="py-2 pr-2">
              {heading}
            </th>
            <th scope="col" className="py-2 pr-2 text-right">
              {m.shell_share_amount()}
            </th>
            <th scope="col" className="py-2 text-right">
              {m.shell_share_part()}
            </th>
          </tr>
        </thead>
        {shares.map((share) => (
          <tbody key={share.key} className="border-b border-stone-300">
            <tr>
              <th scope="row" className="py-2 pr-2 text-left font-semibold">
                <svg viewBox="0 0 10 10" className="mr-2 inline size-4 border border-stone-700" aria-hidden="true">
                  <rect width="10" height="10" className={share.fill} />
                </svg>
                {share.label}
              </th>
              <td className="py-2 pr-2 text-right tabular-nums">{formatFigure(share.amount)}</td>
              <td className="py-2 text-right tabular-nums">
                {total === 0 ? '—' : `${((share.amount / total) * 100).toFixed(1)}%`}
              </td>
            </tr>
            {share.explanation && (
              <tr>
                <td colSpan={3} className="pb-3">
                  {share.explanation}
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}
