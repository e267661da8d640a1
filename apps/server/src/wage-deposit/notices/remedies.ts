import type { Bilingual } from '@wenzhou/statute';

/** Where a firm turns that does not agree. The measure itself names no terms, so none are told. */
export const remedies: readonly Bilingual[] = [
  {
    zh: '对本决定不服的，可以依法申请行政复议或者提起行政诉讼。',
    en: 'Whoever does not agree may apply for administrative reconsideration or go to court, as the law provides.',
  },
];
