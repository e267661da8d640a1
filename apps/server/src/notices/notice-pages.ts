import { formatDate, type PlainDate } from '@wenzhou/calendar';
import type { Bilingual } from '@wenzhou/statute';
import type { Content, DynamicContent, Style } from 'pdfmake/interfaces';
import type { NoticeContent } from './notice-content.ts';
import type { NoticeNumber } from './notice-number.ts';
import type { Tag } from './tag.ts';

/** All that stands on a notice. */
export interface NoticeToPrint {
  readonly number: NoticeNumber;
  /** What notices of its kind are called. */
  readonly title: Bilingual;
  readonly issuedBy: Bilingual;
  readonly issuedOn: PlainDate;
  /** Where anybody may verify it. */
  readonly address: string;
  readonly demonstration: boolean;
  readonly content: NoticeContent;
}

const red = '#c00000';
const grey = '#595959';
const pageWidth = 595.28;
const pageHeight = 841.89;

/** A4, with the margins of a document of an authority. */
export const page = {
  size: { width: pageWidth, height: pageHeight, orientation: 'portrait' },
  margins: { left: 74, top: 68, right: 74, bottom: 74 },
} as const;

export const defaultStyle: Style = { font: 'Noto Sans SC', fontSize: 11, lineHeight: 1.25 };

export const styles: Readonly<Record<string, Style>> = {
  authority: { fontSize: 21, bold: true, color: red, alignment: 'center', characterSpacing: 2 },
  title: { fontSize: 19, bold: true, alignment: 'center' },
  heading: { fontSize: 11.5, bold: true },
  english: { fontSize: 9, color: grey, lineHeight: 1.2 },
  foot: { fontSize: 8, color: grey },
};

const labelWidth = 150;
const cellPadding = 7;

const contentWidth = pageWidth - page.margins.left - page.margins.right;

const fictional: Bilingual = {
  zh: '演示文书：其中的单位、人员和金额均为虚构，不具有任何效力。',
  en: 'Demonstration: the firms, persons and amounts in this document are fictional and it has no force.',
};

const whole: Tag = { type: 'Document' };

const tagged = (tag: Tag, content: object): Content => ({ ...content, tag }) as unknown as Content;

const chinese = (type: Tag['type'], text: string, looks: object = {}, within = whole): Content =>
  tagged({ type, within }, { text, ...looks });

const english = (text: string, looks: object = {}, within = whole): Content =>
  tagged({ type: 'P', within, lang: 'en' }, { text, style: 'english', ...looks });

const paragraph = (told: NoticeContent['paragraphs'][number]): Content => ({
  stack: [
    chinese('P', told.zh, { leadingIndent: 22, alignment: 'justify', lineHeight: 1.4, margin: [0, 4, 0, 0] }),
    ...('en' in told ? [english(told.en, { margin: [0, 1, 0, 0] })] : []),
  ],
});

const heading = ({ zh, en }: Bilingual): Content =>
  chinese('H2', `${zh}  ${en}`, { style: 'heading', headlineLevel: 2, margin: [0, 12, 0, 0] });

function table(rows: NoticeContent['rows']): Content {
  const within: Tag = { type: 'Table', within: whole };
  const body = rows.map(({ label, value }) => {
    const row: Tag = { type: 'TR', within };
    const head: Tag = { type: 'TH', within: row, scope: 'Row' };
    const cell: Tag = { type: 'TD', within: row };
    return [
      { stack: [chinese('P', label.zh, { bold: true }, head), english(label.en, {}, head)], fillColor: '#f5f5f5' },
      chinese('P', value, { verticalAlignment: 'middle' }, cell),
    ];
  });
  return {
    margin: [0, 10, 0, 0],
    // A column of a given width breaks a word that is longer than it; one that takes what is left grows.
    table: { widths: [labelWidth, contentWidth - labelWidth - 2 * 2 * cellPadding - 2], body, dontBreakRows: true },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      paddingLeft: () => cellPadding,
      paddingRight: () => cellPadding,
      paddingTop: () => 2,
      paddingBottom: () => 3,
    },
  };
}

const list = (title: Bilingual, items: readonly Bilingual[]): readonly Content[] =>
  items.length === 0 ? [] : [heading(title), ...items.map(paragraph)];

const fictionalNotice = (): Content => ({
  table: { widths: ['*'], body: [[{ stack: [chinese('P', fictional.zh, { bold: true }), english(fictional.en)] }]] },
  layout: {
    hLineColor: () => red,
    vLineColor: () => red,
    paddingLeft: () => 8,
    paddingRight: () => 8,
    paddingTop: () => 5,
    paddingBottom: () => 5,
  },
  margin: [0, 12, 0, 0],
});

/** Where the seal goes, the date under it, and beside them how to verify the notice. */
const ending = ({ number, issuedBy, issuedOn, address }: NoticeToPrint): Content => ({
  unbreakable: true,
  margin: [0, 22, 0, 0],
  columnGap: 14,
  columns: [
    tagged(
      { type: 'Figure', within: whole, alt: `核验二维码，内容为 ${address}` },
      { qr: address, fit: 120, eccLevel: 'M', width: 112 },
    ),
    {
      width: '*',
      fontSize: 8.5,
      stack: [
        chinese('P', '扫码或者打开下列网址，输入编号，即可核对签发机关、日期和文件摘要（SHA-256）：'),
        chinese('P', address, { color: '#1f3864', margin: [0, 2, 0, 2] }),
        chinese('P', `编号 ${number.plain}`),
        english('Scan the code or open the address to check who issued this document, when, and its SHA-256 digest.', {
          fontSize: 8,
          margin: [0, 2, 0, 0],
        }),
      ],
    },
    {
      width: 175,
      alignment: 'right',
      stack: [
        chinese('P', issuedBy.zh, { fontSize: 12 }),
        english(issuedBy.en),
        chinese('P', '（盖章处  place of the seal）', { fontSize: 9, color: grey, margin: [0, 14, 0, 14] }),
        chinese('P', formatDate(issuedOn, 'zh'), { fontSize: 12 }),
        english(formatDate(issuedOn, 'en')),
      ],
    },
  ],
});

/** What is read on the pages, in this order. */
export function noticePages(printed: NoticeToPrint): readonly Content[] {
  const { number, issuedBy, demonstration, content } = printed;
  const { title, addressee, paragraphs, rows, provisions, remedies } = content;
  return [
    chinese('P', issuedBy.zh, { style: 'authority' }),
    english(issuedBy.en, { alignment: 'center' }),
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: contentWidth, y2: 0, lineWidth: 1.8, lineColor: red }],
      margin: [0, 8, 0, 10],
    },
    chinese('P', number.printed, { alignment: 'center' }),
    ...(demonstration ? [fictionalNotice()] : []),
    chinese('H1', title.zh, { style: 'title', margin: [0, 16, 0, 0] }),
    english(title.en, { alignment: 'center', fontSize: 10.5 }),
    chinese('P', `${addressee}：`, { bold: true, fontSize: 12, margin: [0, 16, 0, 2] }),
    ...paragraphs.map(paragraph),
    ...(rows.length === 0 ? [] : [table(rows)]),
    ...list(
      { zh: '依据', en: 'Grounds' },
      provisions.map(({ text }) => text),
    ),
    ...list({ zh: '救济途径', en: 'Remedies' }, remedies),
    ending(printed),
  ];
}

/** The foot of each page, which is not part of what is read. */
export const noticeFoot =
  ({ number, demonstration }: NoticeToPrint): DynamicContent =>
  (current, pages) => ({
    margin: [page.margins.left, 26, page.margins.right, 0],
    columns: [
      { text: demonstration ? `${number.plain}  演示 · 虚构 · 无效力` : number.plain, style: 'foot' },
      { text: `第 ${current} 页，共 ${pages} 页`, style: 'foot', alignment: 'right' },
    ],
  });
