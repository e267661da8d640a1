import type { ParameterSet } from '@wenzhou/statute';
import { bondCeiling } from './parameters/bond-ceiling.ts';
import { agentConstructionScale, tenderScale } from './parameters/tender-scale.ts';
import { periods } from './tender/periods.ts';

/**
 * Every figure the rules use by its id, dated, with its source.
 *
 * @example
 * Object.values(parameters).map(({ id }) => id);
 */
export const parameters: ParameterSet = Object.fromEntries(
  [...periods.map(({ length }) => length), bondCeiling, tenderScale, agentConstructionScale].map((parameter) => [
    parameter.id,
    parameter,
  ]),
);
