/**
 * What money may leave a deposit for: use for wages (arts. 7 and 9), a full refund (art. 12), the pay-back of a
 * lowered standard (art. 10), clearing out a deposit held at the wrong place (art. 4), and the replacement of one
 * instrument by another (art. 6). There is no other (art. 2).
 */
export const lawfulUses = ['activation', 'refund', 'pay-back', 'clearing-out', 'instrument-replacement'] as const;

export type LawfulUse = (typeof lawfulUses)[number];
