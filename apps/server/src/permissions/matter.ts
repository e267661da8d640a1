/** What a call is about, as far as permissions depend on it. */
export interface Matter {
  /** An account's own things. */
  readonly account?: string;
  /** A resident, by citizen number. */
  readonly citizenNumber?: string;
  /** A company, by its credit code. */
  readonly company?: string;
  /** The agency that keeps the matter. */
  readonly agency?: { readonly kind: string; readonly division: string };
  /** The division (GB/T 2260) that the matter belongs to. */
  readonly division?: string;
  /** The pooling area of medical insurance whose fund it concerns. */
  readonly poolingArea?: string;
}
