import { addDays, chinaCalendar, countBack, countDays, later, type PlainDate, plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from '../../test/law.ts';
import { missingOf, outcomeOf, refusalsOf } from '../../test/rulings.ts';
import type { TradingSteps } from '../steps.ts';
import { layOutTender } from './lay-out-tender.ts';
import { type Milestone, milestones } from './milestones.ts';
import type { TenderPlanInput } from './tender-plan.ts';

const layOut = (plan: TenderPlanInput) => law.observe(layOutTender(plan, chinaCalendar, collectTrace<TradingSteps>()));

const spans = (plan: TenderPlanInput) =>
  Object.fromEntries(
    outcomeOf(layOut(plan)).milestones.map(({ milestone, earliest, latest }) => [milestone, [earliest, latest]]),
  );

const span = (plan: TenderPlanInput, milestone: Milestone) => {
  const found = outcomeOf(layOut(plan)).milestones.find((candidate) => candidate.milestone === milestone);
  if (!found) throw new Error(milestone);
  return found;
};

const faults = (plan: TenderPlanInput) =>
  refusalsOf(layOut(plan)).map(({ code, facts, path }) => ({ code, ...facts, path: path?.join('.') }));

test('from the notice alone everything is laid out, counted by hand', () => {
  expect(spans({ notice: '2018-03-01' })).toEqual({
    // Working days back from Thursday 1 March: 28, 27, 26 February, the make-up Saturday 24, Friday 23.
    'documents-filed': [undefined, '2018-02-23'],
    notice: [undefined, undefined],
    'documents-issued': ['2018-03-01', undefined],
    'sale-ends': ['2018-03-06', undefined],
    clarification: ['2018-03-01', '2018-03-06'],
    // A Sunday: ten days before the deadline do not move.
    'document-objection': [undefined, '2018-03-11'],
    'document-objection-answer': [undefined, '2018-03-14'],
    deadline: ['2018-03-21', undefined],
    opening: ['2018-03-21', '2018-03-21'],
    // Three days end on Saturday 24 March and move to Monday, as a maximum and as a minimum.
    'evaluation-report': ['2018-03-21', undefined],
    'candidates-published': ['2018-03-21', '2018-03-26'],
    'publicity-ends': ['2018-03-26', undefined],
    'result-objection-answer': [undefined, '2018-03-29'],
    // Ten days end on Saturday 31 March.
    complaint: [undefined, '2018-04-02'],
    'winner-determined': ['2018-03-27', undefined],
    'award-notice': ['2018-03-27', '2018-04-11'],
    'supervisor-report': ['2018-03-27', '2018-04-11'],
    contract: ['2018-03-27', '2018-04-26'],
    'contract-filed': ['2018-03-27', '2018-04-11'],
    // Five days end on Sunday 1 April.
    'bonds-refunded': ['2018-03-21', '2018-04-02'],
  });
});

describe('twenty days to prepare bids', () => {
  test.each([
    ['2018-09-11', '2018-10-08', '2018-10-01'],
    ['2018-09-09', '2018-09-29', undefined],
    ['2019-01-15', '2019-02-11', '2019-02-04'],
    ['2019-01-14', '2019-02-03', undefined],
    ['2019-04-11', '2019-05-05', '2019-05-01'],
  ])('issued on %s: not before %s', (notice, earliest, rolledFrom) => {
    const { limits } = span({ notice }, 'deadline');
    const preparation = limits.find(({ period }) => period === 'bid-preparation');
    expect([preparation?.date, preparation?.rolledFrom]).toEqual([earliest, rolledFrom]);
    expect(layOut({ notice, deadline: earliest }).kind).toBe('granted');
    expect(faults({ notice, deadline: addDays(plainDate(earliest), -1) })).toMatchObject([
      { code: 'milestone-too-early', milestone: 'deadline', earliest, period: 'bid-preparation', path: 'deadline' },
    ]);
  });

  test('count from the day the documents are issued, not from the notice', () => {
    expect(span({ notice: '2018-03-01', documentsIssued: '2018-03-05' }, 'deadline').earliest).toBe('2018-03-26');
  });

  test('a limit names where it stands and how it was counted', () => {
    expect(span({ notice: '2018-09-11' }, 'deadline').limits[0]).toMatchObject({
      bound: 'earliest',
      date: '2018-10-08',
      from: 'documents-issued',
      fromDate: '2018-09-11',
      fromSet: true,
      period: 'bid-preparation',
      days: 20,
      unit: 'calendar-day',
      counted: 'forward',
      rolledFrom: '2018-10-01',
      breaks: [{ name: 'national-day' }],
      at: [
        { statute: 'cn-tendering-law', article: 24 },
        { statute: 'wenzhou-2018-2', article: 19 },
      ],
    });
  });
});

describe('before the deadline', () => {
  test('a clarification less than fifteen days before it moves the deadline', () => {
    const plan = { notice: '2018-03-01', deadline: '2018-03-30' };
    expect(layOut({ ...plan, clarification: '2018-03-15' }).kind).toBe('granted');
    expect(faults({ ...plan, clarification: '2018-03-16' })).toMatchObject([
      { code: 'milestone-too-early', milestone: 'deadline', earliest: '2018-03-31', period: 'clarification' },
    ]);
  });

  test('the fifteen days do not move off a Saturday', () => {
    const plan = { notice: '2018-03-01', clarification: '2018-03-16' };
    expect(span(plan, 'deadline').earliest).toBe('2018-03-31');
    expect(layOut({ ...plan, deadline: '2018-03-31' }).kind).toBe('granted');
  });

  test('documents are sold for five days, and not beyond the deadline', () => {
    const plan = { notice: '2018-03-01' };
    expect(layOut({ ...plan, saleEnds: '2018-03-06' }).kind).toBe('granted');
    expect(faults({ ...plan, saleEnds: '2018-03-05' })).toMatchObject([{ milestone: 'sale-ends', path: 'saleEnds' }]);
    expect(span({ ...plan, saleEnds: '2018-04-02' }, 'deadline').earliest).toBe('2018-04-02');
    expect(faults({ ...plan, saleEnds: '2018-04-02', deadline: '2018-03-30' })).toMatchObject([
      { code: 'milestone-too-early', milestone: 'deadline', from: 'sale-ends', earliest: '2018-04-02' },
    ]);
  });

  test('documents are filed five working days before they are issued', () => {
    expect(layOut({ notice: '2018-03-01', documentsFiled: '2018-02-23' }).kind).toBe('granted');
    expect(faults({ notice: '2018-03-01', documentsFiled: '2018-02-24' })).toMatchObject([
      { code: 'milestone-too-late', milestone: 'documents-filed', latest: '2018-02-23', path: 'documentsFiled' },
    ]);
    // 29 April to 1 May is off, 28 April is worked: 7, 4, 3, 2 May and 28 April.
    expect(span({ notice: '2018-05-08' }, 'documents-filed').latest).toBe('2018-04-28');
  });

  test('nothing comes before the notice', () => {
    expect(faults({ notice: '2018-03-05', documentsIssued: '2018-03-02', deadline: '2018-03-01' })).toMatchObject([
      { milestone: 'documents-issued', from: 'notice', path: 'documentsIssued' },
      { milestone: 'deadline', period: 'bid-preparation', earliest: '2018-03-22' },
      { milestone: 'deadline', from: 'sale-ends' },
    ]);
  });
});

describe('the opening', () => {
  const plan = { notice: '2018-03-01', deadline: '2018-03-30', deadlineTime: '09:30' };

  test('is at the deadline', () => {
    expect(span(plan, 'opening')).toMatchObject({ set: '2018-03-30', earliest: '2018-03-30', latest: '2018-03-30' });
    expect(outcomeOf(layOut({ ...plan, opening: '2018-03-30', openingTime: '09:30' })).deadlineTime).toBe('09:30');
  });

  test('on another day or at another time is refused once', () => {
    expect(faults({ ...plan, opening: '2018-03-31' })).toMatchObject([
      { code: 'opening-not-at-deadline', path: 'opening' },
    ]);
    expect(faults({ ...plan, opening: '2018-03-29' })).toHaveLength(1);
    expect(faults({ ...plan, openingTime: '10:00' })).toMatchObject([
      { code: 'opening-not-at-deadline', deadline: '2018-03-30 09:30', opening: '10:00', path: 'openingTime' },
    ]);
  });

  test('alone sets the deadline', () => {
    expect(span({ notice: '2018-03-01', opening: '2018-03-22' }, 'deadline').set).toBe('2018-03-22');
    expect(faults({ notice: '2018-03-01', opening: '2018-03-20' })).toMatchObject([
      { milestone: 'deadline', earliest: '2018-03-21', path: 'opening' },
    ]);
  });
});

describe('after the opening', () => {
  const plan = { notice: '2018-03-01', deadline: '2018-03-30' };

  test('candidates are published within three days of the report and for three days', () => {
    const reported = { ...plan, evaluationReport: '2018-04-09' };
    expect(layOut({ ...reported, candidatesPublished: '2018-04-12', publicityEnds: '2018-04-16' }).kind).toBe(
      'granted',
    );
    expect(faults({ ...reported, candidatesPublished: '2018-04-13', publicityEnds: '2018-04-15' })).toMatchObject([
      { code: 'milestone-too-late', milestone: 'candidates-published', latest: '2018-04-12' },
      { code: 'milestone-too-early', milestone: 'publicity-ends', earliest: '2018-04-16' },
    ]);
  });

  test('the winner is chosen when the publicity is over', () => {
    expect(layOut({ ...plan, publicityEnds: '2018-04-16', winnerDetermined: '2018-04-17' }).kind).toBe('granted');
    expect(faults({ ...plan, publicityEnds: '2018-04-16', winnerDetermined: '2018-04-16' })).toMatchObject([
      { milestone: 'winner-determined', earliest: '2018-04-17' },
    ]);
  });

  test('award, report, contract, filing and refund have their last days', () => {
    const lawful = {
      ...plan,
      winnerDetermined: '2018-05-10',
      awardNotice: '2018-05-25',
      supervisorReport: '2018-05-25',
      // Thirty days after 25 May: Sunday 24 June, so Monday.
      contractSigned: '2018-06-25',
      contractFiled: '2018-07-10',
      // Five days after 25 June: Saturday 30 June, so Monday.
      bondsRefunded: '2018-07-02',
    };
    expect(layOut(lawful).kind).toBe('granted');
    expect(
      faults({
        ...lawful,
        awardNotice: '2018-05-26',
        supervisorReport: '2018-05-26',
        contractSigned: '2018-06-26',
        contractFiled: '2018-07-12',
        bondsRefunded: '2018-07-03',
      }).map(({ path }) => path),
      // 26 May plus 30 days is Monday 25 June; 26 June plus 15 is 11 July; plus 5 is Sunday 1 July, so Monday 2 July.
    ).toEqual(['awardNotice', 'supervisorReport', 'contractSigned', 'contractFiled', 'bondsRefunded']);
  });

  test('a day is too late only if no choice of the open days before it would allow it', () => {
    const chosen = { ...plan, winnerDetermined: '2018-04-16' };
    // Winner 16 April, award notice at most 15 days later, 1 May, a day off: 2 May; contract 30 days later: 1 June.
    expect(layOut({ ...chosen, contractSigned: '2018-06-01' }).kind).toBe('granted');
    expect(faults({ ...chosen, contractSigned: '2018-06-02' })).toMatchObject([
      { milestone: 'contract', from: 'award-notice', fromDate: '2018-05-02', latest: '2018-06-01' },
    ]);
    // Without any day that bounds the choice of the winner nothing can be too late.
    expect(layOut({ ...plan, contractSigned: '2018-12-03' }).kind).toBe('granted');
    // A report to the supervisor on 16 April says that the winner was chosen by then.
    expect(layOut({ ...plan, supervisorReport: '2018-04-16', contractSigned: '2018-06-01' }).kind).toBe('granted');
    expect(faults({ ...plan, supervisorReport: '2018-04-16', contractSigned: '2018-06-02' })).toHaveLength(1);
  });
});

describe('the bond', () => {
  const plan = { notice: '2018-03-01', estimate: yuan(1_000_000) };

  test('is at most two per cent of the estimate', () => {
    expect(outcomeOf(layOut(plan)).bondCeiling).toBe(yuan(20_000));
    expect(layOut({ ...plan, bond: yuan(20_000) }).kind).toBe('granted');
    expect(faults({ ...plan, bond: yuan('20000.01') })).toMatchObject([
      { code: 'bond-over-ceiling', ceiling: yuan(20_000), path: 'bond' },
    ]);
  });

  test('needs the estimate', () => {
    expect(missingOf(layOut({ notice: '2018-03-01', bond: yuan(1) }))).toEqual(['estimate']);
    expect(faults({ notice: '2018-03-01', bond: yuan(1), saleEnds: '2018-03-02' })).toHaveLength(1);
  });
});

describe('faults', () => {
  test('days before the measure are refused under article 49; the filing may lie before it', () => {
    expect(layOut({ notice: '2018-02-25', documentsFiled: '2018-02-11' }).kind).toBe('granted');
    expect(faults({ notice: '2018-02-24', deadline: '2018-02-23' })).toMatchObject([
      { code: 'before-effective', path: 'notice' },
      { code: 'before-effective', path: 'deadline' },
    ]);
    expect(refusalsOf(layOut({ notice: '2018-02-24' }))[0]?.at).toEqual([{ statute: 'wenzhou-2018-2', article: 49 }]);
  });

  test('every broken period is told at once, with the bond and the opening', () => {
    const plan = {
      notice: '2018-03-01',
      saleEnds: '2018-03-02',
      deadline: '2018-03-15',
      opening: '2018-03-16',
      estimate: 100,
      bond: 3,
    };
    expect(faults(plan).map(({ code, path }) => [code, path])).toEqual([
      ['milestone-too-early', 'saleEnds'],
      ['milestone-too-early', 'deadline'],
      ['opening-not-at-deadline', 'opening'],
      ['bond-over-ceiling', 'bond'],
    ]);
  });

  test('years whose holidays are not known are refused, however far', () => {
    expect(faults({ notice: '2018-03-01', evaluationReport: '9999-12-31' }).map(({ code }) => code)).toContain(
      'calendar-year-unknown',
    );
    expect(faults({ notice: '2018-03-01', publicityEnds: '9999-12-31' }).map(({ code }) => code)).toEqual([
      'calendar-year-unknown',
    ]);
    expect(faults({ notice: '9999-12-31' }).map(({ code }) => code)).toEqual(['calendar-year-unknown']);
    expect(
      faults({ notice: '9999-12-31', deadline: '9999-12-31', clarification: '9999-12-31' }).map(({ code }) => code),
    ).toContain('calendar-year-unknown');
  });

  test('faulty inputs all at once', () => {
    const ruling = layOut({ notice: '2018-3-1', deadlineTime: '24:00', estimate: 0, bond: -1 });
    expect(refusalsOf(ruling).map(({ path }) => path?.join('.'))).toEqual([
      'notice',
      'deadlineTime',
      'estimate',
      'bond',
    ]);
  });
});

/** The days of a plan, each chosen so many days into its lawful span as the offsets say. */
const lawfulPlan = fc
  .record({
    start: fc.nat({ max: 600 }),
    offsets: fc.array(fc.nat({ max: 30 }), { minLength: 14, maxLength: 14 }),
  })
  .map(({ start, offsets }) => {
    const at = (index: number, most = 30) => Math.min(offsets[index] ?? 0, most);
    const ends = (from: PlainDate, days: number): PlainDate => {
      const end = countDays(from, days, 'calendar-day', chinaCalendar);
      if (end.kind !== 'date') throw new Error('unknown year');
      return end.date;
    };
    const notice = addDays(plainDate('2018-02-25'), start);
    const documentsIssued = addDays(notice, at(0));
    const filing = countBack(documentsIssued, 5, 'working-day', chinaCalendar);
    if (filing.kind !== 'date') throw new Error('unknown year');
    const saleEnds = addDays(ends(documentsIssued, 5), at(1));
    const clarification = addDays(documentsIssued, at(2));
    const deadline = addDays(later(later(ends(documentsIssued, 20), saleEnds), addDays(clarification, 15)), at(3));
    const evaluationReport = addDays(deadline, at(4));
    const candidatesPublished = addDays(evaluationReport, at(5, 3));
    const publicityEnds = addDays(ends(candidatesPublished, 3), at(6));
    const winnerDetermined = addDays(publicityEnds, 1 + at(7));
    const awardNotice = addDays(winnerDetermined, at(8, 15));
    const contractSigned = addDays(awardNotice, at(9, 30));
    return {
      notice,
      documentsIssued,
      documentsFiled: addDays(filing.date, -at(10)),
      saleEnds,
      clarification,
      deadline,
      opening: deadline,
      evaluationReport,
      candidatesPublished,
      publicityEnds,
      winnerDetermined,
      awardNotice,
      supervisorReport: addDays(winnerDetermined, at(11, 15)),
      contractSigned,
      contractFiled: addDays(contractSigned, at(12, 15)),
      bondsRefunded: addDays(contractSigned, at(13, 5)),
    };
  });

const optionalFields = [
  'documentsFiled',
  'saleEnds',
  'clarification',
  'deadline',
  'opening',
  'evaluationReport',
  'candidatesPublished',
  'publicityEnds',
  'winnerDetermined',
  'awardNotice',
  'supervisorReport',
  'contractSigned',
  'contractFiled',
  'bondsRefunded',
] as const;

test('a lawful plan stays lawful when days are left open, and lies within the spans shown', () => {
  fc.assert(
    fc.property(lawfulPlan, fc.subarray([...optionalFields]), (plan, dropped) => {
      expect(layOut(plan).kind).toBe('granted');
      const open: TenderPlanInput = {
        notice: plan.notice,
        ...Object.fromEntries(Object.entries(plan).filter(([field]) => !dropped.some((gone) => gone === field))),
      };
      for (const { set, earliest, latest } of outcomeOf(layOut(open)).milestones) {
        if (set !== undefined && earliest !== undefined) expect(set >= earliest).toBe(true);
        if (set !== undefined && latest !== undefined) expect(set <= latest).toBe(true);
      }
    }),
  );
});

test('milestones stand in the order of the law, and a latest day is never before the earliest', () => {
  const course: readonly Milestone[] = [
    'documents-issued',
    'sale-ends',
    'deadline',
    'opening',
    'evaluation-report',
    'candidates-published',
    'publicity-ends',
    'winner-determined',
    'award-notice',
    'contract',
    'contract-filed',
  ];
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), (start) => {
      const notice = addDays(plainDate('2018-02-25'), start);
      const { milestones: laidOut } = outcomeOf(layOut({ notice }));
      expect(laidOut.map(({ milestone }) => milestone)).toEqual(Object.keys(milestones));
      const earliest = course.map((name) => laidOut.find(({ milestone }) => milestone === name)?.earliest ?? '');
      expect(earliest).toEqual([...earliest].sort());
      for (const { milestone, earliest: first, latest: last } of laidOut)
        if (first !== undefined && last !== undefined && milestone !== 'clarification')
          expect(last >= first).toBe(true);
    }),
  );
});

test('a trace changes nothing but the steps', () => {
  fc.assert(
    fc.property(lawfulPlan, (plan) => {
      const traced = layOutTender(plan, chinaCalendar, collectTrace<TradingSteps>());
      if (traced.kind !== 'granted') throw new Error(traced.kind);
      const { steps, ...rest } = traced;
      expect(rest).toEqual(layOutTender(plan, chinaCalendar));
      expect(steps?.length).toBe(rest.outcome.milestones.flatMap(({ limits }) => limits).length - 1);
    }),
  );
});
