import { formatDate } from '@wenzhou/calendar';
import { formatFigure, formatRate, formatYuan } from '@wenzhou/money';
import type { Messages } from '@wenzhou/statute';
import { depositSteps } from '../deposit-steps.ts';
import type { WageDepositRefusals } from '../refusals.ts';
import type { WageDepositSteps } from '../steps.ts';
import { basisNames, holderNames } from './activation-names.ts';
import { authorityName } from './authority-name.ts';
import { contractExemptionNames, contractRecordNames, contractTermNames } from './contract-names.ts';
import { groundNames } from './ground-names.ts';
import { inputTexts } from './input-texts.ts';
import { instrumentNames } from './instrument-names.ts';
import { gradeNames, qualificationName } from './qualification-names.ts';
import { dutyLabels, phaseNames, roleNames } from './life-names.ts';
import { standingNames } from './standing-names.ts';
import { useNames } from './use-names.ts';

const yearsRunSince = {
  'first-payment': '初始缴纳之日',
  'top-up': '最近一次补足到位之日',
} as const;

export const zh: Messages<WageDepositSteps & WageDepositRefusals> = {
  ...inputTexts.zh,

  'policy-in-force': (f) =>
    `${formatDate(f.on, 'zh')}适用《${f.policy.zh}》，该办法自${formatDate(f.from, 'zh')}起施行。`,
  'general-prevails': (f) => `有总承包资质 ${f.general} 项，其他 ${f.others} 项不计，只看总承包资质。`,
  'qualification-placed': (f) =>
    `${qualificationName(f, 'zh')}：属第五条第 ${f.item} 项，标准 ${formatYuan(f.standard, 'zh')}。`,
  'highest-grade': (f) =>
    `总承包资质共 ${f.of} 项，按其中最高的${gradeNames[f.grade].zh}：${formatYuan(f.standard, 'zh')}。`,
  'highest-standard': (f) => `共 ${f.of} 项，没有总承包资质，按其中标准最高的一项：${formatYuan(f.standard, 'zh')}。`,
  'clean-period': (f) =>
    `年限从${formatDate(f.from, 'zh')}（${yearsRunSince[f.since]}）起算，加 ${f.years} 年为${formatDate(f.completesOn, 'zh')}；审核日为${formatDate(f.on, 'zh')}。`,
  exempt: (f) =>
    `从${formatDate(f.from, 'zh')}起到${formatDate(f.completesOn, 'zh')}已满 ${f.years} 年，没有严重拖欠或克扣工资，予以免交。`,
  'not-exempt': (f) => `不能免交，原因 ${f.reasons} 个。`,
  'deposit-required': (f) =>
    f.amount === f.standard
      ? `应缴保证金 ${formatYuan(f.amount, 'zh')}。`
      : `标准 ${formatFigure(f.standard)}，免交，应缴 ${formatYuan(f.amount, 'zh')}。`,
  'division-from-code': (f) => `统一社会信用代码 ${f.creditCode} 的登记机关在行政区划 ${f.division}。`,
  'division-succeeded': (f) => `${f.retired.zh}已撤销，由${f.name.zh}（${f.division}）接替。`,
  'pays-at-county': (f) =>
    `本市企业，注册地在${f.name.zh}：向${authorityName({ authority: 'county', name: f.name }, 'zh')}缴纳，全市通用。`,
  'pays-at-city': (f) => `注册地（行政区划 ${f.division}）不在温州市：向温州市住房和城乡建设委员会缴纳，全市通用。`,
  'payment-term': (f) =>
    `合同于${formatDate(f.contractFiledOn, 'zh')}备案，从次日起数 ${f.workingDays} 个工作日，最迟${formatDate(f.dueOn, 'zh')}办完。`,
  'cash-accepted': (f) => `现金 ${formatYuan(f.amount, 'zh')}，可以作为保证金。`,
  'cover-complete': (f) =>
    `${instrumentNames[f.kind].zh}从${formatDate(f.from, 'zh')}到${formatDate(f.to, 'zh')}连续担保；满 ${f.years} 年须到${formatDate(f.neededTo, 'zh')}，已够。`,
  'activation-founded': (f) =>
    `${basisNames[f.basis].zh}：可以动用，欠薪 ${formatYuan(f.arrears, 'zh')}，动用 ${formatYuan(f.amount, 'zh')}。`,
  drawn: (f) =>
    `从${holderNames[f.from].zh}的保证金支出 ${formatYuan(f.amount, 'zh')}，余 ${formatYuan(f.left, 'zh')}。`,
  'paid-in-full': (f) =>
    `${f.workers} 人共欠 ${formatFigure(f.owed)}，可用 ${formatFigure(f.available)}，够付清，每人足额支付。`,
  'paid-in-proportion': (f) =>
    `${f.workers} 人共欠 ${formatFigure(f.owed)}，可用 ${formatFigure(f.available)}，不够付清：每人按 ${formatFigure(f.available)} ÷ ${formatFigure(f.owed)} 的比例支付，还差 ${formatFigure(f.unpaid)}。`,
  'ground-weighed': (f) => `${groundNames[f.ground].zh}：按原标准的 ${formatRate(f.multiple)}。`,
  'ground-not-met': (f) => `${groundNames[f.ground].zh}：人数或者次数不够，不计。`,
  'not-raised': (f) => `全额退还之后又欠薪，但情节不严重：其他 ${f.setAside} 项不计，不上调。`,
  'top-up-level': (f) =>
    `${f.of > 1 ? `${f.of} 项中取最高的倍数：` : ''}${formatFigure(f.standard)} × ${formatRate(f.multiple)} = ${formatFigure(f.level)}，补足到这个数。`,
  'top-up-term': (f) =>
    `${formatDate(f.from, 'zh')}收到通知，从次日起数 ${f.workingDays} 个工作日，最迟${formatDate(f.dueOn, 'zh')}补足。`,
  'adjustment-term': (f) =>
    `资质等级于${formatDate(f.from, 'zh')}核准，从次日起数 ${f.workingDays} 个工作日，最迟${formatDate(f.dueOn, 'zh')}申请调整。`,
  'difference-term': (f) =>
    `补缴差额：${formatDate(f.from, 'zh')}收到调整通知，从次日起数 ${f.workingDays} 个工作日，最迟${formatDate(f.dueOn, 'zh')}缴纳。`,
  'revocation-term': (f) =>
    `${formatDate(f.from, 'zh')}收到撤销免交的决定，从次日起数 ${f.workingDays} 个工作日，最迟${formatDate(f.dueOn, 'zh')}缴纳。`,
  refundable: (f) =>
    `从${formatDate(f.from, 'zh')}起到${formatDate(f.completesOn, 'zh')}已满 ${f.years} 年，没有严重拖欠或克扣工资：可以全额退还 ${formatYuan(f.amount, 'zh')}。`,
  'not-refundable': (f) => `不能退还，原因 ${f.reasons} 个。`,
  'certificate-holds': (f) =>
    `缴纳证明属于统一社会信用代码 ${f.creditCode} 的企业，${formatDate(f.on, 'zh')}有效：${standingNames[f.standing].zh}。`,
  'multiple-kept': (f) =>
    `以前上调的倍数不降低，仍按原标准的 ${formatRate(f.multiple)}，补足到 ${formatYuan(f.level, 'zh')}。`,
  'nothing-lacking': (f) =>
    `应有 ${formatYuan(f.level, 'zh')}，已经足够，不用补缴；退还年限从收到通知的${formatDate(f.receivedOn, 'zh')}重新计算。`,
  'demanded-sum': (f) =>
    `应有 ${formatFigure(f.level)}，现有 ${formatFigure(f.balance)}${f.demanded > 0 ? `，前面的通知已要求 ${formatFigure(f.demanded)}` : ''}：补缴 ${formatYuan(f.amount, 'zh')}。`,
  'demanded-before': (f) =>
    `应有 ${formatFigure(f.level)}，现有 ${formatFigure(f.balance)}，前面的通知已要求 ${formatFigure(f.demanded)}：不另补缴，补足到位之日退还年限重新计算。`,
  'new-level': (f) =>
    `新标准 ${formatFigure(f.standard)} × ${formatRate(f.multiple)} = ${formatFigure(f.level)}${f.paidIn > 0 ? `，补缴 ${formatYuan(f.paidIn, 'zh')}` : ''}${f.paidBack > 0 ? `，退还 ${formatYuan(f.paidBack, 'zh')}` : ''}。`,
  'step-taken': (f) => `${roleNames[f.role].zh}办理“${depositSteps[f.step].title.zh}”。`,
  'lawful-use': (f) => `${useNames[f.use].zh}：办法规定的用途。`,
  'contract-placed': (f) =>
    `合同额 ${formatYuan(f.sum, 'zh')}，${f.small ? '属小额合同，一年未欠薪' : '不按小额合同免存'}；${f.lastArrearsOn === undefined ? '没有欠薪记录' : `最近一次欠薪在${formatDate(f.lastArrearsOn, 'zh')}`}：${contractRecordNames[f.record].zh}。`,
  'contract-exempt': (f) => `${contractExemptionNames[f.ground].zh}：合同额 ${formatYuan(f.sum, 'zh')}，免存。`,
  'contract-share': (f) =>
    `合同额 ${formatFigure(f.sum)} × ${formatRate(f.share)} = ${formatFigure(f.amount)}，应存 ${formatYuan(f.amount, 'zh')}。`,
  'contract-bounds': (f) =>
    `合同额 ${formatYuan(f.sum, 'zh')}，按国家规定的比例：${f.least === undefined ? '下限不知道' : `不少于 ${formatYuan(f.least, 'zh')}`}，${f.most === undefined ? '上限不知道' : `不多于 ${formatYuan(f.most, 'zh')}`}。`,
  'contract-term': (f) =>
    `${contractTermNames[f.term].zh}：从${formatDate(f.from, 'zh')}的次日起数 ${f.days} ${f.unit === 'working-day' ? '个工作日' : '天'}，到${formatDate(f.dueOn, 'zh')}为止。`,

  'before-effective': (f) =>
    `${formatDate(f.on, 'zh')}本办法还没有施行，自${formatDate(f.from, 'zh')}起才适用。请改填之后的日期，或者按当时的办法办理。`,
  'policy-not-built': (f) =>
    `${formatDate(f.on, 'zh')}适用的是《${f.policy.zh}》（自${formatDate(f.from, 'zh')}起），其中关于“${f.lacking.zh}”的内容这里没有，不能判断。请向工程所在地人力社保部门咨询。`,
  'parameter-missing': (f) =>
    `缺少${formatDate(f.on, 'zh')}的参数“${f.label.zh}”，无法计算。${f.range === undefined ? '' : `国家规定的范围是 ${formatRate(f.range.least)} 到 ${formatRate(f.range.most)}，有多个工程的企业不低于 ${formatRate(f.range.leastForSeveral)}。`}请等数值补齐后再试。`,
  'contract-does-not-decide': (f) =>
    `${formatDate(f.on, 'zh')}适用《${f.policy.zh}》，保证金按企业的资质缴纳，不看合同额；${formatDate(f.from, 'zh')}起才按合同额。请按资质查询。`,
  'qualification-missing': () =>
    '资质：没有填任何资质，也没有申报业务类别。请填写现有资质；没有资质要求的企业请选“其他施工企业”。',
  'history-out-of-order': (f) =>
    `缴纳记录：${formatDate(f.on, 'zh')}早于初始缴纳日${formatDate(f.firstPaidOn, 'zh')}。请核对两个日期。`,
  'never-paid': (f) => `到${formatDate(f.on, 'zh')}还没有缴过保证金，谈不上满年免交。`,
  'years-not-completed': (f) =>
    `从${formatDate(f.from, 'zh')}起算，到${formatDate(f.on, 'zh')}还不满 ${f.years} 年，${formatDate(f.completesOn, 'zh')}才满。`,
  'serious-arrears': (f) =>
    `${formatDate(f.occurredOn, 'zh')}发生过严重拖欠或克扣工资，在${formatDate(f.from, 'zh')}起算的期间之内。按第十一条调整之后年限重新计算。`,
  'arrears-after-relief': (f) =>
    `${formatDate(f.relievedOn, 'zh')}退还或者免交之后，${formatDate(f.occurredOn, 'zh')}又拖欠或克扣工资，须按原标准缴纳。`,
  'division-unknown': (f) => `注册地：没有行政区划代码 ${f.division}。请核对代码。`,
  'division-not-yet': (f) =>
    `注册地：${f.name.zh}（${f.division}）${f.since} 年才设立，${formatDate(f.on, 'zh')}还没有。请填当时的注册地。`,
  'calendar-year-unknown': (f) => `${f.year} 年的放假安排还不知道，无法数工作日。请等安排公布后再算。`,
  'nothing-to-refund': (f) => `到${formatDate(f.on, 'zh')}没有可退的保证金。`,
  'activation-open': () => '动用的保证金还没有全部付给工人，付完之后才能退还。',
  'top-up-open': () => '要求补足的保证金还没有到位，补足之后才能退还。',
  'top-up-to-demand': () => '保证金动用之后或者有第十一条的情形，还没有通知补足；通知并补足之后才能退还。',
  'grounds-reported': (f) =>
    `人力社保部门通报的第十一条情形有 ${f.grounds} 项还没有处理。请先通知补足，补足之后年限重新计算。`,
  'cases-undecided': (f) => `有 ${f.cases} 件欠薪案件还没有认定是否严重。请等人力社保部门认定之后再申请。`,
  'too-few-serious-cases': (f) =>
    `${f.years} 年内严重欠薪 ${f.cases} 次，不到 ${f.needed} 次，不按多次严重欠薪上调。请核对记录或者改选其他情形。`,
  'too-few-people': (f) => `${f.people} 人，不到 ${f.needed} 人，不算群体性事件。请核对人数或者改选其他情形。`,
  'cover-gap': (f) =>
    `担保期不连续：${formatDate(f.after, 'zh')}之后到${formatDate(f.before, 'zh')}之前没有担保。请让出具方补上这一段。`,
  'cover-not-begun': (f) =>
    `担保从${formatDate(f.from, 'zh')}才开始，${formatDate(f.on, 'zh')}还没有担保。请换一份已经生效的。`,
  'cover-too-short': (f) =>
    `担保从${formatDate(f.from, 'zh')}到${formatDate(f.to, 'zh')}，不满 ${f.years} 年，至少要到${formatDate(f.neededTo, 'zh')}。请延长担保期。`,
  'guarantee-expired': (f) =>
    `保函或者保单担保到${formatDate(f.expiredOn, 'zh')}为止，${formatDate(f.on, 'zh')}已经过期。请先更换或者改缴现金。`,
  'no-arrears': () => '没有拖欠或克扣工资的事实，不能动用保证金。请先核实欠薪数额。',
  'exceeds-arrears': (f) =>
    `申请动用 ${formatYuan(f.amount, 'zh')}，多于欠薪 ${formatYuan(f.arrears, 'zh')}；保证金只能用来付被拖欠的工资。请改为不超过欠薪的数额。`,
  'funds-available': () => '企业能自己支付，不能动用保证金。请直接支付工资。',
  'not-authority-of-project': (f) =>
    `申请的人力社保部门在 ${f.division}，工程在 ${f.projectDivision}。请由工程所在地的人力社保部门申请。`,
  'no-order-to-pay': () => '人力社保部门还没有责令限期支付。请先责令，逾期不付再申请。',
  'order-still-running': (f) =>
    `限期支付到${formatDate(f.payBy, 'zh')}为止，${formatDate(f.on, 'zh')}还没有逾期。请等期限过后再申请。`,
  'exceeds-balance': (f) =>
    `要从${holderNames[f.of].zh}的保证金支出 ${formatYuan(f.amount, 'zh')}，而余额只有 ${formatYuan(f.balance, 'zh')}。请改为不超过余额的数额。`,
  'deposit-suffices': (f) =>
    `分包企业自己的保证金有 ${formatYuan(f.balance, 'zh')}，够付 ${formatYuan(f.amount, 'zh')}，不用总承包企业的保证金。请先用分包企业的。`,
  'nothing-unsettled': () => '总承包企业没有拖欠这家分包企业的工程款，不能因此动用它的保证金。请核对结算情况。',
  'exceeds-unsettled-sum': (f) =>
    `要从总承包企业的保证金支出 ${formatYuan(f.amount, 'zh')}，超过未结清的工程款 ${formatYuan(f.unsettled, 'zh')}。请改为不超过这个限额的数额。`,
  'worker-listed-twice': (f) => `工人 ${f.worker} 列了两次。请合并或者删去一行。`,
  'certificate-of-another-firm': (f) =>
    `证明属于 ${f.certified}，不是分包企业 ${f.subcontractor} 的。请让分包企业出示自己的证明。`,
  'certificate-not-yet-issued': (f) =>
    `证明的出具日是${formatDate(f.issuedOn, 'zh')}，晚于${formatDate(f.on, 'zh')}。请核对日期。`,
  'deposit-short': () => '分包企业的保证金没有缴足。请让它先缴足，再签分包合同。',
  'not-a-lawful-use': (f) =>
    `保证金不能用于“${f.use}”：只能用来付被拖欠的工资，或者按规定退还、调整、清退、更换缴纳方式。请改从别处支出。`,
  'before-last-step': (f) => `${formatDate(f.on, 'zh')}早于上一步的日期${formatDate(f.last, 'zh')}。请按先后顺序办理。`,
  'day-to-come': (f) => `${formatDate(f.day, 'zh')}晚于办理日${formatDate(f.on, 'zh')}。请核对日期。`,
  'month-to-come': (f) => `${f.month} 还没有到，不会有被拖欠的工资。请核对月份。`,
  'day-too-early': (f) => `${formatDate(f.day, 'zh')}早于${formatDate(f.earliest, 'zh')}，不可能在那之前。请核对日期。`,
  'not-your-step': (f) =>
    `“${depositSteps[f.step].title.zh}”不由${roleNames[f.role].zh}办理，由${f.allowed.map((role) => roleNames[role].zh).join('、')}办理。`,
  'not-the-authority': (f) =>
    `这份保证金由 ${f.authority} 的建设行政主管部门管理，不归 ${f.division}。请到缴纳地办理。`,
  'step-out-of-turn': (f) => `现在是“${phaseNames[f.phase].zh}”，不能办理“${depositSteps[f.step].title.zh}”。`,
  'second-demand': (f) => `${f.authority} 的建设行政主管部门已经办理，一地缴纳，全市通用，不得重复征缴。`,
  'wrong-place': (f) => `${f.division} 不是这家企业的缴纳地，应在 ${f.authority} 缴纳。`,
  'not-the-firm': (f) => `这份保证金属于 ${f.firm}，不是 ${f.given}。请核对统一社会信用代码。`,
  'place-is-right': (f) => `${f.division} 就是这家企业的缴纳地，没有缴错地方，不用清退。`,
  'amount-differs': (f) =>
    `应为 ${formatYuan(f.required, 'zh')}，交来的是 ${formatYuan(f.given, 'zh')}。请按应缴数额一次交足。`,
  'instrument-not-held': (f) => `没有以${instrumentNames[f.instrument].zh}缴纳的保证金，不能更换。`,
  'wage-already-paid': (f) =>
    `工人 ${f.worker} 在 ${f.project} ${f.month} 的工资已经付过，最多还能付 ${formatYuan(f.remaining, 'zh')}。请核对名单。`,
  'wage-awaits-payment': (f) =>
    `工人 ${f.worker} 在 ${f.project} ${f.month} 的工资已经列入前一次启用，还没有付出。请先付清。`,
  'no-wage-to-pay': (f) => `没有待付给工人 ${f.worker} 在 ${f.project} ${f.month} 的工资。请先办理启用。`,
  'receipt-used': (f) => `收据号 ${f.receipt} 已经用过。请核对收据。`,
  'demand-open': () => '前一次补足通知还没有办完，又没有新的情形，不能再发。请等企业补足。',
  'no-demand': () => '没有可以办理的补足通知。请核对通知的日期；还没有通知的，请等收到通知后办理。',
  'no-ground-for-top-up': () => '没有第十一条规定的情形，不能要求补足。请写明情形。',
  'exemption-stands': (f) =>
    `按现有记录，${formatDate(f.relievedOn, 'zh')}的免交符合条件，不能撤销。请先由人力社保部门记录当时的欠薪。`,
  'no-arrears-after-relief': (f) => `${formatDate(f.relievedOn, 'zh')}退还或者免交之后没有欠薪的记录，不能要求补足。`,
  'standard-unchanged': (f) => `变动之后标准仍是 ${formatYuan(f.standard, 'zh')}，不用调整。`,
  'no-grade-change': () => '没有记录资质等级变动，不能调整。请先记录。',
  'adjustment-gives-back': () => '标准降低，调整是把钱退给企业，不是没有缴足，不能因此记入信用档案。请办理调整。',
  'not-overdue': (f) => `“${dutyLabels[f.duty].zh}”没有逾期，或者已经记过，不能记入信用档案。`,
};
