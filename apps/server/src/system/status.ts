import { poolingAreaSchema, schemeSchema } from '@wenzhou/medical-insurance';
import * as z from 'zod';
import { chainEnd } from '../audit/chain.ts';
import { fictionalAccounts } from '../demonstration/accounts.ts';
import { fictionalPersons } from '../demonstration/persons.ts';
import { procedure } from '../trpc/procedures.ts';

const statusSchema = z.object({
  now: z.iso.datetime(),
  startedAt: z.iso.datetime(),
  database: z.enum(['embedded', 'server']),
  /** In a demonstration, the fictional persons who have records. */
  demonstration: z
    .object({
      persons: z.array(
        z.object({
          citizenNumber: z.string(),
          name: z.string(),
          scheme: schemeSchema,
          area: poolingAreaSchema,
          on: z.string(),
        }),
      ),
      /** Whom one may sign in as; nothing about them is secret. */
      accounts: z.array(
        z.object({
          username: z.string(),
          password: z.string(),
          name: z.string(),
          capacity: z.object({ zh: z.string(), en: z.string() }),
          /** What one-time codes are computed from (base32), where they are asked for. */
          oneTimeCodeSecret: z.string().optional(),
        }),
      ),
    })
    .nullable(),
  /** The end of the audit chain; `system.auditHead` is what to note down. */
  audit: z.object({ entries: z.int().nonnegative(), hash: z.string() }),
});

/** What kind of server this is and how its audit stands. */
export const status = procedure.output(statusSchema).query(async ({ ctx }) => ({
  now: ctx.now().toISOString(),
  startedAt: ctx.startedAt.toISOString(),
  database: ctx.records.kind,
  demonstration: ctx.demonstration
    ? {
        persons: fictionalPersons.map(({ citizenNumber, name, scheme, area, on }) => ({
          citizenNumber,
          name,
          scheme,
          area,
          on,
        })),
        accounts: fictionalAccounts.map(({ username, password, name, capacity, oneTimeCodeSecret }) => ({
          username,
          password,
          name,
          capacity,
          ...(oneTimeCodeSecret === undefined ? {} : { oneTimeCodeSecret }),
        })),
      }
    : null,
  audit: await chainEnd(ctx.records.database),
}));
