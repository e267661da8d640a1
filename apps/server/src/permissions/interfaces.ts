import { everybody, oneself, type Permission } from './permission.ts';

/** The interfaces for machines, and which changes may be followed. */
export const interfacesPermissions: Readonly<Record<string, Permission>> = {
  'GET /openapi.json': everybody,
  'GET /reference': everybody,
  'GET /reference/:domain': everybody,
  'GET /reference/style.css': everybody,
  'GET /bulk/trading-catalogue': everybody,
  'GET /bulk/wage-deposit-register': everybody,
  'POST /bulk/settlements': { 'medical-insurance-official': { scope: 'own-pooling-area' } },
  'GET /live': oneself,
  'GET /live?topic=wage-deposit': {
    'company-head': { scope: 'own-company' },
    'company-staff': { scope: 'own-company' },
  },
  // Whoever supervises hears of what they may read.
  'GET /live?topic=agency': {
    'construction-official': { scope: 'own-district' },
    'labour-official': { scope: 'own-district' },
    'medical-insurance-official': { scope: 'own-district' },
  },
  'GET /live?topic=notifications': oneself,
};
