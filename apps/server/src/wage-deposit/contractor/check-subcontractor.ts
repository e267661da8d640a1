import { randomUUID } from 'node:crypto';
import { plainDateSchema } from '@wenzhou/calendar';
import { type CreditCode, creditCodeSchema } from '@wenzhou/identity';
import { type CertificateCheck, certifiedStandings, type WageDepositRefusals } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { certificateCheckSchema } from '../answers/certificate-check.ts';
import { accountIdOf } from '../../accounts/actor.ts';
import { digest } from '../../audit/canonical-json.ts';
import { decideInTransaction } from '../../database/decide-in-transaction.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { certificateByNumber } from '../certificate/find-certificate.ts';
import { checkStanding } from '../certificate/standing-certificate.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { companyOf, dayOf, type Office, officeOf } from '../office.ts';
import { loadDeposit } from '../stream/load-deposit.ts';
import { subcontractorChecks } from '../tables.ts';

const inputSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  creditCode: firmCodeSchema,
  /** The number of the certificate that was shown, if one was. */
  number: z.string().trim().min(1).max(100).optional(),
});

const outputSchema = z.object({
  id: z.uuid(),
  on: plainDateSchema,
  creditCode: creditCodeSchema,
  /** None when nothing is on record of the firm. */
  name: z.string().optional(),
  standing: z.enum(certifiedStandings),
  ruling: rulingAnswer<CertificateCheck, WageDepositRefusals>(certificateCheckSchema),
});

type Output = z.output<typeof outputSchema>;

/** Checks a subcontractor; see {@link checkSubcontractor}. */
export function checkSubcontractorAt(
  office: Office,
  input: { readonly idempotencyKey: string; readonly creditCode: CreditCode; readonly number?: string | undefined },
): Promise<Output> {
  const { by, permit, at } = office;
  const { creditCode: contractor } = companyOf(by);
  office.permit({ company: contractor });
  const { idempotencyKey, creditCode, number } = input;
  return decideInTransaction<Output>(
    office.database,
    { by, permit, idempotencyKey, request: { procedure: 'wageDeposit.checkSubcontractor', creditCode, number }, at },
    async (transaction) => {
      const certificate = number === undefined ? undefined : await certificateByNumber(transaction, number);
      if (number !== undefined && !certificate) throw new RequestFault('NOT_FOUND', noSuchMatter);
      const { deposit, row } = await loadDeposit(transaction, creditCode);
      const on = dayOf(office);
      const shown = certificate ? { creditCode: certificate.firm, issuedOn: certificate.issuedOn } : {};
      const { standing, ruling } = checkStanding(creditCode, deposit, on, shown);
      const id = randomUUID();
      const holds = ruling.kind === 'granted';
      await transaction.insert(subcontractorChecks).values({
        id,
        contractor,
        subcontractor: creditCode,
        subcontractorName: row?.name ?? '',
        holds,
        standing,
        on,
        at,
        by: accountIdOf(by),
      });
      return {
        answer: { id, on, creditCode, ...(row ? { name: row.name } : {}), standing, ruling },
        change: {
          action: 'wage-deposit-subcontractor-checked',
          subject: id,
          details: { contractor: digest(contractor), subcontractor: digest(creditCode), holds },
        },
      };
    },
    (remembered) => outputSchema.parse(remembered),
  );
}

/** A general contractor checks a firm before it subcontracts (art. 9); the check is kept as its proof. */
export const checkSubcontractor = procedure
  .input(inputSchema)
  .output(outputSchema)
  .mutation(({ ctx, input }) => checkSubcontractorAt(officeOf(ctx), input));
