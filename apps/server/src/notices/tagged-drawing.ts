import { type Drawn, LayoutBuilder, type PdfDocument, Renderer, type StructureElement } from './pdfmake-parts.ts';
import type { Tag } from './tag.ts';

/** A text or QR code of the definition, which may say what it is. */
type Taggable = Drawn<Tag>;

/** Lays out as pdfmake does, and hands on to every line and every module of a QR code what it is part of. */
export class TaggingLayout extends LayoutBuilder {
  override buildNextLine(text: Taggable): Drawn<unknown> | null {
    const line = super.buildNextLine(text);
    if (line) line.tag = text.tag;
    return line;
  }

  override processQr(qr: Taggable & { readonly _canvas: readonly Taggable[] }): void {
    for (const part of qr._canvas) part.tag = qr.tag;
    super.processQr(qr);
  }
}

/**
 * Draws as pdfmake does, and marks everything that is drawn: with its element in the order of reading, or as something
 * that is not read, such as a line or the foot of a page.
 */
export class TaggingRenderer extends Renderer {
  readonly #document: PdfDocument;
  readonly #elements = new Map<Tag, StructureElement>();
  #open: { readonly as: Tag | 'Layout' | 'Pagination'; readonly page: object } | undefined;

  constructor(document: PdfDocument) {
    super(document);
    this.#document = document;
  }

  override renderPages(pages: readonly object[]): void {
    super.renderPages(pages);
    this.#close();
  }

  override renderLine(line: Drawn<Tag>, x: number, y: number): void {
    this.#mark(line.tag ?? 'Pagination');
    super.renderLine(line, x, y);
  }

  override renderVector(vector: Drawn<Tag>): void {
    this.#mark(vector.tag ?? 'Layout');
    super.renderVector(vector);
  }

  override renderWatermark(page: object): void {
    this.#mark('Pagination');
    super.renderWatermark(page);
  }

  #mark(as: Tag | 'Layout' | 'Pagination'): void {
    const { page } = this.#document;
    if (this.#open?.as === as && this.#open.page === page) return;
    this.#close();
    if (typeof as === 'string') this.#document.markContent('Artifact', { type: as });
    else this.#elementOf(as).add(this.#document.markStructureContent(as.type));
    this.#open = { as, page };
  }

  #close(): void {
    // A page that is over has closed what was open on it.
    if (this.#open?.page === this.#document.page) this.#document.endMarkedContent();
    this.#open = undefined;
  }

  #elementOf(tag: Tag): StructureElement {
    const known = this.#elements.get(tag);
    if (known) return known;
    const { type, within, ...options } = tag;
    const element = this.#document.struct(type, options);
    this.#elements.set(tag, element);
    if (within) this.#elementOf(within).add(element);
    else this.#document.addStructure(element);
    return element;
  }
}
