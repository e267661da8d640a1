import { router } from '../trpc/procedures.ts';
import { activation } from './activation/activation.ts';
import { activations } from './activation/activations.ts';
import { decideWorkerPayments } from './activation/decide-worker-payments.ts';
import { enterWorkerPayments } from './activation/enter-worker-payments.ts';
import { previewActivation } from './activation/preview-activation.ts';
import { readWorkersList } from './activation/read-workers-list.ts';
import { submitActivation } from './activation/submit-activation.ts';
import { applyForActivation } from './arrears/apply-for-activation.ts';
import { arrearsCase } from './arrears/arrears-case.ts';
import { arrearsCases } from './arrears/arrears-cases.ts';
import { issueOrder } from './arrears/issue-order.ts';
import { openArrearsCase } from './arrears/open-arrears-case.ts';
import { previewApplication } from './arrears/preview-application.ts';
import { recordArrears } from './arrears/record-arrears.ts';
import { recordOrderPaid } from './arrears/record-order-paid.ts';
import { reportGround } from './arrears/report-ground.ts';
import { assessDeposit } from './assess-deposit.ts';
import { checkCertificate } from './certificate/check-certificate.ts';
import { issueCertificate } from './certificate/issue-certificate.ts';
import { checkSubcontractor } from './contractor/check-subcontractor.ts';
import { contractorLiability } from './contractor/contractor-liability.ts';
import { subcontractorChecks } from './contractor/subcontractor-checks.ts';
import { assess } from './deposit/assess.ts';
import { clearOut } from './deposit/clear-out.ts';
import { deposit } from './deposit/deposit.ts';
import { myDeposit } from './deposit/my-deposit.ts';
import { recordMisplaced } from './deposit/record-misplaced.ts';
import { revokeExemption } from './deposit/revoke-exemption.ts';
import { timeline } from './deposit/timeline.ts';
import { registerEntry } from './register/register-entry.ts';
import { register } from './register/register.ts';
import { decideRequest } from './requests/decide-request.ts';
import { enterRepayment } from './requests/enter-repayment.ts';
import { fileContract } from './requests/file-contract.ts';
import { request } from './requests/request.ts';
import { requests } from './requests/requests.ts';
import { submitExemption } from './requests/submit-exemption.ts';
import { submitGradeChange } from './requests/submit-grade-change.ts';
import { submitInstrument } from './requests/submit-instrument.ts';
import { submitRefund } from './requests/submit-refund.ts';
import { withdrawRequest } from './requests/withdraw-request.ts';
import { dashboard } from './supervision/dashboard.ts';
import { demandTopUp } from './supervision/demand-top-up.ts';
import { demandsToMake } from './supervision/demands-to-make.ts';
import { dutiesDue } from './supervision/duties-due.ts';
import { enterCreditRecord } from './supervision/enter-credit-record.ts';
import { expiringInstruments } from './supervision/expiring-instruments.ts';
import { previewTopUp } from './supervision/preview-top-up.ts';
import { recordReceipt } from './supervision/record-receipt.ts';
import { supervisionList } from './supervision/supervision-list.ts';

export const wageDepositRouter = router({
  // anybody
  assessDeposit,
  register,
  registerEntry,
  checkCertificate,
  // a firm
  myDeposit,
  timeline,
  fileContract,
  submitInstrument,
  submitGradeChange,
  submitRefund,
  submitExemption,
  readWorkersList,
  previewActivation,
  submitActivation,
  requests,
  request,
  withdrawRequest,
  issueCertificate,
  // a general contractor
  checkSubcontractor,
  subcontractorChecks,
  contractorLiability,
  // the construction authority
  deposit,
  assess,
  revokeExemption,
  recordMisplaced,
  clearOut,
  enterRepayment,
  decideRequest,
  activations,
  activation,
  enterWorkerPayments,
  decideWorkerPayments,
  demandsToMake,
  previewTopUp,
  demandTopUp,
  recordReceipt,
  dutiesDue,
  enterCreditRecord,
  supervisionList,
  expiringInstruments,
  dashboard,
  // the labour authority
  openArrearsCase,
  issueOrder,
  recordOrderPaid,
  previewApplication,
  applyForActivation,
  recordArrears,
  reportGround,
  arrearsCases,
  arrearsCase,
});
