import { plainDate } from '@wenzhou/calendar';
import { describe, expect, test } from 'vitest';
import { emptyGround, readGround } from './ground-draft.ts';

const on = plainDate('2019-01-14');
const fieldsOf = (draft: object) => {
  const found = readGround({ ...emptyGround, ...draft }, on);
  return 'errors' in found ? found.errors.map(({ field }) => field) : [];
};
const sanction = { ground: 'labour-sanction', occurredOn: '2019-01-14', reference: ' 虚构人社罚字1号 ' } as const;

describe('a ground to report', () => {
  test('is read with its day and its number', () => {
    expect(readGround({ ...emptyGround, ...sanction }, on)).toEqual({
      read: { ground: { ground: 'labour-sanction' }, occurredOn: '2019-01-14', reference: '虚构人社罚字1号' },
    });
  });

  test('a mass incident has its people', () => {
    expect(readGround({ ...emptyGround, ...sanction, ground: 'mass-incident', people: '9' }, on)).toMatchObject({
      read: { ground: { ground: 'mass-incident', people: 9 } },
    });
    for (const people of ['', '0', '-3', '9.5', 'ten'])
      expect(fieldsOf({ ...sanction, ground: 'mass-incident', people })).toEqual(['people']);
  });

  test('all that is missing is told at once', () => {
    expect(fieldsOf({})).toEqual(['ground', 'occurredOn', 'reference']);
  });

  test('a day to come is none', () => {
    expect(fieldsOf({ ...sanction, occurredOn: '2019-01-15' })).toEqual(['occurredOn']);
  });
});
