import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { assessment, cash, firm, firmCode, guarantee, labour, live, lucheng, use } from '../test/life.ts';
import {
  type Certificate,
  certificateOf,
  checkCertificate,
  type Deposit,
  type DepositCommand,
  noDeposit,
  publicRecord,
  standingOf,
} from './index.ts';

const standard = yuan(300_000);
const pay = (instrument: Extract<DepositCommand, { kind: 'pay' }>['instrument']): DepositCommand => ({
  kind: 'pay',
  on: '2018-03-08',
  by: firm,
  instrument,
});
const inCash = live([assessment, pay(cash(standard))]);
const covered = live([assessment, pay(guarantee(standard, '2018-03-01', '2021-02-28'))]);
const exempted = live([{ ...assessment, history: { firstPaidOn: '2015-03-05' } }]);
const owing = live(
  [
    { kind: 'record-arrears', on: '2018-05-01', by: labour, occurredOn: '2018-05-01', serious: false },
    { kind: 'demand-top-up', on: '2018-05-02', by: lucheng },
  ],
  exempted,
);
const refunded = live([{ kind: 'refund', on: '2021-03-08', by: lucheng }], inCash);

test.each<[string, Deposit, string, string]>([
  ['nothing recorded', noDeposit, '2018-03-08', 'short'],
  ['assessed only', live([assessment]), '2018-03-08', 'short'],
  ['paid in cash', inCash, '2021-10-31', 'complete'],
  ['the last day of a guarantee', covered, '2021-02-28', 'complete'],
  ['the day after', covered, '2021-03-01', 'short'],
  ['used and not topped up', live([use(1, { W1: 1 })], inCash), '2018-06-01', 'short'],
  ['exempt', exempted, '2018-03-08', 'exempt'],
  ['exempt, then a top-up demanded', owing, '2018-05-02', 'short'],
  ['refunded', refunded, '2021-03-08', 'refunded'],
])('%s', (_, deposit, on, standing) => {
  expect(standingOf(deposit, plainDate(on))).toBe(standing);
});

test('a certificate holds for its firm until the guarantee ends', () => {
  const certificate = certificateOf(covered, plainDate('2018-06-01'));
  expect(certificate).toEqual({
    creditCode: firmCode,
    standing: 'complete',
    issuedOn: '2018-06-01',
    expiresOn: '2021-02-28',
  });
  if (!certificate) throw new Error('no certificate');
  expect(law.observe(checkCertificate(certificate, firmCode, '2021-02-28'))).toMatchObject({ kind: 'granted' });
  expect(law.observe(checkCertificate(certificate, firmCode, '2021-03-01'))).toMatchObject({ kind: 'refused' });
  expect(certificateOf(inCash, plainDate('2018-06-01'))).not.toHaveProperty('expiresOn');
  expect(certificateOf(noDeposit, plainDate('2018-06-01'))).toBeUndefined();
});

test('the public record tells of the deposit and nothing of workers', () => {
  const used = live([use(yuan(100_000), { 'worker-7': yuan(100_000) })], covered);
  const record = publicRecord(used, plainDate('2018-06-01'));
  expect(record).toEqual({
    firm: firmCode,
    authority: '330302',
    phase: 'held',
    standing: 'short',
    balance: yuan(200_000),
    level: standard,
    instruments: [{ kind: 'bank-guarantee', amount: yuan(200_000), expiresOn: '2021-02-28' }],
  });
  expect(JSON.stringify(record)).not.toContain('worker');
  expect(publicRecord(noDeposit, plainDate('2018-06-01'))).toBeUndefined();
});

test('a firm that is covered in cash is certified, whatever expired beside it', () => {
  // 300,000 by a guarantee to 2021-03-07; once it had expired the demand of 450,000 was paid in cash.
  const deposit = live([
    assessment,
    pay(guarantee(standard, '2018-03-08', '2021-03-07')),
    { kind: 'demand-top-up', on: '2021-03-09', by: lucheng, grounds: [{ ground: 'labour-sanction' }] },
    { kind: 'top-up', on: '2021-03-10', by: firm, instrument: cash(yuan(450_000)) },
  ]);
  const certificate = certificateOf(deposit, plainDate('2021-03-10'));
  expect(certificate).toEqual({ creditCode: firmCode, standing: 'complete', issuedOn: '2021-03-10' });
  expect(checkCertificate({ ...certificate } as Certificate, firmCode, '2021-03-10')).toMatchObject({
    kind: 'granted',
  });
});
