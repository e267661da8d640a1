import { plainDate } from '@wenzhou/calendar';
import { percent, type Rate } from '@wenzhou/money';
import { defineParameter } from '@wenzhou/statute';
import { regulationArt } from '../statute.ts';

/** The highest bid bond, as a share of the estimated price of the tender. */
export const bondCeiling = defineParameter<Rate>({
  id: 'bond-ceiling',
  label: { zh: '投标保证金上限', en: 'ceiling of the bid bond' },
  unit: 'rate',
  values: [
    {
      value: percent('2'),
      from: plainDate('2012-02-01'),
      source: { kind: 'provision', at: [regulationArt(26, { paragraph: 1 })] },
    },
  ],
});
