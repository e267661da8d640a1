import { createRequire } from 'node:module';
import type { Content, DynamicContent, Style } from 'pdfmake/interfaces';

/** An element of the tree by which a reader of the PDF knows what it reads. */
export interface StructureElement {
  add(child: StructureElement | StructureContent): void;
}

/** What of a page belongs to an element; only pdfkit looks inside. */
interface StructureContent {
  readonly refs: readonly unknown[];
}

/** A pdfkit document with pdfmake's fonts, as far as it is used here. */
export interface PdfDocument extends NodeJS.ReadableStream {
  readonly page: object;
  provideFont(
    family: string,
    bold: boolean,
    italics: boolean,
  ): { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  struct(type: string, options: object): StructureElement;
  addStructure(element: StructureElement): void;
  markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): void;
  markStructureContent(tag: string): StructureContent;
  endMarkedContent(): void;
  end(): void;
}

/** What is laid out on a page; `tag` is ours, see `TaggingLayout`. */
export interface Drawn<Tag> {
  tag?: Tag | undefined;
}

interface LayoutBuilder {
  buildNextLine(text: object): Drawn<unknown> | null;
  processQr(qr: { readonly _canvas: readonly Drawn<unknown>[] }): void;
  layoutDocument(
    content: readonly Content[],
    document: PdfDocument,
    styles: Readonly<Record<string, Style>>,
    defaultStyle: Style,
    background: undefined,
    header: undefined,
    footer: DynamicContent,
    watermark: object | undefined,
    pageBreakBefore: (
      node: { readonly headlineLevel?: number },
      around: { getFollowingNodesOnPage(): readonly { readonly style?: string }[] },
    ) => boolean,
  ): readonly object[];
}

interface Renderer {
  renderPages(pages: readonly object[]): void;
  renderLine(line: Drawn<unknown>, x: number, y: number): void;
  renderVector(vector: Drawn<unknown>): void;
  renderWatermark(page: object): void;
}

const load = createRequire(import.meta.url);

// pdfmake lays out and draws, but does not say what it draws, so that its own front door makes PDFs with an empty tree.
export const { default: PdfDocument } = load('pdfmake/js/PDFDocument.js') as {
  readonly default: new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    files: null,
    mayRead: () => false,
  ) => PdfDocument;
};

export const { default: LayoutBuilder } = load('pdfmake/js/LayoutBuilder.js') as {
  readonly default: new (size: object, margins: object, svg: object) => LayoutBuilder;
};

export const { default: Renderer } = load('pdfmake/js/Renderer.js') as {
  readonly default: new (document: PdfDocument) => Renderer;
};

/** Where a font of Noto Sans SC lies. */
export const fontFile = (style: '400Regular' | '700Bold'): string =>
  load.resolve(`@expo-google-fonts/noto-sans-sc/${style}/NotoSansSC_${style}.ttf`);
