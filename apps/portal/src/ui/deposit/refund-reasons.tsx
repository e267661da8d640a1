import { inWords, type Said } from '../explained.ts';
import { Provisions } from '../provisions.tsx';
import { withChinese } from '../with-chinese.tsx';
import { wording } from './wording.ts';

/** Why a full refund is not due yet: every reason at once, each with its articles. */
export function RefundReasons({ reasons }: { readonly reasons: readonly Said[] }) {
  return (
    <ul className="mt-2 list-disc space-y-1 pl-6">
      {reasons.map((reason, index) => (
        <li key={`${index} ${reason.code}`}>
          {withChinese(inWords(wording, reason))} <Provisions at={reason.at} wording={wording} />
        </li>
      ))}
    </ul>
  );
}
