import { oneself, type Permission } from './permission.ts';

/** Notices of one's own, and the deadlines of the company or agency that one acts for. */
export const notificationsPermissions: Readonly<Record<string, Permission>> = {
  'notifications.list': oneself,
  'notifications.markRead': oneself,
  'deadlines.mine': {
    'company-head': { scope: 'own-company' },
    'company-staff': { scope: 'own-company' },
    'construction-official': { scope: 'own-agency' },
    'labour-official': { scope: 'own-agency' },
    'medical-insurance-official': { scope: 'own-agency' },
  },
};
