/** What waits in the outbox, by topic: only ids, so that no personal data lies there. */
export interface Payloads {
  readonly email: { readonly notification: string };
}

export type Topic = keyof Payloads;
