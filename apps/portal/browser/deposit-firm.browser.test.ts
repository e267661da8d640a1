import { describe, expect, test } from 'vitest';
import { heading, open, plain, section, titled } from './visit.ts';
import { expectWhole } from './whole.ts';

/** A row whose citizen number has a wrong check character, behind one that is right but for its being fictional. */
const list = '姓名,公民身份号码,工程,月份,欠薪\n虚构工人甲,330302190001019910,虚构工地,2018-12,1000\n';

describe('a firm and its deposit', () => {
  test('sees how it stands, why, and what has happened on which article', async () => {
    const page = await open('/wage-deposit/firm', { as: 'subcontractor-head' });
    // 300,000 yuan less the 86,000 that were used for wages.
    expect(plain(await heading(page).innerText())).toContain('86,000.00 元');
    const life = section(page, '办理经过');
    await life.getByText('核定', { exact: true }).first().waitFor();
    expect(plain(await life.innerText())).toContain('-86,000.00 元');
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

  test('is closed to somebody else', async () => {
    const page = await open('/wage-deposit/firm', { as: 'resident' });
    await titled(page, '我单位的保证金');
    expect(await page.getByRole('link', { name: '缴纳证明' }).count()).toBe(0);
    await expectWhole(page);
  });
});
