import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor } from '@wenzhou/identity';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answersAddress, firstStay, secondStay } from './stays.ts';
import { errors, heading, open, plain, titled, visitor } from './visit.ts';
import { expectWhole, settled } from './whole.ts';

/** A number of nobody, for whom nothing is recorded. */
const somebody = citizenNumberFor({ division: '330302', birthDate: plainDate('1900-01-09'), sequence: 999 });

/** The figures of a description list, by their labels. */
const figures = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page
    .locator('main dl:not(details dl) > div')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
      ),
    );

describe('by keyboard alone', () => {
  /** What has the focus: its own text, or that of its label. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? element.labels : null;
      return (labels?.[0] ?? element)?.textContent ?? '';
    });

  async function tabTo(page: Page, text: string): Promise<void> {
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await focused(page)).includes(text)) return;
    }
    throw new Error(`no way to ${text} by keyboard`);
  }

  async function choose(page: Page, question: string, first: string, wanted: string): Promise<void> {
    await titled(page, question);
    await tabTo(page, first);
    await page.keyboard.press('Space');
    while (!(await focused(page)).includes(wanted)) await page.keyboard.press('ArrowDown');
    await tabTo(page, '继续');
    await page.keyboard.press('Enter');
  }

  test('80,000 yuan in a grade-3 hospital leave 8,540 to pay', async () => {
    const page = await open('/');
    await tabTo(page, '住院报销');
    await page.keyboard.press('Enter');
    await choose(page, '您参加哪种医保', '职工医保一档', '职工医保一档');
    await choose(page, '出院那天', '在职', '在职');
    await choose(page, '是哪种就医', '住院', '住院');
    await choose(page, '医院是几级', '一级及其他', '三级');
    await titled(page, '哪天入院');
    await tabTo(page, '入院日期');
    // The order in which a date is typed is the browser's own.
    await page.locator(':focus').fill('2018-07-02');
    await tabTo(page, '出院日期');
    await page.locator(':focus').fill('2018-07-12');
    await page.keyboard.press('Enter');
    await titled(page, '医院一共收了多少费用');
    await tabTo(page, '甲类费用');
    await page.keyboard.type('８０，０００');
    await page.keyboard.press('Enter');
    await titled(page, '请核对您的回答');
    await tabTo(page, '查看结果');
    await page.keyboard.press('Enter');
    await titled(page, '基金支付 71,460.00 元，您自付 8,540.00 元');
    await tabTo(page, '怎么算的');
    await page.keyboard.press('Enter');
    const explanation = page.locator('main details[open]');
    expect(await explanation.innerText()).toContain('(80,000.00 − 600.00) × 90% = 71,460.00');
    await tabTo(page, '第十八条');
    await page.keyboard.press('Enter');
    await titled(page, '第十八条');
  });
});

describe('the result', () => {
  const address = `/en/hospital-stay/result${answersAddress([firstStay])}`;

  test('tells who pays, why, by which articles and parameters', async () => {
    const page = await open(address);
    expect(plain(await heading(page).innerText())).toBe('The funds pay CNY 71,460.00, you pay CNY 8,540.00');
    const shown = await figures(page);
    expect(plain(shown['Deductible'])).toBe('CNY 600.00');
    expect(plain(shown['Share above the deductible'])).toBe('CNY 7,940.00');
    const pool = page.locator('tbody').filter({ hasText: 'Inpatient pool' });
    await pool.getByText('How it is worked out').click();
    const why = await pool.innerText();
    for (const part of [
      'art. 18',
      'art. 20',
      'employee inpatient deductible, grade 3 CNY 600.00',
      'inpatient pool ratio, active 90%',
      'provincial average annual wage CNY 61,099.00',
      'Valid: 1 January 2017 to 31 December 2017',
      'Sureness: press quoting the notice',
    ])
      expect(why).toContain(part);
    expect(await pool.getByRole('link', { name: 'art. 20' }).first().getAttribute('href')).toBe(
      '/en/articles/wenzhou-2018-1/20',
    );
    await expectWhole(page);
  });

  test('tells where the year stands', async () => {
    const page = await open(address);
    const shown = await figures(page);
    expect(plain(shown['Eligible cost so far'])).toBe('CNY 80,000.00');
    expect(plain(shown['Deductible borne'])).toBe('CNY 600.00 (highest grade so far: Grade 3)');
    expect(plain(shown['Ceiling of the pool'])).toBe('CNY 366,624.00');
    expect(plain(shown['Left up to the ceiling of the pool'])).toBe('CNY 286,624.00');
    await page.getByText('Insurance year: 1 July 2018 to 30 June 2019').waitFor();
  });

  test('tells what another grade of hospital would change', async () => {
    const page = await open(address);
    const rows = page.getByRole('table', { name: 'The same costs' }).getByRole('row');
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).map((row) => row.split('\t').slice(1))).toEqual([
      ['Funds pay (CNY)', 'Person pays (CNY)'],
      ['71,820.00', '8,180.00'],
      ['71,730.00', '8,270.00'],
      ['71,460.00', '8,540.00'],
    ]);
  });

  test('shows every step on paper and no buttons', async () => {
    const page = await open(address);
    await page.emulateMedia({ media: 'print' });
    const step = page.getByText('× 90% = 71,460.00').first();
    await step.waitFor();
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Add another stay' }).isVisible()).toBe(false);
  });

  test('a second stay of the year bears no deductible', async () => {
    const page = await open(`/hospital-stay/result${answersAddress([firstStay])}`);
    await page.getByRole('link', { name: '再加一次住院' }).click();
    await page.getByLabel('住院', { exact: false }).first().check();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByLabel('二级').check();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByLabel('入院日期').fill(secondStay.admittedOn);
    await page.getByLabel('出院日期').fill(secondStay.dischargedOn);
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByLabel('甲类费用').fill('20000');
    await page.getByLabel('乙类费用').fill('3,000.00');
    await page.getByLabel('乙类的自理比例').fill('10%');
    await page.getByLabel('目录外费用').fill('500 元');
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText('第 2 次，共 2 次').waitFor();
    await page.getByRole('link', { name: '查看结果' }).click();
    await titled(page, '基金支付 20,430.00 元，您自付 3,070.00 元');
    const shown = await figures(page);
    expect(shown['起付标准以下']).toBeUndefined();
    expect(plain(shown['乙类先自理'])).toBe('300.00 元');
    expect(plain(shown['目录外自费'])).toBe('500.00 元');
    expect(plain(shown['已累计的合规费用'])).toBe('102,700.00 元');
    expect(plain(shown['已负担的起付标准'])).toBe('600.00 元（住过的最高等级：三级）');
    expect(plain(shown['离统筹基金最高限额还有'])).toBe('263,924.00 元');
    await page.getByRole('link', { name: '查看 第 1 次' }).click();
    await titled(page, '基金支付 71,460.00 元，您自付 8,540.00 元');
    await page.getByRole('link', { name: '删除 第 1 次' }).click();
    // Alone in its year the stay bears the deductible of grade 2: (22,700 − 300) × 90%.
    await titled(page, '基金支付 20,160.00 元，您自付 3,340.00 元');
  });

  test('stays that overlap are refused, with the article', async () => {
    const page = await open(
      `/hospital-stay/result${answersAddress([firstStay, { ...firstStay, grade: 'grade-1' }], 2)}`,
    );
    const refusal = page.getByRole('region', { name: '不能据此计算' });
    expect(await refusal.innerText()).toContain('重叠');
    expect(await refusal.getByRole('link').innerText()).toBe('第十八条');
    await page.getByRole('link', { name: '更改回答' }).click();
    await titled(page, '请核对您的回答');
  });

  test('an address with open questions leads to the first of them', async () => {
    const page = await open('/hospital-stay/result?scheme=employee-tier-1&stays=oops');
    await titled(page, '出院那天');
  });

  test('a server that does not answer loses nothing; trying again does', async () => {
    const { page, context } = await visitor();
    onTestFinished(() => context.close());
    await page.route('**/trpc/**', (route) => route.abort());
    await page.goto(`/hospital-stay/result${answersAddress([firstStay])}`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('您填写的内容没有丢失');
    await expectWhole(page);
    await page.unroute('**/trpc/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await titled(page, '基金支付 71,460.00 元');
  });

  test('a server that is late is waited for, and the page says so', async () => {
    const { page, context } = await visitor();
    onTestFinished(() => context.close());
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/trpc/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/hospital-stay/result${answersAddress([firstStay])}`);
    await page.getByRole('status').getByText('正在计算').waitFor();
    await page.getByRole('status').getByText('比平时慢').waitFor();
    letGo();
    await titled(page, '基金支付 71,460.00 元');
  });
});

describe('answers', () => {
  test('one is changed without asking the others again', async () => {
    const page = await open(`/hospital-stay/check${answersAddress([firstStay])}`);
    await page.getByRole('link', { name: '更改 医院是几级？' }).click();
    expect(await page.getByLabel('三级').isChecked()).toBe(true);
    await page.getByLabel('二级').check();
    await page.getByRole('button', { name: '继续' }).click();
    await titled(page, '请核对您的回答');
    await page.getByRole('link', { name: '查看结果' }).click();
    // (80,000 − 300) × 90%
    await titled(page, '基金支付 71,730.00 元，您自付 8,270.00 元');
    await page.reload();
    await titled(page, '基金支付 71,730.00 元');
    await page.goBack();
    await page.goBack();
    await titled(page, '医院是几级');
  });

  test('a retired person pays half as much above the deductible', async () => {
    const page = await open(`/hospital-stay/result${answersAddress([{ ...firstStay, status: 'retired' }])}`);
    // 79,400 × 95%
    expect(plain(await heading(page).innerText())).toBe('基金支付 75,430.00 元，您自付 4,570.00 元');
  });

  test.each([
    ['a scheme that is none', '/hospital-stay/result?scheme=nobody&stays=5&stay=7', '您参加哪种医保'],
    [
      'a grade that is none',
      `/hospital-stay/result${answersAddress([{ ...firstStay, grade: 'grade-9' }])}`,
      '医院是几级',
    ],
    ['stays that are none', '/hospital-stay/status?scheme=employee-tier-1&stays=%7B%7D&stay=-1', '出院那天'],
  ])('%s in the address is asked for', async (_, address, question) => {
    await titled(await open(address), question);
  });

  test('residents are told that their rules are not built, with the article', async () => {
    const page = await open('/hospital-stay');
    await page.getByLabel('城乡居民医保').check();
    await page.getByRole('button', { name: '继续' }).click();
    await titled(page, '城乡居民医保的住院待遇还不能在这里计算');
    await page.locator('main').getByRole('link', { name: '第三十二条' }).click();
    await titled(page, '第三十二条');
  });
});

describe('bad input', () => {
  const asked = answersAddress([{ status: 'active', care: 'inpatient', grade: 'grade-3' }]);

  test('a question without an answer', async () => {
    const page = await open('/hospital-stay');
    await page.getByRole('button', { name: '继续' }).click();
    expect(await errors(page)).toEqual(['请选择：您参加哪种医保？']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    expect(await page.title()).toMatch(/^有错误：/);
    await expectWhole(page);
    await page.getByRole('link', { name: '请选择' }).press('Enter');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('职工医保一档').isChecked()).toBe(true);
  });

  test.each([
    ['no dates', '', '', ['入院日期：没有填写。请补填。', '出院日期：没有填写。请补填。']],
    [
      'a discharge before the admission',
      '2018-07-12',
      '2018-07-02',
      ['出院日期 2018年7月2日 早于入院日期 2018年7月12日。请核对日期。（第十八条）'],
    ],
    [
      'an admission before the measure took effect',
      '2018-03-31',
      '2018-04-05',
      [
        '日期 2018年3月31日 早于本办法施行日 2018年4月1日，不能按本办法结算。请按原办法办理，或核对日期。（第九十八条）',
      ],
    ],
    [
      'a discharge before the measure took effect',
      '2018-03-01',
      '2018-03-31',
      [
        '日期 2018年3月31日 早于本办法施行日 2018年4月1日，不能按本办法结算。请按原办法办理，或核对日期。（第九十八条）',
      ],
    ],
  ])('%s', async (_name, admittedOn, dischargedOn, expected) => {
    const page = await open(`/hospital-stay/dates${asked}`);
    await page.getByLabel('入院日期').fill(admittedOn);
    await page.getByLabel('出院日期').fill(dischargedOn);
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('alert').waitFor();
    expect(await errors(page)).toEqual(expected);
    for (const text of expected) expect(await page.locator('form').getByText(text).count()).toBe(1);
    expect(await page.getByLabel('入院日期').inputValue()).toBe(admittedOn);
    expect(await page.getByLabel('出院日期').inputValue()).toBe(dischargedOn);
    await expectWhole(page);
  });

  test('the first day of the measure is covered', async () => {
    const page = await open(`/hospital-stay/dates${asked}`);
    await page.getByLabel('入院日期').fill('2018-04-01');
    await page.getByLabel('出院日期').fill('2018-04-01');
    await page.getByRole('button', { name: '继续' }).click();
    await titled(page, '医院一共收了多少费用');
  });

  const amount = (field: string) => `${field}：请填写金额，不能是负数，最多两位小数，例如 1,234.50。`;
  const share = '乙类的自理比例：请填 0 到 100 之间的数，例如 10。';
  test.each([
    ['nothing', ['', '', '', ''], ['请至少填写一项费用。']],
    ['a negative amount', ['-1', '', '', ''], [amount('甲类费用')]],
    [
      'words, thirds of a fen and a comma out of place',
      ['many', '1.005', '5', '8,00'],
      [amount('甲类费用'), amount('乙类费用'), amount('目录外费用')],
    ],
    ['class B without a share', ['', '100', '', ''], [share]],
    ['a share above the whole', ['', '100', '100.01', ''], [share]],
  ])('%s', async (_name, [classA = '', classB = '', percent = '', offList = ''], expected) => {
    const dated = answersAddress([{ ...firstStay, classA: undefined }]);
    const page = await open(`/hospital-stay/costs${dated}`);
    await page.getByLabel('甲类费用').fill(classA);
    await page.getByLabel('乙类费用').fill(classB);
    await page.getByLabel('乙类的自理比例').fill(percent);
    await page.getByLabel('目录外费用').fill(offList);
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('alert').waitFor();
    expect(await errors(page)).toEqual(expected);
    expect(await page.getByLabel('甲类费用').inputValue()).toBe(classA);
    await expectWhole(page);
  });
});

describe('recording', () => {
  const person = { citizenNumber: '330302190001019914', name: '虚构在职甲' };
  /** Whoever records stays. */
  const agency = 'insurance-executing';

  async function fillStay(page: Page, number: string): Promise<void> {
    await page.getByLabel('医疗机构编号').fill('browser-hospital');
    await page.getByLabel('结算单号').fill(number);
    await page.getByLabel('入院日期').fill('2019-01-05');
    await page.getByLabel('出院日期').fill('2019-01-10');
    await page.getByLabel('甲类费用').fill('10,000');
  }

  async function fillPerson(page: Page): Promise<void> {
    await page.getByRole('button', { name: `填入 ${person.name}` }).click();
    expect(await page.getByLabel('公民身份号码').inputValue()).toBe(person.citizenNumber);
  }

  const keysSent = (page: Page): readonly string[] => {
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = /"idempotencyKey":"([^"]+)"/.exec(request.postData() ?? '')?.[1];
      if (key) keys.push(key);
    });
    return keys;
  };

  test('a stay is recorded once, however often it is sent, and stands in its year', async () => {
    const page = await open('/hospital-stay/record', { width: 390, as: agency });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    const keys = keysSent(page);
    await fillPerson(page);
    await fillStay(page, 'browser-1');
    await page.getByRole('button', { name: '核对' }).click();
    await titled(page, '登记前请核对');
    await expectWhole(page);

    await page.route('**/trpc/medicalInsurance.recordStay**', (route) => route.abort());
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/trpc/medicalInsurance.recordStay**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await titled(page, '结算单 browser-1 已登记');
    await expectWhole(page);
    const stored = await page.getByText('记录编号：').innerText();
    // The two stays of the demonstration have borne the deductible: 10,000 × 90%.
    const payers = page.getByRole('table').first();
    expect(await payers.innerText()).toContain('9,000.00');
    expect(await payers.innerText()).toContain('1,000.00');

    await page.goBack();
    await titled(page, '登记前请核对');
    await page.getByRole('button', { name: '确认登记' }).click();
    await titled(page, '结算单 browser-1 已登记');
    expect(await page.getByText('记录编号：').innerText()).toBe(stored);
    expect(keys.length).toBe(3);
    expect(new Set(keys).size).toBe(1);

    await page.getByRole('link', { name: '查看这个人的医保年度' }).click();
    await titled(page, '查询已记录的年度住院');
    await page.getByText('单号 browser-1').waitFor();
    expect(await page.getByText('单号 browser-1').count()).toBe(1);
    expect(await page.getByRole('listitem').filter({ hasText: '单号 fictional-000' }).count()).toBe(2);
    await expectWhole(page);
    expect([...addresses, page.url()].join(' ')).not.toContain(person.citizenNumber);
  });

  test('the same claim in another form is refused, with the article, and the input is kept', async () => {
    const page = await open('/hospital-stay/record', { as: agency });
    const keys = keysSent(page);
    await fillPerson(page);
    await fillStay(page, 'fictional-0002');
    await page.getByLabel('医疗机构编号').fill('fictional-grade-3');
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByRole('button', { name: '确认登记' }).click();
    const refusal = page.getByRole('region', { name: '没有登记' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('已经结算过');
    expect(await refusal.getByRole('link').first().innerText()).toBe('第十八条');
    await expectWhole(page);
    await page.getByRole('link', { name: '更改 结算单号' }).click();
    expect(await page.getByLabel('结算单号').inputValue()).toBe('fictional-0002');
    expect(await page.getByLabel('甲类费用').inputValue()).toBe('10,000');
    await page.getByLabel('结算单号').fill('browser-2');
    await page.getByLabel('入院日期').fill('2019-02-05');
    await page.getByLabel('出院日期').fill('2019-02-10');
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByRole('button', { name: '确认登记' }).click();
    await titled(page, '结算单 browser-2 已登记');
    expect(new Set(keys).size).toBe(2);
  });

  test('what is missing is told at once and what was typed is kept', async () => {
    const page = await open('/hospital-stay/record', { as: agency });
    await page.getByLabel('姓名').fill('虚构丙');
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByRole('alert').waitFor();
    expect(await errors(page)).toEqual([
      '公民身份号码：没有填写。请补填。',
      '医疗机构编号：没有填写。请补填。',
      '结算单号：没有填写。请补填。',
      '入院日期：没有填写。请补填。',
      '出院日期：没有填写。请补填。',
      '请至少填写一项费用。',
    ]);
    expect(await page.getByLabel('姓名').inputValue()).toBe('虚构丙');
    await expectWhole(page);
  });

  test('a number that is none is refused by the server, which says why', async () => {
    const page = await open('/hospital-stay/record', { as: agency });
    await fillPerson(page);
    await page.getByLabel('公民身份号码').fill('330302190001019915');
    await fillStay(page, 'browser-3');
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByRole('button', { name: '确认登记' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('公民身份号码不对');
    await page.getByRole('link', { name: '更改 公民身份号码' }).click();
    expect(await page.getByLabel('结算单号').inputValue()).toBe('browser-3');
  });

  test('a check without anything to check leads to the form', async () => {
    const page = await open('/hospital-stay/record/check', { as: agency });
    await titled(page, '登记一次住院');
    await settled(page, '/hospital-stay/record/done');
    await titled(page, '登记一次住院');
  });

  test('whoever is not signed in, or no official, is told who may', async () => {
    const page = await open('/hospital-stay/record');
    await page.getByText('这一页需要登录').waitFor();
    await page.locator('main').getByRole('link', { name: '登录' }).click();
    await titled(page, '登录');
    const resident = await open('/hospital-stay/record', { as: 'resident' });
    await resident.getByText('您当前的身份是“居民本人”').waitFor();
    expect(await resident.getByLabel('公民身份号码').count()).toBe(0);
  });
});

describe('insurance years', () => {
  test('the agency asks about somebody, whose number stands in no address', async () => {
    const page = await open('/en/hospital-stay/year', { as: 'insurance-executing' });
    await page.getByRole('button', { name: 'Look up' }).click();
    expect(await errors(page)).toEqual(['Citizen number: not given. Please fill it in.']);
    await page.getByLabel('Citizen number').fill('33030219000103');
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByRole('alert').getByText('The citizen number is not valid').waitFor();
    await page.getByLabel('Citizen number').fill(somebody);
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByText('No stay is recorded.').waitFor();
    await page.getByRole('button', { name: 'Fill in 虚构在职甲' }).click();
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByText('fictional-grade-2, claim fictional-0001').waitFor();
    await page.getByText('Who pays what, and why').first().click();
    await expectWhole(page);
    expect(page.url()).not.toMatch(/\d{6}/);
  });

  test('a resident sees their own and types nothing', async () => {
    const page = await open('/hospital-stay/year', { as: 'resident', width: 390 });
    await titled(page, '我的医保年度');
    await page.getByText('医保年度：2018年7月1日至2019年6月30日').waitFor();
    await page.getByText('单号 fictional-0002，登记').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await expectWhole(page);
  });
});
