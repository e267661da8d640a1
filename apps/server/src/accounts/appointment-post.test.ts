import { expect, test } from 'vitest';
import { readPost } from './appointment-post.ts';

const at = new Date('2019-01-14T01:00:00Z');
const company = { creditCode: ' 91330302pdy00001x5 ', name: '虚构公司' };
const lucheng = { kind: 'construction', division: '330302' } as const;

test('a post for a company, in an agency, as operator', () => {
  expect(readPost({ role: 'company-head', company }, at)).toEqual({
    role: 'company-head',
    company: { creditCode: '91330302PDY00001X5', name: '虚构公司' },
    duties: [],
  });
  expect(
    readPost({ role: 'construction-official', agency: lucheng, duties: ['supervising', 'deciding', 'deciding'] }, at),
  ).toEqual({ role: 'construction-official', agency: lucheng, duties: ['deciding', 'supervising'] });
  expect(readPost({ role: 'operator' }, at)).toEqual({ role: 'operator', duties: [] });
});

test('the city itself is a division of its own', () => {
  const agency = { kind: 'labour', division: '330300' } as const;
  expect(readPost({ role: 'labour-official', agency, duties: ['deciding'] }, at)).toMatchObject({ agency });
});

test.each<[string, Parameters<typeof readPost>[0]]>([
  ['a company capacity without a company', { role: 'company-staff' }],
  ['a company capacity in an agency', { role: 'company-staff', company, agency: lucheng }],
  ['a company capacity with a duty', { role: 'company-head', company, duties: ['deciding'] }],
  ['an official without an agency', { role: 'labour-official', duties: ['deciding'] }],
  ['an official of another kind of agency', { role: 'labour-official', agency: lucheng, duties: ['deciding'] }],
  ['an official without a duty', { role: 'construction-official', agency: lucheng }],
  ['an official for a company', { role: 'construction-official', agency: lucheng, company, duties: ['deciding'] }],
  ['an operator of an agency', { role: 'operator', agency: lucheng }],
  ['an operator with a duty', { role: 'operator', duties: ['supervising'] }],
])('%s is none', (_, asked) => {
  expect(() => readPost(asked, at)).toThrow(
    expect.objectContaining({ fault: expect.objectContaining({ code: 'appointment-inconsistent' }) }),
  );
});

test('a credit code that is none', () => {
  const wrong = { creditCode: '91330302PDY00001X6', name: '虚构公司' };
  expect(() => readPost({ role: 'company-head', company: wrong }, at)).toThrow(
    expect.objectContaining({ fault: expect.objectContaining({ code: 'credit-code-invalid' }) }),
  );
});

// Longgang came in August 2019; Ouhai was a county until 1992; 330102 is a district of Hangzhou.
test.each([['330383'], ['330321'], ['330102'], ['33030'], ['']])(
  'there is no division %s in January 2019',
  (division) => {
    expect(() =>
      readPost({ role: 'construction-official', agency: { kind: 'construction', division }, duties: ['deciding'] }, at),
    ).toThrow(expect.objectContaining({ fault: expect.objectContaining({ code: 'division-unknown' }) }));
  },
);
