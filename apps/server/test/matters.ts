import { randomUUID } from 'node:crypto';
import type { Actor, CompanyActor, Official } from '../src/accounts/actor.ts';
import { sessions } from '../src/accounts/tables.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { companyActor, official, resident } from './acting.ts';
import { fictionalPerson, september, stayToRecord } from './fictional-stay.ts';
import { companyPost, openTestAccount } from './signing-in.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import {
  askedForWages,
  authority,
  firmCode,
  firmWithCash,
  key,
  openedCase,
  openTown,
  standardOfGrade3,
  type Town,
} from './wage-deposit-town.ts';

/** A call about something that there is: by whom it is theirs, and by strangers of the same role whose it is not. */
export interface Matter {
  readonly by: Actor;
  readonly strangers: readonly Actor[];
  readonly input: unknown;
}

/** Something of everything that permissions of limited reach are about. */
export interface World {
  readonly town: Town;
  readonly firm: CompanyActor;
  /** Requests of the firm: one that waits, one that was granted. */
  readonly waiting: string;
  readonly granted: string;
  readonly payment: string;
  /** A request that waits and gives money back to its firm. */
  readonly repaying: string;
  readonly arrearsCase: string;
  readonly citizenNumber: string;
  readonly session: { readonly id: string; readonly of: Actor };
  readonly staff: { readonly appointment: string; readonly username: string; readonly head: CompanyActor };
}

const lucheng = authority('construction');
const labour = authority('labour');

async function requestsOf(town: Town, firm: CompanyActor): Promise<Pick<World, 'waiting' | 'granted' | 'payment'>> {
  const granted = await askedForWages(town, firm);
  const { creditCode } = firm.company;
  await town.as(lucheng.deciding).decideRequest({ idempotencyKey: key(), id: granted, decision: { kind: 'grant' } });
  const { shares } = await town.as(lucheng.executing).activation({ request: granted, creditCode });
  const entered = await town.as(lucheng.executing).enterWorkerPayments({
    idempotencyKey: key(),
    request: granted,
    creditCode,
    paidOn: '2019-01-14',
    lines: shares.map(({ worker, project, month }) => ({ worker, project, month, receipt: 'XG-1' })),
  });
  const payment = entered.kind === 'granted' ? entered.outcome.payment : undefined;
  if (payment === undefined) throw new Error(`not entered: ${JSON.stringify(entered)}`);
  return { granted, waiting: await askedForWages(town, firm), payment };
}

/** A firm asks to have a guarantee take the place of its cash. */
async function repayingOf(town: Town): Promise<World['repaying']> {
  const firm = await firmWithCash(town);
  const answer = await town.as(firm).submitInstrument({
    idempotencyKey: key(),
    purpose: 'replacement',
    replaced: 'cash',
    instrument: {
      kind: 'bank-guarantee',
      amount: standardOfGrade3,
      number: 'XG-1',
      periods: [{ from: '2019-01-14', to: '2022-01-13' }],
    },
    issuer: '虚构银行',
    documents: [await town.upload(firm)],
  });
  if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
  return answer.outcome.request.id;
}

/** Somebody who is signed in, as the database knows them. */
async function sessionOf({ records }: Town): Promise<World['session']> {
  const { id } = await openTestAccount(records.database, randomUUID());
  const at = new Date();
  const session = randomUUID();
  await records.database.insert(sessions).values({
    id: session,
    token: randomUUID(),
    userId: id,
    createdAt: at,
    updatedAt: at,
    expiresAt: new Date(at.getTime() + 3_600_000),
  });
  return {
    id: session,
    of: { role: 'guest', account: { id, name: '虚构账号', sessionId: session, hasSecondFactor: false } },
  };
}

async function staffOf({ records }: Town): Promise<World['staff']> {
  const post = companyPost('company-staff');
  const { appointment, username } = await openTestAccount(records.database, randomUUID(), { post });
  if (!post.company || appointment === undefined) throw new Error('a member of staff was not appointed');
  return { appointment, username, head: companyActor(post.company.creditCode, post.company.name) };
}

export async function openWorld(kind: OpenDatabase['kind']): Promise<World> {
  const town = await openTown(kind);
  const firm = await firmWithCash(town);
  const person = fictionalPerson();
  const caller = callerFactory(appRouter)({ ...town.context, actor: official('medical-insurance', '330300') });
  await caller.medicalInsurance.recordStay(stayToRecord(september(), person));
  return {
    town,
    firm,
    ...(await requestsOf(town, firm)),
    repaying: await repayingOf(town),
    arrearsCase: await openedCase(town, firm),
    citizenNumber: person.citizenNumber,
    session: await sessionOf(town),
    staff: await staffOf(town),
  };
}

const anotherFirm = (): CompanyActor => companyActor(firmCode(), '虚构别家公司');
const anotherCounty = (kind: 'construction' | 'labour'): Official => official(kind, '330304');

/** What a company's own people may do, and nobody of another company. */
const ofFirm = (by: CompanyActor, input: unknown): Matter => ({ by, strangers: [anotherFirm()], input });

/** What an authority reads within its district; the city's reads everywhere. */
const inDistrict = (kind: 'construction' | 'labour', input: unknown): Matter => ({
  by: (kind === 'construction' ? lucheng : labour).deciding,
  strangers: [anotherCounty(kind)],
  input,
});

/** What an authority does in its own matters; the city's does not do it for others. */
const ofAgency = (by: Official, input: unknown): Matter => {
  const { kind } = by.agency;
  return { by, strangers: [official(kind, '330304'), official(kind, '330300')], input };
};

const grant = { kind: 'grant' } as const;
const inLucheng = { division: '330302' } as const;

/**
 * For every procedure whose permission is limited, calls about a matter that there is. Whoever adds such a procedure adds
 * a line here, or to {@link aboutWhoeverAsks}. They are called in this order, by strangers first.
 */
export const matters: Readonly<Record<string, (world: World) => readonly Matter[]>> = {
  'accounts.actAs': ({ session, staff }) => [
    // Everybody may act as the person; an appointment is somebody's own or nobody's.
    { by: session.of, strangers: [], input: { appointment: null } },
    { by: session.of, strangers: [session.of], input: { appointment: staff.appointment } },
  ],
  'accounts.revokeSession': ({ session }) => [
    {
      by: session.of,
      strangers: [resident(fictionalPerson().citizenNumber), anotherFirm()],
      input: { id: session.id },
    },
  ],
  'accounts.appointments': ({ staff: { head } }) => [ofFirm(head, { company: head.company.creditCode })],
  'accounts.appoint': ({ staff: { head, username } }) => [
    ofFirm(head, { idempotencyKey: key(), username, role: 'company-staff', company: head.company }),
  ],
  'accounts.endAppointment': ({ staff: { head, appointment } }) => [
    ofFirm(head, { idempotencyKey: key(), appointment }),
  ],

  'medicalInsurance.recordStay': () => [
    {
      by: official('medical-insurance', '330303'),
      strangers: [official('medical-insurance', '330305'), official('medical-insurance', '330382')],
      input: stayToRecord(september(), fictionalPerson()),
    },
  ],
  'medicalInsurance.listYears': ({ citizenNumber }) => [
    { by: resident(citizenNumber), strangers: [resident(fictionalPerson().citizenNumber)], input: { citizenNumber } },
  ],
  'medicalInsurance.readYear': ({ citizenNumber }) => [
    {
      by: resident(citizenNumber),
      strangers: [resident(fictionalPerson().citizenNumber)],
      input: { citizenNumber, scheme: 'employee-tier-1', area: 'wenzhou-urban', on: '2018-09-14' },
    },
    {
      by: official('medical-insurance', '330304'),
      strangers: [official('medical-insurance', '330305'), official('medical-insurance', '330381')],
      input: { citizenNumber, scheme: 'employee-tier-1', area: 'wenzhou-urban', on: '2018-09-14' },
    },
  ],

  'wageDeposit.timeline': ({ firm }) => [
    ofFirm(firm, { creditCode: firm.company.creditCode }),
    inDistrict('construction', { creditCode: firm.company.creditCode }),
  ],
  'wageDeposit.request': ({ firm, waiting }) => [
    ofFirm(firm, { id: waiting }),
    inDistrict('construction', { id: waiting }),
  ],
  'wageDeposit.deposit': ({ firm }) => [inDistrict('construction', { creditCode: firm.company.creditCode })],
  'wageDeposit.activation': ({ firm, granted }) => [
    inDistrict('construction', { request: granted, creditCode: firm.company.creditCode }),
  ],
  'wageDeposit.previewTopUp': ({ firm }) => [inDistrict('construction', { creditCode: firm.company.creditCode })],
  'wageDeposit.requests': () => [inDistrict('construction', inLucheng)],
  'wageDeposit.activations': () => [inDistrict('construction', inLucheng)],
  'wageDeposit.demandsToMake': () => [inDistrict('construction', inLucheng)],
  'wageDeposit.dutiesDue': () => [inDistrict('construction', inLucheng)],
  'wageDeposit.supervisionList': () => [inDistrict('construction', inLucheng)],
  'wageDeposit.expiringInstruments': () => [inDistrict('construction', inLucheng)],
  'wageDeposit.dashboard': () => [inDistrict('construction', inLucheng)],
  'wageDeposit.arrearsCase': ({ arrearsCase }) => [inDistrict('labour', { id: arrearsCase })],
  'wageDeposit.arrearsCases': () => [inDistrict('labour', inLucheng)],

  'wageDeposit.enterWorkerPayments': ({ firm, granted }) => [
    ofAgency(lucheng.executing, {
      idempotencyKey: key(),
      request: granted,
      creditCode: firm.company.creditCode,
      paidOn: '2019-01-14',
      lines: [{ worker: key(), project: '虚构', month: '2018-12', receipt: 'XG-2' }],
    }),
  ],
  'wageDeposit.decideWorkerPayments': ({ payment }) => [
    ofAgency(lucheng.deciding, { idempotencyKey: key(), payment, decision: { kind: 'reject', note: '虚构' } }),
  ],
  'wageDeposit.demandTopUp': ({ firm }) => [
    ofAgency(lucheng.deciding, { idempotencyKey: key(), creditCode: firm.company.creditCode }),
  ],
  'wageDeposit.recordReceipt': ({ firm }) => [
    ofAgency(lucheng.deciding, {
      idempotencyKey: key(),
      creditCode: firm.company.creditCode,
      receivedOn: '2019-01-14',
    }),
  ],
  'wageDeposit.revokeExemption': ({ firm }) => [
    ofAgency(lucheng.deciding, { idempotencyKey: key(), creditCode: firm.company.creditCode }),
  ],
  'wageDeposit.enterCreditRecord': ({ firm }) => [
    ofAgency(lucheng.supervising, { idempotencyKey: key(), creditCode: firm.company.creditCode, duty: 'payment' }),
  ],
  'wageDeposit.clearOut': ({ firm }) => [
    ofAgency(lucheng.deciding, { idempotencyKey: key(), creditCode: firm.company.creditCode }),
  ],
  'wageDeposit.previewApplication': ({ arrearsCase }) => [
    ofAgency(labour.deciding, { id: arrearsCase, amount: 10_000 }),
  ],
  'wageDeposit.issueOrder': ({ arrearsCase }) => [
    ofAgency(labour.deciding, { idempotencyKey: key(), id: arrearsCase, payBy: '2019-02-01' }),
  ],
  'wageDeposit.recordOrderPaid': ({ arrearsCase }) => [
    ofAgency(labour.executing, { idempotencyKey: key(), id: arrearsCase, paidOn: '2019-01-14' }),
  ],
  'wageDeposit.applyForActivation': ({ arrearsCase }) => [
    ofAgency(labour.deciding, { idempotencyKey: key(), id: arrearsCase, amount: 10_000 }),
  ],
  'wageDeposit.recordArrears': ({ arrearsCase }) => [
    ofAgency(labour.deciding, { idempotencyKey: key(), id: arrearsCase, serious: true }),
  ],
  'wageDeposit.reportGround': ({ arrearsCase }) => [
    ofAgency(labour.deciding, {
      idempotencyKey: key(),
      id: arrearsCase,
      ground: { ground: 'labour-sanction' },
      occurredOn: '2019-01-10',
      reference: '虚构1号',
    }),
  ],
  'wageDeposit.withdrawRequest': ({ firm, waiting }) => [ofFirm(firm, { idempotencyKey: key(), id: waiting })],
  'wageDeposit.enterRepayment': ({ repaying }) => [
    ofAgency(lucheng.executing, { idempotencyKey: key(), request: repaying, reference: '虚构退款1号' }),
  ],
  'wageDeposit.decideRequest': ({ waiting }) => [
    ofAgency(lucheng.deciding, { idempotencyKey: key(), id: waiting, decision: grant }),
  ],
};

/** They name no matter: what they are about is the account, company or agency of whoever asks. */
export const aboutWhoeverAsks: ReadonlySet<string> = new Set([
  'accounts.sessions',
  'accounts.revokeOtherSessions',
  'accounts.setContact',
  'accounts.accesses',
  // Ids of others' notices are passed over.
  'notifications.list',
  'notifications.markRead',
  'deadlines.mine',
  // Documents of a matter that are others' are passed over.
  'documents.list',
  'ledger.reconciliations',
  'wageDeposit.myDeposit',
  'wageDeposit.fileContract',
  'wageDeposit.submitInstrument',
  'wageDeposit.submitGradeChange',
  'wageDeposit.submitRefund',
  'wageDeposit.submitExemption',
  'wageDeposit.previewActivation',
  'wageDeposit.submitActivation',
  'wageDeposit.issueCertificate',
  'wageDeposit.checkSubcontractor',
  'wageDeposit.subcontractorChecks',
  'wageDeposit.contractorLiability',
  'wageDeposit.assess',
  'wageDeposit.recordMisplaced',
  'wageDeposit.openArrearsCase',
]);
