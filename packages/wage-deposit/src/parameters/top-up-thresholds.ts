import { defineParameter, type Source } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { measureInForce } from './in-force.ts';

const repeated: Source = { kind: 'provision', at: [art(11, { item: 3 })] };

/** From how many serious cases on the standard is doubled (art. 11(3)). */
export const seriousCases = defineParameter({
  id: 'wage-deposit/serious-cases',
  label: { zh: '严重欠薪的次数', en: 'number of serious cases' },
  unit: 'count',
  values: [{ ...measureInForce, value: 2, source: repeated }],
});

/** Within how many years those cases lie (art. 11(3)). */
export const seriousCasesYears = defineParameter({
  id: 'wage-deposit/serious-cases-years',
  label: { zh: '计算严重欠薪次数的年数', en: 'years in which serious cases are counted' },
  unit: 'years',
  values: [{ ...measureInForce, value: 3, source: repeated }],
});

/** From how many people on an incident is a mass incident (art. 11(4)). */
export const massIncidentPeople = defineParameter({
  id: 'wage-deposit/mass-incident-people',
  label: { zh: '群体性事件的人数', en: 'people in a mass incident' },
  unit: 'count',
  values: [{ ...measureInForce, value: 10, source: { kind: 'provision', at: [art(11, { item: 4 })] } }],
});
