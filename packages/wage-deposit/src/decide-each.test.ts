import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { firm, held300, lucheng, use } from '../test/life.ts';
import { law } from '../test/law.ts';
import { commandOf, intents } from '../test/random-step.ts';
import { decide, decideEach, type Deposit, type DepositCommand, evolve, noDeposit, replay } from './index.ts';

/** Payments to so many workers, of wages that wait for them. */
const payments = (workers: number): readonly DepositCommand[] =>
  Array.from({ length: workers }, (_, index) => ({
    kind: 'pay-worker',
    on: '2018-06-04',
    by: lucheng,
    worker: `W${index}`,
    project: 'P1',
    month: '2018-04',
    receipt: `R-${index}`,
  }));

const activated = (workers: number): Deposit => {
  const owed = Object.fromEntries(Array.from({ length: workers }, (_, index) => [`W${index}`, 100]));
  const ruling = law.observe(decide(held300, use(100 * workers, owed)));
  if (ruling.kind !== 'granted') throw new Error(JSON.stringify(ruling));
  return evolve(held300, ruling.outcome);
};

test('each step is decided on what those before it have led to', () => {
  const [first, second] = payments(2);
  if (!first || first.kind !== 'pay-worker' || !second) throw new Error('no payments');
  const rulings = decideEach(activated(2), [
    first,
    // Paid already; and the receipt of the first.
    { ...first, receipt: 'R-9' },
    { ...second, receipt: 'R-0' } as DepositCommand,
    second,
    { kind: 'withdraw', on: '2018-06-04', by: firm, use: '办公室租金', amount: 1 },
  ]);
  for (const ruling of rulings) law.observe(ruling);
  expect(
    rulings.map((ruling) => (ruling.kind === 'refused' ? ruling.refusals.map(({ code }) => code) : ruling.kind)),
  ).toEqual(['granted', ['wage-already-paid'], ['receipt-used'], 'granted', ['not-a-lawful-use']]);
});

test('is what deciding and evolving in turn give, and the state before stays as it was', () => {
  fc.assert(
    fc.property(fc.array(intents, { maxLength: 60, size: 'max' }), (random) => {
      let deposit = noDeposit;
      const inTurn = random.map((intent, serial) => {
        const command = commandOf(deposit, intent, serial);
        const ruling = decide(deposit, command);
        const before = deposit;
        if (ruling.kind === 'granted') deposit = evolve(deposit, ruling.outcome);
        return { command, ruling, before };
      });
      const rulings = inTurn.map(({ ruling }) => ruling);
      expect(
        decideEach(
          noDeposit,
          inTurn.map(({ command }) => command),
        ),
      ).toEqual(rulings);
      // From somewhere in between as well.
      const half = Math.floor(inTurn.length / 2);
      const from = inTurn[half]?.before;
      if (!from) return;
      const asItWas = structuredClone(from);
      const rest = decideEach(
        from,
        inTurn.slice(half).map(({ command }) => command),
      );
      expect(rest).toEqual(rulings.slice(half));
      expect(from).toEqual(asItWas);
      expect(
        replay(
          rest.flatMap((ruling) => (ruling.kind === 'granted' ? [ruling.outcome] : [])),
          from,
        ),
      ).toEqual(deposit);
    }),
    { numRuns: 60 },
  );
});

/** How many entries are put into maps and sets, whether one by one or by copying them. */
function entriesPut(work: () => void): number {
  const counted = [vi.spyOn(Map.prototype, 'set'), vi.spyOn(Set.prototype, 'add')];
  try {
    work();
    return counted.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  } finally {
    for (const one of counted) one.mockRestore();
  }
}

test('twice as many payments are twice the work', () => {
  const [few, many] = [200, 400].map((workers) => {
    const deposit = activated(workers);
    return entriesPut(() => {
      const rulings = decideEach(deposit, payments(workers));
      replay(
        rulings.flatMap((ruling) => (ruling.kind === 'granted' ? [ruling.outcome] : [])),
        deposit,
      );
    });
  });
  expect(many).toBeLessThan(2.2 * (few ?? 0));
});
