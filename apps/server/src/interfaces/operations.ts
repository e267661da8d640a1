import type { Operations } from './operation.ts';
import { accountsOperations } from './operations/accounts.ts';
import { ledgerOperations } from './operations/ledger.ts';
import { medicalInsuranceOperations } from './operations/medical-insurance.ts';
import { notificationsOperations } from './operations/notifications.ts';
import { rulesOperations } from './operations/rules.ts';
import { systemOperations } from './operations/system.ts';
import { wageDepositOperations } from './operations/wage-deposit.ts';

/** What every procedure is for, by its path, as the description for machines and the reference tell it. */
export const operations: Operations = {
  ...rulesOperations,
  ...medicalInsuranceOperations,
  ...wageDepositOperations,
  ...ledgerOperations,
  ...systemOperations,
  ...accountsOperations,
  ...notificationsOperations,
};
