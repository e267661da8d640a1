import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { collectTrace, type Ruling } from '@wenzhou/statute';
import {
  type Certificate,
  type CertificateCheck,
  certificateOf,
  checkCertificate,
  type Deposit,
  standingOf,
  type WageDepositRefusals,
  type WageDepositSteps,
} from '@wenzhou/wage-deposit';

/** Whether a firm's deposit stands on a day: by the deposit itself, whatever a paper may say (art. 9). */
export function checkStanding(
  firm: CreditCode,
  deposit: Deposit,
  on: PlainDate,
  shown: Partial<Pick<Certificate, 'creditCode' | 'issuedOn'>> = {},
): { readonly standing: Certificate['standing']; readonly ruling: Ruling<CertificateCheck, WageDepositRefusals> } {
  // A firm that nothing is on record of has no certificate, and stands as one whose deposit is lacking.
  const certificate: Certificate = certificateOf(deposit, on) ?? { creditCode: firm, standing: 'short', issuedOn: on };
  return {
    standing: standingOf(deposit, on),
    ruling: checkCertificate({ ...certificate, ...shown }, firm, on, collectTrace<WageDepositSteps>()),
  };
}
