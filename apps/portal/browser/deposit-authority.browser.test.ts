import { buffer } from 'node:stream/consumers';
import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor, creditCodeFor } from '@wenzhou/identity';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { address } from './address.ts';
import { ask } from './ask.ts';
import { errors, open, plain, section, titled, widths } from './visit.ts';
import { expectFits, expectWhole } from './whole.ts';

const desk = '/wage-deposit/authority';

/** The firm of the demonstration whose application for the use of its deposit waits. */
const asking = '虚构黎明建设公司';

/** The figures of a part of the page, by their labels. */
const figuresOf = (page: Page, name: string): Promise<Readonly<Record<string, string | undefined>>> =>
  section(page, name)
    .locator('dl > div')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.querySelector('dt')?.textContent?.trim(), row.querySelector('dd')?.textContent]),
      ),
    );

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** The page of the waiting application, from the queue. */
async function openApplication(as: string): Promise<Page> {
  const page = await open(`${desk}/requests?state=any&kind=activation`, { as });
  await rowOf(page, asking).getByRole('link').press('Enter');
  await titled(page, '申请启用');
  return page;
}

interface Submitted {
  readonly outcome: { readonly request: { readonly id: string } };
}

const key = () => ({ idempotencyKey: crypto.randomUUID() });

const firmCode = (organisation: string, division = '330302') =>
  creditCodeFor({ department: '9', category: '1', division, organisation });

/** Wages owed to somebody who does not exist. */
const wageOf = (sequence: number, project: string, month: string, owed: string) => ({
  name: '虚构工人寅',
  citizenNumber: citizenNumberFor({ division: '330302', birthDate: plainDate('1900-05-01'), sequence }),
  project,
  month,
  owed,
});

/** Has the labour authority take up arrears of a firm of the demonstration. */
async function caseOf(
  executing: Page,
  firm: { readonly creditCode: string; readonly name: string },
  project: string,
  occurredOn: string,
  sequence: number,
): Promise<string> {
  const { arrearsCase } = await ask<{ readonly arrearsCase: { readonly id: string } }>(
    executing,
    'wageDeposit.openArrearsCase',
    {
      ...key(),
      ...firm,
      project,
      projectDivision: '330302',
      occurredOn,
      claims: [wageOf(sequence, project, occurredOn.slice(0, 7), '5000')],
    },
  );
  return arrearsCase.id;
}

/** The session of somebody who heads a firm of this test alone. */
async function headOf(company: { readonly creditCode: string; readonly name: string }): Promise<Page> {
  const account = { username: `head-of-${company.creditCode.slice(8, 17)}`, password: 'the password of a test' };
  const operator = await open('/account', { as: 'operator' });
  await ask(operator, 'accounts.open', { ...key(), ...account, name: '虚构测试负责人' });
  await ask(operator, 'accounts.appoint', { ...key(), username: account.username, role: 'company-head', company });
  const head = await open('/');
  const answer = await head
    .context()
    .request.post('/auth/sign-in/username', { data: account, headers: { origin: address() } });
  expect(answer.ok()).toBe(true);
  return head;
}

describe('the desk of a construction authority', () => {
  test('tells how much waits in each queue, and leads there by keyboard', async () => {
    const page = await open('/', { as: 'construction-deciding' });
    await page.goto(desk);
    await titled(page, '工作台');
    await page.getByText('鹿城区建设行政主管部门 · 按').waitFor();
    // A payment of 600,000 yuan that was handed in, a contract, a refund, a change of grade and a use of 70,000 yuan.
    const waiting = section(page, '申请');
    expect((await waiting.getByRole('link').allInnerTexts()).toSorted()).toEqual(
      ['缴纳凭证', '合同备案后核定', '申请全额退还', '资质等级变动', '申请启用'].toSorted(),
    );
    await waiting.getByRole('link', { name: '申请全额退还' }).press('Enter');
    await titled(page, '申请');
    expect(new URL(page.url()).searchParams.get('kind')).toBe('refund');
    await page.getByText('共 1 条').waitFor();
    await page.getByRole('link', { name: '办理 申请全额退还 虚构洪殿建筑公司' }).press('Enter');
    await titled(page, '申请全额退还');
    // First paid on 2 November 2015 at another place: the three years are complete on 2 November 2018.
    await page.getByText('怎么算的').click();
    const why = await section(page, '同意以后会怎样').innerText();
    expect(plain(why)).toContain('600,000.00 元');
    expect(why).toContain('2015年11月2日');
    expect(why).toContain('2018年11月2日');
    expect(why).toContain('第十二条');
  });

  test('a refund that the rules would grant is refused under an article, for a reason that names nobody by number', async () => {
    const page = await open(`${desk}/requests?state=any&kind=refund`, { as: 'construction-deciding' });
    await rowOf(page, '虚构洪殿建筑公司').getByRole('link').press('Enter');
    await titled(page, '申请全额退还');
    await page.getByRole('radio', { name: '不予办理' }).press('Space');
    // The first that is offered is the article about refunds.
    expect(await page.getByLabel('依据').locator('option').allInnerTexts()).toEqual(['第十二条', '第十一条']);
    await page.getByLabel('依据').selectOption('第十一条');
    const citizenNumber = citizenNumberFor({ division: '330302', birthDate: plainDate('1900-03-01'), sequence: 992 });
    await page.getByLabel('说明').fill(`虚构工人（${citizenNumber}）反映仍有欠薪。`);
    await page.getByRole('button', { name: '核对' }).press('Enter');
    await page.getByRole('button', { name: '确认决定' }).press('Enter');
    await page.getByText('请删去号码').first().waitFor();
    expect(await errors(page)).toEqual([
      '文字说明中有公民身份号码；说明会被他人看到，也可能印在文书上。请删去号码，需要时只写姓名。',
    ]);
    expect(await page.getByLabel('说明').inputValue()).toContain('反映仍有欠薪');
    await expectWhole(page);
    await page.getByLabel('说明').fill('有工人反映仍有欠薪，企业没有证明已经付清。');
    await page.getByRole('button', { name: '核对' }).press('Enter');
    await page.getByText('决定、执行和监督相互分离').waitFor();
    await expectWhole(page);
    await page.getByRole('button', { name: '确认决定' }).press('Enter');
    await page.getByText('已决定，申请人已收到通知。').waitFor();
    const decision = section(page, '办理结果');
    await decision.getByText('不予办理的依据').waitFor();
    await decision.getByRole('link', { name: '第十一条' }).waitFor();
    expect(await decision.innerText()).toContain('企业没有证明已经付清');
    const notice = section(page, '文书和附件').getByRole('link', { name: /WDNR-2019-/ });
    const pdf = await page.context().request.get((await notice.getAttribute('href')) ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await expectWhole(page);
  });

  test('narrows the queue down, keeps that in the address, and hands it out as a file', async () => {
    const page = await open(`${desk}/requests`, { as: 'construction-executing' });
    await page.getByLabel('企业名称或代码的一段').fill('黎明');
    await page.getByLabel('企业名称或代码的一段').press('Enter');
    await page.getByText('共 1 条').waitFor();
    await page.reload();
    await page.getByText('共 1 条').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 CSV' }).press('Enter');
    const file = (await buffer(await (await saving).createReadStream())).toString();
    const [heading, row, ...others] = file.split('\r\n');
    expect(heading).toBe('\u{FEFF}事项,企业,金额,提交日,状态');
    expect(row).toContain(`申请启用,${asking} `);
    expect(row).toContain('"70,000.00",2019-01-10,等待办理');
    expect(others).toEqual(['']);
    await page.getByLabel('企业名称或代码的一段').fill('没有这家企业');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByText('没有符合条件的申请').waitFor();
    await expectWhole(page);
  });

  test('whoever does not decide sees everything, and who does', async () => {
    const page = await openApplication('construction-executing');
    await page.getByText('您的岗位没有这项职责（决定）。请由承担这项职责的同事办理。').waitFor();
    expect(await page.getByRole('button', { name: '核对' }).count()).toBe(0);
    await page.goto(`${desk}/assess`);
    await page.getByText('您的岗位没有这项职责（决定）').waitFor();
    const city = await open(desk, { as: 'city-construction-deciding' });
    await city.getByText('全市 · 按').waitFor();
    await city.getByRole('row').filter({ hasText: '鹿城区' }).getByRole('link').click();
    await city.getByText('鹿城区建设行政主管部门 · 按').waitFor();
    const other = await openApplication('city-construction-deciding');
    await other.getByText('由鹿城区建设行政主管部门办理，您可以查看。').waitFor();
    const firm = await open(desk, { as: 'contractor-head' });
    await firm.getByText('这一页不由这个身份办理').waitFor();
  });

  test('a use is decided with its caps and shares, paid out by one, approved by another, and topped up', async () => {
    const page = await openApplication('construction-deciding');
    expect(plain((await figuresOf(page, '启用的计算'))[`${asking} 可用的保证金`])).toBe('600,000.00 元');
    await section(page, '启用的计算').getByText('怎么算的').click();
    expect(await section(page, '启用的计算').innerText()).toContain('第七条');
    expect(await rowOf(page, '虚构工人壬').innerText()).toContain('30,000.00');
    await page.getByText('查看工人的个人信息已留下记录').waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectWhole(page);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    const english = await open(`/en${new URL(page.url()).pathname}`, { as: 'construction-executing' });
    await english.getByText('Your post does not have the duty that this takes (deciding).').waitFor();
    await expectWhole(english);

    // More than the deposit holds is refused, with the most that it could be.
    await page.getByLabel('启用金额').fill('600,000.01');
    await page.getByLabel('启用金额').press('Enter');
    await page.getByText('今天不能同意', { exact: true }).waitFor();
    await page.getByLabel('启用金额').fill('70,000');
    await page.getByRole('button', { name: '按这个金额计算' }).press('Enter');
    await page.getByText('同意以后会怎样').waitFor();

    await page.getByRole('button', { name: '核对' }).press('Enter');
    expect(await errors(page)).toEqual(['决定：请选择同意或者不予办理。']);
    await page.getByRole('radio', { name: '不予办理' }).press('Space');
    await page.getByRole('button', { name: '核对' }).press('Enter');
    expect(await errors(page)).toEqual(['说明：不予办理须写明理由。']);
    await page.getByRole('radio', { name: '同意' }).press('Space');
    await page.getByRole('button', { name: '核对' }).press('Enter');
    await page.getByText('决定、执行和监督相互分离').waitFor();
    await expectWhole(page);
    await page.getByRole('button', { name: '确认决定' }).press('Enter');
    await page.getByText('已决定，申请人已收到通知。').waitFor();
    const notice = section(page, '文书和附件').getByRole('link', { name: /WDAD-2019-/ });
    const pdf = await page.context().request.get((await notice.getAttribute('href')) ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await expectWhole(page);
    await page.getByRole('link', { name: `从${asking}的保证金支付` }).click();
    await titled(page, '付给工人');
    const address = new URL(page.url()).pathname;
    await page.getByText('您的岗位没有这项职责（执行）').waitFor();

    const elsewhere = await open(`/en${address}`, { as: 'city-construction-deciding' });
    await titled(elsewhere, 'Payments to workers');
    await expectWhole(elsewhere);

    const entering = await open(address, { as: 'construction-executing' });
    await entering.getByRole('button', { name: '核对' }).click();
    expect(await errors(entering)).toEqual(['回单编号：请至少填写一笔。']);
    await entering.getByLabel('回单编号前缀').fill('虚构批-');
    await entering.getByRole('button', { name: '全部 2 笔依次编号' }).press('Enter');
    expect(await entering.getByLabel('回单编号 虚构工人癸').inputValue()).toBe('虚构批-002');
    // One receipt for two payments is refused before anything is entered.
    await entering.getByLabel('回单编号 虚构工人癸').fill('虚构批-001');
    await entering.getByRole('button', { name: '核对' }).press('Enter');
    await entering.getByText('收据号 虚构批-001 已经用过').waitFor();
    await entering.getByLabel('回单编号 虚构工人癸').fill('虚构批-002');
    await entering.getByRole('button', { name: '核对' }).press('Enter');
    await entering.getByText('将登记 2 笔').waitFor();
    await expectWhole(entering);
    await entering.getByRole('button', { name: '登记付款' }).press('Enter');
    await entering.getByText('已登记 2 笔').waitFor();
    await entering.getByText('您的岗位没有这项职责（决定）').waitFor();
    await expectWhole(entering);

    await page.reload();
    await titled(page, '付给工人');
    await section(page, '登记的付款').getByText('虚构批-002').waitFor();
    await page.getByRole('button', { name: '批准付款' }).press('Enter');
    await section(page, '登记的付款').getByText('已批准').waitFor();
    expect(plain(await page.locator('main dl').first().innerText())).toContain('0.00 元');
    await expectWhole(page);

    await page.goto(`${desk}/demands`);
    await page.getByRole('link', { name: `通知补足 ${asking}` }).press('Enter');
    await titled(page, '通知补足');
    await page.getByText('应补足').waitFor();
    // 15 to 18 January (4), 21 to 25 (9), 28 to 1 February (14), the make-up days 2 and 3 (16), 11 to 14 (20).
    const once = await figuresOf(page, '结果');
    expect(once['补到原标准的']).toBe('100%');
    expect(plain(once['应补足'])).toBe('70,000.00 元');
    expect(once['最迟']).toBe('2019年2月14日');
    await page.getByLabel('欠薪引发群体性事件').check();
    await page.getByText('300%', { exact: true }).waitFor();
    expect(plain((await figuresOf(page, '结果'))['应补足'])).toBe('1,270,000.00 元');
    await page.getByLabel('群体性事件的人数').fill('9');
    await page.getByText('100%', { exact: true }).waitFor();
    await page.getByLabel('欠薪引发群体性事件').uncheck();
    await expectWhole(page);
    await page.getByRole('button', { name: '发出补足通知' }).press('Enter');
    await titled(page, '补足通知已发出');
    await page.getByText('最迟2019年2月14日到位').waitFor();
    await page.getByRole('link', { name: /WDTN-2019-/ }).waitFor();
    await expectWhole(page);
    await page.getByRole('link', { name: '企业的保证金' }).click();
    await titled(page, asking);
    expect(await section(page, '期限').innerText()).toContain('补足 · 最迟 2019年2月14日');
    // Both payments of the batch are one entry of the firm's life.
    await section(page, '办理经过').getByText('付给 2 名工人本人，共 2 笔，合计 70,000.00 元').waitFor();
    await expectFits(page);
  });

  test('a deposit that belongs elsewhere is recorded by one, cleared out by another, and followed to the register', async () => {
    const creditCode = creditCodeFor({ department: '9', category: '1', division: '330381', organisation: 'PDY00191' });
    const recording = await open(`${desk}/misplaced`, { as: 'construction-executing' });
    await recording.getByLabel('企业名称').fill('虚构瑞安塘河建设公司');
    await recording.getByLabel('统一社会信用代码').fill(creditCode);
    await recording.getByLabel('金额（元）').fill('600,000');
    await recording.getByLabel('初始缴纳日').fill('2017-05-08');
    await recording.getByLabel('初始缴纳日').press('Enter');
    await titled(recording, '登记前请核对');
    await recording.getByRole('button', { name: '登记', exact: true }).press('Enter');
    await titled(recording, '已登记');
    await expectWhole(recording);

    const page = await open(`${desk}/firms/${creditCode}/clear-out`, { as: 'construction-deciding' });
    await page.getByRole('button', { name: '确认清退' }).press('Enter');
    await titled(page, '已清退');
    // Article 4: a local firm pays at the authority of the county where it is registered; the first day is kept.
    expect(plain(await page.getByRole('status').first().innerText())).toContain('600,000.00 元');
    await page.getByText('企业改向瑞安市建设行政主管部门缴纳，以后由该机关办理；原缴纳日期继续有效').waitFor();
    await expectWhole(page);
    expect(await page.getByRole('link', { name: '企业的保证金' }).count()).toBe(0);
    await page
      .getByRole('link', { name: '返回' })
      .and(page.locator(`[href="${desk}/firms"]`))
      .waitFor();
    await page.getByRole('link', { name: '在全市登记中查看' }).press('Enter');
    await titled(page, '虚构瑞安塘河建设公司');
    await expectWhole(page);
  });

  test('the day on which a notice was received on paper is recorded, and moves the last day', async () => {
    const page = await open(`${desk}/demands`, { as: 'construction-deciding' });
    await page.getByRole('link', { name: '已经发出的补足通知' }).press('Enter');
    await page.getByRole('link', { name: '登记收到 虚构松台山园林公司' }).press('Enter');
    await titled(page, '登记收到补足通知');
    await page.getByRole('button', { name: '继续' }).press('Enter');
    expect(await errors(page)).toEqual(['收到之日：请填写完整的年、月、日。']);
    for (const [day, error] of [
      ['2019-01-15', '收到之日：这一天还没有到。'],
      ['2018-12-02', '收到之日：不早于发出通知的2018年12月3日。'],
    ] as const) {
      await page.getByLabel('企业收到通知之日').fill(day);
      await page.getByRole('button', { name: '继续' }).press('Enter');
      expect(await errors(page)).toEqual([error]);
    }
    await expectWhole(page);
    await page.getByLabel('企业收到通知之日').fill('2018-12-04');
    await page.getByRole('button', { name: '继续' }).press('Enter');
    await titled(page, '登记之前请核对');
    // From 5 December: 5 to 7 (3), 10 to 14 (8), 17 to 21 (13), 24 to 28 (18), the make-up day 29 (19), and after the New
    // Year's holiday 2 January (20). From 4 December it was 29 December.
    await page.getByText('补足的最后期限由2018年12月29日改为2019年1月2日').waitFor();
    await page.getByText('怎么算的').click();
    await page.getByText('20 个工作日').first().waitFor();
    await expectWhole(page);
    await page.getByRole('button', { name: '更改 企业收到通知之日' }).click();
    expect(await page.getByLabel('企业收到通知之日').inputValue()).toBe('2018-12-04');
    await page.getByRole('button', { name: '继续' }).press('Enter');
    await page.getByRole('button', { name: '登记收到日期' }).press('Enter');
    await titled(page, '收到日期已登记');
    await page.getByText('企业于2018年12月4日收到补足通知，最迟2019年1月2日到位').waitFor();
    await expectWhole(page);
    await page.getByRole('link', { name: '企业的保证金' }).press('Enter');
    await titled(page, '虚构松台山园林公司');
    expect(await section(page, '期限').innerText()).toContain('补足 · 最迟 2019年1月2日');
  });

  test('what is overdue is entered in the credit record by whoever supervises', async () => {
    const page = await open(`${desk}/duties?state=overdue`, { as: 'construction-supervising' });
    await page.getByRole('link', { name: '记入信用档案 虚构松台山园林公司' }).press('Enter');
    await titled(page, '记入信用档案');
    await expectWhole(page);
    await page.getByRole('button', { name: '记入信用档案' }).press('Enter');
    await titled(page, '已记入信用档案');
    await page.goto(`${desk}/supervision`);
    expect(await rowOf(page, '虚构松台山园林公司').innerText()).toContain('重点监管对象');
    await expectWhole(page);
  });

  test('an exemption stands while nothing speaks against it, and is revoked once serious arrears are found', async () => {
    const firm = { creditCode: firmCode('PDY00109'), name: '虚构华盖山劳务公司' };
    const page = await open(`${desk}/firms/${firm.creditCode}`, { as: 'construction-deciding' });
    await page.getByRole('link', { name: '撤销免交' }).press('Enter');
    await titled(page, '撤销免交');
    await page.getByText('2018年6月11日免交时符合条件，不能撤销').waitFor();
    expect(await page.getByRole('button', { name: '继续' }).count()).toBe(0);
    await page.getByText('怎么算的').click();
    // First paid on 6 May 2014: the three years were complete on 6 May 2017.
    await page.getByText('2017年5月6日').first().waitFor();
    await expectWhole(page);

    const executing = await open('/account', { as: 'labour-executing' });
    const id = await caseOf(executing, firm, '虚构华盖山码头', '2016-03-08', 991);
    const labour = await open('/account', { as: 'labour-deciding' });
    await ask(labour, 'wageDeposit.recordArrears', { ...key(), id, serious: true });
    await page.reload();
    await page.getByText('2018年6月11日免交时不符合条件').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: '2016年3月8日' })
      .getByRole('link', { name: '第四条' })
      .waitFor();
    await expectWhole(page);
    await page.getByRole('button', { name: '继续' }).press('Enter');
    await titled(page, '撤销之前请核对');
    const asked = plain(await page.locator('main dl').first().innerText());
    // Labour subcontracting; 20 working days from 14 January end where those of a demand of that day do.
    expect(asked).toContain('300,000.00 元');
    expect(asked).toContain('2019年2月14日');
    await expectWhole(page);
    await page.getByRole('button', { name: '确认撤销免交' }).press('Enter');
    await titled(page, '免交已撤销');
    await page.getByText('查明2018年6月11日免交时不符合条件，撤销免交，最迟2019年2月14日缴纳').waitFor();
    await expectWhole(page);
    await page.getByRole('link', { name: '企业的保证金' }).press('Enter');
    await titled(page, firm.name);
    expect(await section(page, '期限').innerText()).toContain('缴纳 · 最迟 2019年2月14日');
  });

  test('what labour authorities know of a firm stands beside what it asks for', async () => {
    const executing = await open('/account', { as: 'labour-executing' });
    const filing = { creditCode: firmCode('PDY00114'), name: '虚构水心建筑公司' };
    const refundAsked = { creditCode: firmCode('PDY00115'), name: '虚构洪殿建筑公司' };
    await caseOf(executing, filing, '虚构水心旧楼', '2018-12-03', 992);
    const id = await caseOf(executing, refundAsked, '虚构洪殿路', '2018-11-05', 993);
    const labour = await open('/account', { as: 'labour-deciding' });
    await ask(labour, 'wageDeposit.recordArrears', { ...key(), id, serious: false });
    await ask(labour, 'wageDeposit.reportGround', {
      ...key(),
      id,
      ground: { ground: 'mass-incident', people: 12 },
      occurredOn: '2018-11-07',
      reference: '虚构人社通〔2018〕9号',
    });

    const page = await open(`${desk}/requests?kind=assessment`, { as: 'construction-deciding' });
    await rowOf(page, filing.name).getByRole('link').press('Enter');
    await titled(page, '合同备案后核定');
    const cases = await section(page, '人力社保部门的欠薪案件').innerText();
    for (const told of [
      '虚构水心旧楼',
      '2018年12月3日 发生',
      '由鹿城区人力社保部门办理',
      '是否严重还没有认定',
      '已立案',
    ])
      expect(cases).toContain(told);
    expect(await section(page, '人力社保部门报告的情形').count()).toBe(0);
    await expectWhole(page);

    await page.goto(`${desk}/requests?state=any&kind=refund`);
    await rowOf(page, refundAsked.name).getByRole('link').press('Enter');
    await titled(page, '申请全额退还');
    expect(await section(page, '人力社保部门的欠薪案件').innerText()).toMatch(/虚构洪殿路.*不严重/s);
    const grounds = await section(page, '人力社保部门报告的情形').innerText();
    for (const told of ['群体性事件', '12 人', '2018年11月7日 发生', '虚构人社通〔2018〕9号', '2019年1月14日 报告'])
      expect(grounds).toContain(told);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectWhole(page);
    }
  });

  test('what a subcontractor’s deposit does not cover goes on to the authority of the general contractor’s', async () => {
    const firm = { creditCode: firmCode('PDY00192'), name: '虚构信河街劳务公司' };
    const head = await headOf(firm);
    const page = await open('/account', { as: 'construction-deciding' });
    await ask(page, 'wageDeposit.assess', {
      ...key(),
      ...firm,
      registeredDivision: '330302',
      qualifications: [{ category: 'labour-subcontracting' }],
      history: {},
      contractFiledOn: '2019-01-10',
    });
    const paid = await ask<Submitted>(head, 'wageDeposit.submitInstrument', {
      ...key(),
      purpose: 'payment',
      instrument: { kind: 'cash', amount: 30_000_000 },
      receipt: { bank: '虚构瓯越银行', number: '虚构信河1号', paidOn: '2019-01-14' },
    });
    const decision = { kind: 'grant' };
    await ask(page, 'wageDeposit.decideRequest', { ...key(), id: paid.outcome.request.id, decision });
    // 350,000 yuan are owed, 300,000 are held; the general contractor is from outside the city and owes 80,000.
    const asked = await ask<Submitted>(head, 'wageDeposit.submitActivation', {
      ...key(),
      amount: 35_000_000,
      fundsShort: true,
      claims: [wageOf(994, '虚构信河街改造', '2018-12', '350000')],
      generalContractor: { creditCode: firmCode('PDY00112', '310115'), unsettled: 8_000_000, unqualified: false },
    });

    await page.goto(`${desk}/requests/${asked.outcome.request.id}`);
    await titled(page, '申请启用');
    const figures = await section(page, '启用的计算').innerText();
    expect(plain(figures)).toContain('50,000.00 元');
    expect(figures).toContain('虚构沪上建工公司');
    await page.getByRole('radio', { name: '同意' }).press('Space');
    await page.getByRole('button', { name: '核对' }).press('Enter');
    await page.getByRole('button', { name: '确认决定' }).press('Enter');
    const done = page.getByRole('status').filter({ hasText: '已决定，申请人已收到通知' });
    await done
      .getByText(/余下的 50,000\.00.元 由总承包企业的保证金承担，已转温州市住房和城乡建设委员会，等待决定/)
      .waitFor();
    await done.getByRole('link', { name: '第九条' }).waitFor();
    await expectWhole(page);

    const city = await open(`${desk}/requests?kind=activation&find=${firm.creditCode}`, {
      as: 'city-construction-deciding',
    });
    const row = rowOf(city, firm.name);
    expect(await row.innerText()).toMatch(/50,000\.00.*温州市住房和城乡建设委员会/s);
    await row.getByRole('link', { name: /办理/ }).press('Enter');
    await titled(city, '申请启用');
    await city.getByText('本申请是由总承包企业的保证金承担的余下部分').waitFor();
    // Where the first part was granted the rest is decided by the other authority alone.
    await city.getByRole('radio', { name: '同意' }).waitFor();
    await expectWhole(city);
  });

  test('in a narrow window a request without a sum shows no heading for one', async () => {
    const page = await open(`${desk}/requests?state=any&kind=refund`, { as: 'construction-deciding', width: 390 });
    const row = rowOf(page, '虚构洪殿建筑公司');
    await row.waitFor();
    expect(await row.innerText()).not.toContain('金额');
    await page.goto(`${desk}/requests?state=any&kind=activation`);
    await rowOf(page, asking).waitFor();
    expect(await rowOf(page, asking).innerText()).toMatch(/金额\s+70,000\.00/);
    await expectFits(page);
  });
});
