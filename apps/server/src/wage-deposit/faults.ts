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
    zh: '本案已经申请启用保证金，申请还没有办结，或者获准的工资还没有付清。',
    en: 'This case has an application for the use of the deposit that waits, or what was granted is still being paid.',
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

export const ownRequest: Fault = {
  code: 'own-request',
  reason: {
    zh: '这项申请由您本人提交，不能再由您办理。',
    en: 'You handed this request in yourself, so you do not act on it for the authority.',
  },
  remedy: { zh: '请由另一位同事办理。', en: 'A colleague must do this.' },
};

export const ownFirm: Fault = {
  code: 'own-firm',
  reason: {
    zh: '您在这家企业任职，应当回避，不能办理它的事项。',
    en: 'You are appointed in this firm, so you do not act about it for the authority.',
  },
  remedy: { zh: '请由另一位同事办理。', en: 'A colleague must do this.' },
};

/** One account may be appointed in two authorities. */
export const actedForOtherAuthority: Fault = {
  code: 'acted-for-other-authority',
  reason: {
    zh: '您已在另一机关办理过同一案件：申请启用和决定启用应当由不同的人办理。',
    en: 'You have acted in this case for the other authority: whoever applies for the use of a deposit does not decide on it.',
  },
  remedy: { zh: '请由另一位同事办理。', en: 'A colleague must do this.' },
};

export const citizenNumberInText: Fault = {
  code: 'citizen-number-in-text',
  reason: {
    zh: '文字说明中有公民身份号码；说明会被他人看到，也可能印在文书上。',
    en: 'The text holds a citizen number; others will read it, and it may be printed on a notice.',
  },
  remedy: {
    zh: '请删去号码，需要时只写姓名。',
    en: 'Take the number out; give no more than a name where one is needed.',
  },
};

export const refusalWithoutReason: Fault = {
  code: 'refusal-without-reason',
  reason: { zh: '不予准许须说明理由。', en: 'A refusal takes a reason.' },
  remedy: { zh: '请写明没有得到证明的是什么。', en: 'Say in words what was not proven.' },
};

export const articleNotAGround: Fault = {
  code: 'article-not-a-ground',
  reason: {
    zh: '所选条款不能作为不准许这类申请的依据。',
    en: 'The article named is no ground for refusing a request of this kind.',
  },
  remedy: {
    zh: '请选择与该申请有关的条款，或者不选，由系统按申请类别引用。',
    en: 'Name an article that is about such a request, or none, and that of its kind is cited.',
  },
};

/** Money goes back to a firm by two officials: one enters the payment, another grants. */
export const repaymentNotEntered: Fault = {
  code: 'repayment-not-entered',
  reason: {
    zh: '同意后要向企业退还款项或者保函、保单，但退还还没有登记：登记和批准应当由不同的人办理。',
    en: 'Granting it gives money, a guarantee or a policy back to the firm, and that is not entered yet: who enters it does not approve it.',
  },
  remedy: {
    zh: '请先由承担执行职责的同事登记退还，再作决定。',
    en: 'Have a colleague with the duty to carry out enter it first, then decide.',
  },
};

export const repaymentChanged: Fault = {
  code: 'repayment-changed',
  reason: {
    zh: '登记退还以后保证金有变动，登记的金额或者其中现金、保函、保单的组成与现在应退的不同。',
    en: 'The deposit has changed since it was entered: the sum, or what of it is cash, guarantee or policy, is not what goes back now.',
  },
  remedy: {
    zh: '请由承担执行职责的同事按现在应退的金额和组成重新登记。',
    en: 'Have a colleague with the duty to carry out enter it again, for what goes back now.',
  },
};

export const repaymentEnteredAnew: Fault = {
  code: 'repayment-entered-anew',
  reason: {
    zh: '您查看以后，退还又重新登记过。',
    en: 'What goes back to the firm was entered anew since you looked at it.',
  },
  remedy: { zh: '请刷新，核对新登记的再作决定。', en: 'Reload, look at the new one and decide then.' },
};

export const nothingToPayBack: Fault = {
  code: 'nothing-to-pay-back',
  reason: {
    zh: '同意这项申请不向企业退款。',
    en: 'Granting this request pays nothing back to the firm.',
  },
  remedy: { zh: '不必登记，可以直接作决定。', en: 'Nothing is to be entered; it can be decided as it is.' },
};

export const requestNotWaiting: Fault = {
  code: 'request-not-waiting',
  reason: {
    zh: '这项申请已经办结或者已经撤回。',
    en: 'This request is decided or was taken back.',
  },
  remedy: { zh: '请刷新后查看结果。', en: 'Reload and see how it ended.' },
};

/** Without it an exemption would rest on what the firm says of itself. */
export const casesUndecided: Fault = {
  code: 'cases-undecided',
  reason: {
    zh: '人力社保部门立有该企业的欠薪案件，还没有认定是否严重，暂不能准予免交。',
    en: 'A labour authority keeps a case of arrears of this firm and has not said whether it is serious, so the firm is not exempted now.',
  },
  remedy: {
    zh: '请先由人力社保部门认定；案件见申请页面。',
    en: 'Have the labour authority say so first; the page of the request shows the cases.',
  },
};
