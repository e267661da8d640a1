import { everybody, type Grant, type Permission } from './permission.ts';

const ofOneself: Permission = { 'company-head': { scope: 'own-company' }, 'company-staff': { scope: 'own-company' } };

/** The construction authority reads the matters of its district; the city's reads all. */
const construction = (grant: Grant): Permission => ({ 'construction-official': grant });
const labour = (grant: Grant): Permission => ({ 'labour-official': grant });

const inDistrict: Grant = { scope: 'own-district' };
const deciding: Grant = { scope: 'own-agency', duty: 'deciding' };
const executing: Grant = { scope: 'own-agency', duty: 'executing' };
const supervising: Grant = { scope: 'own-agency', duty: 'supervising' };

/** The journeys of a wage deposit: firms, construction authorities, labour authorities, the public. */
export const wageDepositPermissions: Readonly<Record<string, Permission>> = {
  'wageDeposit.register': everybody,
  'wageDeposit.registerEntry': everybody,
  'wageDeposit.checkCertificate': everybody,

  'wageDeposit.myDeposit': ofOneself,
  'wageDeposit.timeline': { ...ofOneself, ...construction(inDistrict) },
  'wageDeposit.fileContract': ofOneself,
  'wageDeposit.submitInstrument': ofOneself,
  'wageDeposit.submitGradeChange': ofOneself,
  'wageDeposit.submitRefund': ofOneself,
  'wageDeposit.submitExemption': ofOneself,
  // What it reads it was given; nothing of it is stored or looked up.
  'wageDeposit.readWorkersList': {
    'company-head': { scope: 'public' },
    'company-staff': { scope: 'public' },
    ...labour({ scope: 'public' }),
  },
  'wageDeposit.previewActivation': ofOneself,
  'wageDeposit.submitActivation': ofOneself,
  'wageDeposit.requests': { ...ofOneself, ...construction(inDistrict) },
  'wageDeposit.request': { ...ofOneself, ...construction(inDistrict), ...labour(inDistrict) },
  'wageDeposit.withdrawRequest': { ...ofOneself, ...labour(deciding) },
  'wageDeposit.issueCertificate': ofOneself,

  'wageDeposit.checkSubcontractor': ofOneself,
  'wageDeposit.subcontractorChecks': ofOneself,
  'wageDeposit.contractorLiability': ofOneself,

  'wageDeposit.deposit': construction(inDistrict),
  'wageDeposit.assess': construction(deciding),
  'wageDeposit.revokeExemption': construction(deciding),
  'wageDeposit.recordMisplaced': construction(executing),
  'wageDeposit.clearOut': construction(deciding),
  'wageDeposit.enterRepayment': construction(executing),
  'wageDeposit.decideRequest': construction(deciding),
  'wageDeposit.activations': construction(inDistrict),
  'wageDeposit.activation': construction(inDistrict),
  'wageDeposit.enterWorkerPayments': construction(executing),
  'wageDeposit.decideWorkerPayments': construction(deciding),
  'wageDeposit.demandsToMake': construction(inDistrict),
  'wageDeposit.previewTopUp': construction(inDistrict),
  'wageDeposit.demandTopUp': construction(deciding),
  'wageDeposit.recordReceipt': construction(deciding),
  'wageDeposit.dutiesDue': construction(inDistrict),
  'wageDeposit.enterCreditRecord': construction(supervising),
  'wageDeposit.supervisionList': construction(inDistrict),
  'wageDeposit.expiringInstruments': construction(inDistrict),
  'wageDeposit.dashboard': construction(inDistrict),

  'wageDeposit.openArrearsCase': labour(executing),
  'wageDeposit.issueOrder': labour(deciding),
  'wageDeposit.recordOrderPaid': labour(executing),
  'wageDeposit.previewApplication': labour({ scope: 'own-agency' }),
  'wageDeposit.applyForActivation': labour(deciding),
  'wageDeposit.recordArrears': labour(deciding),
  'wageDeposit.reportGround': labour(deciding),
  'wageDeposit.arrearsCases': labour(inDistrict),
  'wageDeposit.arrearsCase': labour(inDistrict),
};
