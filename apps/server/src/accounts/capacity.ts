import * as z from 'zod';
import { duties } from '../permissions/duty.ts';
import { agencyKinds, roles } from './actor.ts';
import { agencyName } from './agency-name.ts';
import type { appointments, companies } from './tables.ts';

export const companySchema = z.object({ creditCode: z.string(), name: z.string() });

export const agencySchema = z.object({
  kind: z.enum(agencyKinds),
  /** GB/T 2260; `330300` is the city itself. */
  division: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
});

/** Something that an account may act as. */
export const capacitySchema = z.object({
  /** The appointment that gives it; null for the person themselves. */
  appointment: z.uuid().nullable(),
  role: z.enum(roles),
  company: companySchema.optional(),
  agency: agencySchema.optional(),
  duties: z.array(z.enum(duties)),
});

export type Capacity = z.output<typeof capacitySchema>;

/** An appointment with the company that it is for, as it is stored. */
export interface StoredAppointment {
  readonly appointment: typeof appointments.$inferSelect;
  readonly company: typeof companies.$inferSelect | null;
}

/** What an appointment lets an account act as. */
export function capacityOf({ appointment, company }: StoredAppointment): Capacity & { readonly appointment: string } {
  const { id, role, agencyKind, agencyDivision, duties: held } = appointment;
  return {
    appointment: id,
    role,
    ...(company ? { company: { creditCode: company.creditCode, name: company.name } } : {}),
    ...(agencyKind && agencyDivision
      ? {
          agency: {
            kind: agencyKind,
            division: agencyDivision,
            name: agencyName({ kind: agencyKind, division: agencyDivision }),
          },
        }
      : {}),
    duties: held,
  };
}
