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
  'first-payment': 'the original payment',
  'top-up': 'the last top-up was in',
} as const;

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
    `The years run from ${formatDate(f.from, 'en')} (${yearsRunSince[f.since]}); ${f.years} years later is ${formatDate(f.completesOn, 'en')}; assessed on ${formatDate(f.on, 'en')}.`,
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
  'cash-accepted': (f) => `Cash, ${formatYuan(f.amount, 'en')}: accepted as a deposit.`,
  'cover-complete': (f) =>
    `The ${instrumentNames[f.kind].en} covers ${formatDate(f.from, 'en')} to ${formatDate(f.to, 'en')} without a gap; ${f.years} years need cover to ${formatDate(f.neededTo, 'en')}: enough.`,
  'activation-founded': (f) =>
    `The deposit may be used: ${basisNames[f.basis].en}. Wages owed ${formatYuan(f.arrears, 'en')}, used ${formatYuan(f.amount, 'en')}.`,
  drawn: (f) =>
    `From the deposit of ${holderNames[f.from].en}: ${formatYuan(f.amount, 'en')}; ${formatYuan(f.left, 'en')} is left.`,
  'paid-in-full': (f) =>
    `Workers: ${f.workers}, owed ${formatFigure(f.owed)}, available ${formatFigure(f.available)}: everyone is paid in full.`,
  'paid-in-proportion': (f) =>
    `Workers: ${f.workers}, owed ${formatFigure(f.owed)}, available ${formatFigure(f.available)}: everyone gets ${formatFigure(f.available)} ÷ ${formatFigure(f.owed)} of what is owed; ${formatFigure(f.unpaid)} stays unpaid.`,
  'ground-weighed': (f) => `Ground, ${groundNames[f.ground].en}: ${formatRate(f.multiple)} of the original standard.`,
  'ground-not-met': (f) => `Ground, ${groundNames[f.ground].en}: its number is not reached; it does not count.`,
  'not-raised': (f) =>
    `Arrears after a full refund that are not serious: the standard is not raised; other grounds set aside: ${f.setAside}.`,
  'top-up-level': (f) =>
    `${f.of > 1 ? `The highest multiple of ${f.of} grounds: ` : ''}${formatFigure(f.standard)} × ${formatRate(f.multiple)} = ${formatFigure(f.level)} is the level to top up to.`,
  'top-up-term': (f) =>
    `The notice was received on ${formatDate(f.from, 'en')}; counting ${f.workingDays} working days from the next day, the top-up is due by ${formatDate(f.dueOn, 'en')}.`,
  'adjustment-term': (f) =>
    `The grade was approved on ${formatDate(f.from, 'en')}; counting ${f.workingDays} working days from the next day, the adjustment is due by ${formatDate(f.dueOn, 'en')}.`,
  'difference-term': (f) =>
    `The difference: the notice was received on ${formatDate(f.from, 'en')}; counting ${f.workingDays} working days from the next day, it is due by ${formatDate(f.dueOn, 'en')}.`,
  'revocation-term': (f) =>
    `The firm was told on ${formatDate(f.from, 'en')} that the exemption is revoked; counting ${f.workingDays} working days from the next day, the deposit is due by ${formatDate(f.dueOn, 'en')}.`,
  refundable: (f) =>
    `From ${formatDate(f.from, 'en')} to ${formatDate(f.completesOn, 'en')} ${f.years} years are complete without serious arrears: ${formatYuan(f.amount, 'en')} may be refunded in full.`,
  'not-refundable': (f) => `Not refundable; number of reasons: ${f.reasons}.`,
  'certificate-holds': (f) =>
    `The certificate is that of the firm ${f.creditCode} and holds on ${formatDate(f.on, 'en')}: ${standingNames[f.standing].en}.`,
  'multiple-kept': (f) =>
    `The multiple raised before stays: ${formatRate(f.multiple)} of the original standard, ${formatYuan(f.level, 'en')}.`,
  'nothing-lacking': (f) =>
    `${formatYuan(f.level, 'en')} is needed and nothing is lacking, so nothing is paid; the years towards a refund start again on ${formatDate(f.receivedOn, 'en')}, when the notice was received.`,
  'demanded-sum': (f) =>
    `${formatFigure(f.level)} is needed, ${formatFigure(f.balance)} is held${f.demanded > 0 ? `, earlier demands ask for ${formatFigure(f.demanded)}` : ''}: ${formatYuan(f.amount, 'en')} is to be paid in.`,
  'demanded-before': (f) =>
    `${formatFigure(f.level)} is needed, ${formatFigure(f.balance)} is held, and earlier demands ask for ${formatFigure(f.demanded)}: nothing is asked for besides, and the years start again once that is in.`,
  'new-level': (f) =>
    `New standard ${formatFigure(f.standard)} × ${formatRate(f.multiple)} = ${formatFigure(f.level)}${f.paidIn > 0 ? `; to be paid in: ${formatYuan(f.paidIn, 'en')}` : ''}${f.paidBack > 0 ? `; paid back: ${formatYuan(f.paidBack, 'en')}` : ''}.`,
  'step-taken': (f) => `Step taken by ${roleNames[f.role].en}: ${depositSteps[f.step].title.en}.`,
  'lawful-use': (f) => `A use that the measure provides for: ${useNames[f.use].en}.`,
  'contract-placed': (f) =>
    `Contract sum ${formatYuan(f.sum, 'en')}, ${f.small ? 'a small contract after a year without arrears' : 'not exempt as a small contract'}; ${f.lastArrearsOn === undefined ? 'no arrears on record' : `latest arrears on ${formatDate(f.lastArrearsOn, 'en')}`}; ${contractRecordNames[f.record].en}.`,
  'contract-exempt': (f) =>
    `Nothing is deposited for the contract sum of ${formatYuan(f.sum, 'en')}: ${contractExemptionNames[f.ground].en}.`,
  'contract-share': (f) =>
    `Contract sum ${formatFigure(f.sum)} × ${formatRate(f.share)} = ${formatFigure(f.amount)} is to be deposited.`,
  'contract-bounds': (f) =>
    `Contract sum ${formatYuan(f.sum, 'en')}, by the shares of the national rule: ${f.least === undefined ? 'the lower bound is not known' : `no less than ${formatYuan(f.least, 'en')}`}, ${f.most === undefined ? 'the upper bound is not known' : `no more than ${formatYuan(f.most, 'en')}`}.`,
  'contract-term': (f) =>
    `Term for ${contractTermNames[f.term].en}: ${f.days} ${f.unit === 'working-day' ? 'working days' : 'days'} counted from the day after ${formatDate(f.from, 'en')} end on ${formatDate(f.dueOn, 'en')}.`,

  'before-effective': (f) =>
    `The measure was not in force on ${formatDate(f.on, 'en')}; it applies from ${formatDate(f.from, 'en')}. Enter a later date, or follow the rules of that time.`,
  'policy-not-built': (f) =>
    `On ${formatDate(f.on, 'en')} the ${f.policy.en} applies (since ${formatDate(f.from, 'en')}). What it says on ${f.lacking.en} is not known here, so nothing can be decided. Please ask the labour authority of the project’s place.`,
  'parameter-missing': (f) =>
    `The parameter “${f.label.en}” is not known for ${formatDate(f.on, 'en')}, so nothing can be computed.${f.range === undefined ? '' : ` The national rule allows ${formatRate(f.range.least)} to ${formatRate(f.range.most)}, and no less than ${formatRate(f.range.leastForSeveral)} for a firm with several projects.`} Try again once it has been supplied.`,
  'contract-does-not-decide': (f) =>
    `On ${formatDate(f.on, 'en')} the ${f.policy.en} applies: the deposit follows from the firm’s qualifications, not from the contract sum, which decides from ${formatDate(f.from, 'en')} on. Ask by qualifications.`,
  'qualification-missing': () =>
    'Qualifications: none given, and no kind of work declared. Enter the qualifications held; a firm that needs none declares other construction work.',
  'history-out-of-order': (f) =>
    `Payment record: ${formatDate(f.on, 'en')} lies before the original payment on ${formatDate(f.firstPaidOn, 'en')}. Please check both dates.`,
  'never-paid': (f) =>
    `No deposit had been paid by ${formatDate(f.on, 'en')}, so no years have run towards an exemption.`,
  'years-not-completed': (f) =>
    `Counted from ${formatDate(f.from, 'en')}, ${f.years} years are not complete on ${formatDate(f.on, 'en')}; they are on ${formatDate(f.completesOn, 'en')}.`,
  'serious-arrears': (f) =>
    `Serious arrears on ${formatDate(f.occurredOn, 'en')} lie within the period from ${formatDate(f.from, 'en')}. The years start again once the deposit is adjusted under article 11.`,
  'arrears-after-relief': (f) =>
    `After the refund or exemption of ${formatDate(f.relievedOn, 'en')} wages were in arrears again on ${formatDate(f.occurredOn, 'en')}: the standard is to be paid again.`,
  'division-unknown': (f) => `Place of registration: no division has the code ${f.division}. Please check the code.`,
  'division-not-yet': (f) =>
    `Place of registration: ${f.name.en} (${f.division}) exists only since ${f.since}, not on ${formatDate(f.on, 'en')}. Enter the place of registration of that day.`,
  'calendar-year-unknown': (f) =>
    `The holidays of ${f.year} are not known, so working days cannot be counted. Try again once they are published.`,
  'nothing-to-refund': (f) => `No deposit is held on ${formatDate(f.on, 'en')}, so there is nothing to refund.`,
  'activation-open': () =>
    'Money taken for wages has not all been paid to the workers. A refund is possible afterwards.',
  'top-up-open': () => 'A top-up was demanded and is not in. A refund is possible only once it is.',
  'top-up-to-demand': () =>
    'The deposit was used, or there is another ground of article 11, and no top-up was demanded yet. It can be refunded when that is done and the top-up is in.',
  'grounds-reported': (f) =>
    `Grounds of article 11 that a labour authority reported and nobody has dealt with: ${f.grounds}. Demand the top-up first; the years start again with it.`,
  'cases-undecided': (f) =>
    `Cases of arrears of which it is not said yet whether they are serious: ${f.cases}. Apply once the labour authority has decided.`,
  'too-few-serious-cases': (f) =>
    `Serious cases within ${f.years} years: ${f.cases}, fewer than ${f.needed}. Check the record or name another ground.`,
  'too-few-people': (f) =>
    `People: ${f.people}, fewer than ${f.needed}; that is no mass incident. Check the number or name another ground.`,
  'cover-gap': (f) =>
    `The cover has a gap after ${formatDate(f.after, 'en')} and before ${formatDate(f.before, 'en')}. Have the issuer close it.`,
  'cover-not-begun': (f) =>
    `The cover begins on ${formatDate(f.from, 'en')}; on ${formatDate(f.on, 'en')} there is none yet. Hand in one that is in force.`,
  'cover-too-short': (f) =>
    `The cover from ${formatDate(f.from, 'en')} to ${formatDate(f.to, 'en')} is shorter than ${f.years} years; it must last to ${formatDate(f.neededTo, 'en')} at least. Have it extended.`,
  'guarantee-expired': (f) =>
    `The guarantee or policy covered up to ${formatDate(f.expiredOn, 'en')} and has expired on ${formatDate(f.on, 'en')}. Replace it or pay in cash.`,
  'no-arrears': () => 'No wages are owed, so the deposit may not be used. Establish the arrears first.',
  'exceeds-arrears': (f) =>
    `Asked for ${formatYuan(f.amount, 'en')}, more than the ${formatYuan(f.arrears, 'en')} owed; a deposit serves for wages owed only. Ask for no more than that.`,
  'funds-available': () => 'The firm can pay by itself, so the deposit may not be used. Pay the wages directly.',
  'not-authority-of-project': (f) =>
    `The labour authority applying is that of ${f.division}, the project lies in ${f.projectDivision}. The one of the project’s place applies.`,
  'no-order-to-pay': () =>
    'The labour authority has not ordered the firm to pay. Order it first, and apply when the term has run out.',
  'order-still-running': (f) =>
    `The order leaves time up to ${formatDate(f.payBy, 'en')}; on ${formatDate(f.on, 'en')} it has not run out. Apply afterwards.`,
  'exceeds-balance': (f) =>
    `The deposit of ${holderNames[f.of].en} would have to give ${formatYuan(f.amount, 'en')} and holds ${formatYuan(f.balance, 'en')}. Ask for no more than that.`,
  'deposit-suffices': (f) =>
    `The subcontractor’s own deposit holds ${formatYuan(f.balance, 'en')} and covers ${formatYuan(f.amount, 'en')}; the general contractor’s is not used. Use the subcontractor’s first.`,
  'nothing-unsettled': () =>
    'The general contractor owes this subcontractor nothing for the work, so its deposit is not used on that ground. Check the accounts between them.',
  'exceeds-unsettled-sum': (f) =>
    `The general contractor’s deposit would have to give ${formatYuan(f.amount, 'en')}, more than the unsettled ${formatYuan(f.unsettled, 'en')}. Ask for no more than that.`,
  'worker-listed-twice': (f) => `The worker ${f.worker} is listed twice. Merge the lines or remove one.`,
  'certificate-of-another-firm': (f) =>
    `The certificate is that of ${f.certified}, not of the subcontractor ${f.subcontractor}. Ask the subcontractor for its own.`,
  'certificate-not-yet-issued': (f) =>
    `The certificate was issued on ${formatDate(f.issuedOn, 'en')}, after ${formatDate(f.on, 'en')}. Check the dates.`,
  'deposit-short': () =>
    'The subcontractor’s deposit is not paid in full. It has to be before the work is subcontracted.',
  'not-a-lawful-use': (f) =>
    `A deposit may not be used for “${f.use}”: only for wages owed, or to be refunded, adjusted, cleared out or replaced as the measure provides. Take the money elsewhere.`,
  'before-last-step': (f) =>
    `${formatDate(f.on, 'en')} lies before the last step on ${formatDate(f.last, 'en')}. Take the steps in order.`,
  'day-to-come': (f) =>
    `${formatDate(f.day, 'en')} lies after the day of the step, ${formatDate(f.on, 'en')}. Please check the dates.`,
  'month-to-come': (f) =>
    `${f.month} has not begun by the day of the step, so no wages of it can be owed. Please check the month.`,
  'day-too-early': (f) =>
    `${formatDate(f.day, 'en')} lies before ${formatDate(f.earliest, 'en')}; it cannot have been earlier than that. Please check the dates.`,
  'not-your-step': (f) =>
    `The step “${depositSteps[f.step].title.en}” is not taken by ${roleNames[f.role].en} but by ${f.allowed.map((role) => roleNames[role].en).join(', ')}.`,
  'not-the-authority': (f) =>
    `This deposit is kept by the construction authority of ${f.authority}, not of ${f.division}. Go to the place of payment.`,
  'step-out-of-turn': (f) =>
    `The deposit stands at “${phaseNames[f.phase].en}”; the step “${depositSteps[f.step].title.en}” cannot be taken now.`,
  'second-demand': (f) =>
    `The construction authority of ${f.authority} deals with this firm already. A deposit is valid in the whole city; nobody may collect again.`,
  'wrong-place': (f) => `${f.division} is not the firm’s place of payment; it pays at ${f.authority}.`,
  'not-the-firm': (f) => `This deposit is that of ${f.firm}, not of ${f.given}. Please check the credit code.`,
  'place-is-right': (f) => `${f.division} is the firm’s place of payment; there is nothing to clear out.`,
  'amount-differs': (f) =>
    `${formatYuan(f.required, 'en')} is needed and ${formatYuan(f.given, 'en')} was handed in. Hand in the exact amount at once.`,
  'instrument-not-held': (f) => `Nothing is held as ${instrumentNames[f.instrument].en}, so it cannot be replaced.`,
  'wage-already-paid': (f) =>
    `The wages of worker ${f.worker} at ${f.project} for ${f.month} have been paid; at most ${formatYuan(f.remaining, 'en')} can still be claimed. Check the list.`,
  'wage-awaits-payment': (f) =>
    `The wages of worker ${f.worker} at ${f.project} for ${f.month} are in an earlier activation and await payment. Pay them first.`,
  'no-wage-to-pay': (f) =>
    `No wages of worker ${f.worker} at ${f.project} for ${f.month} await payment. The deposit has to be used for them first.`,
  'receipt-used': (f) => `The receipt number ${f.receipt} is used already. Check the receipt.`,
  'demand-open': () =>
    'An earlier demand is still open and nothing new has happened; another one cannot be made. Wait for the top-up.',
  'no-demand': () =>
    'There is no such demand for a top-up. Check the day of the notice; where none was given yet, wait for it.',
  'no-ground-for-top-up': () => 'There is no ground of article 11, so no top-up can be demanded. Name the ground.',
  'exemption-stands': (f) =>
    `By what is on record the exemption of ${formatDate(f.relievedOn, 'en')} had its conditions and cannot be revoked. The labour authority records the arrears of that time first.`,
  'no-arrears-after-relief': (f) =>
    `No arrears are recorded since the refund or exemption of ${formatDate(f.relievedOn, 'en')}, so no top-up can be demanded.`,
  'standard-unchanged': (f) => `The standard is still ${formatYuan(f.standard, 'en')}; nothing to adjust.`,
  'no-grade-change': () => 'No change of grade is recorded, so there is nothing to adjust. Record it first.',
  'adjustment-gives-back': () =>
    'The standard has become lower and the adjustment gives money back: nothing was left unpaid, so it is not entered in the credit record. Have the deposit adjusted.',
  'not-overdue': (f) =>
    `Nothing of the duty “${dutyLabels[f.duty].en}” is overdue and not yet entered in the credit record.`,
};
