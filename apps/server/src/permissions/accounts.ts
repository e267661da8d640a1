import type { Permission } from './permission.ts';

/** Accounts, appointments and what an account sees of itself. */
export const accountsPermissions: Readonly<Record<string, Permission>> = {};
