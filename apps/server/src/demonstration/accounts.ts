import { plainDate } from '@wenzhou/calendar';
import { citizenNumber, citizenNumberFor } from '@wenzhou/identity';
import type { Bilingual } from '@wenzhou/statute';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { type AgencyKind, system } from '../accounts/actor.ts';
import { agencyName } from '../accounts/agency-name.ts';
import type { Post } from '../accounts/appointment-post.ts';
import { officialRoleOf } from '../accounts/capacity-in-words.ts';
import { enrol } from '../accounts/enrol.ts';
import { enterAppointment } from '../accounts/enter-appointment.ts';
import { openAccount } from '../accounts/open-account.ts';
import { hashPassword } from '../accounts/password.ts';
import { accounts, appointments } from '../accounts/tables.ts';
import type { Database } from '../database/database.ts';
import { decideInTransaction } from '../database/decide-in-transaction.ts';
import type { Duty } from '../permissions/duty.ts';
import { cityDivision } from '../permissions/permit.ts';
import { fictionalContractor, type FictionalFirm, fictionalSubcontractor } from './firms.ts';
import { fictionalPersons } from './persons.ts';

/** An account of a demonstration. Everybody is told its password: whoever visits may sign in with it. */
export interface FictionalAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly capacity: Bilingual;
  /** What one-time codes are computed from, in base32, where they are asked for. */
  readonly oneTimeCodeSecret?: string;
  readonly citizenNumber?: string;
  readonly post?: Post;
}

const password = 'demonstration-2019';
const oneTimeCodeSecret = 'WENZHOUDEMONSTRATION234567ABCDEF';
const lucheng = '330302';

const head = (username: string, name: string, firm: FictionalFirm): FictionalAccount => ({
  username,
  password,
  name,
  capacity: { zh: `${firm.name}负责人`, en: `head of ${firm.name}` },
  post: { role: 'company-head', company: { creditCode: firm.creditCode, name: firm.name }, duties: [] },
});

const staff = (username: string, name: string, firm: FictionalFirm): FictionalAccount => ({
  username,
  password,
  name,
  capacity: { zh: `${firm.name}经办人`, en: `staff of ${firm.name}` },
  post: { role: 'company-staff', company: { creditCode: firm.creditCode, name: firm.name }, duties: [] },
});

const dutyNames: Readonly<Record<Duty, Bilingual>> = {
  deciding: { zh: '决定', en: 'deciding' },
  executing: { zh: '执行', en: 'executing' },
  supervising: { zh: '监督', en: 'supervising' },
};

/** Sequence numbers from 990 on; with this birth date nobody's number. */
const officialNumber = (sequence: number): string =>
  citizenNumberFor({ division: lucheng, birthDate: plainDate('1900-04-01'), sequence });

function official(
  sequence: number,
  username: string,
  name: string,
  kind: AgencyKind,
  division: string,
  duties: readonly Duty[],
): FictionalAccount {
  const agency = agencyName({ kind, division });
  const held = duties.map((duty) => dutyNames[duty]);
  return {
    username,
    password,
    name,
    capacity: {
      zh: `${agency.zh}工作人员（${held.map(({ zh }) => zh).join('、')}）`,
      en: `official of the ${agency.en} (${held.map(({ en }) => en).join(', ')})`,
    },
    oneTimeCodeSecret,
    citizenNumber: officialNumber(sequence),
    post: { role: officialRoleOf(kind), agency: { kind, division }, duties },
  };
}

const [person] = fictionalPersons;

/** Everybody whom one may sign in as in a demonstration. Names, firms and numbers are made up. */
export const fictionalAccounts: readonly FictionalAccount[] = [
  ...(person
    ? [
        {
          username: 'resident',
          password,
          name: person.name,
          capacity: { zh: '居民本人', en: 'a resident' },
          citizenNumber: person.citizenNumber,
        },
      ]
    : []),
  head('contractor-head', '虚构总包负责人', fictionalContractor),
  staff('contractor-staff', '虚构总包经办人', fictionalContractor),
  head('subcontractor-head', '虚构分包负责人', fictionalSubcontractor),
  staff('subcontractor-staff', '虚构分包经办人', fictionalSubcontractor),
  official(990, 'construction-deciding', '虚构鹿城建设决定', 'construction', lucheng, ['deciding']),
  official(991, 'construction-executing', '虚构鹿城建设执行', 'construction', lucheng, ['executing']),
  official(992, 'construction-supervising', '虚构鹿城建设监督', 'construction', lucheng, ['supervising']),
  official(993, 'city-construction-deciding', '虚构市建设决定', 'construction', cityDivision, [
    'deciding',
    'supervising',
  ]),
  official(994, 'city-construction-executing', '虚构市建设执行', 'construction', cityDivision, ['executing']),
  // What the city’s deciding official has decided, somebody else supervises.
  official(998, 'city-construction-supervising', '虚构市建设监督', 'construction', cityDivision, ['supervising']),
  official(995, 'labour-executing', '虚构鹿城人社执行', 'labour', lucheng, ['executing']),
  official(996, 'labour-deciding', '虚构鹿城人社决定', 'labour', lucheng, ['deciding']),
  official(997, 'insurance-executing', '虚构社保执行', 'medical-insurance', cityDivision, ['executing']),
  {
    username: 'operator',
    password,
    name: '虚构管理员',
    capacity: { zh: '系统管理员', en: 'operator of this system' },
    oneTimeCodeSecret,
    post: { role: 'operator', duties: [] },
  },
];

const opened = z.object({ account: z.string() });

/** Whether a fictional account is open, with what it was appointed to. */
async function isOpen(database: Database, { username, post }: FictionalAccount): Promise<boolean> {
  const [found] = await database.select({ id: accounts.id }).from(accounts).where(eq(accounts.username, username));
  if (!found) return false;
  return !post || (await database.$count(appointments, eq(appointments.accountId, found.id))) > 0;
}

/**
 * Opens the accounts of a demonstration, unless there are any. Where that was interrupted it goes on; those that are open
 * are known again by their idempotency keys.
 */
export async function seedAccounts(database: Database, secret: string, at: Date): Promise<void> {
  const [first, last] = [fictionalAccounts.at(0), fictionalAccounts.at(-1)];
  if (!first || !last || (await isOpen(database, last))) return;
  const begun = (await database.$count(accounts, eq(accounts.username, first.username))) > 0;
  if (!begun && (await database.$count(accounts)) > 0) return;
  const passwordHash = await hashPassword(password);
  for (const { username, name, citizenNumber: number, post, oneTimeCodeSecret: codes } of fictionalAccounts) {
    const asked = (what: string) => ({
      by: system,
      idempotencyKey: `demonstration-${what}-${username}`,
      request: { procedure: 'demonstration', what, username },
      at,
    });
    const { account } = await decideInTransaction(
      database,
      asked('account'),
      async (transaction) => {
        const id = await openAccount(
          transaction,
          { name, username, passwordHash, ...(number === undefined ? {} : { citizenNumber: citizenNumber(number) }) },
          at,
        );
        if (codes !== undefined) await enrol(transaction, id, codes, secret);
        return {
          answer: { account: id },
          change: { action: 'account-opened', subject: id, details: { isResident: number !== undefined } },
        };
      },
      (remembered) => opened.parse(remembered),
    );
    if (post)
      await decideInTransaction(
        database,
        asked('appointment'),
        async (transaction) => {
          const { change } = await enterAppointment(transaction, account, post, system.role, at);
          return { answer: { account }, change };
        },
        (remembered) => opened.parse(remembered),
      );
  }
}
