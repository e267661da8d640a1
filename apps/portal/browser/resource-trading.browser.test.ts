import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { errors, goOn, open, plain, section, titled } from './visit.ts';
import { expectWhole, settled } from './whole.ts';

const hospital = '?item=A01-03&on=2018-05-02&funding=state-funds&tenderRequired=yes&approvedBy=city';

describe('must my project enter', () => {
  test('a hospital that the state pays falls under A01 and must enter, by keyboard', async () => {
    const page = await open('/', { width: 390 });
    await page.getByRole('link', { name: '是否必须进公共资源交易平台' }).press('Enter');
    await titled(page, '交易的是什么');
    await page.getByLabel('搜一搜').pressSequentially('医院');
    await page.getByText('找到 1 项').waitFor();
    await page.getByRole('radio', { name: 'A01-03' }).press('Space');
    await expectWhole(page);
    await page.getByRole('button', { name: '继续' }).press('Enter');
    await titled(page, '按哪一天的规定判断');
    await page.getByLabel('判断的日期').fill('2018-05-02');
    await page.getByLabel('判断的日期').press('Enter');
    await titled(page, '工程由谁出钱');
    await page.getByRole('radio', { name: '政府投资' }).press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: '国有资金' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await titled(page, '依法必须招标吗');
    await page.getByRole('radio', { name: '是', exact: true }).press('Space');
    await page.keyboard.press('Enter');
    await titled(page, '由哪一级审批或核准');
    await page.getByRole('radio', { name: '温州市', exact: true }).press('Space');
    await page.keyboard.press('Enter');
    await titled(page, '请核对您的回答');
    await expectWhole(page);
    await page.getByRole('link', { name: '查看结果' }).press('Enter');

    await titled(page, '必须进场交易');
    const codes = await section(page, '对应清单').getByRole('listitem').allInnerTexts();
    expect(codes.map((line) => line.split(' ')[0])).toEqual(['A', 'A01', 'A01-03']);
    const grounds = await section(page, '为什么').innerText();
    expect(grounds).toContain('依法必须招标的工程');
    expect(grounds).toContain('第十一条第（一）项');
    const where = await section(page, '进哪里').innerText();
    expect(where).toContain('市公共资源交易中心');
    expect(where).toContain('第四条');
    expect(await section(page, '进场前要备好什么').innerText()).toContain('第十七条');
    await expectWhole(page);
  });

  test('the same in English', async () => {
    const page = await open(`/en/trading/entry/result${hospital}`);
    await titled(page, 'It must be traded on the platform');
    expect(await section(page, 'In the catalogue').innerText()).toContain('A01 Buildings');
    await page.getByText('How it is worked out').click();
    await page.getByText('Catalogue A01-03: Public buildings (structures).').waitFor();
    await expectWhole(page);
  });

  test('one answer is changed without asking the others again', async () => {
    const page = await open(`/trading/entry/result${hospital}`);
    await page.getByRole('link', { name: '更改 工程由谁出钱？' }).click();
    expect(await page.getByRole('radio', { name: '国有资金' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: '以上都不是' }).check();
    await goOn(page);
    await titled(page, '请核对您的回答');
    await page.getByRole('link', { name: '查看结果' }).click();
    await titled(page, '不强制进场，可以自愿进场');
    expect(await section(page, '为什么').innerText()).toContain('不是政府投资、国有资金或国有控股的工程');
    await page.goBack();
    await page.goBack();
    await titled(page, '工程由谁出钱');
  });

  test('single-source procurement is freed', async () => {
    const page = await open('/trading/entry?item=D01');
    await goOn(page);
    await page.getByLabel('判断的日期').fill('2018-05-02');
    await goOn(page);
    await titled(page, '在政府采购目录里属于哪一类');
    await page.getByLabel('集中采购目录以内').check();
    await goOn(page);
    await titled(page, '用什么方式采购');
    await page.getByLabel('单一来源采购').check();
    await goOn(page);
    await page.getByRole('link', { name: '查看结果' }).click();
    await titled(page, '可以不进场');
    expect(await section(page, '为什么').innerText()).toContain('第十一条第（二）项');
    await expectWhole(page);
  });

  test('what is not listed may enter voluntarily once its conditions are met', async () => {
    const page = await open('/en/trading/entry');
    await page.getByRole('radio', { name: 'Not in the catalogue' }).check();
    await goOn(page, 'Continue');
    await page.getByLabel('Day of the question').fill('2018-05-02');
    await goOn(page, 'Continue');
    await page.getByRole('link', { name: 'See the result' }).click();
    await titled(page, 'It need not enter, but may do so voluntarily');
    const unmet = section(page, 'Conditions of voluntary entry: not all met yet');
    expect(await unmet.getByRole('listitem').count()).toBe(6);
    await expectWhole(page);
    await page.getByRole('link', { name: 'State which are met' }).click();
    for (const condition of [
      'The owner applies',
      'The funder agrees',
      'The superior authority agrees',
      'The supervisor is settled',
      'The method is settled',
    ])
      await page.getByLabel(condition).check();
    await expectWhole(page);
    await goOn(page, 'Continue');
    await section(page, 'The conditions are met: it may enter voluntarily').waitFor();
  });

  test('nobody knows whether a tender is required: the contract is asked, and before June 2018 it is not enough', async () => {
    const page = await open('/trading/entry/tenderRequired?item=A01&on=2018-05-02&funding=state-funds');
    await page.getByLabel('不清楚').check();
    await goOn(page);
    await titled(page, '单项合同');
    await page.getByLabel('施工').check();
    await page.getByLabel('合同估算价').fill('5,000,000');
    await goOn(page);
    await page.getByRole('link', { name: '查看结果' }).click();
    const missing = section(page, '还缺少信息');
    expect(await missing.innerText()).toContain('依法是否必须招标');
    expect(await missing.getByRole('link').first().innerText()).toBe('第十一条第（一）项');
    await page.getByRole('link', { name: '更改 判断的日期' }).click();
    await page.getByLabel('判断的日期').fill('2018-06-01');
    await goOn(page);
    await titled(page, '由哪一级审批或核准');
    await page.getByRole('radio', { name: '温州市', exact: true }).check();
    await goOn(page);
    await page.getByRole('link', { name: '查看结果' }).click();
    await titled(page, '必须进场交易');
    await page.getByText('怎么算的').click();
    await page.getByText('达到必须招标的规模').waitFor();
    await expectWhole(page);
  });

  test('a day before the measure is refused, with the article', async () => {
    const page = await open('/trading/entry/result?item=B01&on=2018-02-24');
    const refusal = section(page, '不能据此计算');
    expect(await refusal.innerText()).toContain('自2018年2月25日起施行');
    expect(await refusal.getByRole('link').innerText()).toBe('第四十九条');
    await expectWhole(page);
  });

  test('questions without answers', async () => {
    const page = await open('/trading/entry');
    await page.getByText('输入词语或者选大类').waitFor();
    await goOn(page);
    expect(await errors(page)).toEqual(['交易的是什么：请选一项；清单里没有的请选“清单里没有”。']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.getByLabel('或者先选大类').selectOption('H');
    await page.getByRole('radio', { name: 'H-03' }).check();
    await goOn(page);
    await page.getByLabel('判断的日期').fill('');
    await goOn(page);
    expect(await errors(page)).toEqual(['判断的日期：请填写完整的年、月、日。']);
    await settled(page, '/trading/entry/contract?item=A01&on=2018-05-02');
    await page.getByLabel('合同估算价').fill('很多');
    await goOn(page);
    expect((await errors(page)).map((text) => text.split('：')[0])).toEqual(['合同类别', '合同估算价']);
    await expectWhole(page);
    await settled(page, '/trading/entry/nonsense?item=A01&on=2018-05-02');
    await titled(page, '没有这个页面');
  });
});

describe('the periods of a tender', () => {
  /** The dates of a step of the timeline. */
  const step = (page: Page, name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });

  test('a notice alone lays out every step, each with its article', async () => {
    const page = await open('/', { width: 390 });
    await page.getByRole('link', { name: '公开招标的法定时限' }).press('Enter');
    await titled(page, '公开招标的法定时限落在哪几天');
    await page.getByLabel('招标公告日').fill('2018-03-01');
    await page.getByLabel('招标公告日').press('Enter');
    await titled(page, '投标截止最早 2018年3月21日');
    // Sold for at least five days from 1 March.
    expect(await step(page, '招标文件停止发售').innerText()).toContain('最早 2018年3月6日');
    const deadline = step(page, '投标截止');
    expect(await deadline.innerText()).toContain('《招标投标法》第二十四条');
    await deadline.getByText('怎么算的').click();
    expect(await deadline.innerText()).toContain('从次日数 20 日');
    expect(await step(page, '开标').innerText()).toContain('须在 2018年3月21日');
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(20);
    await expectWhole(page);
  });

  test('days that break the law are told one by one, with the article, and the lawful ones are shown', async () => {
    const page = await open('/en/trading/periods');
    await page.getByLabel('Tender notice on').fill('2018-09-11');
    await page.getByText('Other days and amounts already chosen').click();
    await page.getByLabel('Sale of documents ends on').fill('2018-09-14');
    await page.getByLabel('Deadline for bids', { exact: true }).fill('2018-09-29');
    await page.getByLabel('Estimated price').fill('1,000,000');
    await page.getByLabel('Bid bond').fill('30,000');
    await expectWhole(page);
    await goOn(page, 'Lay out the periods');
    await titled(page, 'Breaches of the rules in this plan: 3');
    const violations = await section(page, 'What breaks the rules').getByRole('listitem').allInnerTexts();
    expect(violations).toHaveLength(3);
    expect(violations[0]).toContain('tendering regulation, art. 16 para. 1');
    expect(violations[1]).toContain('tendering law, art. 24');
    expect(violations[2]).toContain('tendering regulation, art. 26 para. 1');
    await section(page, 'What the law allows when only the notice is fixed').waitFor();
    await expectWhole(page);
    await page.getByRole('link', { name: 'Change the days' }).click();
    expect(await page.getByLabel('Deadline for bids', { exact: true }).inputValue()).toBe('2018-09-29');
    await page.getByLabel('Sale of documents ends on').fill('2018-09-17');
    await page.getByLabel('Deadline for bids', { exact: true }).fill('2018-10-08');
    await page.getByLabel('Bid bond').fill('20,000');
    await goOn(page, 'Lay out the periods');
    await titled(page, 'All the days chosen keep the statutory periods');
    expect(plain(await page.locator('main').innerText())).toContain('The bid bond is at most CNY 20,000.00.');
    expect(await step(page, 'Deadline for bids').innerText()).toContain('On 8 October 2018');
    await expectWhole(page);
  });

  test('a bond without the estimate is incomplete, not refused', async () => {
    const page = await open('/trading/periods/result?notice=2018-03-01&bond=2000000');
    expect(await section(page, '还缺少信息').innerText()).toContain('招标项目估算价');
    await expectWhole(page);
  });

  test('bad input', async () => {
    const page = await open('/trading/periods');
    await goOn(page, '排出时限');
    expect(await errors(page)).toEqual(['招标公告日：请填写完整的年、月、日。']);
    await page.getByText('已经定了别的日子').click();
    await page.getByLabel('投标保证金').fill('-1');
    await goOn(page, '排出时限');
    expect((await errors(page)).map((text) => text.split('：')[0])).toEqual(['招标公告日', '投标保证金']);
    await page.getByRole('link', { name: '投标保证金' }).press('Enter');
    expect(await page.getByLabel('投标保证金').evaluate((input) => input === document.activeElement)).toBe(true);
    await expectWhole(page);
    await settled(page, '/trading/periods/result?deadline=2018-03-26');
    await titled(page, '公开招标的法定时限落在哪几天');
  });
});

describe('the catalogue', () => {
  test('is whole, and is searched as one types', async () => {
    const page = await open('/trading/catalogue', { width: 390 });
    await titled(page, '温州市公共资源交易清单（2018年版）');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(10);
    await page.getByText('共 105 条').waitFor();
    await page.getByLabel('在清单里找').pressSequentially('号牌');
    await page.getByText('共 1 条').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['H 特许经营类']);
    await page.getByText('H-02').waitFor();
    await expectWhole(page);
    await page.reload();
    await page.getByText('共 1 条').waitFor();
    await page.getByLabel('在清单里找').fill('没有这种东西');
    await page.getByText('没有找到').waitFor();
  });

  test('leads from an entry to the question whether it must enter', async () => {
    const page = await open('/en/trading/catalogue?find=number%20plates');
    await page.getByRole('link', { name: 'Must it enter? Trading of number plates for light trucks' }).click();
    await titled(page, 'On which day is the question asked?');
    await page.getByLabel('Day of the question').fill('2018-05-02');
    await goOn(page, 'Continue');
    await titled(page, 'chosen by market competition');
    await page.getByRole('radio', { name: 'Yes' }).check();
    await goOn(page, 'Continue');
    await titled(page, 'Who approves or verifies the project?');
  });
});
