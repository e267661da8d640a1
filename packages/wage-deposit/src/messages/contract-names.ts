import type { Bilingual } from '@wenzhou/statute';
import type { ContractExemption, ContractRecord } from '../contract-record.ts';
import type { ContractTerm } from '../parameters/contract-terms.ts';

/** How a firm stands under the national rule, in words. */
export const contractRecordNames: Readonly<Record<ContractRecord, Bilingual>> = {
  'may-be-exempt': { zh: '3年未欠薪，可以免存', en: 'three years without arrears: it may be exempt' },
  lowered: { zh: '2年未欠薪，降低比例', en: 'two years without arrears: the share is lowered' },
  raised: { zh: '发生过欠薪，提高比例', en: 'arrears: the share is raised' },
  plain: { zh: '新近从业，不升不降', en: 'new at work: the share is neither lowered nor raised' },
};

/** On what ground a contract asks for nothing, in words. */
export const contractExemptionNames: Readonly<Record<ContractExemption, Bilingual>> = {
  'small-contract': { zh: '合同额小，企业一年未欠薪', en: 'a small contract of a firm with a year without arrears' },
  'clean-firm': { zh: '企业多年未欠薪', en: 'a firm with years without arrears' },
};

/** The terms of the national rule, in words. */
export const contractTermNames: Readonly<Record<ContractTerm, Bilingual>> = {
  opening: { zh: '开立保证金账户', en: 'opening the deposit account' },
  'pay-out': { zh: '银行支付', en: 'paying out by the bank' },
  replenishment: { zh: '补足用去的保证金', en: 'replenishing what was used' },
  'refund-publicity': { zh: '返还前的公示', en: 'publicity before a refund' },
};
