import type { Page } from 'playwright-core';
import { caseThat } from './arrears.ts';
import { ask } from './ask.ts';
import { autumnDeposit, depositAddress, earlierPayment } from './deposits.ts';
import { answersAddress, firstStay, secondStay } from './stays.ts';

const resident = 230;
const official = 330;

/** 49 metres from a school and inside a park; both are made up. */
const besideSchool = '?date=2018-02-16&time=20:00&longitude=120.651698&latitude=28.0155';

/** A hospital that the state pays and whose tender the law requires. */
const hospital = '?item=A01-03&on=2018-05-02&funding=state-funds&tenderRequired=yes&approvedBy=city';

/**
 * Firms of the demonstration: one whose deposit is held, one that is late with a top-up, one to be cleared out, one that
 * is exempt.
 */
const [heldFirm, lateFirm, misplacedFirm, exemptFirm] = [
  '91330302PDY001012Q',
  '91330302PDY001071U',
  '91330302PDY0011007',
  '91330302PDY001098K',
];

/** Where a page is: its path, or how to find it where the path holds what the server has numbered. */
type Address = string | ((page: Page) => Promise<string>);

export const addressOf = (page: Page, address: Address): Promise<string> =>
  typeof address === 'string' ? Promise.resolve(address) : address(page);

/** The firm's own application for the use of its deposit. */
async function ownActivation(page: Page): Promise<string> {
  const { requests } = await ask<{ readonly requests: readonly { readonly id: string; readonly kind: string }[] }>(
    page,
    'wageDeposit.requests',
  );
  return `/wage-deposit/firm/requests/${requests.find(({ kind }) => kind === 'activation')?.id}`;
}

/** The application for a refund, as the authority sees it. */
async function refundOnDesk(page: Page): Promise<string> {
  const { requests } = await ask<{ readonly requests: readonly { readonly id: string }[] }>(
    page,
    'wageDeposit.requests',
    { kind: 'refund' },
  );
  return `/wage-deposit/authority/requests/${requests[0]?.id}`;
}

/** A page that is visited: its address, its budget of compressed script, and whoever must be signed in. */
interface Visited {
  readonly name: string;
  readonly path: Address;
  readonly kibibytes: number;
  /** An account of the demonstration. */
  readonly as?: string;
}

/** Every page of the portal that has an address. */
export const pages: readonly Visited[] = [
  { name: 'home', path: '/', kibibytes: 130 },
  { name: 'articles', path: '/articles', kibibytes: resident },
  { name: 'article', path: '/articles/wenzhou-2018-1/18', kibibytes: resident },
  { name: 'no such article', path: '/articles/wenzhou-2018-1/99', kibibytes: resident },
  { name: 'scheme', path: '/hospital-stay', kibibytes: resident },
  { name: 'area', path: `/hospital-stay/area${answersAddress([firstStay])}`, kibibytes: resident },
  { name: 'residents', path: '/hospital-stay/resident?scheme=resident', kibibytes: resident },
  { name: 'status', path: '/hospital-stay/status?scheme=employee-tier-1', kibibytes: resident },
  { name: 'care', path: '/hospital-stay/care?scheme=employee-tier-1', kibibytes: resident },
  { name: 'grade', path: '/hospital-stay/grade?scheme=employee-tier-1', kibibytes: resident },
  { name: 'dates', path: '/hospital-stay/dates?scheme=employee-tier-1', kibibytes: resident },
  { name: 'costs', path: '/hospital-stay/costs?scheme=employee-tier-1', kibibytes: resident },
  { name: 'check', path: `/hospital-stay/check${answersAddress([firstStay])}`, kibibytes: resident },
  { name: 'result', path: `/hospital-stay/result${answersAddress([firstStay, secondStay], 2)}`, kibibytes: resident },
  {
    name: 'result above the ceilings',
    path: `/hospital-stay/result${answersAddress([{ ...firstStay, classA: 60_000_000 }])}`,
    kibibytes: resident,
  },
  {
    name: 'refused result',
    path: `/hospital-stay/result${answersAddress([firstStay, { ...firstStay, grade: 'grade-1' }], 2)}`,
    kibibytes: resident,
  },
  { name: 'record, not signed in', path: '/hospital-stay/record', kibibytes: official },
  { name: 'record', path: '/hospital-stay/record', kibibytes: official, as: 'insurance-executing' },
  { name: 'record, as a resident', path: '/hospital-stay/record', kibibytes: official, as: 'resident' },
  { name: 'own year', path: '/hospital-stay/year', kibibytes: resident, as: 'resident' },
  { name: 'year', path: '/hospital-stay/year', kibibytes: official, as: 'insurance-executing' },
  { name: 'entry to the platform', path: '/trading/entry', kibibytes: resident },
  { name: 'entry, group chosen', path: '/trading/entry?item=A01', kibibytes: resident },
  { name: 'entry, day', path: '/trading/entry/day?item=A01', kibibytes: resident },
  { name: 'entry, funding', path: '/trading/entry/funding?item=A01&on=2018-05-02', kibibytes: resident },
  { name: 'entry, contract', path: '/trading/entry/contract?item=A01&on=2018-05-02', kibibytes: resident },
  { name: 'entry, check', path: `/trading/entry/check${hospital}`, kibibytes: resident },
  { name: 'entry, result', path: `/trading/entry/result${hospital}`, kibibytes: resident },
  { name: 'entry, voluntary', path: '/trading/entry/result?item=outside&on=2018-05-02', kibibytes: resident },
  { name: 'entry, conditions', path: '/trading/entry/conditions?item=outside&on=2018-05-02', kibibytes: resident },
  { name: 'entry, refused', path: '/trading/entry/result?item=B01&on=2018-02-24', kibibytes: resident },
  { name: 'periods of a tender', path: '/trading/periods', kibibytes: resident },
  { name: 'periods, days chosen', path: '/trading/periods?notice=2018-03-01&deadline=2018-03-26', kibibytes: resident },
  { name: 'periods, laid out', path: '/trading/periods/result?notice=2018-03-01', kibibytes: resident },
  {
    name: 'periods, broken',
    path: '/trading/periods/result?notice=2018-09-11&deadline=2018-09-29',
    kibibytes: resident,
  },
  { name: 'catalogue', path: '/trading/catalogue', kibibytes: resident },
  { name: 'wage deposit', path: '/wage-deposit', kibibytes: resident },
  { name: 'wage deposit, registration', path: '/wage-deposit/registration?division=%22330302%22', kibibytes: resident },
  { name: 'wage deposit, contract', path: '/wage-deposit/contract', kibibytes: resident },
  {
    name: 'wage deposit, history',
    path: `/wage-deposit/history${depositAddress(earlierPayment)}`,
    kibibytes: resident,
  },
  { name: 'wage deposit, check', path: `/wage-deposit/check${depositAddress(autumnDeposit)}`, kibibytes: resident },
  { name: 'wage deposit, result', path: `/wage-deposit/result${depositAddress(autumnDeposit)}`, kibibytes: resident },
  {
    name: 'wage deposit, refused',
    path: `/wage-deposit/result${depositAddress({ ...autumnDeposit, contractFiledOn: '2018-01-02' })}`,
    kibibytes: resident,
  },
  {
    name: 'wage deposit, filing',
    path: `/wage-deposit/file${depositAddress(autumnDeposit)}`,
    kibibytes: resident,
    as: 'contractor-head',
  },
  { name: 'fireworks', path: '/fireworks', kibibytes: resident },
  { name: 'fireworks, answer', path: `/fireworks/answer${besideSchool}`, kibibytes: resident },
  {
    name: 'fireworks, refused',
    path: '/fireworks/answer?date=2018-02-16&time=20:00&longitude=28.0155&latitude=120.6517',
    kibibytes: resident,
  },
  { name: 'sign in', path: '/sign-in', kibibytes: resident },
  { name: 'sign in, sent back', path: '/sign-in?next=/account&error=single-sign-on-failed', kibibytes: resident },
  { name: 'account', path: '/account', kibibytes: resident, as: 'resident' },
  { name: 'account of an operator', path: '/account', kibibytes: resident, as: 'operator' },
  { name: 'second factor', path: '/account/second-factor', kibibytes: resident, as: 'resident' },
  { name: 'second factor, set up', path: '/account/second-factor', kibibytes: resident, as: 'operator' },
  { name: 'password', path: '/account/password', kibibytes: resident, as: 'resident' },
  { name: 'sessions', path: '/account/sessions', kibibytes: resident, as: 'resident' },
  { name: 'contact', path: '/account/contact', kibibytes: resident, as: 'resident' },
  { name: 'accesses', path: '/account/accesses', kibibytes: resident, as: 'resident' },
  { name: 'staff of a company', path: '/company/staff', kibibytes: resident, as: 'contractor-head' },
  { name: 'accounts', path: '/operator/accounts', kibibytes: official, as: 'operator' },
  { name: 'ledger', path: '/operation/ledger', kibibytes: official, as: 'operator' },
  { name: 'open an account', path: '/operator/accounts/new', kibibytes: official, as: 'operator' },
  { name: 'notices', path: '/notices', kibibytes: resident, as: 'contractor-head' },
  { name: 'deadlines', path: '/deadlines', kibibytes: resident, as: 'contractor-head' },
  { name: 'deadlines of an authority', path: '/deadlines', kibibytes: official, as: 'labour-deciding' },
  { name: 'firm', path: '/wage-deposit/firm', kibibytes: resident, as: 'contractor-head' },
  { name: 'firm, as a resident', path: '/wage-deposit/firm', kibibytes: resident, as: 'resident' },
  { name: 'firm, used', path: '/wage-deposit/firm', kibibytes: resident, as: 'subcontractor-head' },
  { name: 'firm, payment', path: '/wage-deposit/firm/instrument', kibibytes: resident, as: 'contractor-head' },
  {
    name: 'firm, replacement',
    path: '/wage-deposit/firm/instrument?purpose=replacement',
    kibibytes: resident,
    as: 'contractor-head',
  },
  { name: 'firm, grade', path: '/wage-deposit/firm/grade', kibibytes: resident, as: 'contractor-head' },
  { name: 'firm, refund', path: '/wage-deposit/firm/refund', kibibytes: resident, as: 'contractor-head' },
  { name: 'firm, exemption', path: '/wage-deposit/firm/exemption', kibibytes: resident, as: 'contractor-head' },
  { name: 'firm, activation', path: '/wage-deposit/firm/activation', kibibytes: resident, as: 'contractor-head' },
  { name: 'firm, certificate', path: '/wage-deposit/firm/certificate', kibibytes: resident, as: 'contractor-head' },
  {
    name: 'firm, subcontractors',
    path: '/wage-deposit/firm/subcontractors',
    kibibytes: resident,
    as: 'contractor-head',
  },
  { name: 'firm, liability', path: '/wage-deposit/firm/liability', kibibytes: resident, as: 'contractor-head' },
  { name: 'firm, requests', path: '/wage-deposit/firm/requests', kibibytes: resident, as: 'subcontractor-head' },
  { name: 'firm, use of the deposit', path: ownActivation, kibibytes: resident, as: 'subcontractor-head' },
  { name: 'register', path: '/wage-deposit/register', kibibytes: resident },
  { name: 'register, narrowed', path: '/wage-deposit/register?standing=short&supervised=true', kibibytes: resident },
  { name: 'register, entry', path: `/wage-deposit/register/${heldFirm}`, kibibytes: resident },
  { name: 'register, entry of a late firm', path: `/wage-deposit/register/${lateFirm}`, kibibytes: resident },
  { name: 'register, no such firm', path: '/wage-deposit/register/91350100M000100Y43', kibibytes: resident },
  { name: 'certificate', path: '/wage-deposit/certificate', kibibytes: resident },
  { name: 'certificate, holds', path: `/wage-deposit/certificate?creditCode=${heldFirm}`, kibibytes: resident },
  { name: 'certificate, none', path: '/wage-deposit/certificate?number=WDCC-2019-999999', kibibytes: resident },
  { name: 'arrears', path: '/wage-deposit/labour', kibibytes: official, as: 'labour-deciding' },
  { name: 'arrears, who may open', path: '/wage-deposit/labour', kibibytes: official, as: 'labour-executing' },
  {
    name: 'arrears, none found',
    path: '/wage-deposit/labour?find=nothing',
    kibibytes: official,
    as: 'labour-deciding',
  },
  { name: 'arrears, open', path: '/wage-deposit/labour/open', kibibytes: official, as: 'labour-executing' },
  { name: 'arrears, not their duty', path: '/wage-deposit/labour/open', kibibytes: official, as: 'labour-deciding' },
  { name: 'arrears, case', path: caseThat('ordered'), kibibytes: official, as: 'labour-deciding' },
  { name: 'arrears, order there', path: caseThat('ordered', '/order'), kibibytes: official, as: 'labour-deciding' },
  { name: 'arrears, payment', path: caseThat('ordered', '/payment'), kibibytes: official, as: 'labour-executing' },
  {
    name: 'arrears, application',
    path: caseThat('ordered', '/application'),
    kibibytes: official,
    as: 'labour-deciding',
  },
  { name: 'arrears, severity', path: caseThat('ordered', '/severity'), kibibytes: official, as: 'labour-deciding' },
  { name: 'arrears, ground', path: caseThat('ordered', '/ground'), kibibytes: official, as: 'labour-deciding' },
  { name: 'desk', path: '/wage-deposit/authority', kibibytes: official, as: 'construction-deciding' },
  { name: 'desk of the city', path: '/wage-deposit/authority', kibibytes: official, as: 'city-construction-deciding' },
  { name: 'desk, as a firm', path: '/wage-deposit/authority', kibibytes: official, as: 'contractor-head' },
  {
    name: 'desk, requests',
    path: '/wage-deposit/authority/requests?state=any',
    kibibytes: official,
    as: 'city-construction-deciding',
  },
  {
    name: 'desk, refund to enter',
    path: refundOnDesk,
    kibibytes: official,
    as: 'construction-executing',
  },
  { name: 'desk, refund', path: refundOnDesk, kibibytes: official, as: 'construction-deciding' },
  {
    name: 'desk, activations',
    path: '/wage-deposit/authority/activations?all=true',
    kibibytes: official,
    as: 'construction-executing',
  },
  { name: 'desk, demands', path: '/wage-deposit/authority/demands', kibibytes: official, as: 'construction-deciding' },
  { name: 'desk, duties', path: '/wage-deposit/authority/duties', kibibytes: official, as: 'construction-supervising' },
  {
    name: 'desk, expiring',
    path: '/wage-deposit/authority/expiring?within=365',
    kibibytes: official,
    as: 'city-construction-deciding',
  },
  {
    name: 'desk, supervision',
    path: '/wage-deposit/authority/supervision?all=true',
    kibibytes: official,
    as: 'construction-supervising',
  },
  { name: 'desk, firms', path: '/wage-deposit/authority/firms', kibibytes: official, as: 'city-construction-deciding' },
  {
    name: 'desk, firm',
    path: `/wage-deposit/authority/firms/${heldFirm}`,
    kibibytes: official,
    as: 'construction-deciding',
  },
  {
    name: 'desk, firm of another authority',
    path: `/wage-deposit/authority/firms/${misplacedFirm}`,
    kibibytes: official,
    as: 'city-construction-deciding',
  },
  {
    name: 'desk, top-up',
    path: `/wage-deposit/authority/firms/${heldFirm}/top-up`,
    kibibytes: official,
    as: 'construction-deciding',
  },
  {
    name: 'desk, receipt of a notice',
    path: `/wage-deposit/authority/firms/${lateFirm}/notice-receipt`,
    kibibytes: official,
    as: 'construction-deciding',
  },
  {
    name: 'desk, no notice to receive',
    path: `/wage-deposit/authority/firms/${heldFirm}/notice-receipt`,
    kibibytes: official,
    as: 'construction-deciding',
  },
  {
    name: 'desk, exemption to revoke',
    path: `/wage-deposit/authority/firms/${exemptFirm}/exemption-revocation`,
    kibibytes: official,
    as: 'construction-deciding',
  },
  {
    name: 'desk, credit record',
    path: `/wage-deposit/authority/firms/${lateFirm}/credit-record`,
    kibibytes: official,
    as: 'construction-supervising',
  },
  {
    name: 'desk, clearing-out',
    path: `/wage-deposit/authority/firms/${misplacedFirm}/clear-out`,
    kibibytes: official,
    as: 'city-construction-deciding',
  },
  { name: 'desk, assess', path: '/wage-deposit/authority/assess', kibibytes: official, as: 'construction-deciding' },
  {
    name: 'desk, misplaced',
    path: '/wage-deposit/authority/misplaced',
    kibibytes: official,
    as: 'construction-executing',
  },
  {
    name: 'desk, not their duty',
    path: '/wage-deposit/authority/misplaced',
    kibibytes: official,
    as: 'construction-deciding',
  },
  { name: 'verify', path: '/verify', kibibytes: resident },
  { name: 'verify, no such number', path: '/verify/WDPN-2019-999999', kibibytes: resident },
];
