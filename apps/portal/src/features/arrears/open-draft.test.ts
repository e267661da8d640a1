import { plainDate } from '@wenzhou/calendar';
import { describe, expect, test } from 'vitest';
import { emptyClaim } from '../../ui/deposit/claims-list.ts';
import { errorsAt, readCase, typedCreditCode } from './open-draft.ts';

const on = plainDate('2019-01-14');
const claim = { ...emptyClaim, name: '虚构工人' };
const draft = {
  creditCode: ' 91350100m000100y43 ',
  name: '虚构公司',
  project: '虚构工地',
  projectDivision: '330302',
  occurredOn: '2019-01-14',
  claims: [emptyClaim, claim, emptyClaim],
};
const fieldsOf = (changes: object) => {
  const found = readCase({ ...draft, ...changes }, on);
  return 'errors' in found ? found.errors.map(({ field }) => field) : [];
};

describe('a case to open', () => {
  test('is read without the rows that nobody filled in, each with its project', () => {
    expect(readCase(draft, on)).toEqual({
      read: { ...draft, creditCode: '91350100M000100Y43', claims: [{ ...claim, project: '虚构工地' }] },
    });
  });

  test('all that is missing is told at once', () => {
    expect(
      fieldsOf({ creditCode: '', name: ' ', project: '', projectDivision: '', occurredOn: '', claims: [emptyClaim] }),
    ).toEqual(['creditCode', 'name', 'project', 'projectDivision', 'occurredOn', 'claim-0-name']);
  });

  test('arrears cannot lie ahead', () => {
    expect(fieldsOf({ occurredOn: '2019-01-15' })).toEqual(['occurredOn']);
    expect(fieldsOf({ occurredOn: '2019-02-29' })).toEqual(['occurredOn']);
  });

  test('a code that is not one yet is not looked up', () => {
    expect(typedCreditCode({ creditCode: '91350100M000100Y4' })).toBeUndefined();
    expect(typedCreditCode({ creditCode: '91350100M000100Y44' })).toBeUndefined();
  });
});

describe('a reason of the server', () => {
  test('stands at every field that it speaks of', () => {
    expect(errorsAt('含有公民身份号码。', ['name', 'project'])).toEqual([
      { field: 'name', text: expect.stringContaining('含有公民身份号码。') },
      { field: 'project', text: expect.stringContaining('含有公民身份号码。') },
    ]);
  });

  test('that speaks of no field of the form is told all the same', () => {
    for (const fields of [[], [''], ['documents.0']])
      expect(errorsAt('这一天还没有到。', fields)).toEqual([{ field: '', text: '这一天还没有到。' }]);
  });
});
