import { instantSchema, plainDateSchema } from '@wenzhou/calendar';
import { citizenNumberSchema, creditCodeSchema, divisionCodeSchema } from '@wenzhou/identity';
import { claimSchema, insuranceYearSchema, settledReferenceSchema, settlementSchema } from '@wenzhou/medical-insurance';
import { fenSchema, nonNegativeFenSchema, positiveFenSchema } from '@wenzhou/money';
import {
  bilingualSchema,
  parameterUseSchema,
  provisionSchema,
  provisionsSchema,
  refusalSchema,
  sourceSchema,
  stepSchema,
} from '@wenzhou/statute';
import * as z from 'zod';
import { readerOf } from '../trpc/rule-wire.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const fen = '金额，单位为分。 An amount in fen.';

/** What JSON Schema cannot tell from a check that is a function. */
const notes: readonly (readonly [z.ZodType, { readonly format?: string; readonly description: string }])[] = [
  [plainDateSchema, { format: 'date', description: '日历日。 A calendar day.' }],
  [
    instantSchema,
    { format: 'date-time', description: '北京时间的时刻，如 2018-02-14T20:00:00+08:00。 A moment in China time.' },
  ],
  [fenSchema, { description: fen }],
  [nonNegativeFenSchema, { description: fen }],
  [positiveFenSchema, { description: fen }],
  [citizenNumberSchema, { description: '公民身份号码（GB 11643）。 A citizen number.' }],
  [creditCodeSchema, { description: '统一社会信用代码（GB 32100）。 A unified social credit code.' }],
  [divisionCodeSchema, { description: '行政区划代码（GB/T 2260）。 The code of a division.' }],
];

/** The parts that most answers share, by the name under which they stand in a document. */
const shared: readonly (readonly [z.ZodType, string])[] = [
  [bilingualSchema, 'Bilingual'],
  [provisionSchema, 'Provision'],
  [provisionsSchema, 'Provisions'],
  [parameterUseSchema, 'ParameterUse'],
  [sourceSchema, 'Source'],
  [refusalSchema, 'Refusal'],
  [stepSchema, 'Step'],
  [claimSchema, 'Claim'],
  [settlementSchema, 'Settlement'],
  [settledReferenceSchema, 'SettledReference'],
  [insuranceYearSchema, 'InsuranceYear'],
];

function registryOf(
  entries: readonly (readonly [z.ZodType, z.core.JSONSchemaMeta])[],
): z.core.$ZodRegistry<z.core.JSONSchemaMeta> {
  const registry = z.registry<z.core.JSONSchemaMeta>();
  for (const [schema, meta] of entries) registry.add(schema, meta);
  return registry;
}

const registries = {
  // What is sent may leave out what has a default, so an input is not described by the parts of answers.
  input: registryOf(notes),
  output: registryOf([...notes, ...shared.map(([schema, id]) => [schema, { id }] as const)]),
};

const parts = '#/$defs/';
const components = '#/components/schemas/';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The same schema with its references into a document's components. */
function withReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReferences);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string' ? item.replace(parts, components) : withReferences(item),
    ]),
  );
}

/** Describes zod schemas by JSON Schemas, as they are sent and as they come back; what they share is collected. */
export class JsonSchemas {
  readonly shared: Record<string, JsonSchema> = {};

  input(schema: z.ZodType): JsonSchema {
    return this.#convert(schema, 'input');
  }

  output(schema: z.ZodType): JsonSchema {
    return this.#convert(schema, 'output');
  }

  #convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _draft,
      $defs = {},
      ...converted
    } = z.toJSONSchema(schema, {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'any',
      metadata: registries[io],
      override: ({ zodSchema, jsonSchema }) => {
        // An immutable value is what `readonly` means to zod; here it would mean that it may not be sent.
        delete jsonSchema.readOnly;
        delete jsonSchema.id;
        // A whole number is exact within these bounds, which goes without saying.
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
        const reader = readerOf(zodSchema);
        if (reader) Object.assign(jsonSchema, this.#convert(reader, io));
        if (zodSchema._zod.def.type === 'object') this.#require(zodSchema as z.core.$ZodObject, jsonSchema);
      },
    });
    for (const [name, part] of Object.entries($defs)) this.shared[name] = withReferences(part) as JsonSchema;
    return withReferences(converted) as JsonSchema;
  }

  /** A field that the rule reads by itself may be left out as far as we go, but not as far as the rule goes. */
  #require({ _zod: { def } }: z.core.$ZodObject, jsonSchema: JsonSchema): void {
    const read = Object.entries(def.shape).filter(([, field]) => {
      const reader = readerOf(field);
      return reader !== undefined && reader._zod.optin !== 'optional';
    });
    if (read.length === 0) return;
    jsonSchema.required = [...new Set([...(jsonSchema.required ?? []), ...read.map(([name]) => name)])];
  }
}
