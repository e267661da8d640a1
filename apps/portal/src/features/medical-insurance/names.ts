import type { Care, InstitutionGrade, InsuredStatus, PoolingArea, Scheme } from '@wenzhou/medical-insurance';
import { m } from '../../paraglide/messages.js';

export const schemeNames: Readonly<Record<Scheme, () => string>> = {
  'employee-tier-1': m.medical_scheme_tier_1,
  'employee-tier-2': m.medical_scheme_tier_2,
  resident: m.medical_scheme_resident,
};

export const areaNames: Readonly<Record<PoolingArea, () => string>> = {
  'wenzhou-urban': m.medical_area_urban,
  dongtou: m.medical_area_dongtou,
  yueqing: m.medical_area_yueqing,
  ruian: m.medical_area_ruian,
  yongjia: m.medical_area_yongjia,
  pingyang: m.medical_area_pingyang,
  cangnan: m.medical_area_cangnan,
  wencheng: m.medical_area_wencheng,
  taishun: m.medical_area_taishun,
};

export const statusNames: Readonly<Record<InsuredStatus, () => string>> = {
  active: m.medical_status_active,
  retired: m.medical_status_retired,
};

export const careNames: Readonly<Record<Care, () => string>> = {
  inpatient: m.medical_care_inpatient,
  'special-outpatient': m.medical_care_special,
};

export const gradeNames: Readonly<Record<InstitutionGrade, () => string>> = {
  'grade-1': m.medical_grade_1,
  'grade-2': m.medical_grade_2,
  'grade-3': m.medical_grade_3,
};
