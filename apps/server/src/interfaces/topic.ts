import type { Agency } from '../accounts/actor.ts';
import type { Matter } from '../permissions/matter.ts';

/**
 * What a change is about, as those who wait for it name it: a company's wage deposits, what an agency has to work on, an
 * account's notifications. `sessions` is for the server itself: an account's sessions were ended or changed.
 */
export type Topic =
  | `wage-deposit:${string}`
  | `agency:${string}:${string}`
  | `notifications:${string}`
  | `sessions:${string}`;

export const wageDepositTopic = (company: string): Topic => `wage-deposit:${company}`;
export const agencyTopic = ({ kind, division }: Agency): Topic => `agency:${kind}:${division}`;
export const notificationsTopic = (account: string): Topic => `notifications:${account}`;
export const sessionsTopic = (account: string): Topic => `sessions:${account}`;

/** The topics that may be followed: the row of the permissions that says by whom, and what the topic is about. */
const followed: Readonly<
  Record<string, { readonly row: string; readonly matterOf: (...parts: readonly string[]) => Matter }>
> = {
  'wage-deposit': { row: 'GET /live?topic=wage-deposit', matterOf: (company = '') => ({ company }) },
  agency: {
    row: 'GET /live?topic=agency',
    matterOf: (kind = '', division = '') => ({ agency: { kind, division } }),
  },
  notifications: { row: 'GET /live?topic=notifications', matterOf: (account = '') => ({ account }) },
};

/** Which permission following a topic takes, and about what; undefined when there is no such topic. */
export function permissionToFollow(text: string): { readonly row: string; readonly matter: Matter } | undefined {
  const [kind = '', ...parts] = text.split(':');
  const found = Object.hasOwn(followed, kind) ? followed[kind] : undefined;
  return found && { row: found.row, matter: found.matterOf(...parts) };
}
