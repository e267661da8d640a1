import { plainDate } from '@wenzhou/calendar';
import { incomplete, refused, type RefusalOf } from '@wenzhou/statute';
import { expect, test } from 'vitest';
import { art } from './articles.ts';
import { jointRuling } from './joint-ruling.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';

const first = refuse('qualification-missing', [art(5)], {});

test('refusals of all rules are told together, before anything that is missing', () => {
  const lacking = incomplete([{ field: 'registeredDivision', at: [art(4)] }]);
  expect(jointRuling({ a: refused([first]), b: lacking, c: refused([first]) })).toEqual(refused([first, first]));
  expect(jointRuling({ a: lacking, b: lacking })).toMatchObject({ kind: 'incomplete', missing: [{}, {}] });
});

test('a list of refusals of any length is told whole', () => {
  const day = plainDate('2018-03-01');
  const many = Array.from({ length: 200_000 }, (): RefusalOf<WageDepositRefusals> =>
    refuse('history-out-of-order', [art(4)], { firstPaidOn: day, on: day }),
  );
  const ruling = jointRuling({ a: refused([first, ...many]) });
  expect(ruling.kind === 'refused' && ruling.refusals.length).toBe(200_001);
});
