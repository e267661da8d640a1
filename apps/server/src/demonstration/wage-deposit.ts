import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor, type CreditCode, creditCodeFor } from '@wenzhou/identity';
import type { DepositCommand } from '@wenzhou/wage-deposit';
import { eq } from 'drizzle-orm';
import type { Actor, CompanyActor } from '../accounts/actor.ts';
import { keepUpload } from '../documents/keep-upload.ts';
import type { Duty } from '../permissions/duty.ts';
import type { ServerContext } from '../trpc/context.ts';
import { decideWorkerPaymentsAt } from '../wage-deposit/activation/decide-worker-payments.ts';
import { enterWorkerPaymentsAt } from '../wage-deposit/activation/enter-worker-payments.ts';
import { findActivation } from '../wage-deposit/activation/queries.ts';
import { submitActivationAt } from '../wage-deposit/activation/submit-activation.ts';
import { issueOrderAt } from '../wage-deposit/arrears/issue-order.ts';
import { openArrearsCaseAt } from '../wage-deposit/arrears/open-arrears-case.ts';
import { issueCertificateAt } from '../wage-deposit/certificate/issue-certificate.ts';
import { checkSubcontractorAt } from '../wage-deposit/contractor/check-subcontractor.ts';
import { assessAt } from '../wage-deposit/deposit/assess.ts';
import { clearOutAt } from '../wage-deposit/deposit/clear-out.ts';
import { recordMisplacedAt } from '../wage-deposit/deposit/record-misplaced.ts';
import type { Office } from '../wage-deposit/office.ts';
import { decideRequestAt } from '../wage-deposit/requests/decide-request.ts';
import { enterRepaymentAt } from '../wage-deposit/requests/enter-repayment.ts';
import { fileContractAt } from '../wage-deposit/requests/file-contract.ts';
import { submitGradeChangeAt } from '../wage-deposit/requests/submit-grade-change.ts';
import { submitInstrumentAt } from '../wage-deposit/requests/submit-instrument.ts';
import { submitRefundAt } from '../wage-deposit/requests/submit-refund.ts';
import { demandTopUpAt } from '../wage-deposit/supervision/demand-top-up.ts';
import { enterCreditRecordAt } from '../wage-deposit/supervision/enter-credit-record.ts';
import { depositRequests, deposits } from '../wage-deposit/tables.ts';
import { actingForFirm, actingIn } from './acting.ts';
import { fictionalContractor, type FictionalFirm, fictionalSubcontractor } from './firms.ts';

type Qualifications = Extract<DepositCommand, { readonly kind: 'assess' }>['qualifications'];
type Instrument = Parameters<typeof submitInstrumentAt>[1]['instrument'];
type Server = Pick<ServerContext, 'records' | 'documents' | 'publicAddress' | 'demonstration'>;

/** A firm with where it is registered and what it holds. */
interface Firm extends FictionalFirm {
  readonly division: string;
  readonly qualifications: Qualifications;
}

const lucheng = '330302';
const ouhai = '330304';
const yongjia = '330324';
const ruian = '330381';
const city = '330300';
const shanghai = '310115';

const qualified = (firm: FictionalFirm, qualifications: Qualifications, division = lucheng): Firm => ({
  ...firm,
  division,
  qualifications,
});

/** Organisations PDY00001 to PDY99999 are set aside: nobody is ever given one of these codes. */
const named = (organisation: string, name: string, qualifications: Qualifications, division = lucheng): Firm =>
  qualified(
    { creditCode: creditCodeFor({ department: '9', category: '1', division, organisation }), name },
    qualifications,
    division,
  );

const general = (grade: 'grade-1' | 'grade-2' | 'grade-3'): Qualifications => [
  { category: 'general-contracting', grade },
];
const professional = (grade: 'grade-2' | 'grade-3'): Qualifications => [{ category: 'professional', grade }];
const labour: Qualifications = [{ category: 'labour-subcontracting' }];
const other: Qualifications = [{ category: 'other' }];

const contractor = qualified(fictionalContractor, general('grade-1'));
const subcontractor = qualified(fictionalSubcontractor, labour);

/** The firms of the demonstration, by what each of them shows. Nobody of them exists. */
const firms = {
  dueAcrossSpringFestival: named('PDY00103', '虚构江心屿建筑公司', general('grade-3')),
  heldInCash: named('PDY00104', '虚构九山市政公司', general('grade-2')),
  heldByGuarantee: named('PDY00105', '虚构雪山装饰公司', professional('grade-2')),
  supervised: named('PDY00106', '虚构望江路桥公司', professional('grade-3')),
  topUpOverdue: named('PDY00107', '虚构松台山园林公司', other),
  refunded: named('PDY00108', '虚构五马建设公司', general('grade-3')),
  exempt: named('PDY00109', '虚构华盖山劳务公司', labour),
  misplaced: named('PDY00110', '虚构海坛建筑公司', general('grade-3')),
  clearedOut: named('PDY00111', '虚构积谷山建筑公司', general('grade-3')),
  fromOutside: named('PDY00112', '虚构沪上建工公司', general('grade-1'), shanghai),
  paymentHandedIn: named('PDY00113', '虚构郭公山市政公司', general('grade-3')),
  contractFiled: named('PDY00114', '虚构水心建筑公司', professional('grade-2')),
  refundAsked: named('PDY00115', '虚构洪殿建筑公司', general('grade-3')),
  activationAsked: named('PDY00116', '虚构黎明建设公司', general('grade-3')),
  guaranteeEnding: named('PDY00118', '虚构大罗山装饰公司', professional('grade-2'), ouhai),
  paymentOverdue: named('PDY00117', '虚构安阳建设公司', general('grade-3'), ruian),
} as const;

const yuan = (amount: number): number => amount * 100;

/** Wages owed to a worker who does not exist: with such birth dates these are nobody’s numbers. */
const wage = (sequence: number, name: string, project: string, month: string, owed: string) => ({
  name,
  citizenNumber: citizenNumberFor({ division: lucheng, birthDate: plainDate('1900-02-01'), sequence }),
  project,
  month,
  owed,
});

/** The smallest picture there is, in place of a scan. */
const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function outcomeOf<T>(answer: { readonly kind: string; readonly outcome?: T }, what: string): T {
  if (answer.kind !== 'granted' || answer.outcome === undefined)
    throw new Error(`the demonstration was refused ${what}: ${JSON.stringify(answer)}`);
  return answer.outcome;
}

/** Takes steps on days that are past, as the procedures take them. */
function pastOf(server: Server) {
  const { records, documents, publicAddress, demonstration } = server;
  const { database } = records;
  let steps = 0;
  const key = (): string => {
    steps += 1;
    return `demonstration-wage-deposit-${String(steps).padStart(4, '0')}`;
  };
  const atTen = (day: string): Date => new Date(`${day}T02:00:00.000Z`);
  const office = (by: Actor, day: string): Office => ({
    database,
    documents,
    publicAddress,
    demonstration,
    by,
    permit: Object.assign(() => undefined, { askedBefore: () => undefined }),
    at: atTen(day),
  });
  const forFirm = ({ creditCode, name }: FictionalFirm): Promise<CompanyActor> =>
    actingForFirm(database, creditCode, name);
  const construction = async (day: string, duty: Duty, division = lucheng): Promise<Office> =>
    office(await actingIn(database, { kind: 'construction', division }, duty), day);
  const labourOffice = async (day: string, duty: Duty): Promise<Office> =>
    office(await actingIn(database, { kind: 'labour', division: lucheng }, duty), day);

  const grant = async (day: string, id: string, division = lucheng): Promise<void> => {
    const decision = { kind: 'grant' } as const;
    const asked = { idempotencyKey: key(), id, decision };
    outcomeOf(await decideRequestAt(await construction(day, 'deciding', division), asked), 'a request');
  };
  const handIn = async (day: string, firm: Firm, instrument: Instrument, issuer?: string): Promise<string> => {
    const actor = await forFirm(firm);
    const uploaded = await keepUpload(
      { actor, records: server.records, documents, now: () => atTen(day) },
      { name: '虚构凭证.png', bytes: scan },
      key(),
    );
    const submitted = await submitInstrumentAt(office(actor, day), {
      idempotencyKey: key(),
      purpose: 'payment',
      instrument,
      documents: [uploaded.id],
      ...(issuer === undefined
        ? { receipt: { bank: '虚构瓯越银行', number: `虚构${steps}号`, paidOn: plainDate(day) } }
        : { issuer }),
    });
    return outcomeOf(submitted, 'an instrument').request.id;
  };

  return {
    key,
    office,
    forFirm,
    construction,
    labourOffice,
    grant,
    handIn,
    assess: async (day: string, firm: Firm, contractFiledOn?: string, firstPaidOn?: string): Promise<void> => {
      const { creditCode, name, division, qualifications } = firm;
      const of = division === shanghai ? city : division;
      const asked = {
        idempotencyKey: key(),
        name,
        creditCode,
        registeredDivision: division,
        qualifications,
        history: firstPaidOn === undefined ? {} : { firstPaidOn },
        contractFiledOn,
      };
      // What was cleared out is assessed without a contract.
      const answer = await assessAt(await construction(day, 'deciding', of), asked);
      outcomeOf(answer, `the assessment of ${name}`);
    },
    pay: async (day: string, firm: Firm, amount: number, division = lucheng): Promise<void> =>
      grant(day, await handIn(day, firm, { kind: 'cash', amount: yuan(amount) }), division),
    guarantee: async (
      day: string,
      firm: Firm,
      given: {
        readonly kind: 'bank-guarantee' | 'insurance-policy';
        readonly amount: number;
        readonly from: string;
        readonly to: string;
        readonly issuer: string;
      },
      division = lucheng,
    ): Promise<void> => {
      const { kind, amount, from, to, issuer } = given;
      const periods = [{ from, to }];
      const instrument = { kind, amount: yuan(amount), number: `虚构保${steps}号`, periods };
      await grant(day, await handIn(day, firm, instrument, issuer), division);
    },
    misplace: async (
      day: string,
      firm: Firm,
      heldBy: string,
      amount: number,
      firstPaidOn: string,
      guaranteedTo?: string,
    ): Promise<void> => {
      const { creditCode, name, division } = firm;
      const answer = await recordMisplacedAt(await construction(day, 'executing', heldBy), {
        idempotencyKey: key(),
        name,
        creditCode,
        registeredDivision: division,
        instrument:
          guaranteedTo === undefined
            ? { kind: 'cash', amount: yuan(amount) }
            : { kind: 'bank-guarantee', amount: yuan(amount), expiresOn: guaranteedTo },
        firstPaidOn,
      });
      outcomeOf(answer, `a deposit held elsewhere of ${name}`);
    },
    clearOut: async (day: string, { creditCode, name }: Firm, heldBy: string): Promise<void> => {
      const asked = { idempotencyKey: key(), creditCode };
      outcomeOf(await clearOutAt(await construction(day, 'deciding', heldBy), asked), `the clearing-out of ${name}`);
    },
    askForWages: async (
      day: string,
      firm: Firm,
      amount: number,
      claims: ReturnType<typeof wage>[],
    ): Promise<string> => {
      const answer = await submitActivationAt(office(await forFirm(firm), day), {
        idempotencyKey: key(),
        amount: yuan(amount),
        fundsShort: true,
        claims,
      });
      if (answer.kind === 'unreadable') throw new Error(`a fictional list cannot be read: ${JSON.stringify(answer)}`);
      return outcomeOf(answer, `the application of ${firm.name}`).request.id;
    },
    /** Pays the first so many workers of an activation. */
    payWorkers: async (
      entered: string,
      approved: string,
      request: string,
      firm: CreditCode,
      most: number,
    ): Promise<void> => {
      const activation = await findActivation(database, request, firm);
      if (!activation) throw new Error('the demonstration used no deposit');
      const lines = activation.shares.slice(0, most).map(({ worker, project, month }, index) => ({
        worker,
        project,
        month,
        receipt: `虚构付${steps}-${index + 1}`,
      }));
      const payment = outcomeOf(
        await enterWorkerPaymentsAt(await construction(entered, 'executing'), {
          idempotencyKey: key(),
          request,
          creditCode: firm,
          paidOn: plainDate(entered),
          lines,
          previewOnly: false,
        }),
        'a payment',
      ).payment;
      if (payment === undefined) throw new Error('the demonstration entered no payment');
      const decision = { kind: 'approve' } as const;
      const asked = { idempotencyKey: key(), payment, decision };
      outcomeOf(await decideWorkerPaymentsAt(await construction(approved, 'deciding'), asked), 'an approval');
    },
    /** Enters the payment of what a request gives back to its firm. */
    repay: async (day: string, request: string): Promise<void> => {
      const asked = { idempotencyKey: key(), request, reference: `虚构退款${steps}号` };
      outcomeOf(await enterRepaymentAt(await construction(day, 'executing'), asked), 'a payment back to a firm');
    },
    demand: async (day: string, { creditCode, name }: Firm): Promise<void> => {
      const asked = { idempotencyKey: key(), creditCode };
      outcomeOf(await demandTopUpAt(await construction(day, 'deciding'), asked), `a demand to ${name}`);
    },
  };
}

/** Deposits that belong elsewhere since the measure took effect, and what became of them. */
async function placesPutRight({
  misplace,
  clearOut,
  assess,
  pay,
  office,
  forFirm,
  key,
  grant,
  repay,
}: ReturnType<typeof pastOf>) {
  const { refunded, misplaced, guaranteeEnding, clearedOut, refundAsked } = firms;
  await misplace('2018-03-06', refunded, ruian, 600_000, '2015-08-03');
  await misplace('2018-03-06', refundAsked, ruian, 600_000, '2015-11-02');
  await clearOut('2018-03-13', refunded, ruian);
  await clearOut('2018-03-13', refundAsked, ruian);
  await misplace('2018-03-15', misplaced, yongjia, 600_000, '2016-09-05');
  await misplace('2018-03-16', guaranteeEnding, lucheng, 600_000, '2016-03-01', '2019-02-28');
  await misplace('2018-03-20', clearedOut, ouhai, 600_000, '2017-04-10');
  await assess('2018-03-20', refunded);
  await assess('2018-03-20', refundAsked);
  await pay('2018-03-26', refunded, 600_000);
  await pay('2018-03-26', refundAsked, 600_000);
  await clearOut('2018-04-02', clearedOut, ouhai);
  const asked = await submitRefundAt(office(await forFirm(refunded), '2018-08-06'), {
    idempotencyKey: key(),
    documents: [],
  });
  const refund = outcomeOf(asked, 'a refund').request.id;
  await repay('2018-08-08', refund);
  await grant('2018-08-09', refund);
}

/** Deposits that were paid: in cash, by guarantee and by policy; and one firm that is exempt. */
async function paid({ office, forFirm, key, grant, assess, pay, guarantee }: ReturnType<typeof pastOf>) {
  const filed = await fileContractAt(office(await forFirm(contractor), '2018-03-05'), {
    idempotencyKey: key(),
    registeredDivision: contractor.division,
    qualifications: contractor.qualifications,
    history: {},
    contractFiledOn: '2018-03-02',
    contract: '虚构滨江商务楼',
    documents: [],
  });
  await grant('2018-03-07', outcomeOf(filed, 'a contract').request.id);
  await guarantee('2018-03-12', contractor, {
    kind: 'bank-guarantee',
    amount: 1_200_000,
    from: '2018-03-01',
    to: '2021-02-28',
    issuer: '虚构瓯越银行',
  });
  await assess('2018-03-19', firms.heldByGuarantee, '2018-03-16');
  await guarantee('2018-03-21', firms.heldByGuarantee, {
    kind: 'bank-guarantee',
    amount: 600_000,
    from: '2018-03-20',
    to: '2021-03-20',
    issuer: '虚构瓯越银行',
  });
  await assess('2018-04-02', subcontractor, '2018-03-30');
  await pay('2018-04-10', subcontractor, 300_000);
  await assess('2018-04-16', firms.supervised, '2018-04-13');
  await pay('2018-04-20', firms.supervised, 300_000);
  await assess('2018-05-07', firms.heldInCash, '2018-05-04');
  await pay('2018-05-10', firms.heldInCash, 900_000);
  await assess('2018-05-14', firms.topUpOverdue, '2018-05-11');
  await pay('2018-05-21', firms.topUpOverdue, 600_000);
  await assess('2018-06-04', firms.fromOutside, '2018-06-01');
  await guarantee(
    '2018-06-11',
    firms.fromOutside,
    { kind: 'insurance-policy', amount: 1_200_000, from: '2018-06-01', to: '2021-05-31', issuer: '虚构东海保险公司' },
    city,
  );
  await assess('2018-06-11', firms.exempt, '2018-06-08', '2014-05-06');
  await assess('2018-07-02', firms.activationAsked, '2018-06-29');
  await pay('2018-07-09', firms.activationAsked, 600_000);
}

/** Deposits that were used for wages, and the top-ups that followed, or did not. */
async function usedForWages(past: ReturnType<typeof pastOf>) {
  const { askForWages, grant, payWorkers, demand, construction, key } = past;
  const { supervised, topUpOverdue } = firms;
  const bridge = await askForWages('2018-08-20', supervised, 50_000, [
    wage(991, '虚构工人甲', '虚构望江桥改造', '2018-06', '20000'),
    wage(992, '虚构工人乙', '虚构望江桥改造', '2018-06', '30000'),
  ]);
  await grant('2018-08-23', bridge);
  await payWorkers('2018-08-27', '2018-08-28', bridge, supervised.creditCode, 2);
  await demand('2018-09-03', supervised);
  const record = { idempotencyKey: key(), creditCode: supervised.creditCode, duty: 'top-up' } as const;
  outcomeOf(await enterCreditRecordAt(await construction('2018-10-10', 'supervising'), record), 'a credit record');

  const garden = await askForWages('2018-11-12', topUpOverdue, 40_000, [
    wage(993, '虚构工人丙', '虚构松台山公园', '2018-09', '40000'),
  ]);
  await grant('2018-11-14', garden);
  await payWorkers('2018-11-19', '2018-11-20', garden, topUpOverdue.creditCode, 1);
  await demand('2018-12-03', topUpOverdue);
}

/** What lies on the desks when the demonstration begins. */
async function onTheDesks(past: ReturnType<typeof pastOf>) {
  const { office, forFirm, key, assess, handIn, askForWages, grant, payWorkers, labourOffice } = past;
  await assess('2018-11-21', firms.paymentOverdue, '2018-11-20');
  const certificate = await issueCertificateAt(office(await forFirm(contractor), '2018-12-03'), key());
  outcomeOf(certificate, 'a certificate');
  await checkSubcontractorAt(office(await forFirm(contractor), '2018-12-04'), {
    idempotencyKey: key(),
    creditCode: subcontractor.creditCode,
  });
  const tower = await askForWages('2018-12-18', subcontractor, 86_000, [
    wage(994, '虚构工人丁', '虚构滨江商务楼', '2018-10', '26000'),
    wage(995, '虚构工人戊', '虚构滨江商务楼', '2018-10', '28000'),
    wage(996, '虚构工人己', '虚构滨江商务楼', '2018-11', '32000'),
  ]);
  await grant('2018-12-21', tower);
  await payWorkers('2018-12-25', '2018-12-27', tower, subcontractor.creditCode, 2);

  const ranOut = await openArrearsCaseAt(await labourOffice('2018-12-10', 'executing'), {
    idempotencyKey: key(),
    creditCode: firms.heldInCash.creditCode,
    name: firms.heldInCash.name,
    project: '虚构九山湖步道',
    projectDivision: lucheng,
    occurredOn: '2018-12-05',
    claims: [
      wage(997, '虚构工人庚', '虚构九山湖步道', '2018-09', '18000'),
      wage(998, '虚构工人辛', '虚构九山湖步道', '2018-10', '22000.50'),
    ],
  });
  if (ranOut.kind !== 'opened') throw new Error('a fictional case was not opened');
  await issueOrderAt(await labourOffice('2018-12-11', 'deciding'), {
    idempotencyKey: key(),
    id: ranOut.arrearsCase.id,
    payBy: plainDate('2018-12-25'),
  });
  await assess('2018-12-27', firms.paymentHandedIn, '2018-12-25');

  const running = await openArrearsCaseAt(await labourOffice('2019-01-07', 'executing'), {
    idempotencyKey: key(),
    creditCode: subcontractor.creditCode,
    name: subcontractor.name,
    project: '虚构滨江商务楼',
    projectDivision: lucheng,
    occurredOn: '2019-01-04',
    claims: [wage(994, '虚构工人丁', '虚构滨江商务楼', '2018-12', '24000')],
  });
  if (running.kind !== 'opened') throw new Error('a fictional case was not opened');
  await issueOrderAt(await labourOffice('2019-01-09', 'deciding'), {
    idempotencyKey: key(),
    id: running.arrearsCase.id,
    payBy: plainDate('2019-01-18'),
  });
  const refund = await submitRefundAt(office(await forFirm(firms.refundAsked), '2019-01-09'), {
    idempotencyKey: key(),
    documents: [],
  });
  outcomeOf(refund, 'a refund');
  const grade = await submitGradeChangeAt(office(await forFirm(firms.heldInCash), '2019-01-10'), {
    idempotencyKey: key(),
    qualifications: general('grade-1'),
    approvedOn: '2019-01-08',
    documents: [],
  });
  outcomeOf(grade, 'a change of grade');
  await handIn('2019-01-10', firms.paymentHandedIn, { kind: 'cash', amount: yuan(600_000) });
  await askForWages('2019-01-10', firms.activationAsked, 70_000, [
    wage(990, '虚构工人壬', '虚构黎明小区', '2018-12', '30000'),
    wage(999, '虚构工人癸', '虚构黎明小区', '2018-12', '40000'),
  ]);
  await assess('2019-01-11', firms.dueAcrossSpringFestival, '2019-01-10');
  const contract = await fileContractAt(office(await forFirm(firms.contractFiled), '2019-01-11'), {
    idempotencyKey: key(),
    registeredDivision: lucheng,
    qualifications: firms.contractFiled.qualifications,
    history: {},
    contractFiledOn: '2019-01-10',
    contract: '虚构水心街改造',
    documents: [],
  });
  outcomeOf(contract, 'a contract');
}

/** Whether a firm has handed something in, or anything is on record of it. */
async function isThere(database: Server['records']['database'], { creditCode }: Firm): Promise<boolean> {
  return (
    (await database.$count(deposits, eq(deposits.firm, creditCode))) +
      (await database.$count(depositRequests, eq(depositRequests.firm, creditCode))) >
    0
  );
}

/**
 * Puts deposits of fictional firms into a database that holds none: what they have lived through since March 2018, and
 * what lies on the desks when the demonstration begins on 2019-01-14. Every step is taken as the procedures take it, on
 * its day. Where that was interrupted it is gone through again, and what was taken before is not taken twice, since each
 * step has its idempotency key.
 */
export async function seedWageDeposit(server: Server): Promise<void> {
  const { database } = server.records;
  // The first to come and the last.
  if (await isThere(database, firms.contractFiled)) return;
  if (!(await isThere(database, firms.refunded)) && (await database.$count(deposits)) > 0) return;
  const past = pastOf(server);
  await placesPutRight(past);
  await paid(past);
  await usedForWages(past);
  await onTheDesks(past);
}
