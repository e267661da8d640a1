import { randomUUID } from 'node:crypto';
import { checkCitizenNumber, type CitizenNumber } from '@wenzhou/identity';
import { and, eq } from 'drizzle-orm';
import { appendAudit } from '../audit/append.ts';
import type { Database, Transaction } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { isStorable } from '../database/storable.ts';
import { openAccount } from './open-account.ts';
import { type Account, findAccount } from './queries.ts';
import { accounts, credentials } from './tables.ts';

/** The city's single sign-on, as it is configured: any provider of OpenID Connect. */
export interface SingleSignOn {
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  /** The claim that holds the citizen number. */
  readonly citizenNumberClaim: string;
}

/** The name under which the provider stands in addresses and in `credentials`. */
export const cityProvider = 'city';

/** What an account is called whose holder the provider does not name. */
const unnamed = '统一身份认证用户';

/** Why somebody whom the city knows is not signed in; the portal is told by the code. */
export type SignOnRefusal =
  | 'single-sign-on-cancelled'
  | 'single-sign-on-failed'
  | 'single-sign-on-identity'
  | 'account-closed';

/** What the provider says of somebody. */
export interface Claims {
  readonly subject: string;
  readonly name?: string;
  readonly citizenNumber?: string;
}

/** The claims that count, read from all that the provider sends. */
export function claimsOf(
  profile: Readonly<Record<string, unknown>>,
  { citizenNumberClaim }: Pick<SingleSignOn, 'citizenNumberClaim'>,
): Claims | undefined {
  const { sub, name } = profile;
  const number = profile[citizenNumberClaim];
  if (typeof sub !== 'string' || sub === '' || sub.length > 255 || !isStorable(sub)) return undefined;
  const shown = typeof name === 'string' ? name.trim().slice(0, 100) : '';
  return {
    subject: sub,
    ...(shown !== '' && isStorable(shown) ? { name: shown } : {}),
    ...(typeof number === 'string' ? { citizenNumber: number } : {}),
  };
}

const ofSubject = async (transaction: Transaction, subject: string): Promise<string | undefined> => {
  const [known] = await transaction
    .select({ account: credentials.userId })
    .from(credentials)
    .where(and(eq(credentials.providerId, cityProvider), eq(credentials.accountId, subject)));
  return known?.account;
};

const ofNumber = async (transaction: Transaction, number: CitizenNumber): Promise<Account | undefined> => {
  const [known] = await transaction.select().from(accounts).where(eq(accounts.citizenNumber, number));
  return known;
};

async function recogniseIn(
  transaction: Transaction,
  { subject, name, citizenNumber }: Claims,
  at: Date,
): Promise<Account | SignOnRefusal> {
  const check = citizenNumber === undefined ? undefined : checkCitizenNumber(citizenNumber);
  if (check?.kind === 'invalid') return 'single-sign-on-identity';
  const number = check?.value;
  const linked = await ofSubject(transaction, subject);
  const holder = number && (await ofNumber(transaction, number));
  // The same person cannot come with another number, nor with a number that is somebody else's here.
  if (linked !== undefined && holder && holder.id !== linked) return 'single-sign-on-identity';
  const before = linked === undefined ? holder : await findAccount(transaction, linked);
  if (before && number && before.citizenNumber !== null && before.citizenNumber !== number)
    return 'single-sign-on-identity';
  const account =
    before?.id ??
    (await openAccount(transaction, { name: name ?? unnamed, ...(number ? { citizenNumber: number } : {}) }, at));
  const gainsNumber = before !== undefined && number !== undefined && before.citizenNumber === null;
  if (gainsNumber) await transaction.update(accounts).set({ citizenNumber: number }).where(eq(accounts.id, account));
  if (linked === undefined)
    await transaction.insert(credentials).values({
      id: randomUUID(),
      accountId: subject,
      providerId: cityProvider,
      userId: account,
      createdAt: at,
      updatedAt: at,
    });
  const found = await findAccount(transaction, account);
  if (!found) throw new Error('an account that was just there is gone');
  if (linked === undefined || gainsNumber)
    await appendAudit(
      transaction,
      {
        action: 'single-sign-on-linked',
        subject: account,
        details: { isNew: before === undefined, isResident: found.citizenNumber !== null, by: account },
      },
      at,
    );
  return found;
}

/**
 * The account of somebody whom the city has recognised: the one that they have signed in to before, else the one with
 * their citizen number, else a new one. Nobody is recognised by an e-mail address.
 */
export const recognise = (database: Database, claims: Claims, at: Date): Promise<Account | SignOnRefusal> =>
  inTransaction(database, (transaction) => recogniseIn(transaction, claims, at));
