import { creditCodeFor, divisions } from '@wenzhou/identity';
import { collectTrace } from '@wenzhou/statute';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { authorityName, type Firm, placeOfPayment, type WageDepositSteps } from './index.ts';

const codeIn = (division: string) =>
  creditCodeFor({ department: '9', category: '1', division, organisation: 'MA2AAAAA' });

const local = (division: string) => ({
  kind: 'granted',
  outcome: { firm: 'local', authority: 'county', division },
});
const outside = {
  kind: 'granted',
  outcome: { firm: 'outside', authority: 'city', division: '330300', name: { zh: '温州市', en: 'Wenzhou' } },
};

describe('a local firm pays where it is registered', () => {
  test.each([
    ['Lucheng', '330302'],
    ['Longwan', '330303'],
    ['Ouhai', '330304'],
    ['Dongtou', '330305'],
    ['Yongjia', '330324'],
    ['Pingyang', '330326'],
    ['Cangnan', '330327'],
    ['Wencheng', '330328'],
    ['Taishun', '330329'],
    ["Rui'an", '330381'],
    ['Yueqing', '330382'],
    ['Longgang', '330383'],
  ])('%s', (_, registeredDivision) => {
    expect(law.observe(placeOfPayment({ registeredDivision }))).toMatchObject(local(registeredDivision));
    expect(law.observe(placeOfPayment({ creditCode: codeIn(registeredDivision) }))).toMatchObject(
      local(registeredDivision),
    );
  });

  test.each([
    ['Ouhai County', '330321', '330304'],
    ['Dongtou County', '330322', '330305'],
    ['Yueqing County', '330323', '330382'],
    ["Rui'an County", '330325', '330381'],
  ])('%s stands for what took its place', (_, retired, division) => {
    expect(law.observe(placeOfPayment({ registeredDivision: retired, on: '2018-03-01' }))).toMatchObject(
      local(division),
    );
  });

  test('the registered division comes before the registry that the credit code names', () => {
    const firm: Firm = { registeredDivision: '330383', creditCode: codeIn('330327') };
    expect(placeOfPayment(firm)).toMatchObject(local('330383'));
  });

  test('a credit code as people type it', () => {
    expect(placeOfPayment({ creditCode: ` ${codeIn('330302').toLowerCase()}` })).toMatchObject(local('330302'));
  });
});

describe('an outside firm pays at the city', () => {
  test.each(['330106', '330402', '310115', '110101', '650100'])('%s', (registeredDivision) => {
    expect(law.observe(placeOfPayment({ registeredDivision }))).toMatchObject(outside);
    expect(law.observe(placeOfPayment({ creditCode: codeIn(registeredDivision) }))).toMatchObject(outside);
  });
});

describe('Longgang, a city of its own since 2019', () => {
  test.each(['2018-03-01', '2018-12-31'])('not yet on %s', (on) => {
    expect(law.observe(placeOfPayment({ registeredDivision: '330383', on }))).toEqual({
      kind: 'refused',
      refusals: [
        {
          code: 'division-not-yet',
          at: [{ statute: 'wenzhou-2018-3', article: 4 }],
          facts: { division: '330383', name: { zh: '龙港市', en: 'Longgang City' }, since: 2019, on },
          path: ['registeredDivision'],
        },
      ],
    });
  });

  test('in 2020', () => {
    expect(placeOfPayment({ registeredDivision: '330383', on: '2020-01-01' })).toMatchObject(local('330383'));
  });
});

describe('what cannot be ruled on', () => {
  test.each<Firm>([
    {},
    { registeredDivision: '330300' },
    { registeredDivision: '330301' },
    { creditCode: codeIn('330300') },
  ])('%j: the county is not known', (firm) => {
    expect(law.observe(placeOfPayment(firm))).toEqual({
      kind: 'incomplete',
      missing: [{ field: 'registeredDivision', at: [{ statute: 'wenzhou-2018-3', article: 4 }] }],
    });
  });

  test.each<[Firm, string, string]>([
    [{ registeredDivision: '330399' }, 'division-unknown', 'registeredDivision'],
    [{ creditCode: codeIn('330399') }, 'division-unknown', 'creditCode'],
    [{ registeredDivision: '990101' }, 'division-unknown', 'registeredDivision'],
    [{ registeredDivision: '33030' }, 'input-malformed', 'registeredDivision'],
    [{ registeredDivision: 'Lucheng' }, 'input-malformed', 'registeredDivision'],
    [{ creditCode: `${codeIn('330302').slice(0, 17)}!` }, 'input-malformed', 'creditCode'],
    [{ registeredDivision: '330302', on: '2018-02-28' }, 'before-effective', 'on'],
    [{ registeredDivision: '330302', on: '2021-11-01' }, 'policy-not-built', 'on'],
  ])('%j: %s', (firm, code, field) => {
    expect(law.observe(placeOfPayment(firm))).toMatchObject({ kind: 'refused', refusals: [{ code, path: [field] }] });
  });
});

describe('the explanation', () => {
  test('from the code to the authority', () => {
    const trace = collectTrace<WageDepositSteps>();
    law.observe(placeOfPayment({ creditCode: codeIn('330322') }, trace));
    expect(trace.steps.map(({ code }) => code)).toEqual(['division-from-code', 'division-succeeded', 'pays-at-county']);
  });

  test('what the authorities are called', () => {
    const county = { authority: 'county', name: { zh: '鹿城区', en: 'Lucheng District' } } as const;
    const city = { authority: 'city', name: { zh: '温州市', en: 'Wenzhou' } } as const;
    expect(authorityName(county, 'zh')).toBe('鹿城区建设行政主管部门');
    expect(authorityName(county, 'en')).toBe('construction authority of Lucheng District');
    expect(authorityName(city, 'zh')).toBe('温州市住房和城乡建设委员会');
    expect(authorityName(city, 'en')).toBe('Wenzhou Commission of Housing and Urban-Rural Development');
  });
});

test('whatever six digits are given, a firm is local exactly where it has a division of Wenzhou', () => {
  const ours = new Set<string>(divisions.map(({ code }) => code));
  const digits = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'));
  const nearby = fc.integer({ min: 330_290, max: 330_399 }).map(String);
  fc.assert(
    fc.property(fc.oneof(digits, nearby), (registeredDivision) => {
      const ruling = placeOfPayment({ registeredDivision });
      const isLocal = ruling.kind === 'granted' && ruling.outcome.firm === 'local';
      expect(isLocal).toBe(ours.has(registeredDivision));
    }),
  );
});
