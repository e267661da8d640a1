import type { PlainDate } from '@wenzhou/calendar';
import type { Datum, ProductClass, Setting } from '@wenzhou/firework-notice';
import { known, oneOf, readDate, readText } from '../../address.ts';

/** When, where and what, as the addresses hold it. */
export interface FireworkAnswers {
  readonly date?: PlainDate;
  /** HH:MM on the clocks of China. */
  readonly time?: string;
  readonly longitude?: number;
  readonly latitude?: number;
  readonly datum?: Datum;
  readonly setting?: Setting;
  /** The code of the district, where somebody knows it. */
  readonly district?: string;
  readonly product?: ProductClass;
}

// Written out, because an address is read before the package with the rules is loaded.
export const datums = ['WGS84', 'GCJ02', 'BD09'] as const satisfies readonly Datum[];
export const settingsAsked = [
  'open-ground',
  'roof',
  'balcony',
  'stairs',
  'corridor',
  'other-building-part',
] as const satisfies readonly Setting[];
export const productClasses = ['consumer', 'professional'] as const satisfies readonly ProductClass[];

/** New Year's Day of the lunar year in the evening: what the form starts from. */
export const usual = { date: '2018-02-16', time: '20:00' } as const;

const readDegrees = (found: unknown): number | undefined =>
  typeof found === 'number' && Number.isFinite(found) ? found : undefined;

/** Reads the answers out of an address. What is not an answer is left out and asked for again. */
export const readAnswers = (search: Readonly<Record<string, unknown>>): FireworkAnswers =>
  known<Required<FireworkAnswers>>({
    date: readDate(search['date']),
    time: readText(search['time'], /^(?:[01]\d|2[0-3]):[0-5]\d$/),
    longitude: readDegrees(search['longitude']),
    latitude: readDegrees(search['latitude']),
    datum: oneOf(datums, search['datum']),
    setting: oneOf(settingsAsked, search['setting']),
    district: readText(search['district'], /^\d{6}$/),
    product: oneOf(productClasses, search['product']),
  });

/** What the server is asked; undefined while something is not said. */
export function questionOf(answers: FireworkAnswers) {
  const { date, time, longitude, latitude, datum, setting, district, product } = answers;
  if (date === undefined || time === undefined || longitude === undefined || latitude === undefined) return undefined;
  return {
    at: `${date}T${time}:00+08:00`,
    where: { longitude, latitude, ...known<object>({ datum, setting, district }) },
    ...(product && { product: { class: product } }),
  };
}
