import { formatDate } from '@wenzhou/calendar';
import { formatFigure, formatYuan } from '@wenzhou/money';
import type { Messages } from '@wenzhou/statute';
import type { WageDepositRefusals } from '../refusals.ts';
import type { WageDepositSteps } from '../steps.ts';
import { authorityName } from './authority-name.ts';
import { inputTexts } from './input-texts.ts';
import { gradeNames, qualificationName } from './qualification-names.ts';

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
    `年限从${formatDate(f.from, 'zh')}（${f.since === 'top-up' ? '最近一次补足到位之日' : '初始缴纳之日'}）起算，加 ${f.years} 年为${formatDate(f.completesOn, 'zh')}；审核日为${formatDate(f.on, 'zh')}。`,
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

  'before-effective': (f) =>
    `${formatDate(f.on, 'zh')}本办法还没有施行，自${formatDate(f.from, 'zh')}起才适用。请改填之后的日期，或者按当时的办法办理。`,
  'policy-not-built': (f) =>
    `${formatDate(f.on, 'zh')}适用的是《${f.policy.zh}》（自${formatDate(f.from, 'zh')}起），本系统还不能按它计算。请向工程所在地人力社保部门咨询。`,
  'parameter-missing': (f) => `缺少${formatDate(f.on, 'zh')}的参数“${f.label.zh}”，无法计算。请等数值补齐后再试。`,
  'qualification-missing': () =>
    '资质：没有填任何资质，也没有申报业务类别。请填写现有资质；没有资质要求的企业请选“其他施工企业”。',
  'history-out-of-order': (f) =>
    `缴纳记录：${formatDate(f.on, 'zh')}早于初始缴纳日${formatDate(f.firstPaidOn, 'zh')}。请核对两个日期。`,
  'never-paid': (f) => `到${formatDate(f.on, 'zh')}还没有缴过保证金，谈不上满年免交。`,
  'years-not-completed': (f) =>
    `从${formatDate(f.from, 'zh')}起算，到${formatDate(f.on, 'zh')}还不满 ${f.years} 年，${formatDate(f.completesOn, 'zh')}才满。`,
  'serious-arrears': (f) =>
    `${formatDate(f.occurredOn, 'zh')}发生过严重拖欠或克扣工资，在${formatDate(f.from, 'zh')}起算的期间之内。按第十一条补足之后年限重新计算。`,
  'arrears-after-relief': (f) =>
    `${formatDate(f.relievedOn, 'zh')}退还或者免交之后，${formatDate(f.occurredOn, 'zh')}又拖欠或克扣工资，须按原标准缴纳。`,
  'division-unknown': (f) => `注册地：没有行政区划代码 ${f.division}。请核对代码。`,
  'division-not-yet': (f) =>
    `注册地：${f.name.zh}（${f.division}）${f.since} 年才设立，${formatDate(f.on, 'zh')}还没有。请填当时的注册地。`,
  'calendar-year-unknown': (f) => `${f.year} 年的放假安排还不知道，无法数工作日。请等安排公布后再算。`,
};
