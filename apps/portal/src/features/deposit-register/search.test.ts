import { describe, expect, test } from 'vitest';
import { readRegisterSearch } from './search.ts';

describe('what the register is searched for', () => {
  test('is read from the address', () => {
    expect(
      readRegisterSearch({
        find: ' 虚构 ',
        division: 330302,
        phase: 'held',
        standing: 'short',
        supervised: true,
        page: 3,
      }),
    ).toEqual({ find: '虚构', division: '330302', phase: 'held', standing: 'short', supervised: true, page: 3 });
  });

  test('may look like a number and stays a text', () => {
    expect(readRegisterSearch({ find: 91330302 })).toEqual({ find: '91330302' });
  });

  test.each([
    { find: '' },
    { division: '440300' },
    { phase: 'lost' },
    { standing: 'good' },
    { supervised: 'no' },
    { page: 1 },
    { page: 0 },
    { page: -2 },
    { page: 1.5 },
    { page: 'x' },
  ])('leaves out what makes no sense: %o', (given) => {
    expect(readRegisterSearch(given)).toEqual({});
  });
});
