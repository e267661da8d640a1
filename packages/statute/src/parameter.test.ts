import { plainDate } from '@wenzhou/calendar';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { defineParameter, gapsOf, type Parameter, parameterUseSchema, readParameters, valueOn } from './parameter.ts';
import type { Source } from './source.ts';

const source: Source = { kind: 'provision', at: [{ statute: 'example', article: 8 }] };
const label = { zh: '缴费基数', en: 'contribution base' };
const day = plainDate;

const base: Parameter<number> = defineParameter({
  id: 'example.base',
  label,
  unit: 'fen',
  values: [
    { value: 469900, from: day('2017-04-01'), to: day('2018-06-30'), source },
    { value: 553600, from: day('2019-07-01'), source },
  ],
});
const unknown: Parameter<string> = defineParameter({ id: 'example.unknown', label, unit: 'text', values: [] });

describe('a dated value', () => {
  test.each([
    ['2017-03-31', undefined],
    ['2017-04-01', 469900],
    ['2018-06-30', 469900],
    ['2018-07-01', undefined],
    ['2019-06-30', undefined],
    ['2019-07-01', 553600],
    ['2099-12-31', 553600],
  ])('on %s is %s', (on, value) => {
    expect(valueOn(base, day(on))?.value).toBe(value);
  });

  test('is told with its validity and source', () => {
    const use = valueOn(base, day('2018-01-01'));
    expect(use).toEqual({
      id: 'example.base',
      label,
      unit: 'fen',
      value: 469900,
      from: '2017-04-01',
      to: '2018-06-30',
      source,
    });
    expect(parameterUseSchema.parse(use)).toEqual(use);
  });
});

test('a gap is lawful and named', () => {
  expect(gapsOf(base)).toEqual([{ from: '2018-07-01', to: '2019-06-30' }]);
  expect(gapsOf(unknown)).toEqual([]);
});

test('values that touch have no gap', () => {
  const touching = defineParameter({
    id: 'example.touching',
    label,
    unit: 'fen',
    values: [
      { value: 1, from: day('2018-01-01'), to: day('2018-02-28'), source },
      { value: 2, from: day('2018-03-01'), source },
    ],
  });
  expect(gapsOf(touching)).toEqual([]);
});

describe('values are refused', () => {
  const values = (...spans: readonly (readonly [string, string?])[]) => ({
    id: 'example.wrong',
    label,
    unit: 'fen' as const,
    values: spans.map(([from, to]) => ({ value: 1, from: day(from), source, ...(to && { to: day(to) }) })),
  });

  test('when they share a day', () => {
    expect(() => defineParameter(values(['2018-01-01', '2018-06-30'], ['2018-06-30']))).toThrow('overlaps');
  });
  test('when one holds until further notice and another follows', () => {
    expect(() => defineParameter(values(['2018-01-01'], ['2019-01-01']))).toThrow('overlaps');
  });
  test('when they are out of order', () => {
    expect(() => defineParameter(values(['2019-01-01', '2019-12-31'], ['2018-01-01', '2018-12-31']))).toThrow(
      'overlaps',
    );
  });
  test('when one ends before it begins', () => {
    expect(() => defineParameter(values(['2018-01-02', '2018-01-01']))).toThrow('ends before it begins');
  });
});

describe('a set of parameters', () => {
  const at = [{ statute: 'example', article: 19 }] as const;

  test('is read with the type of each value', () => {
    const read = readParameters({ base }, day('2018-01-01'), at);
    expect(read).toMatchObject({ kind: 'read', values: { base: 469900 }, uses: [{ id: 'example.base' }] });
    if (read.kind === 'read') expectTypeOf(read.values.base).toEqualTypeOf<number>();
  });

  test('names every figure that is not known, at once', () => {
    const read = readParameters({ base, unknown }, day('2018-07-01'), at);
    expect(read).toEqual({
      kind: 'refused',
      refusals: [
        { code: 'parameter-missing', at, facts: { parameter: 'example.base', label, on: '2018-07-01' } },
        { code: 'parameter-missing', at, facts: { parameter: 'example.unknown', label, on: '2018-07-01' } },
      ],
    });
  });
});
