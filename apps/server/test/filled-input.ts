import * as z from 'zod';

/** A JSON schema, as far as inputs of procedures need. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
}

const formatted: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  email: 'nobody@mail.example',
  date: '2019-01-14',
  'date-time': '2019-01-14T01:00:00Z',
};

const fill = (schema: Schema, text: string): unknown => {
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return fill(choice, text);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => fill(part, text)));
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [name, fill(property, text)]),
      );
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => fill(schema.items ?? {}, text));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'string':
      if (schema.format !== undefined && formatted[schema.format] !== undefined) return formatted[schema.format];
      // Keys of intentions are the one text whose form the schema spells out.
      if (schema.pattern !== undefined && schema.minLength !== undefined) return 'a-key-for-tests-only';
      return text.padEnd(schema.minLength ?? 0, 'x').slice(0, schema.maxLength);
    default:
      // What a rule reads by itself: whatever is given.
      return text;
  }
};

/** An input of the shape that a schema asks for, with the same text in every place where it takes any. */
export const filledInput = (schema: z.ZodType, text: string): unknown =>
  fill(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, text);
