import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor } from '@wenzhou/identity';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { autumnDeposit, depositAddress } from './deposits.ts';
import { errors, goOn, open, plain, titled } from './visit.ts';
import { expectWhole, settled } from './whole.ts';

/** The three figures of the result, by their labels. */
const figures = (page: Page): Promise<Readonly<Record<string, string | undefined>>> =>
  page
    .locator('main dl')
    .first()
    .locator('> div')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
      ),
    );

const resultOf = (changed: Readonly<Record<string, unknown>>) =>
  `/wage-deposit/result${depositAddress({ ...autumnDeposit, ...changed })}`;

describe('from the first question to the result', () => {
  test('general contracting of grade 2 beside professional of grade 1 owes 900,000, by keyboard', async () => {
    const page = await open('/', { width: 390 });
    await page.getByRole('link', { name: '农民工工资保证金' }).press('Enter');
    await titled(page, '企业现有哪些资质');
    const first = page.getByRole('group', { name: '第 1 项资质' });
    await first.getByLabel('资质类别').selectOption({ label: '总承包' });
    await first.getByLabel('资质等级').selectOption({ label: '二级' });
    await page.getByRole('button', { name: '再加一项资质' }).press('Enter');
    const second = page.getByRole('group', { name: '第 2 项资质' });
    expect(await second.getByLabel('资质类别').evaluate((select) => select === document.activeElement)).toBe(true);
    await second.getByLabel('资质类别').selectOption({ label: '专业承包' });
    await second.getByLabel('资质等级').selectOption({ label: '一级' });
    await expectWhole(page);
    await page.getByRole('button', { name: '继续' }).press('Enter');

    await titled(page, '企业在哪里注册');
    await page.getByLabel('选择注册地').press('Space');
    await page.getByLabel('注册地', { exact: true }).selectOption({ label: '鹿城区' });
    await page.getByRole('button', { name: '继续' }).press('Enter');

    await titled(page, '合同是哪天备案的');
    await page.getByLabel('合同备案日', { exact: true }).fill('2018-03-01');
    await page.getByLabel('合同备案日', { exact: true }).press('Enter');

    await titled(page, '企业以前缴过这项保证金吗');
    await page.getByLabel('从来没有缴过').press('Space');
    await page.getByRole('button', { name: '继续' }).press('Enter');

    await titled(page, '请核对您的回答');
    for (const answer of ['总承包（二级）', '专业承包（一级）', '鹿城区', '2018年3月1日', '从来没有缴过'])
      await page.getByText(answer).first().waitFor();
    await expectWhole(page);
    await page.getByRole('link', { name: '查看结果' }).press('Enter');

    await titled(page, '应缴保证金 900,000.00 元，最迟 2018年3月29日');
    const shown = await figures(page);
    expect(plain(shown['应缴金额'])).toBe('900,000.00 元');
    expect(shown['缴到哪里']).toBe('鹿城区建设行政主管部门');
    expect(shown['最迟哪一天']).toBe('2018年3月29日');
    await page.getByText('人民币玖拾万元整').waitFor();
    await expectWhole(page);
  });

  test('one answer is changed without asking the others again', async () => {
    const page = await open(`/wage-deposit/check${depositAddress(autumnDeposit)}`);
    await page.getByRole('link', { name: '更改 注册地' }).click();
    expect(await page.getByLabel('注册地', { exact: true }).inputValue()).toBe('330302');
    await page.getByLabel('注册地', { exact: true }).selectOption({ label: '上海市' });
    await goOn(page);
    await titled(page, '请核对您的回答');
    await page.getByText('上海市').waitFor();
    await page.getByRole('link', { name: '查看结果' }).click();
    await titled(page, '应缴保证金');
    expect((await figures(page))['缴到哪里']).toBe('温州市住房和城乡建设委员会');
    await page.reload();
    await titled(page, '应缴保证金');
    await page.goBack();
    await titled(page, '请核对您的回答');
  });

  test('an address with an answer that is none leads to its question', async () => {
    const page = await open(`/wage-deposit/result${depositAddress({ ...autumnDeposit, division: 'nowhere' })}`);
    await titled(page, '企业在哪里注册');
  });
});

describe('the result', () => {
  test('explains amount and day, with articles, parameters and the days that were skipped', async () => {
    const page = await open(`/en${resultOf({})}`);
    await titled(page, 'due by 24 October 2018');
    const shown = await figures(page);
    expect(plain(shown['Amount'])).toBe('CNY 900,000.00');
    expect(shown['Last day']).toBe('24 October 2018');

    const amount = page.locator('main dl').first().locator('> div').first();
    await amount.getByText('How it is worked out').click();
    const why = plain(await amount.innerText()) ?? '';
    for (const part of ['The other 1 do not count', 'item 2 of article 5', 'art. 5(2)', 'Valid: 1 March 2018'])
      expect(why).toContain(part);
    expect(await amount.getByRole('link', { name: 'art. 5(2)' }).first().getAttribute('href')).toBe(
      '/en/articles/wenzhou-2018-3/5',
    );

    const days = page.getByRole('table', { name: 'From the filing to the last day' });
    const cells = (await days.getByRole('cell').allInnerTexts()).map((cell) => cell.replace(/\s+/g, ' ').trim());
    // Filed on a Thursday; the Saturday and Sunday before the national holiday are worked, the holiday is not.
    expect(cells).toContain('9/20 filed');
    expect(cells).toContain('24 hol.');
    expect(cells).toContain('29 6');
    expect(cells).toContain('30 7');
    expect(cells).toContain('10/1 hol.');
    expect(cells).toContain('8 8');
    expect(cells).toContain('24 20');
    await page.getByText('29 September 2018, 30 September 2018 worked instead and counted').waitFor();
    await page.getByText('No deposit had been paid by 20 September 2018').waitFor();
    await expectWhole(page);
  });

  test('three full years without serious arrears exempt', async () => {
    const page = await open(resultOf({ contractFiledOn: '2018-03-01', paid: 'before', firstPaidOn: '2015-03-01' }));
    await titled(page, '这次免交保证金');
    expect(plain((await figures(page))['应缴金额'])).toBe('0.00 元');
    await expectWhole(page);
  });

  test('a serious case within the years does not, and every reason is told', async () => {
    const page = await open(
      resultOf({
        contractFiledOn: '2018-02-28',
        on: '2018-03-01',
        paid: 'before',
        firstPaidOn: '2015-03-02',
        serious: ['2016-01-01'],
      }),
    );
    const reasons = page.getByRole('region', { name: '为什么不能免交' });
    await reasons.waitFor();
    expect(await reasons.getByRole('listitem').count()).toBe(2);
    expect(await reasons.innerText()).toContain('2016年1月1日发生过严重拖欠或克扣工资');
    expect(await reasons.getByRole('link', { name: '第四条' }).count()).toBe(2);
  });

  test('a credit code stands for the place of registration', async () => {
    const page = await open(resultOf({ division: '', creditCode: '91350100M000100Y43' }));
    await titled(page, '应缴保证金');
    expect((await figures(page))['缴到哪里']).toBe('温州市住房和城乡建设委员会');
  });

  test('a contract whose term had run out before the measure is refused, with the article', async () => {
    const page = await open(resultOf({ contractFiledOn: '2018-01-02' }), { width: 390 });
    const refusal = page.getByRole('region', { name: '不能据此计算' });
    expect(await refusal.innerText()).toContain('自2018年3月1日起才适用');
    expect(await refusal.getByRole('link').first().innerText()).toBe('第十四条');
    await page.getByRole('link', { name: '更改 合同备案日' }).click();
    await titled(page, '合同是哪天备案的');
    expect(await page.getByLabel('合同备案日', { exact: true }).inputValue()).toBe('2018-01-02');
  });
});

describe('bad input', () => {
  test('qualifications without category and grade, one error each', async () => {
    const page = await open('/wage-deposit');
    await goOn(page);
    expect(await errors(page)).toEqual(['资质类别（第 1 行）：没有填写。请补填。']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.getByLabel('资质类别').selectOption({ label: '劳务分包' });
    expect(await page.getByLabel('资质等级').count()).toBe(0);
    await page.getByLabel('资质类别').selectOption({ label: '专业承包' });
    await goOn(page);
    expect(await errors(page)).toEqual(['资质等级（第 1 行）：没有填写。请补填。']);
    await page.getByRole('link', { name: '资质等级' }).press('Enter');
    expect(await page.getByLabel('资质等级').evaluate((select) => select === document.activeElement)).toBe(true);
    await expectWhole(page);
  });

  test.each([
    ['', '请填写营业执照上的 18 位代码'],
    ['91350100M000100Y44', '位数或校验码不对'],
    ['91350100', '位数或校验码不对'],
  ])('credit code %j', async (typed, expected) => {
    const page = await open('/wage-deposit/registration');
    await page.getByLabel('填写统一社会信用代码').check();
    await page.getByLabel('统一社会信用代码', { exact: true }).fill(typed);
    await goOn(page);
    const [error] = await errors(page);
    expect(error).toContain(expected);
    expect(
      await page
        .locator('form')
        .getByText(error ?? '')
        .count(),
    ).toBe(1);
    expect(await page.getByLabel('统一社会信用代码', { exact: true }).inputValue()).toBe(typed);
    await expectWhole(page);
  });

  test('no choice, no date, no day of a case', async () => {
    const page = await open('/en/wage-deposit/registration');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await errors(page)).toEqual(['Where the firm is registered: choose one.']);
    await settled(page, '/en/wage-deposit/contract');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await errors(page)).toEqual(['Day of the contract’s filing: enter day, month and year.']);
    await settled(page, '/en/wage-deposit/history');
    await page.getByLabel('Paid before').check();
    await page.getByRole('button', { name: 'Add a case' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await errors(page)).toEqual([
      'Day of the original payment: enter day, month and year.',
      'Day of a serious case: enter it in full, or remove the case.',
    ]);
    await expectWhole(page);
    await page.getByRole('button', { name: 'Remove Day of case 1' }).click();
    expect(await page.getByRole('button', { name: 'Add a case' }).evaluate((b) => b === document.activeElement)).toBe(
      true,
    );
  });
});

test('a firm that files its contract names nobody by number, and is told so at the field', async () => {
  const page = await open(`/wage-deposit/file${depositAddress(autumnDeposit)}`, { as: 'contractor-head', width: 390 });
  const number = citizenNumberFor({ division: '330302', birthDate: plainDate('1900-03-01'), sequence: 993 });
  await page.getByLabel('合同和工程名称（可不填）').fill(`虚构工程（${number}）`);
  await page.getByLabel('合同和工程名称（可不填）').press('Enter');
  await page.locator('#contract-error').getByText('文字说明中有公民身份号码').waitFor();
  expect(await errors(page)).toHaveLength(1);
  expect(await page.getByLabel('合同和工程名称（可不填）').inputValue()).toContain(number);
  await expectWhole(page);
});
