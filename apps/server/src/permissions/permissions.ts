import { accountsPermissions } from './accounts.ts';
import { documentsPermissions } from './documents.ts';
import { interfacesPermissions } from './interfaces.ts';
import { ledgerPermissions } from './ledger.ts';
import { medicalInsurancePermissions } from './medical-insurance.ts';
import { notificationsPermissions } from './notifications.ts';
import type { Permission } from './permission.ts';
import { rulesPermissions } from './rules.ts';
import { systemPermissions } from './system.ts';
import { wageDepositPermissions } from './wage-deposit.ts';

/**
 * The one table of what may be done here: a row for every procedure, by its path, and for every plain route, by its
 * method and address. What has no row is refused to everyone.
 */
export const permissions: Readonly<Record<string, Permission>> = {
  ...rulesPermissions,
  ...systemPermissions,
  ...interfacesPermissions,
  ...accountsPermissions,
  ...documentsPermissions,
  ...notificationsPermissions,
  ...medicalInsurancePermissions,
  ...ledgerPermissions,
  ...wageDepositPermissions,
};
