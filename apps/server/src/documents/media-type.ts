import { fileTypeFromBuffer } from 'file-type';

/** What may be handed in, and the endings that the names of each may have. */
const endings = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MediaType = keyof typeof endings;

const isTaken = (type: string | undefined): type is MediaType => type !== undefined && Object.hasOwn(endings, type);

/** Signatures stand at the beginning; nothing further in is looked at, so that nothing is unpacked. */
const beginning = 4100;

/** Controls other than tabs and line ends; none belongs into a text. */
// oxlint-disable-next-line no-control-regex
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** Where a reader of HTML, SVG or XML would find a tag, a comment or a declaration. */
const markup = /<[a-z!?/]/i;

/** The text of bytes that are UTF-8 and nothing but text. */
function readText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return control.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What the content of a document says that it is, whatever its name and its sender say. */
export type Content =
  | { readonly kind: 'file'; readonly mediaType: MediaType }
  | { readonly kind: 'text' }
  | { readonly kind: 'markup' }
  | { readonly kind: 'other' };

export async function contentOf(bytes: Uint8Array): Promise<Content> {
  const mime = (await fileTypeFromBuffer(bytes.subarray(0, beginning)))?.mime;
  if (isTaken(mime)) return { kind: 'file', mediaType: mime };
  const text = readText(bytes);
  // The first letters of a text may be the signature of something else, such as `BM` of a bitmap.
  if (text === undefined) return { kind: 'other' };
  return { kind: markup.test(text) ? 'markup' : 'text' };
}

/** The type under which content with such a name is kept; undefined when the name's ending is not one of its type. */
export function mediaTypeOf(content: Content, extension: string): MediaType | undefined {
  const fits = (type: MediaType): boolean => endings[type].some((ending) => ending === extension);
  switch (content.kind) {
    case 'file':
      return fits(content.mediaType) ? content.mediaType : undefined;
    case 'text':
      return (['text/plain', 'text/csv'] as const).find(fits);
    default:
      return undefined;
  }
}
