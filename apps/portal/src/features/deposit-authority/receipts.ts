/** Receipt numbers by the keys of the wages that they are for; none or an empty text where a wage is not paid yet. */
export type Receipts = Readonly<Record<string, string>>;

/** Numbers a list of payments after one prefix, such as XG-001, XG-002, in the order of the list. */
export function numbered(prefix: string, keys: readonly string[]): Receipts {
  const digits = Math.max(3, String(keys.length).length);
  return Object.fromEntries(keys.map((key, index) => [key, `${prefix}${String(index + 1).padStart(digits, '0')}`]));
}

/** The keys with a receipt number, and that number without the space around it. */
export const filledIn = (receipts: Receipts, keys: readonly string[]): readonly (readonly [string, string])[] =>
  keys.flatMap((key) => {
    const receipt = receipts[key]?.trim() ?? '';
    return receipt === '' ? [] : [[key, receipt] as const];
  });
