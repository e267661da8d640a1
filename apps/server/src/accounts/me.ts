import * as z from 'zod';
import { duties } from '../permissions/duty.ts';
import { procedure } from '../trpc/procedures.ts';
import { capacitiesOf } from './acting-as.ts';
import { isTrusted, roles } from './actor.ts';
import { agencyName } from './agency-name.ts';
import { agencySchema, capacitySchema, companySchema } from './capacity.ts';
import { mailAddressOf } from './mail-address.ts';
import { masked } from './masked.ts';
import { activeAppointments, findAccount } from './queries.ts';

const meSchema = z.object({
  role: z.enum(roles),
  /** Null while nobody is signed in. */
  account: z
    .object({
      id: z.string(),
      name: z.string(),
      /** Null for an account that signs in by the city's single sign-on only. */
      username: z.string().nullable(),
      email: z.string().nullable(),
      language: z.enum(['zh', 'en']),
      citizenNumber: z.string().nullable(),
      /** Whether one-time codes are set up. */
      hasSecondFactor: z.boolean(),
    })
    .nullable(),
  /** The appointment acted under; null: as the person. */
  appointment: z.uuid().nullable(),
  company: companySchema.optional(),
  agency: agencySchema.optional(),
  duties: z.array(z.enum(duties)).optional(),
  /** All that the account may act as. */
  capacities: z.array(capacitySchema),
  /**
   * Whether the capacity asks for a second factor that this session was not proved with: one-time codes are to be set up
   * if `account.hasSecondFactor` is false, and one is to be entered if it is true.
   */
  needsSecondFactor: z.boolean(),
  /** Whether the city's single sign-on is there. */
  singleSignOn: z.boolean(),
});

/** Who is signed in, in what capacity, and what else they may act as. Everybody may ask. */
export const me = procedure.output(meSchema).query(async ({ ctx }): Promise<z.output<typeof meSchema>> => {
  const { actor, accounts, records } = ctx;
  const nobody = {
    role: 'anonymous',
    account: null,
    appointment: null,
    capacities: [],
    needsSecondFactor: false,
    singleSignOn: accounts.singleSignOn,
  } as const;
  if (actor.role === 'anonymous') return { ...nobody, capacities: [] };
  const account = await findAccount(records.database, actor.account.id);
  if (!account) return { ...nobody, capacities: [] };
  return {
    role: actor.role,
    account: {
      id: account.id,
      name: account.name,
      username: account.displayUsername ?? account.username,
      email: mailAddressOf(account),
      language: account.language,
      citizenNumber: masked(account.citizenNumber),
      hasSecondFactor: account.twoFactorEnabled === true,
    },
    appointment: 'appointment' in actor ? actor.appointment : null,
    ...('company' in actor ? { company: { ...actor.company } } : {}),
    ...('agency' in actor
      ? { agency: { ...actor.agency, name: agencyName(actor.agency) }, duties: [...actor.duties] }
      : {}),
    capacities: capacitiesOf(account.citizenNumber, await activeAppointments(records.database, account.id)),
    needsSecondFactor: isTrusted(actor) && !actor.account.hasSecondFactor,
    singleSignOn: accounts.singleSignOn,
  };
});
