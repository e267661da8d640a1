import { formatDate } from '@wenzhou/calendar';
import { formatFigure, formatRate, formatYuan, zeroFen } from '@wenzhou/money';
import { inputMessages, type Messages } from '@wenzhou/statute';
import type { MedicalInsuranceRefusals } from '../refusals.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import { regularMonths } from '../year/employee-year.ts';
import { fieldLabels } from './field-labels.ts';
import { areaNames, careNames, exclusionReasons, gradeNames, schemeNames, statusNames } from './terms.ts';

const date = (on: Parameters<typeof formatDate>[0]) => formatDate(on, 'en');
const money = (amount: Parameters<typeof formatYuan>[0]) => formatYuan(amount, 'en');
const mismatched = { scheme: 'Scheme', area: 'Pooling area', 'insurance-year': 'Insurance year' };

/** The English texts. */
export const en: Messages<MedicalInsuranceSteps & MedicalInsuranceRefusals> = {
  'insurance-year': (f) =>
    `${date(f.on)} belongs to the year from ${date(f.from)} to ${date(f.to)} of ${schemeNames[f.scheme].en}, ${areaNames[f.area].en}: ${f.months} months${f.extended ? ', extended for the transition' : ''}.`,
  'costs-carried-in': (f) =>
    `The year opens with ${money(f.accumulated)} of eligible inpatient cost, of which ${money(f.deductibleBorne)} was borne as deductible${f.highestGrade ? `; highest grade so far: ${gradeNames[f.highestGrade].en}` : ''}.`,
  stay: (f) =>
    `${f.institution} (${gradeNames[f.grade].en}), claim ${f.number}: ${careNames[f.care].en}, ${date(f.admittedOn)} to ${date(f.dischargedOn)}.`,
  'emergency-not-designated': (f) =>
    `${f.institution} is not a designated institution, but the care was urgent and can be settled.`,
  'line-excluded': (f) =>
    `Line ${f.line}, ${money(f.amount)}: ${exclusionReasons[f.item]?.en ?? `item ${f.item}`}; the fund does not pay it.`,
  'line-off-list': (f) => `Line ${f.line}, ${money(f.amount)}: not in the catalogues, paid by the person.`,
  'class-b-self-care': (f) =>
    `Line ${f.line}, class B, the person's share first: ${formatFigure(f.amount)} × ${formatRate(f.rate)} = ${money(f.selfCare)}.`,
  'eligible-cost': (f) =>
    `Eligible cost: ${formatFigure(f.charge)} − excluded ${formatFigure(f.excluded)} − off-list ${formatFigure(f.offList)} − self-care ${formatFigure(f.selfCare)} = ${money(f.eligible)}.`,
  deductible: (f) => {
    if (f.highestGrade === null) return 'There is no eligible cost, so no deductible.';
    const head = `The highest grade of the year is ${gradeNames[f.highestGrade].en}: deductible ${money(f.deductible)}, already borne ${money(f.borneBefore)}`;
    const rest = f.carried > zeroFen ? `; ${money(f.carried)} is left for later stays` : '';
    return `${head}; this stay bears ${money(f.applied)}${rest}.`;
  },
  'pool-ceiling': (f) =>
    `Ceiling: average annual wage ${formatFigure(f.averageAnnualWage)} ÷ ${regularMonths} ≈ ${formatFigure(f.averageMonthlyWage)} (whole yuan) × ${regularMonths} × ${f.multiple}${f.months === regularMonths ? '' : ` × ${f.months}/${regularMonths}`} = ${money(f.ceiling)}.`,
  'pool-payment': (f) => {
    const above = f.aboveCeiling > zeroFen ? ` − ${formatFigure(f.aboveCeiling)} above the ceiling` : '';
    const base =
      f.portion === zeroFen
        ? 'nothing falls to the pool'
        : `(${formatFigure(f.eligible)} − ${formatFigure(f.deductible)}${above}) × ${formatRate(f.ratio)} = ${formatFigure(f.pays)}`;
    return `Inpatient pool (${statusNames[f.status].en} on the day of discharge, ${formatRate(f.ratio)}, accumulated before ${formatFigure(f.accumulatedBefore)}, ceiling ${formatFigure(f.ceiling)}): ${base}; the person's copayment is ${money(f.copayment)}.`;
  },
  'relief-payment': (f) =>
    `Major-illness relief (up to ${formatFigure(f.reliefCeiling)} above ${formatFigure(f.ceiling)}${f.months === regularMonths ? '' : `, scaled by ${f.months}/${regularMonths}`}): ${formatFigure(f.portion)} × ${formatRate(f.ratio)} = ${formatFigure(f.pays)}; the person's copayment is ${money(f.copayment)}.`,
  'beyond-ceilings': (f) =>
    `${money(f.beyond)} lies above ${formatFigure(f.upTo)} in the year; neither fund pays it, the person bears it.`,
  payers: (f) =>
    `In all: ${formatFigure(f.charge)} = pool ${formatFigure(f.payers.pool)} + relief ${formatFigure(f.payers.relief)} + person ${formatFigure(f.payers.person)}.`,

  ...inputMessages(fieldLabels).en,
  'parameter-missing': (f) =>
    `The value of “${f.label.en}” on ${date(f.on)} is not known, so nothing can be computed. The agency has to add the published value first.`,
  'service-before-effective-date': (f) =>
    `${date(f.on)} is before the measure took effect on ${date(f.effectiveFrom)}. Use the earlier rules, or check the date.`,
  'scheme-not-settled': (f) =>
    `Scheme: inpatient cost of ${schemeNames[f.scheme].en} cannot be settled here yet. Please turn to the agency.`,
  'carried-in-inconsistent': (f) =>
    `Carried into the year: eligible cost ${money(f.accumulated)}, deductible borne ${money(f.deductibleBorne)} and the highest grade do not fit. The deductible cannot exceed the cost and there is a grade exactly when there is cost; please check.`,
  'discharge-before-admission': (f) =>
    `The day of discharge, ${date(f.dischargedOn)}, is before the day of admission, ${date(f.admittedOn)}. Please check the dates.`,
  'outside-insurance-year': (f) =>
    `The day of discharge, ${date(f.dischargedOn)}, is not in the insurance year from ${date(f.from)} to ${date(f.to)}. Settle the claim in the year of its discharge.`,
  'claim-out-of-order': (f) =>
    `The day of discharge, ${date(f.dischargedOn)}, is before ${date(f.settledUntil)}, up to which the year is settled; costs add up in service order. Settle the whole year again.`,
  'claim-duplicate': (f) =>
    `Claim number: ${f.number} of ${f.institution} is settled already. Do not claim twice, or check the number.`,
  'stays-overlap': (f) =>
    `Day of admission: ${date(f.admittedOn)} to ${date(f.dischargedOn)} overlaps the stay at ${f.institution}, claim ${f.number}, ${date(f.otherAdmittedOn)} to ${date(f.otherDischargedOn)}. Check the dates; stays may meet on a day of transfer.`,
  'institution-not-designated': (f) =>
    `Institution: ${f.institution} is not designated and the care was not urgent, so the fund does not pay. If it was urgent, say so and prove it.`,
  'benefit-enjoyed-elsewhere': (f) =>
    `Claim ${f.number} of ${f.institution} has had benefits of basic insurance elsewhere; the fund here does not pay it again. If that is wrong, correct it and claim again.`,
  'terms-mismatch': (f) =>
    `${mismatched[f.of]}: the year's is ${f.year}, the terms' is ${f.terms}. Get terms of the same scheme, area and insurance year.`,
  'terms-not-in-force': (f) =>
    `The day of discharge, ${date(f.dischargedOn)}, is outside ${date(f.from)} to ${date(f.to)}, when these terms hold. Get the terms of the day of discharge.`,
  'year-total-too-large': (f) =>
    `Lines: ${money(f.accumulated)} so far and ${money(f.eligible)} now leave the range in which amounts are exact (${money(f.maximum)}). Please check the amounts.`,
};
