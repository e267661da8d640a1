import type { Bilingual } from '@wenzhou/statute';

/** A district 区 or county 县 by its six-digit code. */
export interface District {
  readonly code: string;
  readonly name: Bilingual;
}
