import type { JsonSchema } from '../json-schema.ts';

/** A field of what is sent or comes back, as a row of a table. */
export interface Field {
  /** Such as `claim.lines[].amount`; empty for the whole. */
  readonly path: string;
  readonly types: readonly string[];
  readonly isRequired: boolean;
  readonly notes: readonly string[];
  readonly default?: string;
}

const deepest = 8;

const schemaOf = (value: unknown): JsonSchema | undefined =>
  typeof value === 'object' && value !== null ? (value as JsonSchema) : undefined;

const alternativesOf = ({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] => anyOf ?? oneOf ?? [];

const nameOf = ($ref: string): string => $ref.slice($ref.lastIndexOf('/') + 1);

function ownTypes({ $ref, type, format, enum: values, const: only, items }: JsonSchema): readonly string[] {
  if ($ref !== undefined) return [nameOf($ref)];
  if (only !== undefined) return [JSON.stringify(only)];
  if (values) return values.map((value) => JSON.stringify(value));
  const names = (type === undefined ? [] : [type].flat()) as readonly string[];
  return names.map((name) => {
    if (name === 'array') {
      const inner = typesOf(schemaOf(items) ?? {});
      return inner.length > 1 ? `(${inner.join(' | ')})[]` : `${inner[0] ?? '*'}[]`;
    }
    return format === undefined ? name : `${name} (${format})`;
  });
}

/** What a value may be, in one word each. */
const typesOf = (schema: JsonSchema): readonly string[] => [
  ...new Set([...ownTypes(schema), ...alternativesOf(schema).flatMap(typesOf)]),
];

function boundsOf(schema: JsonSchema): readonly string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, minItems, maxItems, pattern } =
    schema;
  const bounds: readonly (readonly [string, unknown])[] = [
    ['≥ ', minimum],
    ['≤ ', maximum],
    ['> ', exclusiveMinimum],
    ['< ', exclusiveMaximum],
    ['minLength ', minLength],
    ['maxLength ', maxLength],
    ['minItems ', minItems],
    ['maxItems ', maxItems],
    ['', pattern],
  ];
  return bounds.filter(([, value]) => value !== undefined).map(([sign, value]) => `${sign}${String(value)}`);
}

/** The parts of a value that has several forms are those of all its forms. */
function fieldsWithin(schema: JsonSchema, path: string, depth: number): readonly Field[] {
  if (depth > deepest || schema.$ref !== undefined) return [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const inner = schemaOf(value) ?? {};
    const place = path === '' ? name : `${path}.${name}`;
    return fieldsOf(inner, place, schema.required?.includes(name) ?? false, depth + 1);
  });
  const items = schemaOf(schema.items);
  return [
    ...own,
    ...(items ? fieldsWithin(items, `${path}[]`, depth + 1) : []),
    ...alternativesOf(schema).flatMap((alternative) => fieldsWithin(alternative, path, depth + 1)),
  ];
}

function fieldsOf(schema: JsonSchema, path: string, isRequired: boolean, depth: number): readonly Field[] {
  const { description, default: standard } = schema;
  const own: Field = {
    path,
    types: typesOf(schema),
    isRequired,
    notes: [...(description === undefined ? [] : [description]), ...boundsOf(schema)],
    ...(standard === undefined ? {} : { default: JSON.stringify(standard) }),
  };
  return [own, ...fieldsWithin(schema, path, depth)];
}

const joined = (first: Field, second: Field, isInAll: boolean): Field => ({
  ...first,
  types: [...new Set([...first.types, ...second.types])],
  notes: [...new Set([...first.notes, ...second.notes])],
  isRequired: first.isRequired && second.isRequired && isInAll,
});

/** Every field of a shape; one that occurs in several of its forms stands once. */
export function fieldsOfSchema(schema: JsonSchema): readonly Field[] {
  const fields = new Map<string, Field>();
  const forms = Math.max(1, alternativesOf(schema).length);
  const seen = new Map<string, number>();
  for (const field of fieldsOf(schema, '', true, 0)) {
    const before = fields.get(field.path);
    const times = (seen.get(field.path) ?? 0) + 1;
    seen.set(field.path, times);
    fields.set(field.path, before ? joined(before, field, true) : field);
  }
  return [...fields.values()]
    .filter(({ path }) => path !== '' || fields.size === 1)
    .map((field) => ({
      ...field,
      // What only some forms of the whole have is not required of it.
      isRequired: field.isRequired && (field.path.includes('.') || (seen.get(field.path) ?? 0) >= forms),
    }));
}
