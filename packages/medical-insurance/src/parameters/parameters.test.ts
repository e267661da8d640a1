import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { gapsOf, valueOn } from '@wenzhou/statute';
import { expect, test } from 'vitest';
import { poolingAreas } from '../pooling-area.ts';
import { parameters } from './parameters.ts';

const urban = parameters['wenzhou-urban'];

test('every area has its parameters; only the urban year is extended', () => {
  expect(Object.keys(parameters).toSorted()).toEqual([...poolingAreas].toSorted());
  for (const area of poolingAreas)
    expect(parameters[area].extendedYearMonths.values).toHaveLength(area === 'wenzhou-urban' ? 1 : 0);
});

test('the wages that are known, with how sure they are; 2020 and 2023 are not', () => {
  expect(
    urban.averageAnnualWage.values.map(({ value, from, source }) => [
      from.slice(0, 4),
      value,
      source.kind === 'document' && source.sureness,
    ]),
  ).toEqual([
    ['2015', yuan(51_719), 'C'],
    ['2016', yuan(56_385), 'B'],
    ['2017', yuan(61_099), 'B'],
    ['2018', yuan(66_432), 'B'],
    ['2019', yuan(71_523), 'B'],
    ['2021', yuan(89_240), 'B'],
    ['2022', yuan(96_237), 'B'],
  ]);
  expect(gapsOf(urban.averageAnnualWage)).toEqual([{ from: '2020-01-01', to: '2020-12-31' }]);
  expect(valueOn(urban.averageAnnualWage, plainDate('2023-12-31'))).toBeUndefined();
});

test('a wage tells its document, and from 2019 on that others than staff are counted', () => {
  expect(
    urban.averageAnnualWage.values.map(({ source }) =>
      source.kind === 'document' ? [source.title.zh, source.number, source.note !== undefined] : source,
    ),
  ).toEqual([
    ['2015 年浙江省在岗职工年平均工资', undefined, false],
    ['2016 年浙江省在岗职工年平均工资', '浙人社发〔2017〕66号', false],
    ['2017 年浙江省在岗职工年平均工资', undefined, false],
    ['2018 年浙江省在岗职工年平均工资', '浙人社发〔2019〕24号', false],
    ['2019 年浙江省就业人员年平均工资', '浙人社发〔2020〕32号', true],
    ['2021 年浙江省就业人员年平均工资', undefined, true],
    ['2022 年浙江省就业人员年平均工资', undefined, true],
  ]);
});

test('the figures of the measure hold from 2018-04-01 and cite their article', () => {
  const { averageAnnualWage, extendedYearMonths, ...fixed } = urban;
  for (const parameter of Object.values(fixed)) {
    expect(parameter.values).toHaveLength(1);
    expect(parameter.values[0]).toMatchObject({ from: '2018-04-01', source: { kind: 'provision' } });
  }
  expect([averageAnnualWage.id, extendedYearMonths.id]).toEqual(['average-annual-wage', 'extended-year-months']);
});

test('no two parameters share an id', () => {
  const ids = Object.values(urban).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
