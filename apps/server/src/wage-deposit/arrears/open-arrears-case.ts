import { randomUUID } from 'node:crypto';
import { isAfter, plainDateSchema } from '@wenzhou/calendar';
import * as z from 'zod';
import { accountIdOf } from '../../accounts/actor.ts';
import { digest } from '../../audit/canonical-json.ts';
import { decideInTransaction } from '../../database/decide-in-transaction.ts';
import { isStorable } from '../../database/storable.ts';
import { attachDocuments } from '../../documents/attach-documents.ts';
import { RequestFault } from '../../fault.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic } from '../../interfaces/topic.ts';
import { cityDivision } from '../../permissions/permit.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { procedure } from '../../trpc/procedures.ts';
import { typedClaimsSchema, unreadableSchema } from '../activation/claim-row.ts';
import { keepClaims, listOfCase, registeredClaims } from '../activation/claims.ts';
import { readClaims } from '../activation/read-claims.ts';
import { dayToCome, projectElsewhere } from '../faults.ts';
import { firmCodeSchema } from '../firm-code.ts';
import { refuseCitizenNumbers } from '../free-text.ts';
import { refuseOwnFirm } from '../impartial.ts';
import { agencyOf, arrearsMatter, dayOf, type Office, officeOf } from '../office.ts';
import { arrearsCases } from '../tables.ts';
import { arrearsCaseRowSchema } from './arrears-case-row.ts';
import { caseRow, type StoredCase } from './queries.ts';

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    /** The firm that owes the wages. */
    creditCode: firmCodeSchema,
    name: z.string().trim().min(1).max(200),
    project: z.string().trim().min(1).max(200),
    /** Where the project lies. */
    projectDivision: z.string().regex(/^\d{6}$/),
    occurredOn: plainDateSchema,
    claims: typedClaimsSchema,
    documents: z.array(z.uuid()).max(20).default([]),
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

export type CaseToOpen = z.input<typeof inputSchema>;

const openedSchema = z.object({ kind: z.literal('opened'), arrearsCase: arrearsCaseRowSchema });
const outputSchema = z.discriminatedUnion('kind', [openedSchema, unreadableSchema]);

type Output = z.output<typeof outputSchema>;

/** Opens a case; see {@link openArrearsCase}. */
export async function openArrearsCaseAt(office: Office, given: CaseToOpen): Promise<Output> {
  const { by, permit, at } = office;
  const agency = agencyOf(by);
  office.permit({ agency });
  const { idempotencyKey, ...asked } = inputSchema.parse(given);
  refuseCitizenNumbers({ name: asked.name, project: asked.project });
  const on = dayOf(office);
  if (isAfter(asked.occurredOn, on)) throw new RequestFault('BAD_REQUEST', dayToCome, ['occurredOn']);
  if (agency.division !== asked.projectDivision && agency.division !== cityDivision)
    throw new RequestFault('BAD_REQUEST', projectElsewhere, ['projectDivision']);
  const { claims: read, faults } = readClaims(asked.claims, on);
  if (faults.length > 0) return { kind: 'unreadable', faults: [...faults] };
  return decideInTransaction<z.output<typeof openedSchema>>(
    office.database,
    { by, permit, idempotencyKey, request: { procedure: 'wageDeposit.openArrearsCase', ...asked }, at },
    async (transaction) => {
      await refuseOwnFirm(transaction, office, [asked.creditCode]);
      const claims = await registeredClaims(transaction, read, at);
      const stored: StoredCase = {
        id: randomUUID(),
        agencyDivision: agency.division,
        projectDivision: asked.projectDivision,
        project: asked.project,
        firm: asked.creditCode,
        firmName: asked.name,
        occurredOn: asked.occurredOn,
        state: 'open',
        payBy: null,
        orderedOn: null,
        paidOn: null,
        serious: null,
        arrearsRecordedOn: null,
        openedOn: on,
        openedAt: at,
        openedBy: accountIdOf(by),
      };
      await transaction.insert(arrearsCases).values(stored);
      await keepClaims(
        transaction,
        listOfCase(stored.id),
        read.map(({ name }) => name),
        claims,
      );
      if (asked.documents.length > 0)
        await attachDocuments(transaction, asked.documents, { matter: arrearsMatter(stored.id), agency }, by);
      await takeDuty(transaction, arrearsMatter(stored.id), by, 'executing', at);
      await announce(transaction, agencyTopic(agency), stored.id);
      return {
        answer: { kind: 'opened', arrearsCase: await caseRow(transaction, stored, on) },
        change: {
          action: 'arrears-case-opened',
          subject: stored.id,
          details: { firm: digest(asked.creditCode), claims: digest(claims), documents: asked.documents },
        },
      };
    },
    (remembered) => openedSchema.parse(remembered),
  );
}

/** A labour authority takes up arrears of wages. */
export const openArrearsCase = procedure
  .input(inputSchema)
  .output(outputSchema)
  .mutation(({ ctx, input }) => openArrearsCaseAt(officeOf(ctx), input));
