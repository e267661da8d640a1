import { cite, type Provision } from '@wenzhou/statute';
import { statutes } from '@wenzhou/wage-deposit';
import type { NoticeContent } from '../../notices/notice-content.ts';

/** The provisions that a decision stands on, in words, each once. */
export function provisionTexts(provisions: readonly Provision[]): NoticeContent['provisions'] {
  const texts = provisions.map((provision) => {
    const statute = statutes.find(({ id }) => id === provision.statute);
    if (!statute) throw new Error(`a decision stands on ${provision.statute}, which the measure does not know`);
    return {
      zh: `《${statute.title.zh}》（${statute.documentNumber}）${cite(provision, statute, 'zh')}`,
      en: `${statute.title.en} (${statute.documentNumber}), ${cite(provision, statute, 'en')}`,
    };
  });
  return [...new Map(texts.map((text) => [text.zh, { text }])).values()];
}
