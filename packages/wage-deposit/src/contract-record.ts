/**
 * How a firm stands under the national rule by its years without arrears (W-22): so many that the place may exempt it;
 * enough to lower the share; arrears, which raise it; or neither, as a firm that is new.
 */
export const contractRecords = ['may-be-exempt', 'lowered', 'raised', 'plain'] as const;

export type ContractRecord = (typeof contractRecords)[number];

/** On what ground a contract asks for nothing. */
export const contractExemptions = ['small-contract', 'clean-firm'] as const;

export type ContractExemption = (typeof contractExemptions)[number];
