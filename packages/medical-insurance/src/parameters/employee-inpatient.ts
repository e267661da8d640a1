import { type Fen, percent, type Rate, yuan } from '@wenzhou/money';
import { defineParameter, type Bilingual, type Parameter, type Provision, type Unit } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { medicalInsuranceMeasure } from '../statute.ts';

/** A figure that the measure itself fixes for the whole city from the day it took effect. */
const cityWide = <T>(id: string, label: Bilingual, unit: Unit, value: T, at: Provision): Parameter<T> =>
  defineParameter({
    id,
    label,
    unit,
    values: [{ value, from: medicalInsuranceMeasure.effectiveFrom, source: { kind: 'provision', at: [at] } }],
  });

/** Deductible of a year whose highest grade is 1 or other, fen (art. 18). */
export const deductibleGrade1: Parameter<Fen> = cityWide(
  'employee-deductible-grade-1',
  { zh: '职工住院起付标准（一级及其他）', en: 'employee inpatient deductible, grade 1 and other' },
  'fen',
  yuan(200),
  art(18),
);

/** Deductible of a year whose highest grade is 2, fen (art. 18). */
export const deductibleGrade2: Parameter<Fen> = cityWide(
  'employee-deductible-grade-2',
  { zh: '职工住院起付标准（二级）', en: 'employee inpatient deductible, grade 2' },
  'fen',
  yuan(300),
  art(18),
);

/** Deductible of a year whose highest grade is 3, fen (art. 18). */
export const deductibleGrade3: Parameter<Fen> = cityWide(
  'employee-deductible-grade-3',
  { zh: '职工住院起付标准（三级）', en: 'employee inpatient deductible, grade 3' },
  'fen',
  yuan(600),
  art(18),
);

/** How many times the average annual wage the pool's ceiling is (art. 19). */
export const ceilingMultiple: Parameter<number> = cityWide(
  'employee-ceiling-multiple',
  { zh: '职工住院最高限额倍数', en: 'multiple of the employee inpatient ceiling' },
  'count',
  6,
  art(19),
);

/** The pool's share for a working person (art. 20). */
export const poolRatioActive: Parameter<Rate> = cityWide(
  'employee-pool-ratio-active',
  { zh: '住院统筹支付比例（在职）', en: 'inpatient pool ratio, active' },
  'rate',
  percent(90),
  art(20),
);

/** The pool's share for a retired person (art. 20). */
export const poolRatioRetired: Parameter<Rate> = cityWide(
  'employee-pool-ratio-retired',
  { zh: '住院统筹支付比例（退休）', en: 'inpatient pool ratio, retired' },
  'rate',
  percent(95),
  art(20),
);

/** The share that major-illness relief pays (art. 21). */
export const reliefRatio: Parameter<Rate> = cityWide(
  'relief-ratio',
  { zh: '大病医疗救助支付比例', en: 'major-illness relief ratio' },
  'rate',
  percent(90),
  art(21),
);

/** How far above the pool's ceiling major-illness relief reaches, fen of eligible cost (art. 21). */
export const reliefCeiling: Parameter<Fen> = cityWide(
  'relief-ceiling',
  { zh: '大病医疗救助最高限额', en: 'major-illness relief ceiling' },
  'fen',
  yuan(150_000),
  art(21),
);
