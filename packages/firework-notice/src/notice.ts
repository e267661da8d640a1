import { type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import {
  bilingualSchema,
  granted,
  type Provision,
  readInput,
  type RefusalOf,
  refused,
  type Ruling,
} from '@wenzhou/statute';
import * as z from 'zod';
import { art } from './articles.ts';
import { agrees, lunarDaySchema, lunarTextOf, writeLunarDay } from './lunar-day.ts';
import { type FireworkRefusals, refuse } from './refusals.ts';
import { settingSchema } from './setting.ts';
import { siteKindNames } from './site-kind.ts';

const numeral = z.int().positive();

/** Whole days in China time, both ends included, with the lunar dates that the notice prints beside them. */
const windowSchema = z
  .object({
    from: plainDateSchema,
    to: plainDateSchema,
    lunarFrom: lunarDaySchema,
    lunarTo: lunarDaySchema,
    part: numeral,
    item: numeral,
  })
  .readonly();

/** How far a forbidden place reaches: its inside only, or also so many metres around it, the number included. */
export const bufferSchema = z.union([z.literal('inside'), z.number().positive()]);

export type Buffer = z.infer<typeof bufferSchema>;

/** One kind of forbidden place: the sites or the parts of buildings that it means, and how far it reaches. */
const forbiddenPlaceSchema = z
  .object({
    item: numeral,
    label: bilingualSchema,
    siteKinds: z.array(z.enum(siteKindNames)).readonly(),
    settings: z.array(settingSchema).readonly(),
    buffer: bufferSchema,
  })
  .readonly();

export type ForbiddenPlace = z.infer<typeof forbiddenPlaceSchema>;

/** Who handles a breach. */
export const handlingAuthoritySchema = z.enum(['safety-supervision', 'police']);

const handlerSchema = z
  .object({
    matter: z.enum([
      'unlicensed-trade',
      'unlawful-storage',
      'sale-elsewhere',
      'illegal-goods',
      'transport',
      'setting-off',
    ]),
    handler: handlingAuthoritySchema,
    part: numeral,
  })
  .readonly();

const hotlineSchema = z.object({ number: z.string().min(1), label: bilingualSchema }).readonly();

/**
 * A yearly firework notice as data: where it applies, when goods may be sold and set off, where they may not, who
 * handles breaches and whom to call. Next year's notice is another object of this shape.
 */
export const noticeSchema = z
  .object({
    /** The statute that rulings under this notice cite. */
    statute: z.string().min(1),
    documentNumber: z.string().min(1),
    title: bilingualSchema,
    /** Codes of the districts it applies in. */
    districts: z
      .array(z.string().regex(/^\d{6}$/))
      .min(1)
      .readonly(),
    retail: windowSchema,
    settingOff: windowSchema,
    /** The part whose items the forbidden places are. */
    forbiddenPlacesPart: numeral,
    forbiddenPlaces: z.array(forbiddenPlaceSchema).min(1).readonly(),
    /** The part that says what goods, permits and storage a seller needs, and the items of those rules. */
    safety: z.object({ part: numeral, sale: numeral, product: numeral, settingOff: numeral }).readonly(),
    handlers: z.array(handlerSchema).readonly(),
    hotlines: z.array(hotlineSchema).readonly(),
  })
  .readonly();

/** A notice that has been read: its dates exist, its windows run forward, its lunar dates are those of its days. */
export type Notice = z.infer<typeof noticeSchema>;
export type NoticeInput = z.input<typeof noticeSchema>;
export type NoticeWindow = Notice['retail'];

/** Cites a part and item of a notice. */
export const provisionOf = (notice: Notice, part: number, item?: number): Provision =>
  item === undefined ? { statute: notice.statute, article: part } : { statute: notice.statute, article: part, item };

function windowRefusals(
  name: 'retail' | 'setting-off',
  window: NoticeWindow,
  path: 'retail' | 'settingOff',
): readonly RefusalOf<FireworkRefusals>[] {
  const at = [art(1)] as const;
  const { from, to } = window;
  const ends: readonly (readonly ['from' | 'to', PlainDate, NoticeWindow['lunarFrom']])[] = [
    ['from', from, window.lunarFrom],
    ['to', to, window.lunarTo],
  ];
  return [
    ...(from > to ? [refuse('window-reversed', at, { window: name, from, to }, [path])] : []),
    ...ends
      .filter(([, date, lunar]) => !agrees(lunar, date))
      .map(([end, date, lunar]) =>
        refuse('lunar-date-disagrees', at, { date, printed: writeLunarDay(lunar), computed: lunarTextOf(date) }, [
          path,
          end,
        ]),
      ),
  ];
}

/**
 * Reads a notice's data and checks what a notice must agree with itself about: the windows run forward, each printed
 * lunar date is the computed one of its day, and no item of forbidden places stands twice.
 *
 * @example
 * const next = readNotice(JSON.parse(text));
 * if (next.kind === 'granted') maySetOff(at, where, product, siteIndex, next.outcome);
 */
export function readNotice(input: NoticeInput): Ruling<Notice, FireworkRefusals> {
  const read = readInput(noticeSchema, input, [art(1), art(2)]);
  if (read.kind === 'refused') return refused<FireworkRefusals>(read.refusals);
  const notice = read.value;
  const seen = new Set<number>();
  const repeated = notice.forbiddenPlaces.flatMap(({ item }, index) => {
    if (!seen.has(item)) {
      seen.add(item);
      return [];
    }
    return [refuse('forbidden-place-repeated', [art(2)], { item }, ['forbiddenPlaces', index, 'item'])];
  });
  const [first, ...rest] = [
    ...windowRefusals('retail', notice.retail, 'retail'),
    ...windowRefusals('setting-off', notice.settingOff, 'settingOff'),
    ...repeated,
  ];
  return first ? refused<FireworkRefusals>([first, ...rest]) : granted(notice, []);
}
