import { plainDate } from '@wenzhou/calendar';
import { defineParameter, type Parameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { medicalInsuranceMeasure } from '../statute.ts';

const label = {
  zh: '延长的职工医保年度月数',
  en: 'months of the extended employee insurance year',
};

/** Month and day on which the employee insurance year begins, `MM-DD` (art. 93). */
export const employeeYearStart: Parameter<string> = defineParameter({
  id: 'employee-year-start',
  label: { zh: '职工医保年度起始日', en: 'start of the employee insurance year' },
  unit: 'text',
  values: [
    {
      value: '07-01',
      from: medicalInsuranceMeasure.effectiveFrom,
      source: { kind: 'provision', at: [art(93)] },
    },
  ],
});

/**
 * The urban area's extended employee year (art. 93(1)): it is as long as this value holds, 15 months to 2018-06-30,
 * and ceilings grow with it.
 */
export const urbanExtendedYearMonths: Parameter<number> = defineParameter({
  id: 'extended-year-months',
  label,
  unit: 'months',
  values: [
    {
      value: 15,
      from: plainDate('2017-04-01'),
      to: plainDate('2018-06-30'),
      source: { kind: 'provision', at: [art(93, { item: 1 })] },
    },
  ],
});

/** Art. 93 extends no year outside the urban area. */
export const noExtendedYear: Parameter<number> = defineParameter({
  id: 'extended-year-months',
  label,
  unit: 'months',
  values: [],
});
