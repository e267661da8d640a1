import { plainDate } from '@wenzhou/calendar';
import type { Bilingual, Source } from '@wenzhou/statute';

/** The days on which the national rule of 2021 governs. */
export const nationalRuleInForce = { from: plainDate('2021-11-01') } as const;

export const nationalRuleTitle: Bilingual = {
  zh: '工程建设领域农民工工资保证金规定',
  en: 'national rule on wage deposits in construction',
};

/** The national rule as the press quotes it. */
export const nationalRule: Source = {
  kind: 'document',
  title: nationalRuleTitle,
  number: '人社部发〔2021〕65号',
  sureness: 'B',
};
