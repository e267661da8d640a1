import { isPlainDate } from '@wenzhou/calendar';
import type { Bilingual } from './language.ts';
import { type ParameterUse, units } from './parameter.ts';
import type { Provision, Provisions } from './provision.ts';
import type { Granted } from './ruling.ts';
import type { Source } from './source.ts';
import type { Step } from './trace.ts';

/** What an object of a type may turn out to hold. */
type Claimed<T> = { readonly [Key in keyof T]?: unknown };

const isObject = <T>(value: unknown): value is Claimed<T> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (!isItem(item)) return false;
  return true;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;
const isCountIfAny = (value: unknown): boolean => value === undefined || isCount(value);

const isBilingual = (value: unknown): boolean => isObject<Bilingual>(value) && isText(value.zh) && isText(value.en);

const isProvision = (value: unknown): boolean =>
  isObject<Provision>(value) &&
  isText(value.statute) &&
  isCount(value.article) &&
  isCountIfAny(value.paragraph) &&
  isCountIfAny(value.item) &&
  isCountIfAny(value.subitem);

const areProvisions = (value: unknown): value is Provisions =>
  isListOf(value, isProvision) && (value as readonly unknown[]).length > 0;

type ProvisionSource = Extract<Source, { kind: 'provision' }>;
type DocumentSource = Extract<Source, { kind: 'document' }>;
const surenesses: ReadonlySet<unknown> = new Set<DocumentSource['sureness']>(['A', 'B', 'C']);

const isProvisionSource = (value: unknown): boolean =>
  isObject<ProvisionSource>(value) && value.kind === 'provision' && areProvisions(value.at);

const isDocumentSource = (value: unknown): boolean =>
  isObject<DocumentSource>(value) &&
  value.kind === 'document' &&
  isBilingual(value.title) &&
  surenesses.has(value.sureness) &&
  (value.number === undefined || isText(value.number)) &&
  (value.note === undefined || isBilingual(value.note));

const knownUnits: ReadonlySet<unknown> = new Set(units);

const isParameterUse = (value: unknown): boolean =>
  isObject<ParameterUse>(value) &&
  isText(value.id) &&
  isBilingual(value.label) &&
  knownUnits.has(value.unit) &&
  isPlainDate(value.from) &&
  (value.to === undefined || isPlainDate(value.to)) &&
  (isProvisionSource(value.source) || isDocumentSource(value.source));

const isStep = (value: unknown): boolean =>
  isObject<Step>(value) &&
  isText(value.code) &&
  areProvisions(value.at) &&
  isObject(value.facts) &&
  (value.using === undefined || isListOf(value.using, isText));

/**
 * Whether a value is a granted ruling as far as that does not depend on its outcome. It only looks, in a fraction of the
 * time in which `rulingSchema` also copies; what is wrong with a ruling is the schema's to say.
 *
 * @example
 * isGranted({ kind: 'granted', outcome: 5, parameters: [] }); // true
 */
export const isGranted = (value: unknown): value is Granted<unknown> =>
  isObject<Granted<unknown>>(value) &&
  value.kind === 'granted' &&
  'outcome' in value &&
  isListOf(value.parameters, isParameterUse) &&
  (value.steps === undefined || isListOf(value.steps, isStep));
