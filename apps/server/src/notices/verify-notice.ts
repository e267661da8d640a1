import { plainDateSchema } from '@wenzhou/calendar';
import { bilingualSchema } from '@wenzhou/statute';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { civilDateOf } from '../civil-date.ts';
import { documents } from '../documents/tables.ts';
import { procedure } from '../trpc/procedures.ts';
import { issuingAgency } from './issuing-agency.ts';
import { noticeKinds, type NoticeKind } from './notice-kinds.ts';
import { readNumber } from './notice-number.ts';

const inputSchema = z.object({
  /** In either form, as it stands on the paper: `WDPN-2019-000017` or 温建保通〔2019〕000017号. */
  number: z.string().max(100),
});

const outputSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('issued'),
    notice: z.enum(Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]),
    title: bilingualSchema,
    number: z.string(),
    printedNumber: z.string(),
    issuedOn: plainDateSchema,
    issuedBy: bilingualSchema,
    /** SHA-256 of the PDF, in hexadecimal: a file with another digest is another file. */
    digest: z.string(),
    bytes: z.int().positive(),
    stated: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    /** Whether the notice is fictional and has no force. */
    demonstration: z.boolean(),
  }),
  /** No notice was issued under this number. */
  z.object({ kind: z.literal('none') }),
]);

/** Whether a notice was issued under a number, and what it says without naming anybody. */
export const verifyNotice = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(async ({ ctx, input }): Promise<z.output<typeof outputSchema>> => {
    const number = readNumber(input.number);
    const [issued] = number
      ? await ctx.records.database.select().from(documents).where(eq(documents.number, number.plain))
      : [];
    if (!number || !issued) return { kind: 'none' };
    const { agencyKind, agencyDivision, createdAt, digest, bytes, stated } = issued;
    if (agencyKind === null || agencyDivision === null) throw new Error(`nobody issued ${number.plain}`);
    return {
      kind: 'issued',
      notice: number.kind,
      title: noticeKinds[number.kind].title,
      number: number.plain,
      printedNumber: number.printed,
      issuedOn: civilDateOf(createdAt),
      issuedBy: issuingAgency({ kind: agencyKind, division: agencyDivision }),
      digest,
      bytes,
      stated: stated ?? {},
      demonstration: ctx.demonstration,
    };
  });
