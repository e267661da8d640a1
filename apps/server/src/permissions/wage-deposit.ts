import type { Permission } from './permission.ts';

/** The journeys of a wage deposit: firms, construction authorities, labour authorities, the public. */
export const wageDepositPermissions: Readonly<Record<string, Permission>> = {};
