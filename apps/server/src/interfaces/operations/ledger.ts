import type { Operations } from '../operation.ts';

/** The ledger's proofs. */
export const ledgerOperations: Operations = {
  'ledger.reconciliations': {
    summary: {
      zh: '近日账目核对的结果，最近的在前。',
      en: 'What the reconciliations of the last days found, the latest first.',
    },
  },
  'ledger.reconcileNow': {
    summary: { zh: '在每日核对之外，立即核对账目。', en: 'Proves the ledger now, beside the daily reconciliation.' },
  },
};
