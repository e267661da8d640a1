import type { ArticleRegister, MessageTables, Provisions, Statute } from '@wenzhou/statute';

/** A step or a refusal as it comes over the wire. */
export interface Said {
  readonly code: string;
  readonly at: Provisions;
  readonly facts: unknown;
  readonly using?: readonly string[] | undefined;
}

/** What the page needs to put a domain's rulings into words. */
export interface Wording {
  readonly messages: MessageTables<object>;
  readonly articles: ArticleRegister<number>;
  readonly statutes: readonly Statute[];
}
