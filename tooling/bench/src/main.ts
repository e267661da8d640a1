// Settlement rate, explained and unexplained, beside hand-written loops of the same rule, in one run.
import { openInsuranceYear, settleChecked, settleClaim, settlementTerms } from '@wenzhou/medical-insurance';
import { collectTrace } from '@wenzhou/statute';
import { someYears } from './claims.ts';
import { newCheckedYear, newYear, settleByHand, settleCheckedByHand } from './hand-written.ts';
import { measure } from './measure.ts';

const years = someYears(20_000);
const claims = years.reduce((sum, year) => sum + year.length, 0);

const on = '2018-08-17';
const insurance = { scheme: 'employee-tier-1', area: 'wenzhou-urban' } as const;
const terms = settlementTerms({ ...insurance, status: 'active', on });
const opened = openInsuranceYear({ ...insurance, on });
if (terms.kind !== 'granted' || opened.kind !== 'granted') throw new Error('the parameters of 2018 are missing');

function settle(explained: boolean, settleOne: typeof settleClaim | typeof settleChecked) {
  let paid = 0;
  for (const year of years) {
    let state = opened.kind === 'granted' ? opened.outcome : undefined;
    for (const claim of year) {
      if (state === undefined || terms.kind !== 'granted') throw new Error('no year to settle into');
      const ruling = settleOne(claim, state, terms.outcome, explained ? collectTrace() : undefined);
      if (ruling.kind !== 'granted') throw new Error('a made-up claim was refused');
      paid += ruling.outcome.settlement.payers.pool;
      state = ruling.outcome.year;
    }
  }
  return paid;
}

function settleBare(explained: boolean) {
  let paid = 0;
  for (const year of years) {
    const state = newYear();
    for (const claim of year) paid += settleByHand(claim, state, explained ? [] : undefined).payers.pool;
  }
  return paid;
}

function settleWithChecks(explained: boolean) {
  let paid = 0;
  for (const year of years) {
    let state = newCheckedYear();
    for (const claim of year) {
      const ruling = settleCheckedByHand(claim, state, explained ? [] : undefined);
      if (ruling.kind !== 'granted') throw new Error(`a made-up claim was refused: ${ruling.fault}`);
      paid += ruling.outcome.settlement.payers.pool;
      state = ruling.outcome.year;
    }
  }
  return paid;
}

function report(title: string, aim: number, explained: boolean) {
  const measured = measure([
    { name: 'hand-written, no checks', work: () => settleBare(explained) },
    { name: 'hand-written, same checks', work: () => settleWithChecks(explained) },
    { name: 'settleChecked', work: () => settle(explained, settleChecked) },
    { name: 'settleClaim', work: () => settle(explained, settleClaim) },
  ]);
  console.log(`\n${title}, ${claims.toLocaleString('en')} claims a round (aim: ${aim} of the loop without checks)`);
  const [bare, checking] = measured.map(({ medianMilliseconds }) => medianMilliseconds);
  for (const { name, medianMilliseconds: own } of measured) {
    const rate = (claims / own / 1000).toFixed(2);
    const ratios = [bare, checking].map((other = Number.NaN) => (other / own).toFixed(2).padStart(5)).join(' ');
    console.log(
      `  ${name.padEnd(26)} ${own.toFixed(1).padStart(7)} ms ${rate.padStart(6)} million/s  rate beside them: ${ratios}`,
    );
  }
}

console.log(
  `Node ${process.versions.node}, ${process.platform} ${process.arch}; medians of processor time, rounds in turn`,
);
report('Unexplained', 0.5, false);
report('Explained', 0.7, true);
