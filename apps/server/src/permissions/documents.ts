import { everybody, type Permission } from './permission.ts';

/**
 * Whose a document is: whoever handed it in, the company that it is about, the agency of its matter and the city's agency
 * of that kind.
 */
const theirs: Permission = {
  resident: { scope: 'own' },
  'company-head': { scope: 'own-company' },
  'company-staff': { scope: 'own-company' },
  'construction-official': { scope: 'own-agency' },
  'labour-official': { scope: 'own-agency' },
  'medical-insurance-official': { scope: 'own-agency' },
};

/** Files that are handed in and notices that are issued; anybody may verify a notice by its number. */
export const documentsPermissions: Readonly<Record<string, Permission>> = {
  'POST /documents': theirs,
  'GET /documents/:id': theirs,
  'documents.list': theirs,
  'documents.verify': everybody,
};
