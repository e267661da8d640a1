import { buffer } from 'node:stream/consumers';
import { readFile } from 'node:fs/promises';
import { defaultStyle, noticeFoot, noticePages, type NoticeToPrint, page, styles } from './notice-pages.ts';
import { fontFile, PdfDocument } from './pdfmake-parts.ts';
import { TaggingLayout, TaggingRenderer } from './tagged-drawing.ts';

interface Fonts {
  readonly normal: Buffer;
  readonly bold: Buffer;
}

let fonts: Promise<Fonts> | undefined;

/** The two fonts, read once per process: 10 MB each, of which a notice takes the glyphs that it uses. */
const readFonts = (): Promise<Fonts> =>
  (fonts ??= Promise.all([readFile(fontFile('400Regular')), readFile(fontFile('700Bold'))]).then(([normal, bold]) => ({
    normal,
    bold,
  })));

const family = 'Noto Sans SC';

/** The same with every character that the fonts lack told by its number, so that no name loses one silently. */
function withGlyphs<T>(value: T, hasGlyph: (codePoint: number) => boolean): T {
  if (typeof value === 'string')
    return Array.from(value.replaceAll(/\s+/g, ' '), (character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return hasGlyph(codePoint) ? character : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
    }).join('') as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withGlyphs(item, hasGlyph)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withGlyphs(item, hasGlyph)])) as T;
}

/**
 * Prints a notice as a PDF: A4, tagged, with the glyphs that it uses embedded. The same notice gives the same bytes.
 *
 * @param at when it is issued, which the file carries as the time of its making
 */
export async function printNotice(notice: NoticeToPrint, at: Date): Promise<Buffer> {
  const { number, issuedBy, title, demonstration } = notice;
  const { normal, bold } = await readFonts();
  const document = new PdfDocument(
    { [family]: { normal, bold } },
    {},
    {},
    {},
    {
      pdfVersion: '1.7',
      tagged: true,
      lang: 'zh-CN',
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      info: {
        Title: `${title.zh} ${number.printed}`,
        Author: issuedBy.zh,
        Subject: title.en,
        Creator: 'Wenzhou Civic',
        Producer: 'pdfmake',
        CreationDate: at,
        ModDate: at,
      },
    },
    null,
    () => false,
  );
  const { font } = document.provideFont(family, false, false);
  const printable = withGlyphs(notice, (codePoint) => font.hasGlyphForCodePoint(codePoint));
  const layout = new TaggingLayout(page.size, page.margins, {});
  const pages = layout.layoutDocument(
    noticePages(printable),
    document,
    styles,
    defaultStyle,
    undefined,
    undefined,
    noticeFoot(printable),
    demonstration ? { text: '演示 DEMO', font: family, color: '#c00000', opacity: 0.07, bold: true } : undefined,
    ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel !== undefined && getFollowingNodesOnPage().every(({ style }) => style === 'foot'),
  );
  new TaggingRenderer(document).renderPages(pages);
  const bytes = buffer(document);
  document.end();
  return bytes;
}
