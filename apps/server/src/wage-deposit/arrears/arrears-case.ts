import { comparePlainDates, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema, zeroFen } from '@wenzhou/money';
import { certifiedStandings, depositBalance, depositLevel, phases, standingOf } from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { civilDateOf } from '../../civil-date.ts';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { noteAccess } from '../../personal-access/note-access.ts';
import { procedure } from '../../trpc/procedures.ts';
import { shownClaimSchema } from '../activation/claim-row.ts';
import { listOfCase, shownClaim, storedClaims } from '../activation/claims.ts';
import { documentRowSchema, documentsOf } from '../document-row.ts';
import { arrearsMatter } from '../office.ts';
import { requestRow, requestsOfCase } from '../requests/queries.ts';
import { requestRowSchema } from '../requests/request-row.ts';
import { type LoadedDeposit, loadDeposit } from '../stream/load-deposit.ts';
import { arrearsCaseRowSchema } from './arrears-case-row.ts';
import { caseRow, findCase, groundsOfCase } from './queries.ts';
import { reportedGroundSchema } from './reported-ground.ts';
import { leftOfWages, wagesOfCase } from './wages-of-case.ts';

/** How the firm's deposit stands that may be used for the wages, and what arrears are on record with it. */
const firmDepositSchema = z.object({
  /** The division of the construction authority that keeps it. */
  agency: z.string(),
  phase: z.enum(phases),
  standing: z.enum(certifiedStandings),
  /** The original standard, what is held and what ought to be, fen. */
  standard: nonNegativeFenSchema,
  balance: nonNegativeFenSchema,
  level: nonNegativeFenSchema,
  /** The days of serious arrears, from every case of the city, the latest first. */
  seriousOn: z.array(plainDateSchema),
});

const outputSchema = z.object({
  /** The day that it is told for. */
  on: plainDateSchema,
  arrearsCase: arrearsCaseRowSchema,
  claims: z.array(shownClaimSchema),
  grounds: z.array(reportedGroundSchema).readonly(),
  /** What of the wages neither the firm nor a deposit has paid, fen. */
  left: nonNegativeFenSchema,
  /** The applications for the use of the deposit that came out of it. */
  requests: z.array(requestRowSchema),
  documents: z.array(documentRowSchema),
  /** None while nothing is on record of the firm. */
  deposit: firmDepositSchema.optional(),
});

const firmDeposit = ({ deposit, row }: LoadedDeposit, on: PlainDate): z.output<typeof firmDepositSchema> | undefined =>
  row && {
    agency: row.agencyDivision,
    phase: deposit.phase,
    standing: standingOf(deposit, on),
    standard: deposit.standard,
    balance: depositBalance(deposit),
    level: depositLevel(deposit),
    seriousOn: deposit.history.arrears
      .filter(({ serious }) => serious)
      .map(({ on: day }) => day)
      .toSorted((a, b) => comparePlainDates(b, a)),
  };

/** One arrears case with its workers, whose data are read and noted. */
export const arrearsCase = procedure
  .input(z.object({ id: z.uuid() }))
  .output(outputSchema)
  .query(async ({ ctx, input: { id } }) => {
    const { database } = ctx.records;
    const found = await database.transaction(
      async (transaction): Promise<z.output<typeof outputSchema>> => {
        const stored = await findCase(transaction, id);
        if (!stored) throw new RequestFault('NOT_FOUND', noSuchMatter);
        ctx.permit({ division: stored.agencyDivision });
        const on = civilDateOf(ctx.now());
        const deposit = firmDeposit(await loadDeposit(transaction, stored.firm), on);
        return {
          on,
          arrearsCase: await caseRow(transaction, stored, on),
          claims: (await storedClaims(transaction, listOfCase(id))).map(shownClaim(true)),
          grounds: await groundsOfCase(transaction, id),
          left: stored.state === 'paid' ? zeroFen : leftOfWages(await wagesOfCase(transaction, id)),
          requests: (await requestsOfCase(transaction, id)).map(requestRow),
          documents: await documentsOf(transaction, arrearsMatter(id)),
          ...(deposit ? { deposit } : {}),
        };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    await noteAccess(
      database,
      ctx,
      'wageDeposit.arrearsCase',
      found.claims.map(({ citizenNumber }) => citizenNumber),
    );
    return found;
  });
