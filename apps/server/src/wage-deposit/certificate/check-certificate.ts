import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import { type CertificateCheck, certifiedStandings, type WageDepositRefusals } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { certificateCheckSchema } from '../answers/certificate-check.ts';
import { civilDateOf } from '../../civil-date.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { loadDeposit } from '../stream/load-deposit.ts';
import { certificateByNumber } from './find-certificate.ts';
import { checkStanding } from './standing-certificate.ts';

const inputSchema = z
  .object({
    /** As it stands on the certificate; with `creditCode`, it must be that firm's. */
    number: z.string().trim().min(1).max(100).optional(),
    creditCode: firmCodeSchema.optional(),
  })
  .refine(({ number, creditCode }) => number !== undefined || creditCode !== undefined, {
    error: 'a number or a credit code is needed',
  });

const outputSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    /** The day of the check. */
    on: plainDateSchema,
    creditCode: creditCodeSchema,
    name: z.string(),
    /** What the certificate said when it was issued; none when only the firm was asked about. */
    certificate: z.object({ number: z.string(), issuedOn: plainDateSchema }).optional(),
    standing: z.enum(certifiedStandings),
    /** Whether it holds today, or every reason why not. */
    ruling: rulingAnswer<CertificateCheck, WageDepositRefusals>(certificateCheckSchema),
  }),
  /** There is no such certificate, and no such firm on record. */
  z.object({ kind: z.literal('none') }),
]);

/** Whether a certificate holds today, by its number or by the firm: by the deposit as it stands, not by the paper. */
export const checkCertificate = procedure
  .input(inputSchema)
  .output(outputSchema)
  .query(({ ctx, input: { number, creditCode } }) =>
    ctx.records.database.transaction(
      async (transaction): Promise<z.output<typeof outputSchema>> => {
        const certificate = number === undefined ? undefined : await certificateByNumber(transaction, number);
        if (number !== undefined && !certificate) return { kind: 'none' };
        const firm = creditCode ?? certificate?.firm;
        const loaded = firm && (await loadDeposit(transaction, firm));
        if (!loaded?.row) return { kind: 'none' };
        const on = civilDateOf(ctx.now());
        const shown = certificate ? { creditCode: certificate.firm, issuedOn: certificate.issuedOn } : {};
        return {
          kind: 'found',
          on,
          creditCode: loaded.firm,
          name: loaded.row.name,
          ...(certificate ? { certificate: { number: certificate.number, issuedOn: certificate.issuedOn } } : {}),
          ...checkStanding(loaded.firm, loaded.deposit, on, shown),
        };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  );
