import { yuan } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from '../../test/law.ts';
import { missingOf, outcomeOf, refusalsOf } from '../../test/rulings.ts';
import { catalogueEntries } from '../catalogue/catalogue.ts';
import type { TradingSteps } from '../steps.ts';
import { mustEnterPlatform } from './must-enter-platform.ts';
import type { TradingProjectInput } from './trading-project.ts';

const on = '2018-05-02';
const ask = (project: Omit<TradingProjectInput, 'on'> & { readonly on?: string }) =>
  law.observe(mustEnterPlatform({ on, ...project }, collectTrace<TradingSteps>()));

const entered = (project: Omit<TradingProjectInput, 'on'>) => {
  const outcome = outcomeOf(ask({ approvedBy: 'city', ...project }));
  if (outcome.answer !== 'must-enter') throw new Error(outcome.answer);
  return outcome;
};
const grounds = (project: Omit<TradingProjectInput, 'on'> & { readonly on?: string }) => {
  const { answer, grounds: found } = outcomeOf(ask({ approvedBy: 'city', ...project }));
  return [answer, ...found.map(({ reason }) => reason)];
};

describe('construction, article 11(1)', () => {
  test('a hospital built with state money, to be tendered by law, falls under A01 and must enter', () => {
    expect(entered({ item: 'A01-03', funding: 'state-funds', tenderRequired: true })).toMatchObject({
      codes: ['A', 'A01', 'A01-03'],
      itemsOfArticle11: [1],
      platform: { kind: 'known', level: 'city' },
      channel: 'trading-centre',
    });
    expect(entered({ item: 'A01', funding: 'state-funds', tenderRequired: true }).codes).toEqual(['A', 'A01']);
  });

  test.each(['government-investment', 'state-funds', 'state-controlled'] as const)('%s is public money', (funding) => {
    expect(entered({ item: 'A07-01', funding, tenderRequired: true }).itemsOfArticle11).toEqual([1]);
  });

  test('other money and no required tender are told together', () => {
    expect(grounds({ item: 'A01-03', funding: 'other', tenderRequired: false })).toEqual([
      'voluntary',
      'no-public-money',
      'tender-not-required',
    ]);
  });

  test('one reason is enough: nothing more is asked', () => {
    expect(grounds({ item: 'A01-03', funding: 'other' })).toEqual(['voluntary', 'no-public-money']);
    expect(grounds({ item: 'A01-03', tenderRequired: false })).toEqual(['voluntary', 'tender-not-required']);
  });

  test('what the answer depends on is asked for, all at once', () => {
    expect(missingOf(ask({ item: 'A01-03' }))).toEqual(['funding', 'tenderRequired']);
    expect(missingOf(ask({ item: 'A01-03', funding: 'state-funds' }))).toEqual(['tenderRequired']);
    expect(missingOf(ask({ item: 'A01-03', tenderRequired: true }))).toEqual(['funding']);
  });

  const hospital = { item: 'A01-03', funding: 'state-funds', approvedBy: 'city' } as const;

  test('the scale is not known until the end of May 2018', () => {
    const contract = { kind: 'works', amount: yuan(50_000_000) } as const;
    expect(missingOf(ask({ ...hospital, on: '2018-05-31', contract }))).toEqual(['tenderRequired']);
    expect(outcomeOf(ask({ ...hospital, on: '2018-06-01', contract })).answer).toBe('must-enter');
  });

  test.each([
    ['works', '4000000.00', 'must-enter'],
    ['works', '3999999.99', 'voluntary'],
    ['goods', '2000000.00', 'must-enter'],
    ['goods', '1999999.99', 'voluntary'],
    ['services', '1000000.00', 'must-enter'],
    ['services', '999999.99', 'voluntary'],
  ] as const)('from June 2018 the scale for %s decides: %s', (kind, amount, answer) => {
    const ruling = ask({ ...hospital, on: '2018-06-01', contract: { kind, amount: yuan(amount) } });
    expect(outcomeOf(ruling).answer).toBe(answer);
    expect(ruling).toMatchObject({ parameters: [{ id: 'tender-scale', source: { sureness: 'C' } }] });
  });

  test('what the asker states goes before the scale', () => {
    const contract = { kind: 'works', amount: yuan(100) } as const;
    expect(grounds({ ...hospital, on: '2019-03-01', contract, tenderRequired: true })[0]).toBe('must-enter');
  });

  test('agent construction and electricity works are of government-invested projects only', () => {
    for (const item of ['A12', 'A13']) {
      expect(entered({ item, funding: 'government-investment', tenderRequired: true }).codes).toEqual(['A', item]);
      expect(grounds({ item, funding: 'state-controlled', tenderRequired: true })).toEqual([
        'voluntary',
        'not-government-invested',
      ]);
    }
  });

  test('the scale of agent construction is not known on any day', () => {
    const contract = { kind: 'services', amount: yuan(9_000_000) } as const;
    const project = { item: 'A12', funding: 'government-investment', approvedBy: 'city', on: '2019-01-02' } as const;
    expect(missingOf(ask({ ...project, contract }))).toEqual(['tenderRequired']);
  });

  test('initial property management depends on its tender alone', () => {
    expect(entered({ item: 'A14', funding: 'other', tenderRequired: true }).itemsOfArticle11).toEqual([8]);
    expect(grounds({ item: 'A14', tenderRequired: false })).toEqual(['voluntary', 'tender-not-required']);
    expect(missingOf(ask({ item: 'A14', on: '2018-07-02', contract: { kind: 'services', amount: 1 } }))).toEqual([
      'tenderRequired',
    ]);
  });
});

describe('procurement, article 11(2)', () => {
  test.each([
    ['central', 'central-procurement'],
    ['decentralised-to-enter', 'decentralised-procurement'],
  ] as const)('%s enters', (procurement, reason) => {
    const outcome = entered({ item: 'D01', procurement, procurementMethod: 'other' });
    expect(outcome).toMatchObject({ itemsOfArticle11: [2], grounds: [{ reason }] });
  });

  test.each(['single-source', 'approved-self-procurement'] as const)('%s is exempt', (procurementMethod) => {
    for (const procurement of ['central', 'decentralised-to-enter', 'decentralised-other'] as const)
      expect(grounds({ item: 'D03', procurement, procurementMethod })).toEqual(['exempt', procurementMethod]);
    expect(grounds({ item: 'D', procurementMethod })).toEqual(['exempt', procurementMethod]);
  });

  test('decentralised procurement that the directory does not send in may enter voluntarily', () => {
    expect(grounds({ item: 'D02', procurement: 'decentralised-other' })).toEqual([
      'voluntary',
      'procurement-not-sent-in',
    ]);
  });

  test('asks for directory and method', () => {
    expect(missingOf(ask({ item: 'D01' }))).toEqual(['procurement', 'procurementMethod']);
    expect(missingOf(ask({ item: 'D01', procurement: 'central' }))).toEqual(['procurementMethod']);
    expect(missingOf(ask({ item: 'D01', procurementMethod: 'other' }))).toEqual(['procurement']);
  });

  test.each(['wholly-state-owned', 'state-controlled'] as const)('purchases of a %s enterprise enter', (ownership) => {
    expect(entered({ item: 'I', ownership })).toMatchObject({ codes: ['I'], itemsOfArticle11: [2] });
    expect(entered({ item: 'I', ownership, procurementMethod: 'single-source' }).itemsOfArticle11).toEqual([2]);
  });

  test('purchases of another enterprise do not', () => {
    expect(grounds({ item: 'I', ownership: 'other' })).toEqual(['voluntary', 'not-a-state-enterprise']);
    expect(missingOf(ask({ item: 'I' }))).toEqual(['ownership']);
  });
});

describe('the other items of article 11', () => {
  test('(3) enterprise assets: those entrusted to the Wenzhou exchange', () => {
    for (const item of ['C02', 'C02-01', 'C02-02'])
      expect(entered({ item, entrustedToWenzhouExchange: true })).toMatchObject({
        itemsOfArticle11: [3],
        channel: 'wenzhou-property-exchange',
      });
    expect(grounds({ item: 'C02-01', entrustedToWenzhouExchange: false })).toEqual([
      'exempt',
      'other-property-exchange',
    ]);
    expect(missingOf(ask({ item: 'C02-01' }))).toEqual(['entrustedToWenzhouExchange']);
  });

  test('(4) land goes through the province’s online system', () => {
    for (const item of ['B01', 'B01-01', 'B01-02', 'B01-03'])
      expect(entered({ item })).toMatchObject({ itemsOfArticle11: [4], channel: 'provincial-land-system' });
  });

  test('(4) mining rights go to the city’s centre, whoever approved them', () => {
    expect(outcomeOf(ask({ item: 'B03-02' }))).toMatchObject({
      answer: 'must-enter',
      platform: { kind: 'known', level: 'city' },
    });
    expect(outcomeOf(ask({ item: 'B03', approvedBy: 'county' }))).toMatchObject({
      platform: { kind: 'known', level: 'city' },
      itemsOfArticle11: [4],
    });
  });

  test('(4) sea area use rights', () => {
    expect(entered({ item: 'Z02' })).toMatchObject({ codes: ['Z', 'Z02'], itemsOfArticle11: [4] });
    expect(entered({ item: 'Z' }).codes).toEqual(['Z']);
  });

  test('(5) concessions, when given out by competition', () => {
    for (const item of ['H-01', 'H-04', 'H-05']) {
      expect(entered({ item, chosenByCompetition: true }).itemsOfArticle11).toEqual([5]);
      expect(grounds({ item, chosenByCompetition: false })).toEqual(['exempt', 'no-market-competition']);
      expect(missingOf(ask({ item }))).toEqual(['chosenByCompetition']);
    }
  });

  test('(6) number plates and emission rights', () => {
    expect(entered({ item: 'H-02', chosenByCompetition: true })).toMatchObject({
      itemsOfArticle11: [5, 6],
      grounds: [{ reason: 'licensed-allocation' }],
    });
    expect(entered({ item: 'F' }).itemsOfArticle11).toEqual([6]);
    expect(entered({ item: 'F-01' }).codes).toEqual(['F', 'F-01']);
  });

  test('(6) firework retail rights, as the county’s safety supervision decides', () => {
    expect(entered({ item: 'H-03', safetyAuthorityDecision: 'enter' }).itemsOfArticle11).toEqual([5, 6]);
    expect(grounds({ item: 'H-03', safetyAuthorityDecision: 'stay-out' })).toEqual([
      'exempt',
      'firework-retail-kept-out',
    ]);
    expect(missingOf(ask({ item: 'H-03' }))).toEqual(['safetyAuthorityDecision']);
  });

  test('(7) assets of administrative bodies and public institutions', () => {
    expect(entered({ item: 'C01-01' })).toMatchObject({ itemsOfArticle11: [7], codes: ['C', 'C01', 'C01-01'] });
  });

  test('(8) public services and purchases of the city’s health bodies', () => {
    for (const item of ['G', 'G-01', 'G-02', 'J']) expect(entered({ item }).itemsOfArticle11).toEqual([8]);
  });
});

describe('the platform, article 4', () => {
  test.each([
    ['county', 'county'],
    ['city', 'city'],
    ['province-delegated', 'city'],
    ['above-city', 'above-city'],
  ] as const)('approved by %s: %s', (approvedBy, level) => {
    expect(entered({ item: 'G-01', approvedBy }).platform).toEqual({ kind: 'known', level });
  });

  test('is told as not stated without the authority; that it must enter does not depend on it', () => {
    const ruling = ask({ on: '2018-03-01', item: 'A01-03', funding: 'state-funds', tenderRequired: true });
    expect(outcomeOf(ruling)).toEqual({
      answer: 'must-enter',
      codes: ['A', 'A01', 'A01-03'],
      itemsOfArticle11: [1],
      grounds: [
        {
          reason: 'required-tender-of-public-works',
          at: [
            { statute: 'wenzhou-2018-2', article: 10 },
            { statute: 'wenzhou-2018-2', article: 11, item: 1 },
          ],
        },
      ],
      platform: { kind: 'not-stated', needs: 'approvedBy' },
      channel: 'trading-centre',
    });
    expect(ruling.kind === 'granted' && ruling.steps?.at(-1)).toEqual({
      code: 'platform-not-stated',
      at: [{ statute: 'wenzhou-2018-2', article: 4 }],
      facts: { needs: 'approvedBy' },
    });
  });
});

describe('voluntary entry, article 14', () => {
  const agreed = {
    ownerApplies: true,
    funderAgrees: true,
    superiorAgrees: true,
    supervisorNamed: true,
    methodNamed: true,
    special: false,
  };
  const conditionsOf = (voluntaryEntry?: TradingProjectInput['voluntaryEntry']) => {
    const outcome = outcomeOf(ask({ item: 'outside', ...(voluntaryEntry === undefined ? {} : { voluntaryEntry }) }));
    if (outcome.answer !== 'voluntary') throw new Error(outcome.answer);
    return outcome;
  };

  test('is open to what the catalogue does not list, once every condition is met', () => {
    expect(conditionsOf(agreed)).toMatchObject({
      codes: [],
      grounds: [{ reason: 'not-in-catalogue' }],
      unmet: [],
      mayEnter: true,
    });
  });

  test.each([
    ['ownerApplies', 'owner-applies'],
    ['funderAgrees', 'funder-agrees'],
    ['superiorAgrees', 'superior-agrees'],
    ['supervisorNamed', 'supervisor-named'],
    ['methodNamed', 'method-named'],
  ] as const)('needs %s', (field, code) => {
    expect(conditionsOf({ ...agreed, [field]: false })).toMatchObject({ unmet: [code], mayEnter: false });
    const { [field]: _unsaid, ...others } = agreed;
    expect(conditionsOf(others)).toMatchObject({ unmet: [code], mayEnter: false });
  });

  test('needs a government’s consent for special projects only', () => {
    expect(conditionsOf({ ...agreed, special: true }).unmet).toEqual(['government-agrees']);
    expect(conditionsOf({ ...agreed, special: true, governmentAgrees: false }).unmet).toEqual(['government-agrees']);
    expect(conditionsOf({ ...agreed, special: true, governmentAgrees: true }).mayEnter).toBe(true);
    expect(conditionsOf({ ...agreed, special: false, governmentAgrees: false }).mayEnter).toBe(true);
  });

  test('does not guess whether a project is special', () => {
    const { special: _unsaid, ...unsaid } = agreed;
    expect(conditionsOf(unsaid).conditions.at(-1)).toMatchObject({ code: 'government-agrees', state: 'not-stated' });
    expect(conditionsOf({ ...unsaid, governmentAgrees: false }).conditions.at(-1)?.state).toBe('not-stated');
    expect(conditionsOf({ ...unsaid, governmentAgrees: true }).mayEnter).toBe(true);
  });

  test('tells every unmet condition at once', () => {
    expect(conditionsOf().unmet).toHaveLength(6);
    expect(conditionsOf().mayEnter).toBe(false);
  });
});

describe('faults', () => {
  test('days before the measure are refused under article 49', () => {
    expect(refusalsOf(ask({ item: 'G-01', on: '2018-02-24' }))).toEqual([
      {
        code: 'before-effective',
        at: [{ statute: 'wenzhou-2018-2', article: 49 }],
        facts: { on: '2018-02-24', from: '2018-02-25' },
        path: ['on'],
      },
    ]);
    expect(ask({ item: 'B03-01', on: '2018-02-25' }).kind).toBe('granted');
  });

  test('an unknown code is refused, together with the day', () => {
    expect(refusalsOf(ask({ item: 'A05' }))).toMatchObject([{ code: 'catalogue-code-unknown', path: ['item'] }]);
    expect(refusalsOf(ask({ item: 'A05', on: '2017-01-01' })).map(({ code }) => code)).toEqual([
      'before-effective',
      'catalogue-code-unknown',
    ]);
  });

  test.each([
    ['A', 'A01 A02 A03 A04 A07 A10 A11 A12 A13 A14'],
    ['B', 'B01 B03'],
    ['C', 'C01 C02'],
    ['H', 'H-01 H-02 H-03 H-04 H-05'],
  ])('%s is too broad to decide', (item, narrower) => {
    expect(refusalsOf(ask({ item }))).toMatchObject([
      { code: 'catalogue-code-too-broad', facts: { code: item, narrower: narrower.split(' ') } },
    ]);
  });

  test('all faults of an input are told at once, with their fields', () => {
    const ruling = mustEnterPlatform({
      on: '2018-02-30',
      item: 'A01',
      contract: { kind: 'works', amount: -1 },
      approvedBy: 'moon' as 'city',
    });
    expect(refusalsOf(ruling).map(({ path }) => path?.join('.'))).toEqual(['on', 'contract.amount', 'approvedBy']);
    expect(refusalsOf(mustEnterPlatform({ on } as TradingProjectInput))).toMatchObject([{ code: 'input-missing' }]);
    expect(refusalsOf(mustEnterPlatform({ on, item: 'F', price: 1 } as TradingProjectInput))).toMatchObject([
      { code: 'input-unrecognised' },
    ]);
  });
});

test('every code of the catalogue is decided, asked about or too broad, the same with a trace and without', () => {
  const facts = fc.record(
    {
      funding: fc.constantFrom('government-investment', 'state-funds', 'state-controlled', 'other'),
      tenderRequired: fc.boolean(),
      procurement: fc.constantFrom('central', 'decentralised-to-enter', 'decentralised-other'),
      procurementMethod: fc.constantFrom('single-source', 'approved-self-procurement', 'other'),
      entrustedToWenzhouExchange: fc.boolean(),
      chosenByCompetition: fc.boolean(),
      safetyAuthorityDecision: fc.constantFrom('enter', 'stay-out'),
      ownership: fc.constantFrom('wholly-state-owned', 'state-controlled', 'other'),
      approvedBy: fc.constantFrom('county', 'city', 'province-delegated', 'above-city'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(facts, fc.constantFrom(...catalogueEntries.map(({ code }) => code)), (known, item) => {
      const project = { on, item, ...known } as TradingProjectInput;
      const plain = mustEnterPlatform(project);
      const traced = mustEnterPlatform(project, collectTrace<TradingSteps>());
      const { steps, ...rest } = traced.kind === 'granted' ? traced : { ...traced, steps: undefined };
      expect(rest).toEqual(plain);
      if (plain.kind === 'granted') expect(steps?.length).toBeGreaterThan(0);
      if (plain.kind === 'refused') expect(plain.refusals[0].code).toBe('catalogue-code-too-broad');
      // The authority tells the platform, never the answer.
      const { approvedBy: _unsaid, ...unapproved } = project;
      const without = mustEnterPlatform(unapproved);
      expect(without.kind === 'granted' ? without.outcome.answer : without).toEqual(
        plain.kind === 'granted' ? plain.outcome.answer : plain,
      );
      // What a ruling asks for, and only that, brings it further.
      if (plain.kind === 'incomplete') for (const { field } of plain.missing) expect(project).not.toHaveProperty(field);
    }),
  );
});
