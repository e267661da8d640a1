import { describe, expect, test } from 'vitest';
import { type InstrumentChoice, readInstrument } from './instrument-draft.ts';

const read = (typed: Readonly<Record<string, string>>, kind: InstrumentChoice, files = 0) => {
  const form = new FormData();
  for (const [field, text] of Object.entries(typed)) form.set(field, text);
  return readInstrument(form, kind, files);
};

describe('an instrument as typed', () => {
  test('cash with the bank’s receipt', () => {
    expect(read({ amount: '900,000', bank: '虚构银行', receipt: 'R-1', paidOn: '2019-01-14' }, 'cash')).toEqual({
      read: {
        instrument: { kind: 'cash', amount: 90_000_000 },
        receipt: { bank: '虚构银行', number: 'R-1', paidOn: '2019-01-14' },
      },
    });
  });

  test('a guarantee with its issuer, term and scan', () => {
    const typed = { amount: '600000', number: 'BH-1', from: '2019-01-01', to: '2021-12-31', issuer: '虚构银行' };
    expect(read(typed, 'bank-guarantee', 1)).toEqual({
      read: {
        instrument: {
          kind: 'bank-guarantee',
          amount: 60_000_000,
          number: 'BH-1',
          periods: [{ from: '2019-01-01', to: '2021-12-31' }],
        },
        issuer: '虚构银行',
      },
    });
  });

  test('everything that is missing is told at once, the scan included', () => {
    const found = read({ amount: '0' }, 'insurance-policy');
    const fields = 'errors' in found ? found.errors.map(({ field }) => field) : [];
    expect(fields.toSorted()).toEqual(['amount', 'files', 'from', 'issuer', 'number', 'to']);
  });

  test('a term that ends before it begins', () => {
    const typed = { amount: '600000', number: 'BH-1', from: '2019-01-14', to: '2019-01-13', issuer: '虚构银行' };
    const found = read(typed, 'bank-guarantee', 1);
    expect('errors' in found && found.errors.map(({ field }) => field)).toEqual(['to']);
    expect(read({ ...typed, to: '2019-01-14' }, 'bank-guarantee', 1)).toHaveProperty('read');
  });

  test.each(['', '-5', 'abc', '1.234'])('no amount: %s', (amount) => {
    const found = read({ amount, bank: 'b', receipt: 'r', paidOn: '2019-01-14' }, 'cash');
    expect('errors' in found && found.errors.map(({ field }) => field)).toEqual(['amount']);
  });
});
