import { randomUUID } from 'node:crypto';
import { creditCode } from '@wenzhou/identity';
import { citizenNumber } from '@wenzhou/identity';
import type {
  ActingAccount,
  Agency,
  CompanyActor,
  Official,
  OfficialRole,
  Operator,
  Resident,
} from '../src/accounts/actor.ts';
import { anonymous } from '../src/accounts/actor.ts';
import { runningClock, type Clock } from '../src/clock.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { diskStore } from '../src/documents/disk-store.ts';
import { loadSites } from '../src/firework-notice/sites.ts';
import { type Duty, duties } from '../src/permissions/duty.ts';
import type { Context } from '../src/trpc/context.ts';
import { openAudit, temporaryDirectory } from './records.ts';

const account = (hasSecondFactor = true): ActingAccount => {
  const id = randomUUID();
  return { id, name: `虚构账号 ${id.slice(0, 4)}`, sessionId: randomUUID(), hasSecondFactor };
};

const roleOf: Readonly<Record<Agency['kind'], OfficialRole>> = {
  construction: 'construction-official',
  labour: 'labour-official',
  'medical-insurance': 'medical-insurance-official',
};

/** An official who does not exist, with all duties unless told otherwise; each call is somebody else. */
export const official = (kind: Agency['kind'], division = '330302', held: readonly Duty[] = duties): Official => ({
  role: roleOf[kind],
  account: account(),
  appointment: randomUUID(),
  agency: { kind, division },
  duties: held,
});

export const resident = (number: string): Resident => ({
  role: 'resident',
  account: account(false),
  citizenNumber: citizenNumber(number),
});

export const companyActor = (
  code: string,
  name = '虚构建筑公司',
  role: CompanyActor['role'] = 'company-head',
): CompanyActor => ({
  role,
  account: account(false),
  appointment: randomUUID(),
  company: { creditCode: creditCode(code), name },
});

export const operator = (): Operator => ({ role: 'operator', account: account(), appointment: randomUUID() });

export const noSignIn = (): Promise<never> => Promise.reject(new Error('nobody signs in here'));

/** What procedures see, on a database of the test's own, at a moment that the test can move. */
export async function contextOn(
  records: OpenDatabase,
  at: Date,
  clock: Clock = runningClock(() => at),
): Promise<Context> {
  return {
    records,
    audit: await openAudit(records.database),
    accounts: { actorOf: async () => anonymous, singleSignOn: false, act: noSignIn, comeBack: noSignIn },
    documents: diskStore(await temporaryDirectory()),
    clock,
    now: clock.now,
    startedAt: at,
    demonstration: false,
    sites: await loadSites(undefined),
    publicAddress: () => 'http://127.0.0.1:8018',
    relaySoon: () => undefined,
    requestId: 'test',
    actor: anonymous,
  };
}
