import { daysBetween, plainDate, type PlainDate, workingDaysBetween } from '@wenzhou/calendar';
import { bilingualSchema, provisionSchema } from '@wenzhou/statute';
import { and, asc, eq, isNull, or, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import { type Actor, isOfficial } from '../accounts/actor.ts';
import { companies } from '../accounts/tables.ts';
import { civilDateOf } from '../civil-date.ts';
import { type PermittedContext, procedure } from '../trpc/procedures.ts';
import { dutyTitles } from './duty-titles.ts';
import { obligedName } from './obliged-name.ts';
import { obligations } from './tables.ts';

/** So many are answered; whoever has more sees to the first ones first. */
const most = 500;

const deadlineSchema = z.object({
  id: z.uuid(),
  matter: z.string(),
  duty: z.string(),
  title: bilingualSchema,
  /** Who has to. */
  by: bilingualSchema,
  /** `owed`: the company or agency of whoever asks has to; `awaited`: it escalates to their agency when missed. */
  side: z.enum(['owed', 'awaited']),
  provisions: z.array(provisionSchema),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  dueOn: z.string(),
  daysLeft: z.object({
    /** Below 0 once the day is over. */
    calendar: z.int(),
    /** After today, the last day included; null where the holidays of a year on the way are not known. */
    working: z.int().nonnegative().nullable(),
  }),
  missed: z.boolean(),
});

const mineSchema = z.object({ today: z.string(), deadlines: z.array(deadlineSchema), more: z.boolean() });

const isOwedBy = (actor: Actor, { agencyKind, agencyDivision }: typeof obligations.$inferSelect): boolean =>
  !('agency' in actor) || (actor.agency.kind === agencyKind && actor.agency.division === agencyDivision);

/** What an actor sees, after it was permitted. */
function scopeOf({ actor, permit }: PermittedContext): SQL | undefined {
  if ('company' in actor) {
    permit({ company: actor.company.creditCode });
    return eq(obligations.company, actor.company.creditCode);
  }
  if (!isOfficial(actor)) throw new Error(`deadlines are asked for by ${actor.role}`);
  permit({ agency: actor.agency });
  const { kind, division } = actor.agency;
  return or(
    and(eq(obligations.agencyKind, kind), eq(obligations.agencyDivision, division)),
    and(eq(obligations.escalatesToKind, kind), eq(obligations.escalatesToDivision, division)),
  );
}

function daysLeft(today: PlainDate, dueOn: PlainDate) {
  const working = workingDaysBetween(today, dueOn);
  return { calendar: daysBetween(today, dueOn), working: working.kind === 'known' ? working.days : null };
}

/** What the company or agency that one acts for has to do by a day, and what others owe to the agency; the first first. */
export const mine = procedure.output(mineSchema).query(async ({ ctx }) => {
  const scope = scopeOf(ctx);
  const today = civilDateOf(ctx.now());
  const found = await ctx.records.database
    .select({ obligation: obligations, companyName: companies.name })
    .from(obligations)
    .leftJoin(companies, eq(companies.creditCode, obligations.company))
    .where(and(scope, isNull(obligations.metOn), isNull(obligations.replacedAt)))
    .orderBy(asc(obligations.dueOn), asc(obligations.id))
    .limit(most + 1);
  return {
    today,
    deadlines: found.slice(0, most).map(({ obligation, companyName }) => {
      const { id, matter, duty, dueOn, missedAt } = obligation;
      return {
        id,
        matter,
        duty,
        title: dutyTitles[duty],
        by: obligedName(obligation, companyName),
        side: isOwedBy(ctx.actor, obligation) ? ('owed' as const) : ('awaited' as const),
        provisions: [...obligation.provisions],
        facts: { ...obligation.facts },
        dueOn,
        daysLeft: daysLeft(today, plainDate(dueOn)),
        missed: missedAt !== null,
      };
    }),
    more: found.length > most,
  };
});
