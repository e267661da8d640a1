import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor } from '../src/accounts/actor.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { type ReadElement, readPdf } from './read-pdf.ts';
import { databaseKinds } from './records.ts';
import {
  assessed,
  authority,
  firmWithCash,
  granted,
  key,
  localFirm,
  openTown,
  paidInCash,
  standardOfGrade3,
  type Town,
} from './wage-deposit-town.ts';

describe.each(databaseKinds)('what a notice says in figures on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  beforeAll(async () => {
    town = await openTown(kind, '2018-06-01');
  });
  afterAll(() => town.records.close());

  const textOf = ({ text, elements }: ReadElement): string => text + elements.map(textOf).join('');
  const noticeOf = async (firm: CompanyActor, answer: unknown): Promise<string> => {
    const { outcome } = answer as { readonly outcome?: { readonly notice?: { readonly id: string } } };
    if (!outcome?.notice) throw new Error(`not told on paper: ${JSON.stringify(answer)}`);
    const { bytes } = await readDocument({ ...town.context, actor: firm }, outcome.notice.id);
    return textOf(readPdf(Buffer.from(bytes)).root).replaceAll(/\s/g, '');
  };
  const demand = ({ company }: CompanyActor, ground: 'labour-sanction' | 'referred-to-police') =>
    town
      .as(lucheng.deciding)
      .demandTopUp({ idempotencyKey: key(), creditCode: company.creditCode, grounds: [{ ground }] });

  test('a grade that changes back before the adjustment leaves nothing to apply for', async () => {
    const firm = await firmWithCash(town);
    const changesGrade = async (grade: 'grade-2' | 'grade-3') => {
      const qualifications = [{ category: 'general-contracting', grade } as const];
      const approvedOn = '2018-06-01';
      const asked = await town.as(firm).submitGradeChange({ idempotencyKey: key(), qualifications, approvedOn });
      if (asked.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(asked)}`);
      const decision = { kind: 'grant' } as const;
      const { id } = asked.outcome.request;
      return noticeOf(firm, await town.as(lucheng.deciding).decideRequest({ idempotencyKey: key(), id, decision }));
    };
    // The 4th to the 8th (5), the 11th to the 15th (10), the 19th to the 22nd (14), the 25th to the 29th (19), 2 July (20).
    expect(await changesGrade('grade-2')).toContain('最迟申请日期Tobeappliedforby2018年7月2日');
    const restored = await changesGrade('grade-3');
    expect(restored).toContain('新标准');
    expect(restored).not.toContain('最迟申请日期');
  });

  test('a demand by which nothing is lacking asks for nothing and threatens nothing', async () => {
    const firm = await firmWithCash(town);
    // To twice the standard: 600,000 more.
    const first = await noticeOf(firm, await demand(firm, 'referred-to-police'));
    expect(first).toContain('现有余额Heldnow600,000.00元');
    expect(first).toContain('应补金额Tobepaidin600,000.00元');
    expect(first).toContain('逾期不补足的，记入企业信用档案');
    await paidInCash(town, firm, '330302', { amount: standardOfGrade3, purpose: 'top-up' });
    const second = await noticeOf(firm, await demand(firm, 'referred-to-police'));
    expect(second).toContain('无须缴款');
    expect(second).not.toMatch(/应补金额|逾期不补足/);
  });

  test('a guarantee that has expired is named, and not counted', async () => {
    const firm = localFirm();
    const { creditCode } = firm.company;
    await assessed(town, firm);
    const asked = await town.as(firm).submitInstrument({
      idempotencyKey: key(),
      purpose: 'payment',
      instrument: {
        kind: 'bank-guarantee',
        amount: standardOfGrade3,
        number: 'XG-1',
        periods: [{ from: '2018-06-01', to: '2021-05-31' }],
      },
      issuer: '虚构银行',
      documents: [await town.upload(firm)],
    });
    if (asked.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(asked)}`);
    await granted(town, asked.outcome.request.id);
    town.on('2021-05-31');
    const before = await town.as(firm).myDeposit();
    expect(before).toMatchObject({ balance: standardOfGrade3, lacking: 0, standing: 'complete' });
    expect(before).not.toHaveProperty('expired');
    town.on('2021-06-01');
    expect(await town.as(firm).myDeposit()).toMatchObject({
      balance: standardOfGrade3,
      expired: standardOfGrade3,
      lacking: standardOfGrade3,
      standing: 'short',
    });

    // To one and a half times the standard: all of 900,000 yuan is to come in.
    const grounds = [{ ground: 'labour-sanction' as const }];
    expect(await town.as(lucheng.deciding).previewTopUp({ creditCode, grounds })).toMatchObject({
      outcome: { level: 90_000_000, balance: 0, expired: standardOfGrade3, lacking: 90_000_000 },
    });
    const first = await noticeOf(firm, await demand(firm, 'labour-sanction'));
    expect(first).toContain('应补足到Tobetoppedupto900,000.00元');
    expect(first).toContain('现有余额（可以启用的）Heldnow,tobecalledin0.00元');
    expect(first).toContain('已到期的保函、保单（不计入）Expiredguaranteesandpolicies,notcounted600,000.00元');
    expect(first).toContain('应补金额Tobepaidin900,000.00元');

    // What the first asks for is not asked for again.
    const second = await noticeOf(firm, await demand(firm, 'labour-sanction'));
    expect(second).toContain('此前的补足通知已经要求补足');
    expect(second).not.toMatch(/应补金额|逾期不补足/);
  });
});
