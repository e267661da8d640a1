// Statutes and their articles
export {
  citeStatute,
  type Place,
  type Provision,
  provisionSchema,
  type Provisions,
  type Statute,
} from './provision.ts';
export {
  type Article,
  type ArticleEntry,
  type ArticleKind,
  type ArticleRegister,
  type BuildState,
  defineArticles,
} from './article-register.ts';
export { chineseNumeral, cite } from './citation.ts';
export { type Bilingual, bilingualSchema, type Language, languages, languageSchema } from './language.ts';

// Rulings and their explanations
export { type Granted, granted, incomplete, type Missing, refused, type Ruling, rulingSchema } from './ruling.ts';
export { isGranted } from './is-granted.ts';
export {
  collectTrace,
  type FactsByCode,
  provisionsSchema,
  type Step,
  type StepOf,
  stepSchema,
  type Trace,
} from './trace.ts';
export { type Refusal, type RefusalOf, type Refusals, refusalSchema, refuser } from './refusal.ts';
export { type Messages, type MessageTables, say } from './messages.ts';

// Inputs
export { type FieldLabels, type InputFact, inputMessages, type InputRefusals, labelOf, readInput } from './input.ts';

// Parameters
export {
  type DatedValue,
  defineParameter,
  gapsOf,
  type Parameter,
  type ParameterRefusals,
  type ParameterSet,
  type ParameterUse,
  parameterUseSchema,
  readParameters,
  type Unit,
  valueOn,
  type ValuesOf,
} from './parameter.ts';
export { type Source, sourceSchema, type Sureness } from './source.ts';

// Law coverage
export { type ArticleCoverage, type LawCoverage, lawCoverage, type LawCoverageReport } from './law-coverage.ts';
