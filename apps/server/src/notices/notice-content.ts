import type { Bilingual } from '@wenzhou/statute';

/** What a notice says, Chinese first. */
export interface NoticeContent {
  readonly title: Bilingual;
  readonly addressee: string;
  /** Only in Chinese where somebody has written it in their own words. */
  readonly paragraphs: readonly (Bilingual | Pick<Bilingual, 'zh'>)[];
  readonly rows: readonly { readonly label: Bilingual; readonly value: string }[];
  /** What it stands on, in words. */
  readonly provisions: readonly { readonly text: Bilingual }[];
  readonly remedies: readonly Bilingual[];
}
