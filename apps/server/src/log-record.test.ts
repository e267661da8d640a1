import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { errorForLog, withoutCitizenNumbers } from './log-record.ts';

const citizenNumber = '33030219000101001X';

test('a citizen number does not get into the log wherever it stands', () => {
  expect(
    withoutCitizenNumbers(`{"a":"${citizenNumber}","b":["x${'1'.repeat(18)}","${citizenNumber.toLowerCase()}."]}`),
  ).toBe(`{"a":"[citizen number]","b":["x${'1'.repeat(18)}","[citizen number]."]}`);
  expect(withoutCitizenNumbers('{"time":1542962765000}')).toBe('{"time":1542962765000}');
});

test('an error of a statement is logged without its values', () => {
  const cause = Object.assign(new Error(`Key (citizen_number)=(${citizenNumber}) already exists.`), {
    code: '23505',
    severity: 'ERROR',
    constraint: 'persons_citizen_number_unique',
    detail: citizenNumber,
  });
  const said = errorForLog(new DrizzleQueryError('insert into persons values ($1)', [citizenNumber, '虚构'], cause));
  expect(said).toMatchObject({
    type: 'DrizzleQueryError',
    cause: { code: '23505', constraint: 'persons_citizen_number_unique' },
  });
  expect(JSON.stringify(said)).not.toMatch(/330302|虚构/);
});

test('an error that repeats the message of such an error is logged without it, too', () => {
  const cause = new DrizzleQueryError('select * from sessions where token = $1', [citizenNumber], new Error('closed'));
  const said = errorForLog(new Error(cause.message, { cause }));
  expect(said).toMatchObject({ type: 'Error', message: '', cause: { message: '', cause: { message: 'closed' } } });
  expect(JSON.stringify(said)).not.toContain('330302');
});

test('an error of the program keeps its message and frames', () => {
  const said = errorForLog(new TypeError('x is not a function'));
  expect(said).toMatchObject({ type: 'TypeError', message: 'x is not a function' });
  expect(said.stack).toContain('log-record.test.ts');
});

test('what is thrown and is no error is not shown', () => {
  expect(errorForLog(citizenNumber)).toEqual({ type: 'string', message: '', stack: '' });
});
