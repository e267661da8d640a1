import { creditCodeFor } from '@wenzhou/identity';
import { collectTrace } from '@wenzhou/statute';
import { expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { type Certificate, checkCertificate, type WageDepositSteps } from './index.ts';

const code = (organisation: string) =>
  creditCodeFor({ department: '9', category: '1', division: '330302', organisation });
const subcontractor = code('MA2AAAAA');
const another = code('MA2BBBBB');
const certificate: Certificate = {
  creditCode: subcontractor,
  standing: 'complete',
  issuedOn: '2018-03-10',
  expiresOn: '2021-03-09',
};

const codesOf = (certificate: Certificate, firm: string, on: string): readonly string[] => {
  const ruling = law.observe(checkCertificate(certificate, firm, on));
  return ruling.kind === 'refused' ? ruling.refusals.map(({ code }) => code) : [];
};

test.each<[string, Certificate, string, string, readonly string[]]>([
  ['the day it was issued', certificate, subcontractor, '2018-03-10', []],
  ['the day before', certificate, subcontractor, '2018-03-09', ['certificate-not-yet-issued']],
  ['the last day covered', certificate, subcontractor, '2021-03-09', []],
  ['the day after', certificate, subcontractor, '2021-03-10', ['guarantee-expired']],
  ['another firm', certificate, another, '2018-06-01', ['certificate-of-another-firm']],
  ['exempt', { ...certificate, standing: 'exempt' }, subcontractor, '2018-06-01', []],
  ['refunded', { ...certificate, standing: 'refunded' }, subcontractor, '2018-06-01', []],
  ['short', { ...certificate, standing: 'short' }, subcontractor, '2018-06-01', ['deposit-short']],
  [
    'every reason at once',
    { ...certificate, standing: 'short' },
    another,
    '2021-03-10',
    ['deposit-short', 'certificate-of-another-firm', 'guarantee-expired'],
  ],
  ['the code as people type it', certificate, ` ${subcontractor.toLowerCase()}`, '2018-06-01', []],
  ['no code', certificate, '91330302MA2AAAAA00', '2018-06-01', ['input-malformed']],
  ['before the measure', certificate, subcontractor, '2018-02-28', ['before-effective']],
])('%s', (_, certificate, firm, on, codes) => {
  expect(codesOf(certificate, firm, on)).toEqual(codes);
});

test('the outcome tells how long it holds; cash has no end', () => {
  const trace = collectTrace<WageDepositSteps>();
  expect(law.observe(checkCertificate(certificate, subcontractor, '2018-06-01', trace))).toMatchObject({
    outcome: { creditCode: subcontractor, standing: 'complete', validTo: '2021-03-09' },
    steps: [{ code: 'certificate-holds' }],
  });
  const { expiresOn: _, ...cash } = certificate;
  expect(law.observe(checkCertificate(cash, subcontractor, '2021-06-01'))).toMatchObject({
    outcome: { creditCode: subcontractor, standing: 'complete' },
  });
});
