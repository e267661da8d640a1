import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor, creditCodeFor } from '@wenzhou/identity';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { caseThat } from './arrears.ts';
import { ask } from './ask.ts';
import { errors, open, plain, section, titled } from './visit.ts';
import { expectWhole } from './whole.ts';

const labour = '/wage-deposit/labour';

/** A firm of the demonstration that holds 600,000 yuan, the standard for professional contracting of grade 2. */
const firm = {
  creditCode: creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'PDY00105' }),
  name: '虚构雪山装饰公司',
};

const citizenNumber = citizenNumberFor({ division: '330302', birthDate: plainDate('1900-03-01'), sequence: 991 });

/** A task of a case, by its title. */
const task = (page: Page, title: string) =>
  section(page, '办理事项')
    .getByRole('listitem')
    .filter({ has: page.getByText(title, { exact: true }) });

const press = (page: Page, name: string) => page.getByRole('button', { name }).press('Enter');

/** Opens a case about the firm past the pages, and a step of it as whoever decides. */
async function openStep(month: string, step: string): Promise<Page> {
  const executing = await open('/account', { as: 'labour-executing' });
  const project = '虚构雪山路立面改造';
  const { arrearsCase } = await ask<{ readonly arrearsCase: { readonly id: string } }>(
    executing,
    'wageDeposit.openArrearsCase',
    {
      ...firm,
      idempotencyKey: crypto.randomUUID(),
      project,
      projectDivision: '330302',
      occurredOn: '2019-01-03',
      claims: [{ name: '虚构工人丑', citizenNumber, project, month, owed: '9000' }],
    },
  );
  return open(`${labour}/cases/${arrearsCase.id}${step}`, { as: 'labour-deciding' });
}

interface Submitted {
  readonly outcome: { readonly request: { readonly id: string; readonly firm: { readonly creditCode: string } } };
}

interface Used {
  readonly shares: readonly { readonly worker: string; readonly project: string; readonly month: string }[];
}

/** Has 10,000 yuan of a case's wages paid from the firm's deposit, by the procedures of both authorities. */
async function paidInPart(deciding: Page, id: string): Promise<void> {
  const key = () => ({ idempotencyKey: crypto.randomUUID() });
  const { outcome } = await ask<Submitted>(deciding, 'wageDeposit.applyForActivation', {
    ...key(),
    id,
    amount: 1_000_000,
  });
  const { id: request, firm: employer } = outcome.request;
  const { creditCode } = employer;
  const granting = await open('/account', { as: 'construction-deciding' });
  await ask(granting, 'wageDeposit.decideRequest', { ...key(), id: request, decision: { kind: 'grant' } });
  const paying = await open('/account', { as: 'construction-executing' });
  const { shares } = await ask<Used>(paying, 'wageDeposit.activation', { request, creditCode });
  const entered = await ask<{ readonly outcome: { readonly payment: string } }>(
    paying,
    'wageDeposit.enterWorkerPayments',
    {
      ...key(),
      request,
      creditCode,
      paidOn: '2019-01-14',
      lines: shares.map(({ worker, project, month }, index) => ({
        worker,
        project,
        month,
        receipt: `虚构九山-${index + 1}`,
      })),
    },
  );
  const { payment } = entered.outcome;
  await ask(granting, 'wageDeposit.decideWorkerPayments', { ...key(), payment, decision: { kind: 'approve' } });
}

describe('arrears of wages at a labour authority', () => {
  test('what has run out comes first, and everybody sees who does what', async () => {
    const page = await open(labour, { as: 'labour-executing' });
    // An order of December that ran out on the 25th, and one that runs to 18 January: today is the 14th.
    await page.getByRole('link', { name: '责令已逾期、可以申请启用：1 件' }).press('Enter');
    await page.getByText('共 1 条').waitFor();
    expect(new URL(page.url()).searchParams.get('state')).toBe('ran-out');
    expect(await page.getByRole('row').filter({ hasText: '虚构九山市政公司' }).innerText()).toContain(
      '2018年12月25日 到期，已过 20 天',
    );
    await page.getByRole('link', { name: '办理 虚构九山市政公司' }).press('Enter');
    await titled(page, '虚构九山市政公司：欠薪案件');
    expect(await task(page, '申请启用保证金').innerText()).toContain('由负责决定的同事办理');
    expect(await task(page, '申请启用保证金').getByRole('link', { name: '申请启用保证金' }).count()).toBe(0);
    const firmOnly = await open(labour, { as: 'contractor-head' });
    await firmOnly.getByText('这一页不由这个身份办理').waitFor();
  });

  test('a case is opened; what is missing or faulty is named, and nothing typed is lost', async () => {
    const page = await open(`${labour}/open`, { as: 'labour-executing' });
    await press(page, '核对');
    expect(await errors(page)).toEqual([
      '统一社会信用代码：位数或校验码不对，请对照营业执照核对。',
      '欠薪企业：请填写企业的名称。',
      '工程：请填写工程的名称。',
      '欠薪发生日：请填写完整的年、月、日。',
      '清单：请至少填写一行。',
    ]);
    await expectWhole(page);
    await page.getByLabel('统一社会信用代码').fill(`${firm.creditCode.slice(0, -1)}0`);
    await page.getByLabel('工程', { exact: true }).first().fill('虚构雪山路立面改造');
    await page.getByLabel('欠薪发生日').fill('2019-01-15');
    await page.getByLabel('姓名').fill('虚构工人子');
    await page.getByLabel('公民身份号码').fill(`${citizenNumber.slice(0, -1)}${citizenNumber.endsWith('0') ? 1 : 0}`);
    await page.getByLabel('月份（例如 2019-01）').fill('2018-11');
    await page.getByLabel('欠薪（元）').fill('12,345.60');
    await press(page, '核对');
    expect(await errors(page)).toEqual([
      '统一社会信用代码：位数或校验码不对，请对照营业执照核对。',
      '欠薪企业：请填写企业的名称。',
      '欠薪发生日：这一天还没有到。',
    ]);
    await page.getByLabel('统一社会信用代码').fill(firm.creditCode);
    await page.getByText('按全市保证金登记填好。').waitFor();
    expect(await page.getByLabel('欠薪企业的名称').inputValue()).toBe(firm.name);
    await page.getByLabel('欠薪发生日').fill('2019-01-03');
    await press(page, '核对');
    // The server has read the list: the fault is told with its row and its column.
    const faults = page.getByRole('alert').filter({ hasText: '需要改正' });
    await faults.waitFor();
    expect(await faults.innerText()).toMatch(/第 1 行 公民身份号码/);
    await expectWhole(page);
    await page.getByLabel('公民身份号码').fill(citizenNumber);
    // The name of the project is printed on the order: nobody is named in it by number.
    await page
      .getByLabel('工程', { exact: true })
      .first()
      .fill(`虚构雪山路立面改造（${citizenNumber.slice(0, 6)} ${citizenNumber.slice(6)}）`);
    await press(page, '核对');
    await titled(page, '立案之前请核对');
    await press(page, '确认立案');
    await page.locator('#project-error').waitFor();
    const numberInText = '文字说明中有公民身份号码；说明会被他人看到，也可能印在文书上。请删去号码，需要时只写姓名。';
    expect(await errors(page)).toEqual([`工程：${numberInText}`]);
    expect(await page.locator('#project-error').innerText()).toBe(`工程：${numberInText}`);
    expect(await page.locator('#name-error').count()).toBe(0);
    await expectWhole(page);
    await page.getByLabel('工程', { exact: true }).first().fill('虚构雪山路立面改造');
    await press(page, '核对');
    await titled(page, '立案之前请核对');
    expect(plain(await page.locator('main dl').innerText())).toContain('1 笔，共 12,345.60 元');
    await page.getByText('由负责决定的同事责令企业限期支付').waitFor();
    await expectWhole(page);
    await page.getByRole('button', { name: '更改 工程', exact: true }).click();
    expect(await page.getByLabel('欠薪发生日').inputValue()).toBe('2019-01-03');
    expect(await page.getByLabel('欠薪（元）').inputValue()).toBe('12,345.60');
    await press(page, '核对');
    await press(page, '确认立案');
    await titled(page, `${firm.name}：欠薪案件`);
    expect(await task(page, '申请启用保证金').innerText()).toContain('还没有责令限期支付');
    await expectWhole(page);
  });

  test('the firm is ordered to pay by a day that is ahead, and only after it can its deposit be asked for', async () => {
    const page = await openStep('2018-09', '');
    const { pathname } = new URL(page.url());
    await task(page, '责令限期支付').getByRole('link', { name: '责令限期支付' }).press('Enter');
    await titled(page, '责令限期支付');
    await page.getByRole('button', { name: '继续' }).press('Enter');
    expect(await errors(page)).toEqual(['最迟哪一天支付：请填写完整的年、月、日。']);
    await page.getByLabel('最迟哪一天支付').fill('2019-01-14');
    await page.getByRole('button', { name: '继续' }).press('Enter');
    expect(await errors(page)).toEqual(['最迟哪一天支付：应当晚于今天。']);
    await page.getByLabel('最迟哪一天支付').fill('2019-01-31');
    await page.getByRole('button', { name: '继续' }).press('Enter');
    await titled(page, '发出责令之前请核对');
    // Article 7(2): who does not pay although the order has run out. The last day belongs to the term.
    await page.getByText('2019年2月1日起仍不支付的，可以申请启用保证金').waitFor();
    await expectWhole(page);
    await press(page, '发出责令');
    await titled(page, '责令已发出');
    const pdf = await page.getByRole('link', { name: '下载责令支付通知' }).getAttribute('href');
    expect((await page.context().request.get(pdf ?? '')).headers()['content-type']).toBe('application/pdf');
    await expectWhole(page);
    await page.getByRole('link', { name: '回到案件' }).press('Enter');
    await titled(page, `${firm.name}：欠薪案件`);
    const asking = task(page, '申请启用保证金');
    await asking.getByText('责令的期限到 2019年1月31日；2019年2月1日起仍不支付的才能申请').waitFor();
    await asking.getByRole('link', { name: '第七条' }).first().waitFor();
    await page.goto(`${pathname}/application`);
    await page.getByText('2019年2月1日起仍不支付的才能申请').waitFor();
    expect(await page.getByRole('button', { name: '先看计算结果' }).count()).toBe(0);
    await expectWhole(page);
  });

  test('an order that has run out: the use of the deposit is asked for, seen by the authority, and taken back', async () => {
    const page = await open('/', { as: 'labour-deciding' });
    await page.goto(await caseThat('ran-out')(page));
    await task(page, '申请启用保证金').getByRole('link', { name: '申请启用保证金' }).press('Enter');
    await titled(page, '申请启用保证金');
    // 18,000 and 22,000.50 yuan are owed.
    expect(await page.getByLabel('申请启用多少（元）').inputValue()).toBe('40,000.50');
    await page.getByLabel('申请启用多少（元）').fill('0');
    await press(page, '先看计算结果');
    expect(await errors(page)).toEqual(['申请启用多少：请填写大于零的金额，最多两位小数。']);
    await page.getByLabel('申请启用多少（元）').fill('40,000.51');
    await press(page, '先看计算结果');
    await page.getByText('不能启用', { exact: true }).waitFor();
    await page.getByLabel('申请启用多少（元）').fill('40,000.50');
    await press(page, '先看计算结果');
    // 900,000 less 40,000.50.
    await page.getByText(/启用后剩 859,999\.50/).waitFor();
    await page.getByText('怎么算的').first().click();
    expect(await section(page, '启用的计算').innerText()).toContain('第七条');
    await expectWhole(page);
    await press(page, '提出申请');
    await page.getByText('已交鹿城区建设行政主管部门，等待决定').waitFor();
    await expectWhole(page);
    const { pathname } = new URL(page.url());

    const desk = await open('/wage-deposit/authority/requests?kind=activation', { as: 'construction-executing' });
    const row = desk.getByRole('row').filter({ hasText: '虚构九山市政公司' });
    expect(await row.innerText()).toContain('人力社保部门提出');
    await row.getByRole('link').press('Enter');
    await titled(desk, '申请启用');

    const executing = await open(pathname, { as: 'labour-executing' });
    await executing.getByText('等待决定').first().waitFor();
    expect(await executing.getByRole('button', { name: '撤回申请' }).count()).toBe(0);
    await press(page, '撤回申请');
    await page.getByText('申请已撤回，可以从案件重新提出').waitFor();
    await page.getByRole('link', { name: '回到案件' }).press('Enter');
    await task(page, '申请启用保证金').getByText('上一次申请没有结果，可以再申请').waitFor();
  });

  test('a case that the deposit has paid in part stays open until the firm has paid the rest', async () => {
    const page = await open('/', { as: 'labour-deciding' });
    const { cases } = await ask<{ readonly cases: readonly { readonly id: string }[] }>(
      page,
      'wageDeposit.arrearsCases',
      { find: '虚构九山湖步道' },
    );
    const id = cases[0]?.id ?? '';
    await paidInPart(page, id);
    await page.goto(`${labour}?state=partly-paid-from-deposit`);
    const row = page.getByRole('row').filter({ hasText: '虚构九山市政公司' });
    await row.getByText('保证金已付一部分').waitFor();
    await row.getByRole('link', { name: /虚构九山市政公司/ }).press('Enter');
    await titled(page, '虚构九山市政公司：欠薪案件');
    // 10,000 of 40,000.50 yuan.
    const asking = task(page, '申请启用保证金');
    expect(plain(await asking.innerText())).toContain('保证金付了一部分，还有 30,000.50 元 没有付清，可以再申请');
    expect(plain(await page.locator('main dl').first().innerText())).toMatch(/还没有付清\s+30,000\.50 元/);
    await expectWhole(page);
    await asking.getByRole('link', { name: '申请启用保证金' }).press('Enter');
    expect(await page.getByLabel('申请启用多少（元）').inputValue()).toBe('30,000.50');

    const executing = await open(`${labour}/cases/${id}`, { as: 'labour-executing', width: 390 });
    await task(executing, '登记支付').getByRole('link', { name: '登记支付' }).press('Enter');
    await titled(executing, '登记支付');
    expect(plain(await executing.locator('main').innerText())).toContain('已经自己付清 30,000.50 元 的');
    await press(executing, '登记');
    await titled(executing, '已登记支付');
    await executing.getByRole('link', { name: '回到案件' }).press('Enter');
    await task(executing, '登记支付').getByText('2019年1月14日 支付').waitFor();
    await task(executing, '申请启用保证金').getByText('保证金付了一部分，其余由企业自己付清，案件办结').waitFor();
    await expectWhole(executing);
  });

  test('how serious it is, an incident of ten people and a referral to the police: what each would come to', async () => {
    const page = await openStep('2018-10', '/severity');
    const ground = new URL(page.url()).pathname.replace('severity', 'ground');
    await press(page, '继续');
    expect(await errors(page)).toEqual(['严重程度：请选择一项。']);
    await page.getByRole('radio', { name: /^严重/ }).press('Space');
    await press(page, '继续');
    await titled(page, '记录之前请核对');
    // Article 11(3) takes two serious cases within three years: one is not enough.
    await section(page, '据此会怎样').getByRole('link', { name: '第十一条' }).first().waitFor();
    await expectWhole(page);
    await press(page, '记录');
    await titled(page, '欠薪已记录');
    await page.getByText('2019年1月3日拖欠或克扣工资，情节严重').waitFor();

    await page.goto(ground);
    await titled(page, '通报应当上调的情形');
    await page.getByRole('radio', { name: /群体性事件/ }).press('Space');
    await page.getByLabel('发生或者作出决定的日期').fill('2019-01-10');
    await page.getByLabel('文号').fill('虚构人社通〔2019〕1号');
    await press(page, '继续');
    expect(await errors(page)).toEqual(['参与的人数：请填写人数，例如 12。']);
    await page.getByLabel('参与的人数').fill('9');
    await press(page, '继续');
    // Article 11(4): ten people or more.
    await section(page, '据此会怎样').getByText('9 人，不到 10 人').waitFor();
    await page.getByRole('button', { name: '更改 参与的人数' }).click();
    expect(await page.getByLabel('文号').inputValue()).toBe('虚构人社通〔2019〕1号');
    await page.getByLabel('参与的人数').fill('10');
    await press(page, '继续');
    // Three times 600,000.
    await section(page, '据此会怎样')
      .getByText(/上调到原标准 300% 的情形，即 1,800,000\.00/)
      .waitFor();
    await expectWhole(page);
    await press(page, '通报');
    await titled(page, '已通报');
    await page.getByText('企业收到补足通知后有 20 个工作日').waitFor();
    await expectWhole(page);

    await page.goto(ground);
    await page.getByRole('radio', { name: /移送公安/ }).press('Space');
    await page.getByLabel('发生或者作出决定的日期').fill('2019-01-11');
    await page.getByLabel('文号').fill('虚构移送〔2019〕2号');
    await press(page, '继续');
    // Article 11(3): twice.
    await section(page, '据此会怎样')
      .getByText(/上调到原标准 200% 的情形，即 1,200,000\.00/)
      .waitFor();
    await press(page, '通报');
    await titled(page, '已通报');

    const authority = await open(`/wage-deposit/authority/firms/${firm.creditCode}`, { as: 'construction-deciding' });
    const reported = await section(authority, '人力社保部门报告的情形').innerText();
    expect(reported).toContain('10 人');
    expect(reported).toContain('虚构移送〔2019〕2号');
    await section(authority, '记录').getByText('2019年1月3日 严重拖欠或者克扣工资').waitFor();
    await expectWhole(authority);
  });
});
