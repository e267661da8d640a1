import { addDays } from '@wenzhou/calendar';
import { defineParameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { nationalArt, wagePaymentRegulation } from '../statute.ts';
import { measureInForce } from './in-force.ts';

/**
 * How a general contractor answers for a subcontractor's arrears: for what the subcontractor's own deposit does not
 * cover and within the sum it has not settled (art. 9(1)), or first and without that limit (art. 30 of the State
 * Council's regulation).
 */
export type GeneralContractorDuty = 'within-unsettled-sum' | 'pays-first';

const paysFirstFrom = wagePaymentRegulation.effectiveFrom;

/** The general contractor's duty by days: it pays first since 1 May 2020. */
export const generalContractorDuty = defineParameter<GeneralContractorDuty>({
  id: 'wage-deposit/general-contractor-duty',
  label: { zh: '总承包企业对分包欠薪的责任', en: 'general contractor’s duty for a subcontractor’s arrears' },
  unit: 'text',
  values: [
    {
      value: 'within-unsettled-sum',
      from: measureInForce.from,
      to: addDays(paysFirstFrom, -1),
      source: { kind: 'provision', at: [art(9, { item: 1 })] },
    },
    {
      value: 'pays-first',
      from: paysFirstFrom,
      to: measureInForce.to,
      source: { kind: 'provision', at: [nationalArt(30, { paragraph: 3 })] },
    },
  ],
});
