import type { Datum, ProductClass, SettingOffAnswer } from '@wenzhou/firework-notice';
import { m } from '../../paraglide/messages.js';

export const datumNames: Readonly<Record<Datum, () => string>> = {
  WGS84: m.firework_datum_wgs84,
  GCJ02: m.firework_datum_gcj02,
  BD09: m.firework_datum_bd09,
};

export const productNames: Readonly<Record<ProductClass, () => string>> = {
  consumer: m.firework_product_consumer,
  professional: m.firework_product_professional,
};

export const answerNames: Readonly<Record<SettingOffAnswer['answer'], () => string>> = {
  permitted: m.firework_permitted,
  forbidden: m.firework_forbidden,
  'not-applicable': m.firework_not_applicable,
  uncertain: m.firework_uncertain,
};
