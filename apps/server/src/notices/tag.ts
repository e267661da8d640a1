/** What a piece of a document is, for whoever does not see it: an element of the tree in the PDF. */
export interface Tag {
  readonly type: 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';
  readonly within?: Tag;
  /** Where it is not Chinese. */
  readonly lang?: 'en';
  /** What a figure shows. */
  readonly alt?: string;
  /** What the heading of a table is the heading of. */
  readonly scope?: 'Row';
}
