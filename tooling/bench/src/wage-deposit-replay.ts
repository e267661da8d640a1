// Replaying a million events of wage deposits, beside a bare fold written by hand, in one run.
import { depositBalance, type DepositEvent, replay } from '@wenzhou/wage-deposit';
import { foldByHand } from './deposit-by-hand.ts';
import { longLife, manyLives } from './deposit-lives.ts';
import { measure } from './measure.ts';

/** A figure that depends on all that was replayed. */
const figureOf = (balance: number, events: number, wages: number, receipts: number, duties: number): number =>
  balance + events * 3 + wages * 5 + receipts * 7 + duties * 11;

function replayAll(lives: readonly (readonly DepositEvent[])[]): number {
  let sum = 0;
  for (const life of lives) {
    const deposit = replay(life);
    const { events, wages, receipts, duties } = deposit;
    sum += figureOf(depositBalance(deposit), events, wages.size, receipts.size, duties.length);
  }
  return sum;
}

function foldAll(lives: readonly (readonly DepositEvent[])[]): number {
  let sum = 0;
  for (const life of lives) {
    const { accounts, events, wages, receipts, duties } = foldByHand(life);
    sum += figureOf(accounts['deposit'] ?? 0, events, wages.size, receipts.size, duties.length);
  }
  return sum;
}

function report(title: string, lives: readonly (readonly DepositEvent[])[]): void {
  const events = lives.reduce((sum, life) => sum + life.length, 0);
  const measured = measure([
    { name: 'fold written by hand', work: () => foldAll(lives) },
    { name: 'replay', work: () => replayAll(lives) },
  ]);
  console.log(`\n${title}: ${events.toLocaleString('en')} events a round`);
  const [bare] = measured.map(({ medianMilliseconds }) => medianMilliseconds);
  for (const { name, medianMilliseconds: own } of measured) {
    const rate = (events / own / 1000).toFixed(2);
    const ratio = ((bare ?? Number.NaN) / own).toFixed(2);
    console.log(
      `  ${name.padEnd(22)} ${own.toFixed(1).padStart(7)} ms ${rate.padStart(6)} million/s  beside the fold: ${ratio}`,
    );
  }
}

console.log(
  `Wage deposits. Node ${process.versions.node}, ${process.platform} ${process.arch}; medians of processor time, rounds in turn`,
);
report('One firm’s life', [longLife(1_000_000)]);
report('50,000 firms, 20 events each', manyLives(50_000));
