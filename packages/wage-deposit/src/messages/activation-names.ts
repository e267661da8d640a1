import type { Bilingual } from '@wenzhou/statute';
import type { ActivationBasis, DepositHolder } from '../activation-basis.ts';

/** On what a deposit is used, in words. */
export const basisNames: Readonly<Record<ActivationBasis, Bilingual>> = {
  'own-application': {
    zh: '企业自己申请，欠薪属实，资金一时难以落实',
    en: 'the firm applied itself and is short of money',
  },
  'labour-authority-application': {
    zh: '责令限期支付已逾期，由工程所在地人力社保部门申请',
    en: 'the order to pay has run out and the labour authority of the project’s place applied',
  },
  'unsettled-sum': {
    zh: '分包企业的保证金不够，总承包企业还欠它工程款',
    en: 'the subcontractor’s deposit does not suffice and the general contractor owes it for the work',
  },
  'unqualified-party': {
    zh: '总承包企业把工程分包给了没有相应资质的单位或者个人',
    en: 'the general contractor gave the work to an unqualified party',
  },
  'pays-first': {
    zh: '分包企业欠薪，由总承包企业先行清偿',
    en: 'the general contractor pays a subcontractor’s arrears first',
  },
};

/** Whose deposit it is, in words. */
export const holderNames: Readonly<Record<DepositHolder, Bilingual>> = {
  employer: { zh: '用工企业', en: 'the employer' },
  'general-contractor': { zh: '总承包企业', en: 'the general contractor' },
};
