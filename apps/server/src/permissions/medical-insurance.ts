import type { Permission } from './permission.ts';

/** Stays are recorded by the agency that settles them; a year is read by its person and by the agency. */
export const medicalInsurancePermissions: Readonly<Record<string, Permission>> = {
  'medicalInsurance.recordStay': { 'medical-insurance-official': { scope: 'all', duty: 'executing' } },
  'medicalInsurance.listYears': { resident: { scope: 'own' }, 'medical-insurance-official': { scope: 'all' } },
  'medicalInsurance.readYear': { resident: { scope: 'own' }, 'medical-insurance-official': { scope: 'all' } },
};
