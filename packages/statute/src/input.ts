import type * as z from 'zod';
import type { Bilingual, Language } from './language.ts';
import type { MessageTables } from './messages.ts';
import type { Provisions } from './provision.ts';
import { type RefusalOf, type Refusals, refuser } from './refusal.ts';

/**
 * What can be wrong with an input before any rule is applied to it. `field` is the path with `*` for list
 * positions, so that it finds its label; `position` holds the list positions, counted from 1.
 */
export interface InputRefusals {
  readonly 'input-missing': InputFact;
  readonly 'input-type': InputFact & { readonly expected: string };
  readonly 'input-not-whole': InputFact;
  readonly 'input-too-small': InputFact & { readonly minimum: number; readonly inclusive: boolean };
  readonly 'input-too-large': InputFact & { readonly maximum: number; readonly inclusive: boolean };
  readonly 'input-too-short': InputFact & { readonly minimum: number };
  readonly 'input-too-long': InputFact & { readonly maximum: number };
  readonly 'input-unknown-value': InputFact & { readonly allowed: readonly string[] };
  readonly 'input-malformed': InputFact & { readonly format: string };
  readonly 'input-unrecognised': InputFact & { readonly keys: readonly string[] };
}

export interface InputFact {
  readonly field: string;
  readonly position: readonly number[];
}

const refuse = refuser<InputRefusals>();

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function refusalOf(
  issue: z.core.$ZodIssue,
  at: Provisions,
  root: readonly (string | number)[],
): RefusalOf<InputRefusals> {
  const path = [...root, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  const fact: InputFact = {
    field: path.map((part) => (typeof part === 'number' ? '*' : part)).join('.'),
    position: path.filter((part) => typeof part === 'number').map((index) => index + 1),
  };
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return refuse('input-missing', at, fact, path);
      return issue.expected === 'int'
        ? refuse('input-not-whole', at, fact, path)
        : refuse('input-type', at, { ...fact, expected: issue.expected }, path);
    case 'too_small': {
      const minimum = Number(issue.minimum);
      return issue.origin === 'string' || issue.origin === 'array'
        ? refuse('input-too-short', at, { ...fact, minimum }, path)
        : refuse('input-too-small', at, { ...fact, minimum, inclusive: issue.inclusive ?? true }, path);
    }
    case 'too_big': {
      const maximum = Number(issue.maximum);
      return issue.origin === 'string' || issue.origin === 'array'
        ? refuse('input-too-long', at, { ...fact, maximum }, path)
        : refuse('input-too-large', at, { ...fact, maximum, inclusive: issue.inclusive ?? true }, path);
    }
    case 'invalid_value':
      return issue.input === undefined
        ? refuse('input-missing', at, fact, path)
        : refuse('input-unknown-value', at, { ...fact, allowed: issue.values.map(String) }, path);
    case 'invalid_union': {
      const { discriminator } = issue;
      if (discriminator !== undefined && 'options' in issue) {
        // The path already names the field that tells the members apart; the input is what holds it.
        const told = isRecord(issue.input) ? issue.input[discriminator] : undefined;
        return told === undefined
          ? refuse('input-missing', at, fact, path)
          : refuse('input-unknown-value', at, { ...fact, allowed: (issue.options ?? []).map(String) }, path);
      }
      return issue.input === undefined
        ? refuse('input-missing', at, fact, path)
        : refuse('input-malformed', at, { ...fact, format: 'union' }, path);
    }
    case 'unrecognized_keys':
      return refuse('input-unrecognised', at, { ...fact, keys: issue.keys }, path);
    case 'invalid_format':
      return refuse('input-malformed', at, { ...fact, format: issue.format }, path);
    default:
      return refuse('input-malformed', at, { ...fact, format: issue.message }, path);
  }
}

/**
 * Reads an input by its schema: the parsed value, or one refusal per field at fault, all at once.
 *
 * @param at the provisions that need the input
 * @param root where the input stands in a larger one, if it does
 */
export function readInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
  at: Provisions,
  root: readonly (string | number)[] = [],
):
  | { readonly kind: 'read'; readonly value: z.output<T> }
  | { readonly kind: 'refused'; readonly refusals: Refusals<InputRefusals> } {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return { kind: 'read', value: parsed.data };
  const [first, ...rest] = parsed.error.issues.map((issue) => refusalOf(issue, at, root));
  if (!first) throw new Error('a schema failed without an issue');
  return { kind: 'refused', refusals: [first, ...rest] };
}

/** Labels of input fields by their path, with `*` for list positions: `lines.*.amount`. */
export type FieldLabels = Readonly<Record<string, Bilingual>>;

/** The label of a field, with its list positions; the bare path when the domain has no label for it. */
export function labelOf(labels: FieldLabels, fact: InputFact, language: Language): string {
  const label = labels[fact.field]?.[language] ?? fact.field;
  if (fact.position.length === 0) return label;
  const position = fact.position.join('.');
  return language === 'zh' ? `${label}（第 ${position} 行）` : `${label} (row ${position})`;
}

/**
 * The texts of the input refusals: which field, why, and what to do, with a domain's own field labels.
 */
export function inputMessages(labels: FieldLabels): MessageTables<InputRefusals> {
  const zh = (fact: InputFact) => labelOf(labels, fact, 'zh');
  const en = (fact: InputFact) => labelOf(labels, fact, 'en');
  return {
    zh: {
      'input-missing': (f) => `${zh(f)}：没有填写。请补填。`,
      'input-type': (f) => `${zh(f)}：类型不对，应为 ${f.expected}。请改填。`,
      'input-not-whole': (f) => `${zh(f)}：须为不超出精确范围的整数。请去掉小数或改小。`,
      'input-too-small': (f) => `${zh(f)}：须${f.inclusive ? '不小于' : '大于'} ${f.minimum}。请改大。`,
      'input-too-large': (f) => `${zh(f)}：须${f.inclusive ? '不大于' : '小于'} ${f.maximum}。请改小。`,
      'input-too-short': (f) => `${zh(f)}：至少需要 ${f.minimum} 项（字）。请补足。`,
      'input-too-long': (f) => `${zh(f)}：最多 ${f.maximum} 项（字）。请删减。`,
      'input-unknown-value': (f) => `${zh(f)}：没有这个选项。可选：${f.allowed.join('、')}。`,
      'input-malformed': (f) => `${zh(f)}：格式不对（${f.format}）。请核对后重填。`,
      'input-unrecognised': (f) => `${zh(f) || '输入'}：含有不认识的字段 ${f.keys.join('、')}。请删去或核对名称。`,
    },
    en: {
      'input-missing': (f) => `${en(f)}: not given. Please fill it in.`,
      'input-type': (f) => `${en(f)}: of the wrong type; ${f.expected} is needed. Please correct it.`,
      'input-not-whole': (f) =>
        `${en(f)}: must be a whole number within the exact range. Drop the fraction or lower it.`,
      'input-too-small': (f) =>
        `${en(f)}: must be ${f.inclusive ? 'at least' : 'more than'} ${f.minimum}. Please raise it.`,
      'input-too-large': (f) =>
        `${en(f)}: must be ${f.inclusive ? 'at most' : 'less than'} ${f.maximum}. Please lower it.`,
      'input-too-short': (f) => `${en(f)}: needs at least ${f.minimum}. Please add what is missing.`,
      'input-too-long': (f) => `${en(f)}: takes at most ${f.maximum}. Please shorten it.`,
      'input-unknown-value': (f) => `${en(f)}: no such choice. Choose from: ${f.allowed.join(', ')}.`,
      'input-malformed': (f) => `${en(f)}: malformed (${f.format}). Please check and enter it again.`,
      'input-unrecognised': (f) =>
        `${en(f) || 'Input'}: unknown fields ${f.keys.join(', ')}. Remove them or check the names.`,
    },
  };
}
