import { defineArticles } from '@wenzhou/statute';
import { measure } from './statute.ts';

/**
 * Every article of the measure: what it says in plain language, and how far it is built.
 *
 * @example
 * articles.find(5)?.summary.en;
 */
export const articles = defineArticles(measure, {
  1: {
    kinds: ['principle'],
    title: { zh: '目的和依据', en: 'Purpose and basis' },
    summary: {
      zh: '为了让在建筑工地干活的农民工按时足额拿到工资，依据省里和国家的规定，订立本市的保证金办法。',
      en: 'Builds on provincial and national rules so that migrant workers on building sites are paid in full and on time.',
    },
    state: 'stated',
  },
  2: {
    kinds: ['principle', 'rule'],
    title: { zh: '必须缴纳，专款专用', en: 'Duty to pay; earmarked money' },
    summary: {
      zh: '在温州接工程的建筑业企业都要缴保证金。这笔钱只能用来保障农民工工资，谁都不能挪作他用，也不能随意减免。',
      en: 'Every construction firm that takes on work in Wenzhou pays a deposit. The money serves workers’ wages only: nobody may divert it or waive it at will.',
    },
    state: 'built',
    implementedBy: ['checkUse', 'decide', 'requiredDeposit'],
  },
  3: {
    kinds: ['register', 'workflow'],
    title: { zh: '主管部门和信息公开', en: 'Authorities and publicity' },
    summary: {
      zh: '市住建委管全市的保证金，向社会公开并让全市共享信息；各级建设部门把缴纳和使用情况记进企业信用。',
      en: 'The city’s construction authority oversees all deposits and makes them public and shared city-wide; construction authorities at every level enter payment and use in the firms’ credit records.',
    },
    state: 'partly',
    implementedBy: ['publicRecord', 'describeEvent', 'decide'],
    remaining: {
      zh: '与市外信用系统的对接',
      en: 'the link to credit systems elsewhere',
    },
  },
  4: {
    kinds: ['rule', 'workflow'],
    title: { zh: '缴纳地、期限和免交', en: 'Place, time and exemption' },
    summary: {
      zh: '按企业缴一次，全市都认。本市企业在注册地缴，市外企业向市住建委缴，合同备案后20个工作日内办完，别的县不得再收。缴错地方的退出来到对的地方缴，年限从最初缴纳那天算；已满3年且没有严重欠薪的免交。',
      en: 'A firm pays once and it is valid in the whole city: a local firm where it is registered, an outside firm at the city authority, within 20 working days of the contract’s filing; no county may collect again. A deposit held at the wrong place is returned and paid at the right one, its years counted from the first payment. A firm with three full years and no serious arrears pays nothing.',
    },
    state: 'built',
    implementedBy: [
      'placeOfPayment',
      'paymentDueDate',
      'exemptionEligibility',
      'requiredDeposit',
      'assessDeposit',
      'decide',
    ],
  },
  5: {
    kinds: ['rule'],
    title: { zh: '缴纳标准', en: 'Standards' },
    summary: {
      zh: '按现有资质一次缴足：总承包一级及以上120万元，二级90万元，三级60万元；专业承包（含设计施工一体化）一、二级60万元，三级30万元；劳务分包30万元；其他施工企业60万元。有总承包资质的，按其中最高的等级。',
      en: 'Paid at once and in full by the qualifications held. General contracting: 1.2m yuan for grade 1 and above, 0.9m for grade 2, 0.6m for grade 3. Professional contracting, with design-build: 0.6m for grades 1 and 2, 0.3m for grade 3. Labour subcontracting 0.3m, other firms 0.6m. Whoever holds a general qualification pays by the highest of those.',
    },
    state: 'built',
    implementedBy: ['requiredDeposit', 'assessDeposit'],
  },
  6: {
    kinds: ['rule', 'workflow'],
    title: { zh: '缴纳方式', en: 'Ways to pay' },
    summary: {
      zh: '凭建设部门的缴纳通知单到银行开专户，用现金或者保函缴；也可以到保险公司买保险。保函和保单要连续担保，期限3年。',
      en: 'With the authority’s notice the firm opens a dedicated bank account and pays in cash or by bank guarantee, or takes out insurance. Guarantees and policies run without a gap for three years.',
    },
    state: 'built',
    implementedBy: ['checkInstrument', 'outlookOf', 'decide'],
  },
  7: {
    kinds: ['rule', 'workflow'],
    title: { zh: '什么时候动用', en: 'When the deposit is used' },
    summary: {
      zh: '欠薪属实而企业一时拿不出钱的，企业自己可以申请；人社部门限期支付后仍不付的，由工程所在地人社部门申请。',
      en: 'When wages are owed and the firm is short of money it may apply itself; when an order to pay has run out, the labour authority of the project’s place applies.',
    },
    state: 'built',
    implementedBy: ['decideActivation', 'apportion', 'decide'],
  },
  8: {
    kinds: ['rule', 'workflow'],
    title: { zh: '动用后补足', en: 'Topping up after use' },
    summary: {
      zh: '动用之后，企业收到调整通知起20个工作日内按第十一条补足。',
      en: 'After use the firm tops the deposit up by article 11 within 20 working days of receiving the notice.',
    },
    state: 'built',
    implementedBy: ['topUpDueDate', 'requiredTopUp', 'decide'],
  },
  9: {
    kinds: ['rule', 'workflow'],
    title: { zh: '总承包企业的责任', en: 'The general contractor’s liability' },
    summary: {
      zh: '总承包企业对整个工程的工资负总责，分包前要看分包企业的缴纳证明。分包企业欠薪而保证金不够、总承包又欠它工程款的，在欠款范围内动用总承包的保证金；把工程分包给没有资质的，直接动用。',
      en: 'The general contractor answers for all wages of the project and checks a subcontractor’s certificate beforehand. Its deposit is used for a subcontractor’s arrears up to what it owes the subcontractor when that one’s own deposit falls short, and directly when it gave work to an unqualified party.',
    },
    state: 'built',
    implementedBy: ['decideActivation', 'checkCertificate', 'certificateOf', 'decide'],
  },
  10: {
    kinds: ['rule', 'workflow'],
    title: { zh: '资质变动时调整', en: 'Adjustment on a change of grade' },
    summary: {
      zh: '资质等级变了，核准之日起20个工作日内到原缴纳地办理调整。',
      en: 'When a grade changes, the firm has the deposit adjusted at its place of payment within 20 working days of the approval.',
    },
    state: 'built',
    implementedBy: ['adjustmentDueDate', 'decide'],
  },
  11: {
    kinds: ['rule', 'workflow'],
    title: { zh: '补足和上调', en: 'Top-up and raised standards' },
    summary: {
      zh: '收到通知起20个工作日内补足，退还年限从调整日重新算。企业自己申请动用的按原标准，人社部门申请动用或被处理处罚的1.5倍，3年内两次以上严重欠薪或涉嫌犯罪移送的2倍，引发10人以上群体事件或极端事件的3倍；全额退还后又欠薪的按原标准补缴，情节严重的上调。',
      en: 'Topped up within 20 working days of the notice, and the years towards a refund start again. By the standard if the firm applied itself; 1.5 times after the labour authority’s application or sanction; twice for two serious cases in three years or a referral to the police; three times for an incident of ten people or more or an extreme one. Arrears after a full refund: the standard again, raised in serious cases.',
    },
    state: 'built',
    implementedBy: ['requiredTopUp', 'topUpDueDate', 'exemptionEligibility', 'decide'],
  },
  12: {
    kinds: ['rule', 'workflow'],
    title: { zh: '全额退还', en: 'Full refund' },
    summary: {
      zh: '从缴纳之日起连续3年没有严重欠薪的，可以申请全额退还。',
      en: 'After three years in a row without serious arrears since the payment, the firm may apply for a full refund.',
    },
    state: 'built',
    implementedBy: ['refundEligibility', 'outlookOf', 'decide'],
  },
  13: {
    kinds: ['workflow'],
    title: { zh: '不缴足的后果', en: 'Consequences of not paying in full' },
    summary: {
      zh: '不按规定缴足或补足的，记入信用档案，列为重点监管对象。',
      en: 'A firm that does not pay or top up in full gets an entry in its credit record and comes under close supervision.',
    },
    state: 'built',
    implementedBy: ['decide', 'outlookOf'],
  },
  14: {
    kinds: ['principle'],
    title: { zh: '施行日期', en: 'Entry into force' },
    summary: {
      zh: '2018年3月1日起施行，2008年的市区办法同时废止，各县的做法要跟上。',
      en: 'In force from 1 March 2018; the 2008 rules for the urban area end and the counties adapt theirs.',
    },
    state: 'built',
    implementedBy: [
      'requiredDeposit',
      'exemptionEligibility',
      'paymentDueDate',
      'assessDeposit',
      'depositPolicies',
      'depositPolicyOn',
    ],
  },
});

/** Cites an article of the measure. */
export const art = articles.cite;
