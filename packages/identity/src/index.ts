// Citizen numbers
export {
  checkCitizenNumber,
  type CitizenNumber,
  citizenNumber,
  type CitizenNumberCheck,
  type CitizenNumberFault,
  citizenNumberFor,
  citizenNumberSchema,
  isCitizenNumber,
  maskCitizenNumber,
  normaliseCitizenNumber,
  wenzhouDivisionOf,
} from './citizen-number.ts';

// Unified social credit codes
export {
  checkCreditCode,
  type CreditCode,
  creditCode,
  type CreditCodeCheck,
  type CreditCodeFault,
  creditCodeFor,
  creditCodeSchema,
  isCreditCode,
  isWenzhouRegistered,
  normaliseCreditCode,
  registrationDivisionOf,
} from './credit-code.ts';

// Divisions
export {
  type Division,
  divisionByCode,
  type DivisionCode,
  divisionCodes,
  divisionCodeSchema,
  divisions,
  divisionsOn,
  isLocal,
  urbanDistricts,
} from './divisions.ts';
export { provinces } from './province.ts';
