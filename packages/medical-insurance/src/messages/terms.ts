import type { Bilingual } from '@wenzhou/statute';
import type { Care } from '../claim/claim.ts';
import type { InstitutionGrade } from '../institution-grade.ts';
import type { InsuredStatus } from '../insured-status.ts';
import type { PoolingArea } from '../pooling-area.ts';
import type { Scheme } from '../scheme.ts';

/** The schemes in words. */
export const schemeNames: Readonly<Record<Scheme, Bilingual>> = {
  'employee-tier-1': { zh: '职工医保一档', en: 'employee insurance, tier 1' },
  'employee-tier-2': { zh: '职工医保二档', en: 'employee insurance, tier 2' },
  resident: { zh: '城乡居民医保', en: 'resident insurance' },
};

/** The pooling areas in words. */
export const areaNames: Readonly<Record<PoolingArea, Bilingual>> = {
  'wenzhou-urban': { zh: '温州市区', en: 'Wenzhou urban area' },
  dongtou: { zh: '洞头区', en: 'Dongtou' },
  yueqing: { zh: '乐清市', en: 'Yueqing' },
  ruian: { zh: '瑞安市', en: "Rui'an" },
  yongjia: { zh: '永嘉县', en: 'Yongjia' },
  pingyang: { zh: '平阳县', en: 'Pingyang' },
  cangnan: { zh: '苍南县', en: 'Cangnan' },
  wencheng: { zh: '文成县', en: 'Wencheng' },
  taishun: { zh: '泰顺县', en: 'Taishun' },
};

/** The grades in words. */
export const gradeNames: Readonly<Record<InstitutionGrade, Bilingual>> = {
  'grade-1': { zh: '一级及其他', en: 'grade 1 or other' },
  'grade-2': { zh: '二级', en: 'grade 2' },
  'grade-3': { zh: '三级', en: 'grade 3' },
};

/** The kinds of care in words. */
export const careNames: Readonly<Record<Care, Bilingual>> = {
  inpatient: { zh: '住院', en: 'inpatient stay' },
  'special-outpatient': { zh: '特殊病种门诊', en: 'special outpatient care' },
};

/** The statuses in words. */
export const statusNames: Readonly<Record<InsuredStatus, Bilingual>> = {
  active: { zh: '在职', en: 'active' },
  retired: { zh: '退休', en: 'retired' },
};

/** Why art. 72 keeps a line out of the fund, by its item. */
export const exclusionReasons: Readonly<Record<number, Bilingual>> = {
  2: { zh: '非定点机构（非紧急）', en: 'institution not designated, not urgent' },
  3: { zh: '应由工伤等其他保险基金支付', en: 'for another insurance fund such as work injury' },
  4: { zh: '应由第三人负担', en: 'for a third person to bear' },
  5: { zh: '应由公共卫生负担', en: 'for public health to bear' },
  6: { zh: '境外就医', en: 'care abroad' },
  7: { zh: '其他规定不予支付', en: 'excluded by another rule' },
};
