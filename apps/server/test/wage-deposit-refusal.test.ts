import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, CompanyActor } from '../src/accounts/actor.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { documents } from '../src/documents/tables.ts';
import { holdsCitizenNumber } from '../src/wage-deposit/free-text.ts';
import { official } from './acting.ts';
import { type ReadElement, readPdf } from './read-pdf.ts';
import { databaseKinds } from './records.ts';
import {
  assessed,
  authority,
  firmWithCash,
  key,
  localFirm,
  openedCase,
  openTown,
  type Town,
  typed,
  workerNumber,
} from './wage-deposit-town.ts';

test('a citizen number is found however it is typed', () => {
  const number = workerNumber();
  const wide = number.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  for (const text of [
    number,
    `工人（${number}）没有签名`,
    `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
    `${number.slice(0, 6)}-${number.slice(6, 14)}-${number.slice(14)}`,
    `号码${wide}。`,
    `第2张${number}`,
  ])
    expect([text, holdsCitizenNumber(text)]).toEqual([text, true]);
  const wrongCheck = `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`;
  for (const text of ['', '银行没有这张回单', '回单 2019011400000000123', '91330302PDY00002XX', wrongCheck])
    expect([text, holdsCitizenNumber(text)]).toEqual([text, false]);
});

describe.each(databaseKinds)('requests that are refused on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  const labour = authority('labour');
  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
  });
  afterAll(() => town.records.close());

  const refuse = (id: string, changes: object = {}) =>
    town.as(lucheng.deciding).decideRequest({
      idempotencyKey: key(),
      id,
      decision: { kind: 'refuse', note: '银行没有这张回单', ...changes },
    });
  const elements = (element: ReadElement): readonly ReadElement[] => [element, ...element.elements.flatMap(elements)];
  const noticeOf = async (reader: Actor, answer: Awaited<ReturnType<typeof refuse>>) => {
    const notice = answer.kind === 'granted' ? answer.outcome.notice : undefined;
    if (!notice) throw new Error(`not refused: ${JSON.stringify(answer)}`);
    const { bytes } = await readDocument({ ...town.context, actor: reader }, notice.id);
    return elements(readPdf(Buffer.from(bytes)).root);
  };
  const submitted = <T extends { readonly kind: string }>(answer: T): string => {
    const { outcome } = answer as unknown as { readonly outcome?: { readonly request: { readonly id: string } } };
    if (!outcome) throw new Error(`not submitted: ${JSON.stringify(answer)}`);
    return outcome.request.id;
  };
  const pays = async (firm: CompanyActor): Promise<string> =>
    submitted(
      await town.as(firm).submitInstrument({
        idempotencyKey: key(),
        purpose: 'payment',
        instrument: { kind: 'cash', amount: 60_000_000 },
        receipt: { bank: '虚构银行', number: 'XG-1', paidOn: '2019-01-14' },
      }),
    );

  test('what the rules would grant is refused by the article of its kind, which the notice cites', async () => {
    const firm = localFirm();
    await assessed(town, firm);
    const id = await pays(firm);
    const parts = await noticeOf(firm, await refuse(id));
    const texts = parts.map(({ text }) => text);
    expect(texts.join('\n')).toMatch(/温政发〔2018〕3号.*第六条/);
    expect((await town.as(firm).request({ id })).decision).toMatchObject({
      note: '银行没有这张回单',
      refusals: [],
      at: [{ statute: expect.any(String), article: 6 }],
    });
    // What the official has written is in Chinese, and no part says that it is English.
    const noted = parts.filter(({ text }) => text.includes('银行没有这张回单'));
    expect(noted.length).toBeGreaterThan(0);
    expect(noted.filter(({ lang }) => lang === 'en')).toEqual([]);
  });

  test('the official may name another article that is about such a request, and no other', async () => {
    const firm = localFirm();
    await assessed(town, firm);
    const id = await pays(firm);
    await expect(refuse(id, { article: 12 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      fault: {
        code: 'article-not-a-ground',
        remedy: { zh: expect.stringContaining('条款'), en: expect.stringContaining('article') },
      },
    });
    await expect(refuse(id, { note: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      fault: { code: 'refusal-without-reason', remedy: { zh: expect.any(String), en: expect.any(String) } },
    });
    expect((await town.as(firm).request({ id })).request.state).toBe('submitted');
    const parts = await noticeOf(firm, await refuse(id, { article: 5 }));
    expect(parts.map(({ text }) => text).join('\n')).toMatch(/第五条/);
    expect((await town.as(firm).request({ id })).decision?.at).toMatchObject([{ article: 5 }]);
  });

  test('a contract, a change of grade and a use of the deposit cite articles 4, 10 and 7', async () => {
    const firm = await firmWithCash(town);
    const requests = {
      4: submitted(
        await town.as(localFirm()).fileContract({
          idempotencyKey: key(),
          registeredDivision: '330302',
          qualifications: [{ category: 'other' }],
          contractFiledOn: '2019-01-14',
        }),
      ),
      10: submitted(
        await town.as(firm).submitGradeChange({
          idempotencyKey: key(),
          qualifications: [{ category: 'general-contracting', grade: 'grade-2' }],
          approvedOn: '2019-01-10',
        }),
      ),
      7: submitted(
        await town
          .as(firm)
          .submitActivation({ idempotencyKey: key(), amount: 10_000, fundsShort: true, claims: [typed('100')] }),
      ),
    };
    for (const [article, id] of Object.entries(requests)) {
      await refuse(id, { note: '没有证明' });
      const { decision } = await town.as(lucheng.deciding).request({ id });
      expect([article, decision?.at.map((at) => String(at.article))]).toEqual([article, [article]]);
    }
  });

  test('reasons about single workers are not printed, their articles are', async () => {
    const firms = [await firmWithCash(town), await firmWithCash(town)] as const;
    const claims = [typed('100')];
    const [first, second] = await Promise.all(
      firms.map(async (firm) =>
        submitted(
          await town.as(firm).submitActivation({ idempotencyKey: key(), amount: 10_000, fundsShort: true, claims }),
        ),
      ),
    );
    if (!first || !second) throw new Error('not submitted');
    await town.as(lucheng.deciding).decideRequest({ idempotencyKey: key(), id: first, decision: { kind: 'grant' } });
    const text = (await noticeOf(firms[1], await refuse(second, { note: '已由另一企业的保证金支付' })))
      .map((part) => part.text)
      .join('\n');
    expect(text).toMatch(/第七条/);
    expect(text).toMatch(/第二条/);
    expect(text).toContain('名单中有1处涉及个别工人的理由');
    const { decision, claims: listed } = await town.as(lucheng.deciding).request({ id: second });
    expect(decision?.refusals).toMatchObject([{ code: 'wage-awaits-payment' }]);
    for (const { worker } of listed) expect(text).not.toContain(worker);
  });

  test('a citizen number in a note is refused by name, and nothing is decided', async () => {
    const firm = localFirm();
    await assessed(town, firm);
    const id = await pays(firm);
    const number = workerNumber();
    const inText = {
      code: 'BAD_REQUEST',
      fault: {
        code: 'citizen-number-in-text',
        reason: { zh: expect.any(String), en: expect.any(String) },
        remedy: { zh: expect.any(String), en: expect.any(String) },
      },
    };
    await expect(refuse(id, { note: `付款人 ${number} 不是企业` })).rejects.toMatchObject(inText);
    await expect(
      town.as(lucheng.deciding).decideRequest({
        idempotencyKey: key(),
        id,
        decision: { kind: 'grant', note: `${number.slice(0, 6)} ${number.slice(6)}` },
      }),
    ).rejects.toMatchObject(inText);
    expect((await town.as(firm).request({ id })).request.state).toBe('submitted');
    await expect(
      town.as(firm).fileContract({
        idempotencyKey: key(),
        registeredDivision: '330302',
        qualifications: [{ category: 'other' }],
        contractFiledOn: '2019-01-14',
        contract: `合同 ${number}`,
      }),
    ).rejects.toMatchObject({ ...inText, fields: ['contract'] });
  });

  test('the refusal of a labour authority’s application is addressed to it, and it can read it', async () => {
    const firm = await firmWithCash(town);
    const arrears = await openedCase(town, firm, {}, labour.executing);
    await town.as(labour.deciding).issueOrder({ idempotencyKey: key(), id: arrears, payBy: '2019-01-15' });
    town.on('2019-01-16');
    const id = submitted(
      await town.as(labour.deciding).applyForActivation({ idempotencyKey: key(), id: arrears, amount: 10_000 }),
    );
    const answer = await refuse(id, { note: '名单没有工人签字' });
    const parts = await noticeOf(labour.executing, answer);
    expect(parts.map(({ text }) => text)).toContain('鹿城区人力资源和社会保障行政部门：');
    const { documents: listed } = await town.as(labour.deciding).request({ id });
    expect(listed.map((document) => document.kind)).toEqual(['wage-deposit-refusal']);
    for (const reader of [official('labour', '330300'), lucheng.supervising, firm])
      expect((await noticeOf(reader, answer)).length).toBeGreaterThan(0);
    for (const stranger of [official('labour', '330304'), official('construction', '330304'), localFirm()])
      await expect(noticeOf(stranger, answer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // Notices of what a firm has asked for itself are not for labour authorities.
    const [own] = await town.records.database
      .select()
      .from(documents)
      .where(eq(documents.kind, 'wage-deposit-payment-notice'));
    await expect(readDocument({ ...town.context, actor: labour.deciding }, own?.id ?? '')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
