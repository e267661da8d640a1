import { formatDate } from '@wenzhou/calendar';
import { formatFigure, formatRate, formatYuan, zeroFen } from '@wenzhou/money';
import { inputMessages, type Messages } from '@wenzhou/statute';
import type { MedicalInsuranceRefusals } from '../refusals.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import { regularMonths } from '../year/employee-year.ts';
import { fieldLabels } from './field-labels.ts';
import { areaNames, careNames, exclusionReasons, gradeNames, schemeNames, statusNames } from './terms.ts';

const date = (on: Parameters<typeof formatDate>[0]) => formatDate(on, 'zh');
const money = (amount: Parameters<typeof formatYuan>[0]) => formatYuan(amount, 'zh');
const mismatched = { scheme: '险种', area: '统筹区', 'insurance-year': '医保年度' };

/** The Chinese texts. */
export const zh: Messages<MedicalInsuranceSteps & MedicalInsuranceRefusals> = {
  'insurance-year': (f) =>
    `${date(f.on)}属于${areaNames[f.area].zh}${schemeNames[f.scheme].zh}的医保年度 ${date(f.from)}至${date(f.to)}，共 ${f.months} 个月${f.extended ? '（过渡延长）' : ''}。`,
  'costs-carried-in': (f) =>
    `开启年度时已累计合规住院费用 ${money(f.accumulated)}，其中已由个人负担起付标准 ${money(f.deductibleBorne)}${f.highestGrade ? `，已住最高等级为${gradeNames[f.highestGrade].zh}` : ''}。`,
  stay: (f) =>
    `${careNames[f.care].zh}：${f.institution}（${gradeNames[f.grade].zh}），单号 ${f.number}，${date(f.admittedOn)}至${date(f.dischargedOn)}。`,
  'emergency-not-designated': (f) => `${f.institution} 不是定点机构，但属紧急情况，费用仍可结算。`,
  'line-excluded': (f) =>
    `第 ${f.line} 行 ${money(f.amount)}：${exclusionReasons[f.item]?.zh ?? `第（${f.item}）项`}，基金不支付，先由个人负担。`,
  'line-off-list': (f) => `第 ${f.line} 行 ${money(f.amount)}：目录外，自费。`,
  'class-b-self-care': (f) =>
    `第 ${f.line} 行乙类先自理：${formatFigure(f.amount)} × ${formatRate(f.rate)} = ${money(f.selfCare)}。`,
  'eligible-cost': (f) =>
    `合规费用：${formatFigure(f.charge)} − 不予支付 ${formatFigure(f.excluded)} − 目录外 ${formatFigure(f.offList)} − 自理 ${formatFigure(f.selfCare)} = ${money(f.eligible)}。`,
  deductible: (f) => {
    if (f.highestGrade === null) return '没有合规费用，不计起付标准。';
    const head = `本年度所住最高等级为${gradeNames[f.highestGrade].zh}，起付标准 ${money(f.deductible)}，此前已负担 ${money(f.borneBefore)}`;
    const rest = f.carried > zeroFen ? `，余下 ${money(f.carried)} 由以后的住院负担` : '';
    return `${head}；本次负担 ${money(f.applied)}${rest}。`;
  },
  'pool-ceiling': (f) =>
    `最高限额：年平均工资 ${formatFigure(f.averageAnnualWage)} ÷ ${regularMonths} ≈ ${formatFigure(f.averageMonthlyWage)}（取整到元），× ${regularMonths} × ${f.multiple}${f.months === regularMonths ? '' : ` × ${f.months}/${regularMonths}`} = ${money(f.ceiling)}。`,
  'pool-payment': (f) => {
    const above = f.aboveCeiling > zeroFen ? ` − 超过限额部分 ${formatFigure(f.aboveCeiling)}` : '';
    const base =
      f.portion === zeroFen
        ? '统筹支付部分为 0.00'
        : `(${formatFigure(f.eligible)} − ${formatFigure(f.deductible)}${above}) × ${formatRate(f.ratio)} = ${formatFigure(f.pays)}`;
    return `住院统筹（按出院当日身份“${statusNames[f.status].zh}”支付 ${formatRate(f.ratio)}，此前累计 ${formatFigure(f.accumulatedBefore)}，限额 ${formatFigure(f.ceiling)}）：${base}；个人自付 ${money(f.copayment)}。`;
  },
  'relief-payment': (f) =>
    `大病医疗救助（限额 ${formatFigure(f.ceiling)} 以上 ${formatFigure(f.reliefCeiling)} 以内${f.months === regularMonths ? '' : `，已按 ${f.months}/${regularMonths} 计`}）：${formatFigure(f.portion)} × ${formatRate(f.ratio)} = ${formatFigure(f.pays)}；个人自付 ${money(f.copayment)}。`,
  'beyond-ceilings': (f) =>
    `累计超过 ${formatFigure(f.upTo)} 的 ${money(f.beyond)}，基金和救助金都不支付，由个人负担。`,
  payers: (f) =>
    `合计：${formatFigure(f.charge)} = 住院统筹 ${formatFigure(f.payers.pool)} + 大病医疗救助 ${formatFigure(f.payers.relief)} + 个人 ${formatFigure(f.payers.person)}。`,

  ...inputMessages(fieldLabels).zh,
  'parameter-missing': (f) =>
    `缺少参数“${f.label.zh}”在${date(f.on)}的数值，无法计算。请由经办机构补充公布的数值后再算。`,
  'service-before-effective-date': (f) =>
    `日期 ${date(f.on)} 早于本办法施行日 ${date(f.effectiveFrom)}，不能按本办法结算。请按原办法办理，或核对日期。`,
  'scheme-not-settled': (f) => `险种：目前不能结算“${schemeNames[f.scheme].zh}”的住院费用。请向经办机构办理。`,
  'carried-in-inconsistent': (f) =>
    `年度已有累计：合规费用 ${money(f.accumulated)} 与已负担起付标准 ${money(f.deductibleBorne)}、最高等级不相符。起付标准不能多于费用，有费用才有等级，请核对。`,
  'discharge-before-admission': (f) =>
    `出院日期 ${date(f.dischargedOn)} 早于入院日期 ${date(f.admittedOn)}。请核对日期。`,
  'outside-insurance-year': (f) =>
    `出院日期 ${date(f.dischargedOn)} 不在医保年度 ${date(f.from)}至${date(f.to)} 内。请放到出院当日所属的年度结算。`,
  'claim-out-of-order': (f) =>
    `出院日期 ${date(f.dischargedOn)} 早于已结算到的 ${date(f.settledUntil)}，费用须按就医先后累计。请重新结算全年。`,
  'claim-duplicate': (f) => `结算单号：${f.institution} 的 ${f.number} 已经结算过。请勿重复申请，或核对单号。`,
  'stays-overlap': (f) =>
    `入院日期：${date(f.admittedOn)}至${date(f.dischargedOn)} 与 ${f.institution} 单号 ${f.number} 的住院（${date(f.otherAdmittedOn)}至${date(f.otherDischargedOn)}）重叠。请核对日期；转院当天可以相接。`,
  'institution-not-designated': (f) =>
    `医疗机构：${f.institution} 不是定点机构，又不属紧急情况，基金不支付。确属紧急的请注明并附证明。`,
  'benefit-enjoyed-elsewhere': (f) =>
    `${f.institution} 单号 ${f.number} 已享受外地基本医保待遇，本市基金不再支付。如有误请更正后重新申请。`,
  'terms-mismatch': (f) =>
    `${mismatched[f.of]}：年度记录为 ${f.year}，结算条件为 ${f.terms}，两者不符。请按同一险种、统筹区和年度取得结算条件。`,
  'terms-not-in-force': (f) =>
    `出院日期 ${date(f.dischargedOn)} 不在结算条件的有效期 ${date(f.from)}至${date(f.to)} 内。请按出院当日重新取得结算条件。`,
  'year-total-too-large': (f) =>
    `费用明细：年度累计 ${money(f.accumulated)} 加本次 ${money(f.eligible)} 超出可精确计算的范围（${money(f.maximum)}）。请核对金额。`,
};
