import { describe, expect, test } from 'vitest';
import { errors, open, plain, titled } from './visit.ts';
import { expectWhole } from './whole.ts';

describe('the public register of deposits', () => {
  test('finds a firm by a part of its name, keeps that in the address, and shows nothing of workers', async () => {
    const page = await open('/wage-deposit/register');
    await page.getByLabel('企业名称或统一社会信用代码').fill('松台建筑');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('共 1 家').waitFor();
    expect(new URL(page.url()).searchParams.get('find')).toBe('松台建筑');
    await page.getByRole('link', { name: '虚构松台建筑劳务公司' }).click();
    await titled(page, '虚构松台建筑劳务公司');
    // 300,000 yuan for labour subcontracting, of which 86,000 were used for wages in December 2018.
    const shown = plain(await page.locator('main').innerText()) ?? '';
    expect(shown).toContain('214,000.00 元');
    expect(shown).toContain('300,000.00 元');
    expect(shown).toContain('没有缴足');
    expect(shown).not.toMatch(/虚构工人|\d{17}[\dX](?![0-9A-Z])/);
    await expectWhole(page);
  });

  test('narrows down to firms under close supervision, and says when there are none', async () => {
    const page = await open('/wage-deposit/register?supervised=true');
    await page.getByRole('link', { name: '虚构望江路桥公司' }).waitFor();
    expect(await page.getByRole('link', { name: '虚构九山市政公司' }).count()).toBe(0);
    await page.getByLabel('企业名称或统一社会信用代码').fill('没有这样的名称');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('没有找到符合条件的企业').waitFor();
    await expectWhole(page);
  });

  test('a firm that nobody knows', async () => {
    const page = await open('/wage-deposit/register/91330302PDY999990X');
    await expectWhole(page);
  });
});

describe('checking a certificate', () => {
  test('asks for a number or a code', async () => {
    const page = await open('/wage-deposit/certificate');
    await page.getByRole('button', { name: '查验' }).click();
    expect(await errors(page)).toEqual(['证明编号：请填写编号，或者填写企业的统一社会信用代码。']);
    await expectWhole(page);
  });

  test('by the number printed on it, as the deposit stands today', async () => {
    const firm = await open('/wage-deposit/firm/certificate', { as: 'contractor-head' });
    await firm.getByRole('button', { name: '出具证明' }).click();
    await titled(firm, '证明已出具');
    const number = /[A-Z]{4}-\d{4}-\d{6}/.exec(await firm.locator('main').innerText())?.[0] ?? '';
    const page = await open('/wage-deposit/certificate');
    await page.getByLabel('证明编号').fill(number);
    await page.getByRole('button', { name: '查验' }).click();
    await titled(page, '有效（2019年1月14日）');
    await page.getByRole('link', { name: '虚构瓯江建筑总承包公司' }).waitFor();
    await expectWhole(page);
  });

  test('a number that was never issued', async () => {
    const page = await open('/wage-deposit/certificate?number=WDCP-2019-999999');
    await titled(page, '没有这份证明');
    await expectWhole(page);
  });
});
