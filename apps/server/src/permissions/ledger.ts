import type { Permission } from './permission.ts';

/** Whether the books agree: for operators, and for those who supervise in the city's own agencies. */
export const ledgerPermissions: Readonly<Record<string, Permission>> = {
  'ledger.reconciliations': {
    'construction-official': { scope: 'own-district', duty: 'supervising' },
    'medical-insurance-official': { scope: 'own-district', duty: 'supervising' },
    operator: { scope: 'all' },
  },
  'ledger.reconcileNow': { operator: { scope: 'all' } },
};
