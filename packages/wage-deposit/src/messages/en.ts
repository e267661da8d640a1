import { formatDate } from '@wenzhou/calendar';
import { formatFigure, formatYuan } from '@wenzhou/money';
import type { Messages } from '@wenzhou/statute';
import type { WageDepositRefusals } from '../refusals.ts';
import type { WageDepositSteps } from '../steps.ts';
import { authorityName } from './authority-name.ts';
import { inputTexts } from './input-texts.ts';
import { gradeNames, qualificationName } from './qualification-names.ts';

export const en: Messages<WageDepositSteps & WageDepositRefusals> = {
  ...inputTexts.en,

  'policy-in-force': (f) =>
    `On ${formatDate(f.on, 'en')} the ${f.policy.en} applies, in force since ${formatDate(f.from, 'en')}.`,
  'general-prevails': (f) =>
    `General qualifications held: ${f.general}. The other ${f.others} do not count beside them.`,
  'qualification-placed': (f) =>
    `${qualificationName(f, 'en')}: item ${f.item} of article 5, standard ${formatYuan(f.standard, 'en')}.`,
  'highest-grade': (f) =>
    `Of ${f.of} general qualifications the highest, ${gradeNames[f.grade].en}, decides: ${formatYuan(f.standard, 'en')}.`,
  'highest-standard': (f) =>
    `Of ${f.of}, none of them general, the one with the highest standard decides: ${formatYuan(f.standard, 'en')}.`,
  'clean-period': (f) =>
    `The years run from ${formatDate(f.from, 'en')} (${f.since === 'top-up' ? 'the last top-up was in' : 'the original payment'}); ${f.years} years later is ${formatDate(f.completesOn, 'en')}; assessed on ${formatDate(f.on, 'en')}.`,
  exempt: (f) =>
    `From ${formatDate(f.from, 'en')} to ${formatDate(f.completesOn, 'en')} ${f.years} years are complete without serious arrears: nothing is to be paid.`,
  'not-exempt': (f) => `Not exempt; number of reasons: ${f.reasons}.`,
  'deposit-required': (f) =>
    f.amount === f.standard
      ? `The deposit is ${formatYuan(f.amount, 'en')}.`
      : `Standard ${formatFigure(f.standard)}, exempt: the deposit is ${formatYuan(f.amount, 'en')}.`,
  'division-from-code': (f) =>
    `The unified social credit code ${f.creditCode} was issued by the registry of division ${f.division}.`,
  'division-succeeded': (f) => `${f.retired.en} no longer exists; ${f.name.en} (${f.division}) took its place.`,
  'pays-at-county': (f) =>
    `A local firm, registered in ${f.name.en}: it pays at the ${authorityName({ authority: 'county', name: f.name }, 'en')}, valid in the whole city.`,
  'pays-at-city': (f) =>
    `Registered outside Wenzhou (division ${f.division}): the firm pays at the city’s construction authority, valid in the whole city.`,
  'payment-term': (f) =>
    `The contract was filed on ${formatDate(f.contractFiledOn, 'en')}; counting ${f.workingDays} working days from the next day, payment is due by ${formatDate(f.dueOn, 'en')}.`,

  'before-effective': (f) =>
    `The measure was not in force on ${formatDate(f.on, 'en')}; it applies from ${formatDate(f.from, 'en')}. Enter a later date, or follow the rules of that time.`,
  'policy-not-built': (f) =>
    `On ${formatDate(f.on, 'en')} the ${f.policy.en} applies (since ${formatDate(f.from, 'en')}), which cannot be computed here yet. Please ask the labour authority of the project’s place.`,
  'parameter-missing': (f) =>
    `The parameter “${f.label.en}” is not known for ${formatDate(f.on, 'en')}, so nothing can be computed. Try again once it has been supplied.`,
  'qualification-missing': () =>
    'Qualifications: none given, and no kind of work declared. Enter the qualifications held; a firm that needs none declares other construction work.',
  'history-out-of-order': (f) =>
    `Payment record: ${formatDate(f.on, 'en')} lies before the original payment on ${formatDate(f.firstPaidOn, 'en')}. Please check both dates.`,
  'never-paid': (f) =>
    `No deposit had been paid by ${formatDate(f.on, 'en')}, so no years have run towards an exemption.`,
  'years-not-completed': (f) =>
    `Counted from ${formatDate(f.from, 'en')}, ${f.years} years are not complete on ${formatDate(f.on, 'en')}; they are on ${formatDate(f.completesOn, 'en')}.`,
  'serious-arrears': (f) =>
    `Serious arrears on ${formatDate(f.occurredOn, 'en')} lie within the period from ${formatDate(f.from, 'en')}. The years start again once the deposit is topped up under article 11.`,
  'arrears-after-relief': (f) =>
    `After the refund or exemption of ${formatDate(f.relievedOn, 'en')} wages were in arrears again on ${formatDate(f.occurredOn, 'en')}: the standard is to be paid again.`,
  'division-unknown': (f) => `Place of registration: no division has the code ${f.division}. Please check the code.`,
  'division-not-yet': (f) =>
    `Place of registration: ${f.name.en} (${f.division}) exists only since ${f.since}, not on ${formatDate(f.on, 'en')}. Enter the place of registration of that day.`,
  'calendar-year-unknown': (f) =>
    `The holidays of ${f.year} are not known, so working days cannot be counted. Try again once they are published.`,
};
