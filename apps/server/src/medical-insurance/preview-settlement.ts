import {
  type ClaimInput,
  claimSchema,
  insuranceYearRequestSchema,
  insuranceYearSchema,
  type InsuredStatus,
  insuredStatusSchema,
  type MedicalInsuranceRefusals,
  poolingAreaSchema,
  schemeSchema,
  settledReferenceSchema,
  settlementSchema,
} from '@wenzhou/medical-insurance';
import { granted, type ParameterUse, type Ruling } from '@wenzhou/statute';
import * as z from 'zod';
import { procedure } from '../trpc/procedures.ts';
import { asGiven, atOnce, rulingAnswer } from '../trpc/rule-wire.ts';
import { claimKey, type GivenStay, type Insurance, openYearOf, settleStays } from './settle-stays.ts';

const { carriedIn: carriedInSchema } = insuranceYearRequestSchema.unwrap().shape;

/** A stay to settle without recording it, and what its year holds besides. */
export const previewInputSchema = z.object({
  scheme: asGiven<Insurance['scheme']>(schemeSchema),
  area: asGiven<Insurance['area']>(poolingAreaSchema),
  status: asGiven<InsuredStatus>(insuredStatusSchema),
  claim: asGiven<ClaimInput>(claimSchema),
  /** What the year holds already, from elsewhere. */
  carriedIn: asGiven<Insurance['carriedIn']>(carriedInSchema).optional(),
  /** The other stays of the year, in any order. */
  earlier: z
    .array(z.object({ status: asGiven<InsuredStatus>(insuredStatusSchema), claim: asGiven<ClaimInput>(claimSchema) }))
    .max(200)
    .default([]),
});

const outcomeSchema = z.object({
  settlement: settlementSchema,
  /** Where the year stands with all these stays. */
  year: insuranceYearSchema,
  /** How the other stays were settled, in the order of service. */
  earlier: z.array(z.object({ claim: settledReferenceSchema, settlement: settlementSchema })),
});

const eachOnce = (uses: readonly ParameterUse[]): readonly ParameterUse[] => [
  ...new Map(uses.map((use) => [`${use.id} ${use.from}`, use])).values(),
];

type Outcome = z.output<typeof outcomeSchema>;

export const previewAnswerSchema = rulingAnswer<Outcome, MedicalInsuranceRefusals>(outcomeSchema);

/** Settles a stay as it would be settled if it were recorded. */
export function settlePreview({
  scheme,
  area,
  carriedIn,
  status,
  claim,
  earlier,
}: z.output<typeof previewInputSchema>): Ruling<Outcome, MedicalInsuranceRefusals> {
  const insurance: Insurance = carriedIn === undefined ? { scheme, area } : { scheme, area, carriedIn };
  const asked: GivenStay = { status, claim };
  const opened = openYearOf(insurance, asked, []);
  const ruling = settleStays(insurance, [...earlier, asked], opened, (position) =>
    position < earlier.length ? ['earlier', position] : [],
  );
  if (ruling.kind !== 'granted') return ruling;
  const { stays, year } = ruling.outcome;
  const key = claimKey(claim.institution.id, claim.number);
  const isAsked = ({ reference }: (typeof stays)[number]) => claimKey(reference.institution, reference.number) === key;
  const own = stays.find(isAsked);
  if (!own || opened.kind !== 'granted') throw new Error('the stay that was asked about was not settled');
  const others = stays.filter((stay) => !isAsked(stay));
  return {
    ...granted(
      {
        settlement: own.settlement,
        year,
        earlier: others.map(({ reference, settlement }) => ({ claim: reference, settlement })),
      },
      eachOnce([...opened.parameters, ...own.parameters]),
    ),
    steps: [...(opened.steps ?? []), ...own.steps],
  };
}

/** What the funds and the person pay of a stay, with the whole explanation. Stores nothing. */
export const previewSettlement = procedure
  .input(atOnce(previewInputSchema))
  .output(previewAnswerSchema)
  .query(({ input }) => settlePreview(input));
