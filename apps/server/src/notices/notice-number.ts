import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { isNoticeKind, noticeKinds, type NoticeKind } from './notice-kinds.ts';
import { noticeNumbers } from './tables.ts';

/** A notice's number: in ASCII for addresses and typing, and as a document of an authority carries it. */
export interface NoticeNumber {
  /** Such as `WDPN-2019-000017`. */
  readonly plain: string;
  /** Such as 温建保通〔2019〕000017号. */
  readonly printed: string;
}

const digits = 6;

function numberOf(kind: NoticeKind, year: number, running: number): NoticeNumber {
  const { code, mark } = noticeKinds[kind];
  const padded = String(running).padStart(digits, '0');
  return { plain: `${code}-${year}-${padded}`, printed: `${mark}〔${year}〕${padded}号` };
}

/**
 * Takes the next number of a kind and year. Others who want one of the same wait until the transaction ends; a
 * transaction that fails gives its number back.
 */
export async function takeNumber(transaction: Transaction, kind: NoticeKind, year: number): Promise<NoticeNumber> {
  const [taken] = await transaction
    .insert(noticeNumbers)
    .values({ kind, year, last: 1 })
    .onConflictDoUpdate({
      target: [noticeNumbers.kind, noticeNumbers.year],
      set: { last: sql`${noticeNumbers.last} + 1` },
    })
    .returning({ running: noticeNumbers.last });
  if (!taken) throw new Error(`no number was given to a ${kind}`);
  return numberOf(kind, year, taken.running);
}

const plainForm = /^([A-Z]{4})-(\d{4})-(\d{1,9})$/;
const printedForm = /^(\p{Script=Han}{2,8})[〔[(【](\d{4})[〕\])】](?:第)?(\d{1,9})号$/u;
const dashes = /[\u2010-\u2015\u2212]/g;

/** Reads a number in either of its forms, as people copy it from paper; undefined where it is none. */
export function readNumber(typed: string): (NoticeNumber & { readonly kind: NoticeKind }) | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '').replaceAll(dashes, '-').toUpperCase();
  const [, begins, year, running] = plainForm.exec(text) ?? printedForm.exec(text) ?? [];
  const kind = Object.keys(noticeKinds)
    .filter(isNoticeKind)
    .find((one) => noticeKinds[one].code === begins || noticeKinds[one].mark === begins);
  return kind && { kind, ...numberOf(kind, Number(year), Number(running)) };
}
