import type { JsonSchema } from '../json-schema.ts';

const textOf = ({ format, pattern, minLength }: JsonSchema): string => {
  if (format === 'date') return '2018-09-03';
  if (format === 'date-time') return '2018-09-03T09:00:00+08:00';
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (pattern !== undefined && /\\d\{6\}/.test(pattern)) return '000000';
  return '…'.repeat(Math.max(1, minLength ?? 1));
};

/** A value of a schema's shape, to show where which value goes: a reader puts their own in its place. */
export function sampleOf(schema: JsonSchema): unknown {
  const { const: only, default: standard, enum: values, anyOf, oneOf, type, properties, required, items } = schema;
  if (only !== undefined) return only;
  if (standard !== undefined) return standard;
  if (values) return values[0];
  const [form] = anyOf ?? oneOf ?? [];
  if (form) return sampleOf(form);
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(properties ?? {})
          .filter(([name]) => required?.includes(name))
          .map(([name, value]) => [name, sampleOf(value as JsonSchema)]),
      );
    case 'array':
      return typeof items === 'object' && !Array.isArray(items) ? [sampleOf(items as JsonSchema)] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return textOf(schema);
  }
}
