import type { Fault } from '../fault.ts';

/** Asked for twice: what waits is decided first. */
export const requestWaits: Fault = {
  code: 'request-waits',
  reason: {
    zh: '您已提交过同一事项，主管部门还没有办结，本次什么也没有保存。',
    en: 'You have asked for the same already and it is not decided yet; nothing was stored this time.',
  },
  remedy: {
    zh: '请等待办理结果；内容有误的，先撤回原申请再提交。',
    en: 'Wait for the decision; if something is wrong with it, withdraw it first.',
  },
};

/** What was handed in in time must be decided before the firm is said to be late. */
export const handedInWaits: Fault = {
  code: 'handed-in-waits',
  reason: {
    zh: '企业已经提交了这项办理，还没有审核，暂不能记入信用档案。',
    en: 'The firm has handed in what this duty asks for and it is not decided yet, so no record is entered now.',
  },
  remedy: { zh: '请先审核企业提交的申请。', en: 'Decide what the firm has handed in first.' },
};

export const contractorIsEmployer: Fault = {
  code: 'contractor-is-employer',
  reason: {
    zh: '总承包企业与欠薪企业是同一家。',
    en: 'The general contractor and the firm that owes the wages are the same.',
  },
  remedy: { zh: '请填写总承包企业的统一社会信用代码。', en: 'Give the credit code of the general contractor.' },
};

export const dayToCome: Fault = {
  code: 'day-to-come',
  reason: { zh: '所填日期还没有到。', en: 'The day given is still to come.' },
  remedy: { zh: '请填写已经发生的日期。', en: 'Give a day that has come.' },
};

/** What a step needs besides the rules: a document of the kind that article 6 has the firm bring. */
export const proofMissing: Fault = {
  code: 'proof-missing',
  reason: {
    zh: '现金须填写银行回单，保函、保单须填写出具单位并上传扫描件。',
    en: 'Cash takes the bank’s receipt; a guarantee or policy takes its issuer and a scan.',
  },
  remedy: { zh: '请补齐后再提交。', en: 'Add what is missing and submit again.' },
};

export const caseNotOpen: Fault = {
  code: 'case-not-open',
  reason: { zh: '案件的状态不允许这一步。', en: 'The case does not stand where this step could be taken.' },
  remedy: { zh: '请刷新后查看案件的最新状态。', en: 'Reload and see where the case stands now.' },
};

export const payByNotAhead: Fault = {
  code: 'pay-by-not-ahead',
  reason: { zh: '责令支付的期限应当晚于今天。', en: 'The last day of an order to pay must lie after today.' },
  remedy: { zh: '请填写以后的日期。', en: 'Give a later day.' },
};

export const caseHasApplication: Fault = {
  code: 'case-has-application',
  reason: {
    zh: '本案已经申请启用保证金，申请还没有办结或者已经获准。',
    en: 'This case has an application for the use of the deposit that waits or was granted.',
  },
  remedy: { zh: '请查看原申请。', en: 'See that application.' },
};

export const groundTakenUp: Fault = {
  code: 'ground-taken-up',
  reason: {
    zh: '所选情形不存在、不属于本企业，或者已经据以要求补足。',
    en: 'A ground that was named does not exist, is another firm’s, or a demand has taken it up already.',
  },
  remedy: { zh: '请刷新后重新选择。', en: 'Reload and choose again.' },
};

export const shareNotInActivation: Fault = {
  code: 'share-not-in-activation',
  reason: {
    zh: '名单中有不属于这次启用的工资。',
    en: 'The list holds wages that are not part of this use of the deposit.',
  },
  remedy: { zh: '请刷新后从待付名单中选择。', en: 'Reload and choose from the shares that await payment.' },
};

export const paymentEntered: Fault = {
  code: 'payment-entered',
  reason: {
    zh: '名单中有工资已经登记付款，正等待复核。',
    en: 'A payment of some of these wages was entered already and waits for approval.',
  },
  remedy: { zh: '请先复核已经登记的付款。', en: 'Have that one approved or rejected first.' },
};

export const projectElsewhere: Fault = {
  code: 'project-elsewhere',
  reason: {
    zh: '工程不在本机关的辖区，应当由工程所在地人力社保部门办理。',
    en: 'The project lies outside the district; the labour authority of its place takes it up.',
  },
  remedy: { zh: '请核对工程所在地，或者移送工程所在地。', en: 'Check where the project lies, or pass the case on.' },
};

export const alreadyRecorded: Fault = {
  code: 'arrears-already-recorded',
  reason: { zh: '本案的欠薪已经记录过。', en: 'The arrears of this case are recorded already.' },
  remedy: { zh: '请查看企业保证金的时间线。', en: 'See the timeline of the firm’s deposit.' },
};
