import type { Operations } from '../operation.ts';

/** What is recorded of medical insurance. */
export const medicalInsuranceOperations: Operations = {
  'medicalInsurance.recordStay': {
    summary: {
      zh: '登记一次就医并结算进参保人的医保年度；迟到的单据使全年重新结算，并说明变化。',
      en: 'Records a stay and settles it into the person’s insurance year; a late stay settles the year anew and tells what changed.',
    },
  },
  'medicalInsurance.listYears': {
    summary: { zh: '参保人有记录的医保年度，最近的在前。', en: 'The insurance years of a person, the latest first.' },
  },
  'medicalInsurance.readYear': {
    summary: {
      zh: '参保人的一个医保年度：每次就医、如何结算、为什么。',
      en: 'A person’s insurance year with each stay, how it was settled and why.',
    },
  },
};
