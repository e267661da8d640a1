import { everybody, type Permission } from './permission.ts';

/** The rules themselves: asked by anybody, storing nothing. */
export const rulesPermissions: Readonly<Record<string, Permission>> = {
  'medicalInsurance.previewSettlement': everybody,
  'wageDeposit.assessDeposit': everybody,
  'fireworkNotice.maySetOff': everybody,
  'fireworkNotice.map': everybody,
  'resourceTrading.mustEnterPlatform': everybody,
  'resourceTrading.layOutTender': everybody,
  'resourceTrading.catalogue': everybody,
};
