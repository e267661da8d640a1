import { divisionByCode } from '@wenzhou/identity';
import type { Bilingual } from '@wenzhou/statute';
import { cityDivision } from '../permissions/permit.ts';
import type { Agency, AgencyKind } from './actor.ts';

const kinds: Readonly<Record<AgencyKind, Bilingual>> = {
  construction: { zh: '建设行政主管部门', en: 'construction authority' },
  labour: { zh: '人力资源和社会保障行政部门', en: 'human resources and social security authority' },
  'medical-insurance': { zh: '社会保险经办机构', en: 'social insurance agency' },
};

const placeOf = (division: string): Bilingual =>
  division === cityDivision
    ? { zh: '温州市', en: 'Wenzhou' }
    : (divisionByCode(division)?.name ?? { zh: division, en: division });

/** What an agency is called: its place and its task, since the measures name few of them. */
export function agencyName({ kind, division }: Agency): Bilingual {
  const [place, task] = [placeOf(division), kinds[kind]];
  return { zh: `${place.zh}${task.zh}`, en: `${task.en} of ${place.en}` };
}
