import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { errors, open, titled } from './visit.ts';
import { expectWhole } from './whole.ts';

const reasonsOf = (page: Page, name: RegExp) =>
  page.getByRole('region', { name }).getByRole('listitem').allInnerTexts();

const address = (asked: Readonly<Record<string, string | number>>) =>
  `/fireworks/answer?${new URLSearchParams(
    Object.entries({ date: '2018-02-16', time: '20:00', ...asked }).map(([name, value]) => [name, String(value)]),
  ).toString()}`;

/** In Lucheng and away from every site. */
const openPlace = { longitude: 120.6555, latitude: 28.0181 };

describe('asking', () => {
  test('49 m from a school inside a park it is forbidden for two reasons, by typed coordinates and keyboard', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: '此时此地能不能放烟花爆竹' }).press('Enter');
    await titled(page, '此时此地能不能放烟花爆竹');
    expect(await page.getByLabel('日期').inputValue()).toBe('2018-02-16');
    expect(await page.getByLabel('时间').inputValue()).toBe('20:00');
    await page.getByLabel('经度').fill('１２０．６５１６９８');
    await page.getByLabel('纬度').fill('28.0155');
    await page.getByLabel('纬度').press('Enter');

    await titled(page, '此时此地禁止燃放');
    const [park = '', school = '', ...others] = await reasonsOf(page, /原因/);
    expect(others).toEqual([]);
    expect(park).toContain('公园甲（虚构）');
    expect(park).toContain('第二部分第（九）项');
    expect(school).toContain('学校甲（虚构）');
    expect(school).toMatch(/48\.9\d\d 米/);
    expect(school).toMatch(/再远离 1\.0\d\d 米以上/);
    expect(school).toContain('第二部分第（七）项');
    const consequence = await page.getByRole('region', { name: '违反的后果' }).innerText();
    expect(consequence.replaceAll('\u00a0', ' ')).toContain('100.00 元以上 500.00 元以下罚款');
    expect(consequence).toContain('《烟花爆竹安全管理条例》第四十二条第二款');
    expect(await page.getByRole('link', { name: '110' }).getAttribute('href')).toBe('tel:110');
    expect(await page.getByRole('link', { name: '12345' }).getAttribute('href')).toBe('tel:12345');
    await page.getByText('虚构的演示数据').waitFor();
    await page.getByText('示意图，不作为执法依据').waitFor();
    await expectWhole(page);
  });

  test('the day before, outside the hours, anywhere in Lucheng, and when it will be permitted', async () => {
    const page = await open(address({ ...openPlace, date: '2018-02-14' }), { width: 390 });
    await titled(page, '此时此地禁止燃放');
    const [reason = '', ...others] = await reasonsOf(page, /原因/);
    expect(others).toEqual([]);
    expect(reason).toContain('2018年2月14日不可燃放');
    expect(reason).toContain('第一部分第（二）项');
    await page.getByText('最近的允许时间从 2018年2月15日 00:00 开始。').waitFor();
    await expectWhole(page);
  });

  test('a site is chosen from the list, without a mouse', async () => {
    const page = await open('/en/fireworks');
    const list = page.getByLabel('Choose a demonstration site');
    await list.selectOption({ label: '公园甲（虚构）Park A (fictional)' });
    expect(await page.getByLabel('Longitude').inputValue()).toBe('120.65235');
    expect(await page.getByLabel('Latitude').inputValue()).toBe('28.0155');
    await page.getByRole('button', { name: 'May I?' }).press('Enter');
    await titled(page, 'Here and now it is forbidden');
    const [reason = ''] = await reasonsOf(page, /Reasons/);
    expect(reason).toContain('Park A');
    await expectWhole(page);
  });

  test('a click on the map chooses a place in the map’s coordinate system', async () => {
    const page = await open('/fireworks');
    await page.getByLabel('坐标系').selectOption('BD09');
    const map = page.getByRole('img', { name: '示意图' });
    await map.click();
    // The map shows the sites, so its middle lies among them.
    const [longitude, latitude] = [
      Number(await page.getByLabel('经度').inputValue()),
      Number(await page.getByLabel('纬度').inputValue()),
    ];
    expect(Math.abs(longitude - 120.66)).toBeLessThan(0.005);
    expect(Math.abs(latitude - 28.0138)).toBeLessThan(0.005);
    expect(await page.getByLabel('坐标系').inputValue()).toBe('WGS84');
    await page.getByRole('button', { name: '全市' }).click();
    expect(await page.getByRole('button', { name: '全市' }).getAttribute('aria-pressed')).toBe('true');
    await map.getByText('鹿城区').waitFor();
  });

  test('the sites of the map stand in a table as well', async () => {
    const page = await open('/fireworks');
    await page.getByText('用表格看图上的').click();
    const row = page.getByRole('row', { name: '学校甲' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['中小学校', '内部及周围 50 米以内']);
    await expectWhole(page);
  });
});

describe('the answer', () => {
  test('permitted in the open on the day', async () => {
    const page = await open(address({ ...openPlace, setting: 'open-ground', product: 'consumer' }));
    await titled(page, '此时此地可以燃放');
    expect(await page.getByRole('region', { name: /原因/ }).count()).toBe(0);
    await page.getByRole('heading', { name: '燃放时注意' }).waitFor();
    await expectWhole(page);
  });

  test('forbidden on a roof and for professional goods, each told', async () => {
    const page = await open(`/en${address({ ...openPlace, setting: 'roof', product: 'professional' })}`);
    await titled(page, 'Here and now it is forbidden');
    const reasons = await reasonsOf(page, /Reasons/);
    expect(reasons).toHaveLength(2);
    expect(reasons[0]).toContain('part II(8)');
    expect(reasons[1]).toContain('Firework Regulation');
  });

  test('the notice does not reach Dongtou, and that does not mean permitted', async () => {
    const page = await open(address({ longitude: 121.15, latitude: 27.84 }));
    await titled(page, '本通告不适用于此地');
    const [reason = ''] = await reasonsOf(page, /原因/);
    expect(reason).toContain('不等于允许燃放');
    await expectWhole(page);
  });

  test('on the district line it is uncertain, until somebody says the district', async () => {
    const page = await open(address({ longitude: 120.65, latitude: 28.036 }));
    await titled(page, '不能确定本通告是否适用');
    await page.getByRole('link', { name: '更改 所在区县' }).click();
    await titled(page, '此时此地能不能放');
    await page.getByLabel('所在区县').selectOption({ label: '鹿城区' });
    await page.getByRole('button', { name: '能不能放' }).click();
    await titled(page, '此时此地可以燃放');
    await page.reload();
    await titled(page, '此时此地可以燃放');
  });

  test('coordinates that are swapped are refused, with the provision, and can be changed', async () => {
    const page = await open(address({ longitude: 28.0155, latitude: 120.6517 }));
    const refusal = page.getByRole('region', { name: '不能据此计算' });
    expect(await refusal.innerText()).toContain('像是颠倒了');
    expect(await refusal.getByRole('link').first().innerText()).toBe('第一部分');
    await page.getByRole('link', { name: '更改 在哪里' }).click();
    await titled(page, '此时此地能不能放');
    expect(await page.getByLabel('经度').inputValue()).toBe('28.0155');
  });

  test('coordinates of a Chinese map are converted, and the page says so', async () => {
    const page = await open(address({ ...openPlace, datum: 'GCJ02' }));
    await page.getByText('怎么算的').click();
    await page.getByText('坐标由 GCJ02').waitFor();
    await expectWhole(page);
  });
});

describe('bad input', () => {
  test('no date, no time, no coordinates: all at once', async () => {
    const page = await open('/fireworks');
    await page.getByLabel('日期').fill('');
    await page.getByLabel('时间').fill('');
    await page.getByLabel('经度').fill('东边');
    await page.getByRole('button', { name: '能不能放' }).click();
    const found = await errors(page);
    expect(found.map((text) => text.split('：')[0])).toEqual(['日期', '时间', '经度', '纬度']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    for (const text of found) expect(await page.locator('form').getByText(text).count()).toBe(1);
    expect(await page.getByLabel('经度').inputValue()).toBe('东边');
    await page.getByRole('link', { name: '经度' }).press('Enter');
    expect(await page.getByLabel('经度').evaluate((input) => input === document.activeElement)).toBe(true);
    await expectWhole(page);
  });

  test('an address without a place leads back to the question', async () => {
    const page = await open('/fireworks/answer?date=2018-02-16&time=20:00');
    await titled(page, '此时此地能不能放');
  });
});
