import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor, creditCodeFor } from '@wenzhou/identity';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { oneTimeCode } from '../src/features/accounts/one-time-code.ts';
import { ask } from './ask.ts';
import { signInAnew } from './sign-in.ts';
import { errors, open, titled, visitor } from './visit.ts';
import { expectWhole, settled } from './whole.ts';

const password = 'demonstration-2019';
const official = 'insurance-executing';

/** A page in a window of its own, signed in with a session that nothing else uses. */
async function openAnew(path: string, as: string, width?: number): Promise<Page> {
  const { page, context } = await visitor(width);
  onTestFinished(() => context.close());
  await signInAnew(page, as);
  await settled(page, path);
  return page;
}

const menu = (page: Page) => page.locator('header summary').filter({ hasText: '已登录' });
const signInButton = (page: Page) => page.getByRole('button', { name: '登录', exact: true });

async function typePassword(page: Page, username: string, typed = password): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(typed);
  await signInButton(page).click();
}

/** What the demonstration says that the authenticator of its accounts shows. */
async function shownCode(page: Page): Promise<string> {
  const note = page.getByText('虚构账号的动态口令现在是');
  await note.waitFor();
  return /\d{6}/.exec(await note.innerText())?.[0] ?? '';
}

/** Another code than the one shown, and than those beside it. */
const wrongCode = (code: string): string => String((Number(code) + 500_000) % 1_000_000).padStart(6, '0');

let accountsOpened = 0;

/** An account of nobody who exists, opened by an operator for this test alone. */
async function freshAccount(post?: object): Promise<{ readonly username: string; readonly first: string }> {
  accountsOpened += 1;
  const username = `browser-account-${accountsOpened}`;
  const first = `first password ${accountsOpened}`;
  const operator = await open('/account', { as: 'operator' });
  await ask(operator, 'accounts.open', {
    idempotencyKey: crypto.randomUUID(),
    username,
    name: `虚构测试${accountsOpened}`,
    password: first,
  });
  if (post) await ask(operator, 'accounts.appoint', { idempotencyKey: crypto.randomUUID(), username, ...post });
  return { username, first };
}

/** A firm of nobody, by a number of its own. */
const firm = (number: number) => ({
  creditCode: creditCodeFor({
    department: '9',
    category: '1',
    division: '330302',
    organisation: `MA2BR${String(number).padStart(3, '0')}`,
  }),
  name: `虚构测试公司${number}`,
});

describe('signing in', () => {
  test('with a password, in words when it is wrong, and back to where one came from', async () => {
    const page = await open('/hospital-stay/year', { width: 390 });
    await page.locator('main').getByRole('link', { name: '登录' }).click();
    await titled(page, '登录');
    await signInButton(page).click();
    expect(await errors(page)).toEqual(['用户名：没有填写。请补填。', '密码：没有填写。请补填。']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await expectWhole(page);
    await typePassword(page, 'resident', 'not the password');
    await page.getByRole('alert').getByText('用户名或密码不对').waitFor();
    expect(await page.getByLabel('用户名').inputValue()).toBe('resident');
    await typePassword(page, 'resident');
    await titled(page, '我的医保年度');
    expect(new URL(page.url()).pathname).toBe('/hospital-stay/year');
    expect(await menu(page).innerText()).toContain('虚构在职甲');
  });

  test('by keyboard, in English, with a one-time code as the second step', async () => {
    const page = await open('/en/sign-in?next=/account');
    await page.getByLabel('User name').focus();
    await page.keyboard.type(official);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await titled(page, 'Enter the one-time code');
    const note = page.getByText('The one-time code of this fictional account is now');
    await note.waitFor();
    await expectWhole(page);
    const code = /\d{6}/.exec(await note.innerText())?.[0] ?? '';
    await page.getByLabel('One-time code').fill('12345');
    await page.keyboard.press('Enter');
    expect(await errors(page)).toEqual(['One-time code: enter 6 digits.']);
    await page.getByLabel('One-time code').fill(wrongCode(code));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('The one-time code or backup code is wrong.').waitFor();
    await page.getByLabel('One-time code').fill(code);
    await page.keyboard.press('Enter');
    await titled(page, 'My account');
    expect(new URL(page.url()).pathname).toBe('/en/account');
    await page.locator('main').getByText('carrying out').first().waitFor();
  });

  test('with one press as somebody of the demonstration, one-time code and all', async () => {
    const page = await open('/');
    await page.locator('header').getByRole('link', { name: '登录' }).click();
    await titled(page, '登录');
    await page.getByRole('button', { name: '以此身份登录 虚构管理员' }).click();
    await titled(page, '您想办什么事');
    expect(await menu(page).innerText()).toContain('虚构管理员');
    await menu(page).press('Enter');
    await page.getByRole('link', { name: '账号管理' }).waitFor();
    await expectWhole(page);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: '账号管理' }).isVisible()).toBe(false);
    expect(await menu(page).evaluate((summary) => summary === document.activeElement)).toBe(true);
  });

  test.each(['//elsewhere.example/', 'https://elsewhere.example/', '/%5Celsewhere.example'])(
    'an address that would lead to %s afterwards leads home',
    async (next) => {
      const page = await open(`/sign-in?next=${encodeURIComponent(next)}`);
      await page.getByRole('button', { name: '以此身份登录 虚构在职甲' }).click();
      await page.waitForURL((url) => url.pathname !== '/sign-in');
      expect(new URL(page.url()).host).toBe(new URL(await page.evaluate(() => location.origin)).host);
      expect(page.url()).not.toContain('://elsewhere');
    },
  );

  test('whoever tries too often is told to wait, in words', async () => {
    const { username } = await freshAccount();
    const page = await open('/sign-in');
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const answered = page.waitForResponse('**/auth/sign-in/username');
      await typePassword(page, username, `wrong password ${attempt}`);
      await answered;
      await page.getByRole('alert').getByText('用户名或密码不对').waitFor();
    }
    await typePassword(page, username, 'wrong once more');
    await page
      .getByRole('alert')
      .getByText(/尝试次数过多，请稍后再试。请 \d+ 分钟后再试。/)
      .waitFor();
    await expectWhole(page);
  });

  test('signing out leaves nothing behind', async () => {
    const page = await openAnew('/hospital-stay/year', 'resident');
    await page.getByText('单号 fictional-0001，登记').waitFor();
    await menu(page).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.locator('header').getByRole('link', { name: '登录' }).waitFor();
    await titled(page, '您想办什么事');
    await settled(page, '/hospital-stay/year');
    await page.getByText('这一页需要登录').waitFor();
    expect(await page.getByText('fictional-0001').count()).toBe(0);
  });
});

describe('a session that ends in the middle of a form', () => {
  /** A stay, typed up to the last press, by an official whose session was then ended elsewhere. */
  async function filledIn(number: string, month: string): Promise<Page> {
    const page = await openAnew('/hospital-stay/record', official);
    await page.getByRole('button', { name: '填入 虚构退休乙' }).click();
    await page.getByLabel('医疗机构编号').fill('browser-hospital');
    await page.getByLabel('结算单号').fill(number);
    await page.getByLabel('入院日期').fill(`${month}-05`);
    await page.getByLabel('出院日期').fill(`${month}-10`);
    await page.getByLabel('甲类费用').fill('10,000');
    await page.getByRole('button', { name: '核对' }).click();
    await titled(page, '登记前请核对');
    const sessions = await ask<{ id: string; isCurrent: boolean }[]>(page, 'accounts.sessions');
    const { page: elsewhere, context } = await visitor();
    onTestFinished(() => context.close());
    await signInAnew(elsewhere, official);
    await ask(elsewhere, 'accounts.revokeSession', { id: sessions.find(({ isCurrent }) => isCurrent)?.id });
    return page;
  }

  test('is begun anew in place, and the stay is recorded with everything that was typed', async () => {
    const page = await filledIn('browser-session-1', '2018-12');
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = /"idempotencyKey":"([^"]+)"/.exec(request.postData() ?? '')?.[1];
      if (key) keys.push(key);
    });
    await page.getByRole('button', { name: '确认登记' }).click();
    const dialog = page.getByRole('dialog', { name: '登录' });
    await dialog.getByText('登录已经过期').waitFor();
    await expectWhole(page);
    expect(await dialog.getByLabel('用户名').inputValue()).toBe(official);
    expect(await dialog.getByLabel('用户名').isEditable()).toBe(false);
    const typed = dialog.getByLabel('密码');
    expect(await typed.evaluate((input) => input === document.activeElement)).toBe(true);
    await typed.fill('not the password');
    await typed.press('Enter');
    await dialog.getByRole('alert').getByText('用户名或密码不对').waitFor();
    await typed.fill(password);
    await typed.press('Enter');
    const code = page.getByRole('dialog').getByLabel('动态口令');
    await code.fill(await shownCode(page));
    await code.press('Enter');
    await titled(page, '结算单 browser-session-1 已登记');
    await expectWhole(page);
    expect(keys.length).toBe(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('may be left for later: why is told, and what was typed is still there', async () => {
    const page = await filledIn('browser-session-2', '2019-01');
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '暂不登录' }).click();
    await page.getByRole('alert').getByText('您还没有登录，或者登录已经过期').waitFor();
    await expectWhole(page);
    await page.getByRole('link', { name: '更改 结算单号' }).click();
    await titled(page, '登记一次住院');
    expect(await page.getByLabel('结算单号').inputValue()).toBe('browser-session-2');
    expect(await page.getByLabel('甲类费用').inputValue()).toBe('10,000');
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '以此身份登录' }).click();
    await titled(page, '结算单 browser-session-2 已登记');
  });
});

describe('capacities', () => {
  test('an operator opens an account and appoints it; its holder changes between them', async () => {
    const operator = await openAnew('/operator/accounts/new', 'operator', 390);
    await operator.getByRole('button', { name: '开立' }).click();
    expect(await errors(operator)).toEqual([
      '姓名：没有填写。请补填。',
      '用户名：请用 3 到 30 个字母、数字或 . _ -。',
      '新密码：至少 12 位。',
    ]);
    await expectWhole(operator);
    const form = async (username: string): Promise<void> => {
      await operator.getByLabel('姓名').fill('虚构两用人');
      await operator.getByLabel('用户名').fill(username);
      await operator
        .getByLabel('公民身份号码')
        .fill(citizenNumberFor({ division: '330302', birthDate: plainDate('1900-01-03'), sequence: 993 }));
      await operator.getByLabel('初始密码').fill('a first password');
      await operator.getByRole('button', { name: '开立' }).click();
    };
    await form('operator');
    await operator.getByRole('alert').getByText('这个用户名已有账号使用').waitFor();
    await form('browser-both');
    await titled(operator, '账号 browser-both 已开立');
    await operator.getByRole('link', { name: '账号管理' }).click();
    await titled(operator, '账号管理');
    await operator.getByLabel('查找账号').fill('browser-both');
    await operator.getByRole('button', { name: '查找' }).click();
    await operator.getByText('共 1 条').waitFor();
    expect(operator.url()).not.toContain('browser-both');

    await operator.getByText('任命', { exact: false }).first().click();
    await operator.getByLabel('任命为').selectOption({ label: '建设主管部门工作人员' });
    await operator.getByRole('button', { name: '任命 browser-both' }).click();
    expect(await errors(operator)).toEqual(['职责：请至少选一项。']);
    await operator.getByLabel('任命为').selectOption({ label: '单位负责人' });
    await operator.getByLabel('统一社会信用代码').fill('91330302');
    await operator.getByRole('button', { name: '任命 browser-both' }).click();
    expect((await errors(operator)).map((text) => text.split('：')[0])).toEqual(['统一社会信用代码', '单位名称']);
    await expectWhole(operator);
    const { creditCode, name } = firm(1);
    await operator.getByLabel('统一社会信用代码').fill(creditCode);
    await operator.getByLabel('单位名称').fill(name);
    await operator.getByRole('button', { name: '任命 browser-both' }).click();
    await operator.getByText(`${name} · 单位负责人`, { exact: true }).first().waitFor();

    const page = await open('/sign-in?next=/company/staff');
    await typePassword(page, 'browser-both', 'a first password');
    // Somebody with a citizen number begins as themselves, and is offered the capacity that the page takes.
    await page.getByRole('button', { name: `切换为：${name} · 单位负责人` }).click();
    await page.getByText('由负责人任命经办人').waitFor();
    await expectWhole(page);
    expect(await menu(page).innerText()).toContain(name);

    await page.getByRole('button', { name: '任命' }).click();
    expect(await errors(page)).toEqual(['用户名：没有填写。请补填。']);
    await page.getByLabel('对方的用户名').fill('nobody-at-all');
    await page.getByRole('button', { name: '任命' }).click();
    await page.getByRole('alert').getByText('没有使用这个用户名的账号').waitFor();
    const { username } = await freshAccount();
    await page.getByLabel('对方的用户名').fill(username);
    await page.getByRole('button', { name: '任命' }).click();
    await page.getByText(`已任命 ${username}`).waitFor();
    const staff = page.getByRole('listitem').filter({ hasText: username });
    await staff.getByText('终止任命').click();
    await staff.getByRole('button', { name: '确认终止' }).click();
    await staff.waitFor({ state: 'detached' });

    await menu(page).click();
    await page.getByLabel('居民本人').check();
    await page.getByRole('button', { name: '切换身份' }).click();
    await page.getByText('这一页要用另一个身份办理').waitFor();
    expect(await menu(page).innerText()).toContain('居民本人');
  });

  test('an account that is closed is signed out at once and can do nothing', async () => {
    const { username, first } = await freshAccount();
    const page = await open('/sign-in?next=/account');
    await typePassword(page, username, first);
    await page.getByText('这个账号还没有任何身份').waitFor();
    await expectWhole(page);
    const operator = await openAnew('/operator/accounts', 'operator');
    await operator.getByLabel('查找账号').fill(username);
    await operator.getByRole('button', { name: '查找' }).click();
    await operator.getByText('共 1 条').waitFor();
    await operator.getByText('注销账号').click();
    await operator.getByRole('button', { name: '确认注销' }).click();
    await operator.getByText('已注销').waitFor();
    await expectWhole(operator);
    await page.reload();
    await page.getByText('这一页需要登录').waitFor();
  });

  test('whoever has no capacity for a page is told so, and may sign in as somebody else', async () => {
    const page = await openAnew('/operator/accounts', 'resident');
    await page.getByText('您当前的身份是“居民本人”').waitFor();
    await page.getByRole('button', { name: '退出，换一个账号登录' }).click();
    await page.getByRole('button', { name: '以此身份登录 虚构管理员' }).click();
    await titled(page, '账号管理');
    await page.getByText(/^共 \d+ 条$/).waitFor();
  });
});

describe('my account', () => {
  test('one-time codes are set up, and a backup code stands in for a lost phone once', async () => {
    const { username, first } = await freshAccount();
    const page = await open('/sign-in?next=/account/second-factor', { width: 390 });
    await typePassword(page, username, first);
    await titled(page, '双重验证');
    await page.getByLabel('密码').fill('not the password');
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('alert').getByText('密码不对').waitFor();
    await page.getByLabel('密码').fill(first);
    await page.getByRole('button', { name: '继续' }).click();
    await titled(page, '扫码，然后输入动态口令');
    await page.getByRole('img', { name: '二维码' }).waitFor();
    await expectWhole(page);
    const secret = (await page.getByText('请手动输入这个密钥').locator('span').innerText()).replaceAll(' ', '');
    await page.getByLabel('动态口令').fill(wrongCode(await oneTimeCode(secret, Date.now())));
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('alert').getByText('动态口令或备用码不对').waitFor();
    await page.getByLabel('动态口令').fill(await oneTimeCode(secret, Date.now()));
    await page.getByRole('button', { name: '继续' }).click();
    await titled(page, '请保存备用码');
    await expectWhole(page);
    const [backup = ''] = await page.locator('main').getByRole('listitem').allInnerTexts();
    await page.getByRole('button', { name: '我已保存' }).click();
    await titled(page, '我的账号');
    await page.getByText('已启用').waitFor();

    const signInWithBackup = async (): Promise<void> => {
      await page.context().clearCookies();
      await settled(page, '/sign-in?next=/account');
      await typePassword(page, username, first);
      await titled(page, '输入动态口令');
      await page.getByRole('button', { name: '改用备用码' }).click();
      await titled(page, '输入备用码');
      await page.getByLabel('备用码').fill(backup);
      await page.getByRole('button', { name: '继续' }).click();
    };
    await signInWithBackup();
    await titled(page, '我的账号');
    await signInWithBackup();
    await page.getByRole('alert').getByText('动态口令或备用码不对').waitFor();
    await expectWhole(page);
  });

  test('the password is changed, the contact is set, and other sessions are ended', async () => {
    const { username, first } = await freshAccount();
    const page = await open('/sign-in?next=/account/password');
    await typePassword(page, username, first);
    await titled(page, '修改密码');
    const change = async (current: string, next: string, again = next): Promise<void> => {
      await page.getByLabel('现在的密码').fill(current);
      await page.getByLabel('新密码', { exact: true }).fill(next);
      await page.getByLabel('再输入一次新密码').fill(again);
      await page.getByRole('button', { name: '修改密码' }).click();
    };
    await change('', 'short');
    expect(await errors(page)).toEqual(['密码：没有填写。请补填。', '新密码：至少 12 位。']);
    await change(first, 'a longer password', 'another password');
    expect(await errors(page)).toEqual(['再输入一次新密码：与上面的不一样。']);
    await change('not the password', 'a longer password');
    await page.getByRole('alert').getByText('密码不对').waitFor();
    await change(first, 'a longer password');
    await titled(page, '密码已修改');
    await expectWhole(page);

    const elsewhere = await open('/sign-in?next=/account');
    await typePassword(elsewhere, username, 'a longer password');
    await titled(elsewhere, '我的账号');
    await settled(page, '/account/sessions');
    await page.getByText('（就是这里）').waitFor();
    await page.getByRole('button', { name: /^退出 / }).click();
    await page.getByRole('button', { name: /^退出 / }).waitFor({ state: 'detached' });
    await elsewhere.reload();
    await elsewhere.getByText('这一页需要登录').waitFor();

    await settled(page, '/account/contact');
    await page.getByLabel('电子邮箱').fill('nowhere');
    await page.getByRole('button', { name: '保存' }).click();
    expect(await errors(page)).toEqual(['电子邮箱：格式不对，例如 name@example.com。']);
    await page.getByLabel('电子邮箱').fill('fictional@example.com');
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();
    await settled(page, '/account');
    await page.getByText('fictional@example.com').waitFor();
  });

  test('a resident sees which authority looked at their data', async () => {
    const agency = await openAnew('/hospital-stay/year', official);
    await agency.getByRole('button', { name: '填入 虚构在职甲' }).click();
    await agency.getByRole('button', { name: '查询' }).click();
    await agency.getByText('单号 fictional-0001，登记').waitFor();
    const page = await open('/account/accesses', { as: 'resident', width: 390 });
    await page.getByText('温州市社会保险经办机构').first().waitFor();
    await page.getByText('查看您的医疗保险年度和住院结算').first().waitFor();
    await expectWhole(page);
  });
});

describe('the demonstration', () => {
  test('tells its date, and refuses to go back', async () => {
    const page = await openAnew('/', 'operator', 390);
    const bar = page.locator('header summary').filter({ hasText: '演示日期' });
    const today = await bar.getByRole('time').innerText();
    await bar.press('Enter');
    await page.getByRole('button', { name: '推进日期' }).click();
    await page.getByText('推进到哪一天：请填完整的日期。').waitFor();
    await expectWhole(page);
    await page.getByLabel('推进到哪一天').fill(today);
    await page.getByRole('button', { name: '推进日期' }).click();
    await page.getByText('时钟只能往后面的日期拨').waitFor();
    await expectWhole(page);
  });

  test('whoever may not move the date is told who may', async () => {
    const page = await open('/');
    await page.locator('header summary').filter({ hasText: '演示日期' }).click();
    await page.getByText('可以把日期往后推').waitFor();
    await expectWhole(page);
  });
});

describe('verifying a notice', () => {
  /** A notice that an authority issues to a firm of this test, and the PDF of it. */
  async function issued(): Promise<{ readonly number: string; readonly pdf: Buffer }> {
    const { username, first } = await freshAccount({ role: 'company-head', company: firm(2) });
    const head = await open('/sign-in?next=/account');
    await typePassword(head, username, first);
    await titled(head, '我的账号');
    const filed = await ask<{ outcome: { request: { id: string } } }>(head, 'wageDeposit.fileContract', {
      idempotencyKey: crypto.randomUUID(),
      registeredDivision: '330302',
      qualifications: [{ category: 'general-contracting', grade: 'grade-2' }],
      contractFiledOn: '2019-01-10',
    });
    const authority = await open('/account', { as: 'construction-deciding' });
    const decided = await ask<{ outcome: { notice: { id: string; number: string } } }>(
      authority,
      'wageDeposit.decideRequest',
      { idempotencyKey: crypto.randomUUID(), id: filed.outcome.request.id, decision: { kind: 'grant' } },
    );
    const { id, number } = decided.outcome.notice;
    const pdf = await (await head.context().request.get(`/documents/${id}`)).body();
    return { number, pdf };
  }

  test('a genuine number, its file, and a file that was altered', async () => {
    const { number, pdf } = await issued();
    const page = await open('/', { width: 390 });
    await page.getByRole('link', { name: '手里的通知书是不是真的' }).click();
    await titled(page, '核验文书');
    await page.getByRole('button', { name: '核验' }).click();
    expect(await errors(page)).toEqual(['文书编号：没有填写。请补填。']);
    await page.getByLabel('文书编号').fill(number.toLowerCase());
    await page.getByLabel('文书编号').press('Enter');
    await titled(page, '真实有效：有这份文书');
    await page.getByText('工资支付保证金缴纳通知单').waitFor();
    await page.getByText('虚构测试公司2').waitFor();
    await page.getByText('这份文书是虚构的，没有效力').waitFor();
    await expectWhole(page);
    await page
      .getByLabel('选择或拖入 PDF')
      .setInputFiles({ name: 'notice.pdf', mimeType: 'application/pdf', buffer: pdf });
    await titled(page, '真实有效：文件与登记一致');
    await expectWhole(page);
    const altered = Buffer.from(pdf);
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    await page
      .getByLabel('选择或拖入 PDF')
      .setInputFiles({ name: 'altered.pdf', mimeType: 'application/pdf', buffer: altered });
    await titled(page, '文件与登记不符');
    await expectWhole(page);
    await settled(page, `/en/verify/${number}`);
    await titled(page, 'Genuine: this notice was issued');
    await expectWhole(page);
  });

  test('a number that nobody issued', async () => {
    const page = await open('/verify');
    await page.getByLabel('文书编号').fill('温建保通〔2019〕999999号');
    await page.getByLabel('文书编号').press('Enter');
    await titled(page, '没有这个编号');
    await page.getByText('温建保通〔2019〕999999号').waitFor();
    await expectWhole(page);
  });
});
