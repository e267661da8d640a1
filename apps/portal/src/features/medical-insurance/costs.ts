import { type Fen, formatFigure, parseYuan } from '@wenzhou/money';
import { m } from '../../paraglide/messages.js';
import type { FieldError } from '../../ui/error-summary.tsx';
import { isPercent, type StayAnswers } from './answers.ts';

const amountFields = ['classA', 'classB', 'offList'] as const;

/** The costs of a stay as somebody typed them. */
export type TypedCosts = Readonly<Record<(typeof amountFields)[number] | 'selfCarePercent', string>>;

export const costNames: Readonly<Record<(typeof amountFields)[number], () => string>> = {
  classA: m.medical_class_a,
  classB: m.medical_class_b,
  offList: m.medical_off_list,
};

const amountText = (amount: Fen | undefined): string => (amount === undefined ? '' : formatFigure(amount));

/** Costs as they are shown in the form again. */
export const typedCosts = ({ classA, classB, selfCarePercent = '', offList }: StayAnswers): TypedCosts => ({
  classA: amountText(classA),
  classB: amountText(classB),
  selfCarePercent,
  offList: amountText(offList),
});

export const costsIn = (form: FormData): TypedCosts => {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    classA: text('classA'),
    classB: text('classB'),
    selfCarePercent: text('selfCarePercent'),
    offList: text('offList'),
  };
};

/** Reads typed costs: amounts in yuan, at least one of them, and the share of class B where there is any. */
export function readCosts(typed: TypedCosts): {
  readonly costs: { readonly [Key in keyof Pick<StayAnswers, keyof TypedCosts>]-?: StayAnswers[Key] | undefined };
  readonly errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  const amountIn = (field: (typeof amountFields)[number]): Fen | undefined => {
    if (typed[field] === '') return undefined;
    const amount = parseYuan(typed[field]);
    if (amount !== undefined && amount >= 0) return amount;
    errors.push({ field, text: m.medical_amount_error({ field: costNames[field]() }) });
    return undefined;
  };
  const classA = amountIn('classA');
  const classB = amountIn('classB');
  const percent = typed.selfCarePercent.normalize('NFKC').replace(/\s*%$/, '');
  if (percent === '' ? classB !== undefined && classB > 0 : !isPercent(percent))
    errors.push({ field: 'selfCarePercent', text: m.medical_self_care_error() });
  const offList = amountIn('offList');
  if (amountFields.every((field) => typed[field] === ''))
    errors.unshift({ field: 'classA', text: m.medical_costs_missing() });
  return { costs: { classA, classB, selfCarePercent: percent || undefined, offList }, errors };
}
