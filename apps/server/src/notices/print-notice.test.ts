import { plainDate } from '@wenzhou/calendar';
import { expect, test } from 'vitest';
import { fictionalNotice } from '../../test/fictional-notice.ts';
import { type ReadElement, readPdf } from '../../test/read-pdf.ts';
import { noticeKinds } from './notice-kinds.ts';
import type { NoticeToPrint } from './notice-pages.ts';
import { printNotice } from './print-notice.ts';

const at = new Date('2019-01-14T02:00:00Z');
const number = { plain: 'WDPN-2019-000017', printed: '温建保通〔2019〕000017号' };
const address = 'https://civic.example/verify/WDPN-2019-000017';

const toPrint = (changes: Partial<NoticeToPrint> = {}): NoticeToPrint => ({
  number,
  title: noticeKinds['wage-deposit-payment-notice'].title,
  issuedBy: { zh: '鹿城区建设行政主管部门', en: 'Construction authority of Lucheng District' },
  issuedOn: plainDate('2019-01-14'),
  address,
  demonstration: false,
  content: fictionalNotice(),
  ...changes,
});

const leaves = (element: ReadElement): readonly ReadElement[] =>
  element.elements.length === 0 ? [element] : element.elements.flatMap(leaves);

const all = (element: ReadElement): readonly ReadElement[] => [element, ...element.elements.flatMap(all)];

test('the same notice gives the same bytes, another moment other bytes', async () => {
  const [first, second, later] = await Promise.all([
    printNotice(toPrint(), at),
    printNotice(toPrint(), at),
    printNotice(toPrint(), new Date('2019-01-14T02:00:01Z')),
  ]);
  expect(first.equals(second)).toBe(true);
  expect(first.equals(later)).toBe(false);
});

test('it is A4, tagged, in Chinese, and shows its title', async () => {
  const bytes = await printNotice(toPrint(), at);
  const { catalog, objects } = readPdf(bytes);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  expect(catalog).toContain('/Lang (zh-CN)');
  expect(catalog).toMatch(/\/MarkInfo \d+ 0 R/);
  expect(objects).toContain('<<\n/Marked true\n>>');
  expect(objects).toContain('<<\n/DisplayDocTitle true\n>>');
  expect(objects.join('\n')).toContain('/MediaBox [0 0 595.28 841.89]');
  expect(bytes.toString('utf8')).toContain(
    '<rdf:li xml:lang="x-default">工资支付保证金缴纳通知单 温建保通〔2019〕000017号</rdf:li>',
  );
  expect(bytes.toString('latin1')).toContain('D:20190114020000Z');
});

test('both fonts are embedded with no more than the glyphs that are used', async () => {
  const bytes = await printNotice(toPrint(), at);
  const objects = readPdf(bytes).objects;
  const fonts = objects.filter((text) => text.includes('/Subtype /Type0'));
  const names = fonts.map((text) => /\/BaseFont \/(\S+)/.exec(text)?.[1]).toSorted();
  expect(names).toEqual([
    expect.stringMatching(/^[A-Z]{6}\+NotoSansSC-Regular$/),
    expect.stringMatching(/^[A-Z]{6}\+NotoSansSC-Bold$/),
  ]);
  expect(objects.filter((text) => text.includes('/FontFile2'))).toHaveLength(2);
  expect(objects.some((text) => text.includes('/Subtype /Type1'))).toBe(false);
  // Each of the fonts has more than 10 MB.
  expect(bytes.length).toBeLessThan(150_000);
});

test('it reads from the head to the date, all that is drawn is marked, and the foot is not read out', async () => {
  const { root, artifacts, unmarked, pages } = readPdf(await printNotice(toPrint(), at));
  expect(root.type).toBe('Document');
  expect(leaves(root).map(({ text, alt }) => alt ?? text)).toEqual([
    '鹿城区建设行政主管部门',
    'Construction authority of Lucheng District',
    '温建保通〔2019〕000017号',
    '工资支付保证金缴纳通知单',
    'Notice to Pay the Wage Deposit',
    '虚构建筑工程有限公司：',
    '请凭本通知单，于最迟缴纳日以前到银行开设保证金专户。',
    'With this notice, open the dedicated account at a bank by the last day below.',
    '企业名称',
    'Firm',
    '虚构建筑工程有限公司',
    '应缴数额',
    'Amount to pay',
    '900,000.00元',
    '依据  Grounds',
    '温政发〔2018〕3号第四条、第五条第二项',
    'Articles 4 and 5(2)',
    '救济途径  Remedies',
    '可以自收到之日起六十日内申请行政复议。',
    'You may apply for reconsideration within 60 days.',
    `核验二维码，内容为 ${address}`,
    '扫码或者打开下列网址，输入编号，即可核对签发机关、日期和文件摘要（SHA-256）：',
    address,
    '编号 WDPN-2019-000017',
    'Scan the code or open the address to check who issued this document, when, and its SHA-256 digest.',
    '鹿城区建设行政主管部门',
    'Construction authority of Lucheng District',
    '（盖章处  place of the seal）',
    '2019年1月14日',
    '14 January 2019',
  ]);
  expect(unmarked).toEqual([]);
  expect(pages).toBe(1);
  expect(artifacts).toContain('WDPN-2019-000017第 1 页，共 1 页');
});

test('headings, the table with its row headings, the figure and the English are told apart', async () => {
  const { root } = readPdf(await printNotice(toPrint(), at));
  const elements = all(root);
  const textsOf = (type: string): readonly string[] =>
    elements.filter((one) => one.type === type).map(({ text }) => text);
  expect(textsOf('H1')).toEqual(['工资支付保证金缴纳通知单']);
  expect(textsOf('H2')).toEqual(['依据  Grounds', '救济途径  Remedies']);
  expect(textsOf('Figure')).toEqual(['']);
  const table = elements.find(({ type }) => type === 'Table');
  expect(table?.elements.map(({ elements: cells }) => cells.map(({ type }) => type))).toEqual([
    ['TH', 'TD'],
    ['TH', 'TD'],
  ]);
  const english = elements.filter(({ lang }) => lang === 'en').map(({ text }) => text);
  expect(english).toContain('Amount to pay');
  expect(english).toContain('14 January 2019');
  expect(english.join('')).not.toMatch(/\p{Script=Han}/u);
});

test('a demonstration says so at the head, where it is read, and on every page', async () => {
  const paragraphs = Array.from({ length: 30 }, (_, index) => ({
    zh: `第${index}段。`.repeat(20),
    en: 'Text. '.repeat(30),
  }));
  const { root, artifacts, pages } = readPdf(
    await printNotice(toPrint({ demonstration: true, content: fictionalNotice({ paragraphs }) }), at),
  );
  expect(pages).toBeGreaterThan(2);
  expect(leaves(root)[3]?.text).toBe('演示文书：其中的单位、人员和金额均为虚构，不具有任何效力。');
  expect(leaves(root)[4]?.text).toMatch(/fictional and it has no force/);
  for (let page = 1; page <= pages; page += 1)
    expect(artifacts.join('|')).toContain(`WDPN-2019-000017  演示 · 虚构 · 无效力第 ${page} 页，共 ${pages} 页`);
  expect(artifacts.filter((text) => text.includes('演示 DEMO'))).toHaveLength(pages);
});

test('what is not a demonstration does not say so', async () => {
  const { root, artifacts } = readPdf(await printNotice(toPrint(), at));
  expect([...leaves(root).map(({ text }) => text), ...artifacts].join('')).not.toMatch(/演示|虚构 ·|DEMO/);
});

test('long names and words stay on the page, and no letter of them is lost', async () => {
  const name = `虚构${'温州市瓯江两岸综合开发建设投资'.repeat(10)}有限公司`;
  const word = 'A'.repeat(300);
  const { root } = readPdf(
    await printNotice(
      toPrint({
        content: fictionalNotice({
          addressee: name,
          rows: [{ label: { zh: '企业', en: 'Firm' }, value: `${name} ${word}` }],
        }),
      }),
      at,
    ),
  );
  const texts = leaves(root).map(({ text }) => text);
  expect(texts).toContain(`${name}：`);
  expect(texts).toContain(`${name} ${word}`);
});

test('a character that the font lacks is told by its number, and one that is not seen is a space', async () => {
  const { root } = readPdf(
    await printNotice(toPrint({ content: fictionalNotice({ addressee: '虚构\u{20BB7}\n公司\u0007' }) }), at),
  );
  expect(leaves(root).map(({ text }) => text)).toContain('虚构[U+20BB7] 公司[U+0007]：');
});

test('once the fonts are read, a notice takes well below a second', async () => {
  await printNotice(toPrint(), at);
  const cpu = process.cpuUsage();
  await printNotice(toPrint(), at);
  const { user, system } = process.cpuUsage(cpu);
  expect((user + system) / 1000).toBeLessThan(1000);
});
