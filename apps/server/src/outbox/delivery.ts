import type { Transaction } from '../database/database.ts';
import type { Payloads, Topic } from './payloads.ts';

/** What one try came to; `because` says why in words without personal data. */
export type Outcome =
  | { readonly kind: 'delivered' }
  /** There is nobody left to deliver it to, or nothing to deliver it with. */
  | { readonly kind: 'moot'; readonly because: string }
  /** It will not be taken however often it is tried. */
  | { readonly kind: 'refused'; readonly because: string }
  /** It may be taken another time. */
  | { readonly kind: 'failed'; readonly because: string };

interface Message<T extends Topic> {
  /** The same at every try, so that who gets it twice can know it again. */
  readonly id: string;
  readonly payload: Payloads[T];
}

/**
 * How a topic is delivered. `within` changes this database only, in the transaction that also notes the delivery: its
 * effect is there exactly once. `beyond` reaches further, where a process may end after the effect and before the note:
 * its effect is there at least once, under one id.
 */
export type Delivery<T extends Topic> =
  | { readonly within: (transaction: Transaction, message: Message<T>, at: Date) => Promise<void> }
  | { readonly beyond: (message: Message<T>) => Promise<Outcome> };

export type Deliveries = { readonly [T in Topic]: Delivery<T> };
