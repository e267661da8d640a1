import type { Bilingual } from '@wenzhou/statute';
import * as z from 'zod';

/** What an answer takes for granted because it was not said or is not asked, with the words for it. */
export const assumptions = {
  'setting-open-ground': { zh: '在室外空地燃放', en: 'it is set off on open ground' },
  'product-consumer-class': { zh: '产品为个人燃放类', en: 'the goods are of the consumer class' },
  'sale-at-approved-place': { zh: '在核准的地点销售', en: 'the sale is at the approved place' },
  'stock-within-limit': {
    zh: '存放不超量、不在禁止的部位',
    en: 'the stock is within its limit and in no forbidden place',
  },
  'goods-sound-and-labelled': {
    zh: '产品合格、标签完整、属个人燃放类',
    en: 'the goods are sound, fully labelled and of the consumer class',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Assumption = keyof typeof assumptions;

export const assumptionSchema = z.enum(Object.keys(assumptions) as readonly Assumption[]);
