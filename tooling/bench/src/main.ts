// Settlement rate, explained and unexplained, beside hand-written loops of the same rule, in one run.
import { openInsuranceYear, settleClaim, settlementTerms } from '@wenzhou/medical-insurance';
import { collectTrace } from '@wenzhou/statute';
import { someYears } from './claims.ts';
import { type HandWrittenStep, newYear, settleByHand } from './hand-written.ts';
import { measure } from './measure.ts';

const years = someYears(20_000);
const claims = years.reduce((sum, year) => sum + year.length, 0);

const on = '2018-08-17';
const insurance = { scheme: 'employee-tier-1', area: 'wenzhou-urban' } as const;
const terms = settlementTerms({ ...insurance, status: 'active', on });
const opened = openInsuranceYear({ ...insurance, on });
if (terms.kind !== 'granted' || opened.kind !== 'granted') throw new Error('the parameters of 2018 are missing');

function settle(explained: boolean) {
  let paid = 0;
  for (const year of years) {
    let state = opened.kind === 'granted' ? opened.outcome : undefined;
    for (const claim of year) {
      if (state === undefined || terms.kind !== 'granted') throw new Error('no year to settle into');
      const ruling = settleClaim(claim, state, terms.outcome, explained ? collectTrace() : undefined);
      if (ruling.kind !== 'granted') throw new Error('a made-up claim was refused');
      paid += ruling.outcome.settlement.payers.pool;
      state = ruling.outcome.year;
    }
  }
  return paid;
}

function settleWithoutPackage(explained: boolean) {
  let paid = 0;
  for (const year of years) {
    const state = newYear();
    for (const claim of year) {
      const steps: HandWrittenStep[] | undefined = explained ? [] : undefined;
      paid += settleByHand(claim, state, steps).payers.pool;
    }
  }
  return paid;
}

function report(title: string, aim: number, explained: boolean) {
  const [byHand, byPackage] = measure([
    { name: 'hand-written loop', work: () => settleWithoutPackage(explained) },
    { name: '@wenzhou/medical-insurance', work: () => settle(explained) },
  ]);
  if (!byHand || !byPackage) throw new Error('nothing was measured');
  console.log(`\n${title}, ${claims.toLocaleString('en')} claims a round`);
  for (const { name, medianMilliseconds } of [byHand, byPackage]) {
    const rate = claims / medianMilliseconds / 1000;
    console.log(
      `  ${name.padEnd(28)} ${medianMilliseconds.toFixed(1).padStart(8)} ms  ${rate.toFixed(2)} million claims/s`,
    );
  }
  const ratio = byHand.medianMilliseconds / byPackage.medianMilliseconds;
  console.log(`  ratio to the hand-written loop: ${ratio.toFixed(2)} (aim: ${aim} or more)`);
}

console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}; medians of nine rounds in turn`);
report('Unexplained', 0.5, false);
report('Explained', 0.7, true);
