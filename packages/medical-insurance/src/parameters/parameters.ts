import type { Fen, Rate } from '@wenzhou/money';
import type { Parameter } from '@wenzhou/statute';
import type { PoolingArea } from '../pooling-area.ts';
import { averageAnnualWage } from './average-annual-wage.ts';
import {
  ceilingMultiple,
  deductibleGrade1,
  deductibleGrade2,
  deductibleGrade3,
  poolRatioActive,
  poolRatioRetired,
  reliefCeiling,
  reliefRatio,
} from './employee-inpatient.ts';
import { employeeYearStart, noExtendedYear, urbanExtendedYearMonths } from './employee-insurance-year.ts';

/** The dated figures of one pooling area. A rule whose figure is absent on its day refuses with `parameter-missing`. */
export interface MedicalParameters {
  readonly averageAnnualWage: Parameter<Fen>;
  readonly employeeYearStart: Parameter<string>;
  readonly extendedYearMonths: Parameter<number>;
  readonly deductibleGrade1: Parameter<Fen>;
  readonly deductibleGrade2: Parameter<Fen>;
  readonly deductibleGrade3: Parameter<Fen>;
  readonly ceilingMultiple: Parameter<number>;
  readonly poolRatioActive: Parameter<Rate>;
  readonly poolRatioRetired: Parameter<Rate>;
  readonly reliefRatio: Parameter<Rate>;
  readonly reliefCeiling: Parameter<Fen>;
}

/** The figures of every pooling area. An operator passes a copy with further values where one is taken. */
export type ParametersByArea = Readonly<Record<PoolingArea, MedicalParameters>>;

/**
 * Arts. 18–21 speak for the whole city, so every area has these figures. Under art. 98 a county whose own policy
 * differed could keep it by a plan of its own until 2020; such plans are not known to us.
 */
const cityWide: MedicalParameters = {
  averageAnnualWage,
  employeeYearStart,
  extendedYearMonths: noExtendedYear,
  deductibleGrade1,
  deductibleGrade2,
  deductibleGrade3,
  ceilingMultiple,
  poolRatioActive,
  poolRatioRetired,
  reliefRatio,
  reliefCeiling,
};

/**
 * The figures that ship with this package, by pooling area, each value with its validity and source.
 *
 * @example
 * valueOn(parameters['wenzhou-urban'].reliefCeiling, plainDate('2018-09-01'))?.value; // 15000000 fen
 */
export const parameters: ParametersByArea = {
  'wenzhou-urban': { ...cityWide, extendedYearMonths: urbanExtendedYearMonths },
  dongtou: cityWide,
  yueqing: cityWide,
  ruian: cityWide,
  yongjia: cityWide,
  pingyang: cityWide,
  cangnan: cityWide,
  wencheng: cityWide,
  taishun: cityWide,
};
