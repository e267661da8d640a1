import type { MedicalInsuranceSteps } from '../steps.ts';

/** A figure of a settlement, by its path. */
export type SettlementFigure =
  | 'charge'
  | 'excluded'
  | 'offList'
  | 'selfCare'
  | 'eligible'
  | 'deductible'
  | 'pool.portion'
  | 'pool.pays'
  | 'relief.portion'
  | 'relief.pays'
  | 'beyond'
  | 'person.excluded'
  | 'person.offList'
  | 'person.selfCare'
  | 'person.deductible'
  | 'person.copayment'
  | 'person.beyond'
  | 'person.total'
  | 'payers.pool'
  | 'payers.relief'
  | 'payers.person';

type StepCodes = readonly (keyof MedicalInsuranceSteps)[];

const excluded: StepCodes = ['line-excluded'];
const offList: StepCodes = ['line-off-list'];
const selfCare: StepCodes = ['class-b-self-care'];
const deductible: StepCodes = ['stay', 'deductible'];
const pool: StepCodes = ['deductible', 'pool-ceiling', 'pool-payment'];
const relief: StepCodes = ['pool-ceiling', 'relief-payment'];
const beyond: StepCodes = ['pool-ceiling', 'relief-payment', 'beyond-ceilings'];

/**
 * Which steps of a settlement's trace explain each of its figures, so that a figure can be opened to them. Steps that
 * a settlement did not need are not in its trace.
 *
 * @example
 * ```ts
 * const steps = trace.steps.filter((step) => figureSteps['payers.pool'].includes(step.code));
 * ```
 */
export const figureSteps: Readonly<Record<SettlementFigure, StepCodes>> = {
  charge: ['eligible-cost'],
  excluded,
  offList,
  selfCare,
  eligible: ['line-excluded', 'line-off-list', 'class-b-self-care', 'eligible-cost'],
  deductible,
  'pool.portion': pool,
  'pool.pays': pool,
  'relief.portion': relief,
  'relief.pays': relief,
  beyond,
  'person.excluded': excluded,
  'person.offList': offList,
  'person.selfCare': selfCare,
  'person.deductible': deductible,
  'person.copayment': ['pool-payment', 'relief-payment'],
  'person.beyond': beyond,
  'person.total': [
    'line-excluded',
    'line-off-list',
    'class-b-self-care',
    'deductible',
    'pool-payment',
    'relief-payment',
    'beyond-ceilings',
    'payers',
  ],
  'payers.pool': pool,
  'payers.relief': relief,
  'payers.person': ['payers'],
};
