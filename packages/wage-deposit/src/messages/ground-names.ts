import type { Bilingual } from '@wenzhou/statute';
import type { TopUpGround } from '../top-up-ground.ts';

/** Why a deposit is topped up, in words. */
export const groundNames: Readonly<Record<TopUpGround['ground'], Bilingual>> = {
  'own-application': { zh: '企业自己申请启用', en: 'used on the firm’s own application' },
  'labour-authority-application': {
    zh: '人力社保部门申请启用',
    en: 'used on the labour authority’s application',
  },
  'labour-sanction': { zh: '因欠薪受到行政处理或者处罚', en: 'dealt with or punished for arrears' },
  'serious-cases': { zh: '多次严重欠薪', en: 'repeated serious arrears' },
  'referred-to-police': {
    zh: '因涉嫌拒不支付劳动报酬被移送公安',
    en: 'referred to the police for refusing to pay wages',
  },
  'mass-incident': { zh: '欠薪引发群体性事件', en: 'a mass incident over arrears' },
  'extreme-incident': { zh: '造成恶劣影响的极端欠薪事件', en: 'an extreme incident over arrears' },
  'arrears-after-refund': { zh: '全额退还之后又欠薪', en: 'arrears after a full refund' },
  'general-contractor-liability': {
    zh: '为分包企业的欠薪动用总承包企业的保证金',
    en: 'a general contractor’s deposit used for a subcontractor’s arrears',
  },
};
