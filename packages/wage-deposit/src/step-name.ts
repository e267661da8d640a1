/** The steps in the life of a deposit; each is a command of {@link decide}. */
export const stepNames = [
  'assess',
  'exempt',
  'revoke-exemption',
  'record-misplaced',
  'clear-out',
  'pay',
  'replace-instrument',
  'activate',
  'activate-for-subcontractor',
  'pay-worker',
  'record-arrears',
  'demand-top-up',
  'record-receipt',
  'top-up',
  'record-grade-change',
  'adjust',
  'refund',
  'enter-credit-record',
  'withdraw',
] as const;

export type StepName = (typeof stepNames)[number];

/** Who takes steps: the firm, the construction authority of the place of payment, a labour authority. */
export const roles = ['firm', 'construction-authority', 'labour-authority'] as const;

export type Role = (typeof roles)[number];

/**
 * Where a deposit stands: nothing known; held at a place that article 4 has changed; cleared out from there; assessed
 * and not paid; held; refunded in full; the firm exempt.
 */
export const phases = ['none', 'misplaced', 'cleared-out', 'assessed', 'held', 'refunded', 'exempted'] as const;

export type Phase = (typeof phases)[number];
