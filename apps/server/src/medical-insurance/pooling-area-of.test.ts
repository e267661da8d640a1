import { divisions } from '@wenzhou/identity';
import { poolingAreas } from '@wenzhou/medical-insurance';
import { expect, test } from 'vitest';
import { poolingAreaOf } from './pooling-area-of.ts';

test('every pooling area is looked after by the agencies of its own divisions, the urban districts by one', () => {
  const areasOf = (names: readonly string[]) =>
    new Set(divisions.filter(({ name, to }) => !to && names.includes(name.zh)).map(({ code }) => poolingAreaOf(code)));
  expect([...areasOf(['鹿城区', '龙湾区', '瓯海区'])]).toEqual(['wenzhou-urban']);
  const apart = ['洞头区', '乐清市', '瑞安市', '永嘉县', '平阳县', '苍南县', '文成县', '泰顺县'];
  expect([...areasOf(apart)].toSorted()).toEqual(poolingAreas.filter((area) => area !== 'wenzhou-urban').toSorted());
});

test('the city itself and Longgang, which the measure does not name, look after none of them alone', () => {
  expect([poolingAreaOf('330300'), poolingAreaOf('330383')]).toEqual([undefined, undefined]);
});
