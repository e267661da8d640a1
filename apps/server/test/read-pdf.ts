import { inflateSync } from 'node:zlib';

/** What a reader that sees nothing is told of a piece of a PDF. */
export interface ReadElement {
  readonly type: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly text: string;
  readonly elements: readonly ReadElement[];
}

export interface ReadPdf {
  /** All objects as they are written, without what their streams hold. */
  readonly objects: readonly string[];
  readonly catalog: string;
  /** The root of the tree. */
  readonly root: ReadElement;
  /** The text of whatever is not read out, such as the foot of a page. */
  readonly artifacts: readonly string[];
  /** What is drawn outside of anything marked. */
  readonly unmarked: readonly string[];
  readonly pages: number;
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer;
}

const reference = (text: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? Number.NaN);

/** By the table at the end, so that nothing within a stream is taken for an object. */
function readObjects(bytes: Buffer): ReadonlyMap<number, PdfObject> {
  const text = bytes.toString('latin1');
  const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const entries = [...text.slice(at).matchAll(/^(\d{10}) 00000 n /gm)].map((entry) => Number(entry[1]));
  return new Map(
    entries.map((from, index) => {
      const [, dictionary = '', opens] = /^\d+ 0 obj\n([\s\S]*?)\n(stream|endobj)\n/.exec(text.slice(from)) ?? [];
      const start = from + text.slice(from).indexOf('stream\n') + 7;
      const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
      const raw = bytes.subarray(start, start + length);
      const stream =
        opens !== 'stream' ? Buffer.alloc(0) : dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
      return [index + 1, { dictionary, stream }];
    }),
  );
}

/** A string of pdfkit's: ASCII, or UTF-16 behind its mark. */
function readString(dictionary: string, key: string): string | undefined {
  const [, literal] = new RegExp(`/${key} \\(((?:\\\\.|[^\\\\)])*)\\)`, 's').exec(dictionary) ?? [];
  if (literal === undefined) return undefined;
  const bytes = Buffer.from(
    literal.replaceAll(
      /\\(.)/gs,
      (_, escaped: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[escaped] ?? escaped,
    ),
    'latin1',
  );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

/** Which text each glyph of a font stands for. */
function readGlyphs(map: Buffer): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, from = '', list = ''] of map.toString('latin1').matchAll(/<(\w+)> <\w+> \[(.*?)\]/gs)) {
    const texts = [...list.matchAll(/<([\w ]*)>/g)].map(([, units = '']) =>
      String.fromCharCode(...units.split(' ').map((unit) => Number.parseInt(unit, 16))),
    );
    texts.forEach((text, index) => glyphs.set(Number.parseInt(from, 16) + index, text));
  }
  return glyphs;
}

/** Reads a PDF as pdfkit writes it: what it holds and how it is marked. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = readObjects(bytes);
  const get = (id: number): PdfObject => objects.get(id) ?? { dictionary: '', stream: Buffer.alloc(0) };
  const catalog =
    [...objects.values()].find(({ dictionary }) => dictionary.includes('/Type /Catalog'))?.dictionary ?? '';
  const pages = [...objects].filter(([, { dictionary }]) => /\/Type \/Page\b/.test(dictionary));
  const artifacts: string[] = [];
  const unmarked: string[] = [];
  const marked = new Map<string, string>();

  for (const [page, { dictionary }] of pages) {
    const resources = get(reference(dictionary, 'Resources')).dictionary;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
        name,
        readGlyphs(get(reference(get(Number(id)).dictionary, 'ToUnicode')).stream),
      ]),
    );
    let glyphs: ReadonlyMap<number, string> | undefined;
    let open: { readonly mcid: string | undefined; text: string } | undefined;
    const content = get(reference(dictionary, 'Contents')).stream.toString('latin1');
    for (const [token, mark, properties, font, shown, paints] of content.matchAll(
      /\/(\w+) <<([^>]*)>> BDC|\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ|^(f|S|B|sh|Do)$|EMC/gm,
    )) {
      if (mark !== undefined) open = { mcid: /\/MCID (\d+)/.exec(properties ?? '')?.[1], text: '' };
      else if (font !== undefined) glyphs = fonts.get(font);
      else if (shown !== undefined) {
        const codes = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
        const text = codes.map((code) => glyphs?.get(Number.parseInt(code, 16)) ?? '\0').join('');
        if (open) open.text += text;
        else unmarked.push(text);
      } else if (paints !== undefined) {
        if (!open) unmarked.push(paints);
      } else if (token === 'EMC' && open) {
        if (open.mcid === undefined) artifacts.push(open.text);
        else marked.set(`${page} ${open.mcid}`, open.text);
        open = undefined;
      }
    }
  }

  function readElement(id: number): ReadElement {
    const { dictionary } = get(id);
    const page = reference(dictionary, 'Pg');
    const kids = /\/K \[([\s\S]*?)\]/.exec(dictionary)?.[1] ?? '';
    let text = '';
    const elements: ReadElement[] = [];
    for (const [, child, elsewhere, elsewhereId, here] of kids.matchAll(
      /(\d+) 0 R(?![^<]*\/MCID)|<<[^>]*\/Pg (\d+) 0 R[^>]*\/MCID (\d+)[^>]*>>|(\d+)/g,
    ))
      if (child !== undefined) elements.push(readElement(Number(child)));
      else text += marked.get(elsewhere === undefined ? `${page} ${here}` : `${elsewhere} ${elsewhereId}`) ?? '\0';
    const [lang, alt] = [readString(dictionary, 'Lang'), readString(dictionary, 'Alt')];
    return {
      type: /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '',
      ...(lang === undefined ? {} : { lang }),
      ...(alt === undefined ? {} : { alt }),
      text,
      elements,
    };
  }

  const tree = get(reference(catalog, 'StructTreeRoot')).dictionary;
  return {
    objects: [...objects.values()].map(({ dictionary }) => dictionary),
    catalog,
    root: readElement(Number(/\/K \[(\d+) 0 R\]/.exec(tree)?.[1])),
    artifacts,
    unmarked,
    pages: pages.length,
  };
}
