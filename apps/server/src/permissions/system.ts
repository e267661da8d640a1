import { everybody, type Permission } from './permission.ts';

/** The server itself and its audit. */
export const systemPermissions: Readonly<Record<string, Permission>> = {
  'system.status': everybody,
  'system.clock': everybody,
  'system.advanceClock': {
    operator: { scope: 'all' },
    'construction-official': { scope: 'all' },
    'labour-official': { scope: 'all' },
  },
  'system.auditHead': everybody,
  'system.auditProof': everybody,
  'GET /audit/export': { operator: { scope: 'all' } },
};
