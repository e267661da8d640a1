import { describe, expect, test } from 'vitest';
import { readCaseSearch } from './search.ts';

describe('which cases are wanted', () => {
  test('is read from the address', () => {
    expect(
      readCaseSearch({ find: ' 虚构 ', state: 'ran-out', division: 330302, order: 'latest', page: 3, other: 'x' }),
    ).toEqual({ find: '虚构', state: 'ran-out', division: '330302', order: 'latest', page: 3 });
  });

  test('may look like a number and stays a text', () => {
    expect(readCaseSearch({ find: 91330302 })).toEqual({ find: '91330302' });
  });

  test.each([
    { find: '  ' },
    { state: 'lost' },
    { division: '440300' },
    { order: 'due' },
    { page: 1 },
    { page: 0 },
    { page: 2.5 },
    { page: 'x' },
  ])('leaves out what makes no sense: %o', (given) => {
    expect(readCaseSearch(given)).toEqual({});
  });
});
