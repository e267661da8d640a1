import { describe, expect, test } from 'vitest';
import {
  readDemandSearch,
  readDeskSearch,
  readDutySearch,
  readExpirySearch,
  readFirmCode,
  readFirmSearch,
  readOpenSearch,
  readRequestSearch,
} from './desk-search.ts';

describe('what a list of the desk is asked for', () => {
  test('is read from the address, also where a number was typed into it', () => {
    expect(readRequestSearch({ state: 'any', kind: 'refund', find: ' 虚构 ', division: 330302, page: '2' })).toEqual({
      state: 'any',
      kind: 'refund',
      find: '虚构',
      division: '330302',
      page: 2,
    });
    expect(readDutySearch({ state: 'overdue', duty: 'top-up' })).toEqual({ state: 'overdue', duty: 'top-up' });
    expect(readExpirySearch({ within: 0 })).toEqual({ within: 0 });
    expect(readExpirySearch({ within: '180' })).toEqual({ within: 180 });
    expect(readOpenSearch({ all: 'true' })).toEqual({ all: true });
    expect(readDemandSearch({ because: 'reported' })).toEqual({ because: 'reported' });
    expect(readFirmSearch({ phase: 'misplaced', standing: 'short', find: 91 })).toEqual({
      phase: 'misplaced',
      standing: 'short',
      find: '91',
    });
    expect(readDeskSearch({ division: '330304', page: 3 })).toEqual({ division: '330304' });
    expect(readFirmCode({ creditCode: '91330302PDY00101X1' })).toEqual({ creditCode: '91330302PDY00101X1' });
  });

  test.each([
    readRequestSearch({ state: 'submitted', kind: 'loan', find: '  ', division: '440300', page: 1 }),
    readDutySearch({ state: 'open', duty: 'tax', page: 0.5 }),
    readExpirySearch({ within: 31, page: 'x' }),
    readOpenSearch({ all: 'no', page: -1 }),
    readDemandSearch({ because: 'record' }),
    readFirmSearch({ phase: 'none', standing: 'good' }),
    readFirmCode({ creditCode: 'abc' }),
  ])('leaves out what makes no sense or is the same without it: %o', (read) => {
    expect(read).toEqual({});
  });
});
