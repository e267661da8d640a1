import type { Permission } from './permission.ts';

/**
 * Stays are recorded by the agency of the pooling area whose fund settles them; a year is read by its person and by that
 * agency. The city's agency reaches all pooling areas.
 */
export const medicalInsurancePermissions: Readonly<Record<string, Permission>> = {
  'medicalInsurance.recordStay': { 'medical-insurance-official': { scope: 'own-pooling-area', duty: 'executing' } },
  'medicalInsurance.listYears': {
    resident: { scope: 'own' },
    'medical-insurance-official': { scope: 'own-pooling-area' },
  },
  'medicalInsurance.readYear': {
    resident: { scope: 'own' },
    'medical-insurance-official': { scope: 'own-pooling-area' },
  },
};
