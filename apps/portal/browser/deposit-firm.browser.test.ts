import { describe, expect, test } from 'vitest';
import { errors, heading, open, plain, section, titled } from './visit.ts';
import { expectWhole } from './whole.ts';

/** A row whose citizen number has a wrong check character, behind one that is right but for its being fictional. */
const list = '姓名,公民身份号码,工程,月份,欠薪\n虚构工人甲,330302190001019910,虚构工地,2018-12,1000\n';

/** The smallest picture there is, in place of a scan. */
const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('a firm and its deposit', () => {
  test('sees how it stands, why, and what has happened on which article', async () => {
    const page = await open('/wage-deposit/firm', { as: 'subcontractor-head' });
    // 300,000 yuan less the 86,000 that were used for wages.
    expect(plain(await heading(page).innerText())).toContain('86,000.00 元');
    const life = section(page, '办理经过');
    await life.getByText('核定', { exact: true }).first().waitFor();
    expect(plain(await life.innerText())).toContain('-86,000.00 元');
    // Two of three workers were paid on 27 December 2018, 26,000 and 28,000 yuan: one entry, which opens to both.
    expect(plain(await life.innerText())).toContain('付给 2 名工人本人，共 2 笔，合计 54,000.00 元');
    await life.getByText('逐笔查看').click();
    await life.getByText('一笔被拖欠的工资已经付给工人本人').nth(1).waitFor();
    // Paid on 10 April 2018: article 12 asks for three years. Wages that were granted wait as well.
    const refund = section(page, '什么时候可以退还');
    await refund.getByText('现在还不能退还').waitFor();
    await refund.getByText(/2021年4月10日/).waitFor();
    await refund.getByText('动用的保证金还没有全部付给工人').waitFor();
    await refund.getByRole('link', { name: '第十二条' }).first().waitFor();
    await expectWhole(page);
    await life.getByText('怎么算的').last().click();
    await life.getByRole('link', { name: '第五条' }).first().waitFor();
  });

  test('a list of wages with a fault names row and column, and keeps what was typed', async () => {
    const page = await open('/wage-deposit/firm/activation', { as: 'contractor-head' });
    await page
      .getByLabel('从 CSV 文件读入')
      .setInputFiles({ name: 'workers.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    const faults = page.getByRole('alert').filter({ hasText: '需要改正' });
    await faults.waitFor();
    expect(await faults.innerText()).toMatch(/第 1 行.*公民身份号码/s);
    expect(await page.getByLabel('姓名').first().inputValue()).toBe('虚构工人甲');
    await expectWhole(page);
  });

  test('checks a subcontractor whose deposit is short, and is told not to', async () => {
    const page = await open('/wage-deposit/firm/subcontractors', { as: 'contractor-head' });
    await page.getByLabel('企业的统一社会信用代码').fill('91330302PDY001020K');
    await page.getByRole('button', { name: '查验' }).click();
    await page.getByRole('heading', { name: '不要分包：保证金在 2019年1月14日 不能作数' }).waitFor();
    await page.getByRole('link', { name: '第九条' }).first().waitFor();
    await expectWhole(page);
  });

  test('a guarantee is handed in, waits with the authority, and is taken back', async () => {
    const page = await open('/wage-deposit/firm/instrument?purpose=replacement', { as: 'contractor-head' });
    await titled(page, '更换缴纳方式');
    await page.getByRole('radio', { name: '保函' }).press('Space');
    await page.getByLabel('保函或者保单的扫描件').setInputFiles({
      name: '虚构保函.gif',
      mimeType: 'image/gif',
      buffer: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'),
    });
    await page.getByText('按内容判断，这个文件不是').waitFor();
    await page.getByRole('button', { name: '核对' }).press('Enter');
    expect(await errors(page)).toEqual([
      '编号：请照保函或者保单填写。',
      '担保起始日：请填写完整的年、月、日。',
      '担保终止日：请填写完整的年、月、日。',
      '出具机构：请填写银行或者保险公司的名称。',
      '扫描件：请上传保函或者保单的扫描件。',
    ]);
    await expectWhole(page);
    await page
      .getByLabel('保函或者保单的扫描件')
      .setInputFiles({ name: '虚构保函.png', mimeType: 'image/png', buffer: scan });
    await page.getByRole('button', { name: '去掉 虚构保函.png' }).waitFor();
    await page.getByLabel('出具保函的银行或者保险公司').fill('虚构东海银行');
    await page.getByLabel('保函或者保单编号').fill('虚构保-2019-1');
    await page.getByLabel('担保起始日').fill('2019-01-01');
    await page.getByLabel('担保终止日').fill('2018-12-31');
    await page.getByLabel('担保终止日').press('Enter');
    expect(await errors(page)).toEqual(['担保终止日：不能早于担保起始日。']);
    expect(await page.getByLabel('出具保函的银行或者保险公司').inputValue()).toBe('虚构东海银行');

    // Article 6: three years without a gap, so from 1 January 2019 to 31 December 2021 at least.
    await page.getByLabel('担保终止日').fill('2021-12-30');
    await page.getByLabel('担保终止日').press('Enter');
    await titled(page, '更换缴纳方式：提交之前请核对');
    await page.getByRole('button', { name: '提交' }).press('Enter');
    const refusal = page.getByRole('alert').filter({ hasText: '不能办理' });
    await refusal.getByText('至少要到2021年12月31日').waitFor();
    await refusal.getByRole('link', { name: '第六条' }).first().waitFor();
    await expectWhole(page);
    await page.getByRole('button', { name: '更改 担保期' }).click();
    expect(await page.getByLabel('保函或者保单编号').inputValue()).toBe('虚构保-2019-1');
    await page.getByRole('button', { name: '去掉 虚构保函.png' }).waitFor();
    await page.getByLabel('担保终止日').fill('2021-12-31');
    await page.getByLabel('担保终止日').press('Enter');
    await titled(page, '更换缴纳方式：提交之前请核对');
    const checked = plain(await page.locator('main dl').innerText());
    expect(checked).toContain('1,200,000.00 元');
    expect(checked).toContain('虚构保函.png');
    await page.getByRole('button', { name: '提交' }).press('Enter');
    await page.getByText('已交鹿城区建设行政主管部门，等待办理').waitFor();
    const { pathname } = new URL(page.url());
    await expectWhole(page);
    await page.goto('/wage-deposit/firm');
    await section(page, '正在办理的申请').getByRole('link', { name: '更换缴纳方式' }).waitFor();

    const desk = await open('/wage-deposit/authority/requests', { as: 'construction-executing' });
    const row = desk.getByRole('row').filter({ hasText: '虚构瓯江建筑总承包公司' });
    expect(await row.innerText()).toContain('1,200,000.00');
    await row.getByRole('link').press('Enter');
    await titled(desk, '更换缴纳方式');
    const content = await desk.locator('main').innerText();
    for (const told of ['虚构东海银行', '虚构保-2019-1', '虚构保函.png']) expect(content).toContain(told);

    await page.goto(pathname);
    await page.getByRole('button', { name: '撤回申请' }).press('Enter');
    await page.getByText('已撤回').waitFor();
    expect(await page.getByRole('button', { name: '撤回申请' }).count()).toBe(0);
    await expectWhole(page);
    await desk.goto('/wage-deposit/authority/requests');
    await desk.getByText(/共 \d+ 条/).waitFor();
    expect(await row.count()).toBe(0);
  });

  test('a change of grade begins with the grade on record', async () => {
    const page = await open('/wage-deposit/firm/grade', { as: 'contractor-head' });
    // The contract of March 2018 was assessed for general contracting of grade 1: 1.2 million yuan.
    const before = plain(await page.locator('main dl').innerText());
    expect(before).toContain('一级');
    expect(before).toContain('1,200,000.00 元');
    expect(await page.getByLabel('资质等级', { exact: true }).inputValue()).toBe('grade-1');
    await page.getByLabel('资质等级', { exact: true }).selectOption('grade-2');
    await page.getByRole('button', { name: '核对' }).press('Enter');
    expect(await errors(page)).toEqual(['等级核准日：请填写完整的年、月、日。']);
    await page.getByLabel('等级核准日').fill('2019-01-10');
    await page.getByLabel('等级核准日').press('Enter');
    await titled(page, '资质等级变动：提交之前请核对');
    expect(await page.locator('main dl').innerText()).toMatch(/变动前的资质[^]*一级[^]*变动后的资质[^]*二级/);
    await expectWhole(page);
  });

  test('is closed to somebody else', async () => {
    const page = await open('/wage-deposit/firm', { as: 'resident' });
    await titled(page, '我单位的保证金');
    expect(await page.getByRole('link', { name: '缴纳证明' }).count()).toBe(0);
    await expectWhole(page);
  });
});
