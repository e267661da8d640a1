import { creditCodeFor, type CreditCode } from '@wenzhou/identity';

/** A firm that does not exist. */
export interface FictionalFirm {
  readonly creditCode: CreditCode;
  readonly name: string;
}

/** Organisations PDY00001 to PDY99999 are set aside: nobody is ever given one of these codes. */
const code = (organisation: string): CreditCode =>
  creditCodeFor({ department: '9', category: '1', division: '330302', organisation });

/** A general contractor, registered in Lucheng. */
export const fictionalContractor: FictionalFirm = { creditCode: code('PDY00101'), name: '虚构瓯江建筑总承包公司' };

/** A firm that works for it. */
export const fictionalSubcontractor: FictionalFirm = { creditCode: code('PDY00102'), name: '虚构松台建筑劳务公司' };

export const fictionalFirms: readonly FictionalFirm[] = [fictionalContractor, fictionalSubcontractor];
