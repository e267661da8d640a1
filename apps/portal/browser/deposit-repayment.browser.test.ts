import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor, creditCodeFor } from '@wenzhou/identity';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { address } from './address.ts';
import { ask } from './ask.ts';
import { errors, open, plain, section, titled, widths } from './visit.ts';
import { expectWhole } from './whole.ts';

const creditCode = creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'PDY00198' });
const firmName = '虚构退差建筑公司';
const day = '2019-01-14';
const back = '退还企业的款项';

const key = (): { readonly idempotencyKey: string } => ({ idempotencyKey: crypto.randomUUID() });

const grade = (to: 'grade-2' | 'grade-3') => [{ category: 'general-contracting', grade: to }];

/** Opens an account for the head of the firm, and a page that it is signed in on. */
async function headOfFirm(): Promise<Page> {
  const [username, password] = ['browser-repaid', 'a first password'];
  const operator = await open('/', { as: 'operator' });
  await ask(operator, 'accounts.open', { ...key(), username, name: '虚构退差负责人', password });
  const company = { creditCode, name: firmName };
  await ask(operator, 'accounts.appoint', { ...key(), username, role: 'company-head', company });
  const page = await open('/');
  const data = { username, password };
  await page.context().request.post('/auth/sign-in/username', { data, headers: { origin: address() } });
  return page;
}

interface Submitted {
  readonly outcome: { readonly request: { readonly id: string } };
}

/** What a firm asks for and the authority grants. */
async function grantedFor(firm: Page, deciding: Page, procedure: string, asked: object): Promise<void> {
  const { outcome } = await ask<Submitted>(firm, `wageDeposit.${procedure}`, { ...key(), ...asked });
  await ask(deciding, 'wageDeposit.decideRequest', { ...key(), id: outcome.request.id, decision: { kind: 'grant' } });
}

/** The firm pays 900,000 yuan as one of grade 2, becomes one of grade 3, and asks for what lies above 600,000. */
async function askedForDifference(firm: Page, deciding: Page): Promise<string> {
  await ask(deciding, 'wageDeposit.assess', {
    ...key(),
    name: firmName,
    creditCode,
    registeredDivision: '330302',
    qualifications: grade('grade-2'),
    history: {},
    contractFiledOn: day,
  });
  await grantedFor(firm, deciding, 'submitInstrument', {
    purpose: 'payment',
    instrument: { kind: 'cash', amount: 90_000_000 },
    receipt: { bank: '虚构银行', number: '虚构回单198', paidOn: day },
  });
  await grantedFor(firm, deciding, 'submitGradeChange', { qualifications: grade('grade-3'), approvedOn: day });
  const { outcome } = await ask<Submitted>(firm, 'wageDeposit.submitInstrument', { ...key(), purpose: 'adjustment' });
  return outcome.request.id;
}

async function expectWholeEverywhere(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectWhole(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const toldBack = async (page: Page): Promise<string> => plain(await section(page, back).innerText()) ?? '';

describe('money that goes back to a firm', () => {
  test('is entered by one official, approved by another for the same sum, and told to the firm', async () => {
    const firm = await headOfFirm();
    const deciding = await open('/', { as: 'construction-deciding' });
    const id = await askedForDifference(firm, deciding);
    const path = `/wage-deposit/authority/requests/${id}`;

    // Whoever decides is told why it cannot be granted yet, and may refuse it all the same.
    await deciding.goto(path);
    await section(deciding, '作出决定').getByText('退款还没有登记，暂不能同意').waitFor();
    expect(await deciding.getByRole('radio', { name: '同意' }).count()).toBe(0);
    await deciding.getByRole('radio', { name: '不予办理' }).waitFor();
    await section(deciding, back).getByText('尚未登记', { exact: true }).waitFor();
    await section(deciding, back).getByText('您的岗位没有这项职责（执行）').waitFor();
    await expectWholeEverywhere(deciding);

    const entering = await open(path, { as: 'construction-executing' });
    expect(await toldBack(entering)).toContain('300,000.00 元');
    const outcome = section(entering, '同意以后会怎样');
    await outcome.getByText('怎么算的').click();
    expect(await outcome.innerText()).toContain('第十条');
    await entering.getByRole('button', { name: '登记退款' }).press('Enter');
    expect(await errors(entering)).toEqual(['退款凭证：请填写付款指令或者退还函的编号。']);
    await expectWholeEverywhere(entering);
    await entering.getByLabel('退款凭证').fill('虚构付款指令2019-1');
    await entering.getByLabel('退款凭证').press('Enter');
    await section(entering, back).getByText('退款由您登记，须由另一位同事决定。').waitFor();
    await section(entering, back).getByText('已登记，等待批准').waitFor();
    expect(await toldBack(entering)).toContain('虚构付款指令2019-1');
    await expectWholeEverywhere(entering);

    await firm.goto(`/wage-deposit/firm/requests/${id}`);
    await titled(firm, '调整');
    await firm.getByText('主管部门已于2019年1月14日登记退款').waitFor();
    const waiting = plain(await firm.locator('main').innerText());
    expect(waiting).toContain('300,000.00 元，等待批准');
    expect(waiting).not.toContain('虚构付款指令2019-1');
    await expectWholeEverywhere(firm);

    // 100 yuan of wages are paid from the deposit meanwhile, so that less lies above the standard.
    await grantedFor(firm, deciding, 'submitActivation', {
      amount: 10_000,
      fundsShort: true,
      claims: [
        {
          name: '虚构工人',
          citizenNumber: citizenNumberFor({ division: '330302', birthDate: plainDate('1900-01-04'), sequence: 994 }),
          project: '虚构工地',
          month: '2018-12',
          owed: '100',
        },
      ],
    });
    await deciding.reload();
    const changed = section(deciding, '作出决定').getByText('登记以后保证金有变动');
    await changed.waitFor();
    expect(plain(await changed.innerText())).toContain('现在应退 299,900.00 元');
    await section(deciding, back).getByText('要退还的有变，须重新登记').waitFor();
    expect(await deciding.getByRole('radio', { name: '同意' }).count()).toBe(0);
    await expectWholeEverywhere(deciding);
    await entering.reload();
    await entering.getByLabel('退款凭证').fill('虚构付款指令2019-2');
    await entering.getByRole('button', { name: '登记退款' }).press('Enter');
    await section(entering, back).getByText('退款由您登记').waitFor();

    const english = await open(`/en${path}`, { as: 'construction-deciding' });
    await section(english, 'Payment back to the firm').getByText('entered, awaiting approval').waitFor();
    await expectWholeEverywhere(english);
    await deciding.reload();
    await deciding.getByRole('radio', { name: '同意' }).press('Space');
    await deciding.getByRole('button', { name: '核对' }).press('Enter');
    await deciding.getByText('同时批准退款').waitFor();
    expect(plain(await section(deciding, '作出决定').innerText())).toContain('299,900.00 元');
    await expectWhole(deciding);
    await deciding.getByRole('button', { name: '确认决定' }).press('Enter');
    await deciding.getByText('已决定，申请人已收到通知。').waitFor();
    await section(deciding, back).getByText('已批准').waitFor();
    expect(await toldBack(deciding)).toContain('虚构付款指令2019-2');
    await expectWholeEverywhere(deciding);

    await firm.reload();
    await firm.getByText('退款凭证：虚构付款指令2019-2').waitFor();
    expect(plain(await firm.locator('main').innerText())).toContain('299,900.00 元 已批准');
    await expectWholeEverywhere(firm);
    await firm.goto('/wage-deposit/firm');
    await section(firm, '办理经过').getByText('退还').first().waitFor();
    expect(plain(await section(firm, '办理经过').innerText())).toContain('-299,900.00 元');
  });
});
