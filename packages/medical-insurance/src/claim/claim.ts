import { plainDateSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema, rateSchema } from '@wenzhou/money';
import * as z from 'zod';
import { institutionGradeSchema } from '../institution-grade.ts';

/** The largest amount, in fen, that is still exact: of a line, of a claim and of a year. */
export const largestAmount = Number.MAX_SAFE_INTEGER;

/**
 * The care that arts. 18–21 settle: `inpatient` 住院 and `special-outpatient` 特殊病种门诊, which counts as a stay at the
 * institution's grade (art. 60, interpretation S-10).
 */
export const careSchema = z.enum(['inpatient', 'special-outpatient']);

/** `inpatient` or `special-outpatient`. */
export type Care = z.infer<typeof careSchema>;

/**
 * Catalogue class of a line (art. 59): `A` counts in full, `B` after the person's own share, `off-list` 目录外 never.
 */
export const catalogueClassSchema = z.enum(['A', 'B', 'off-list']);

/** `A`, `B` or `off-list`. */
export type CatalogueClass = z.infer<typeof catalogueClassSchema>;

/**
 * The item of art. 72 that keeps a line out of the fund: 1 outside the catalogues, like the class `off-list`, 2
 * institution not designated, 3 another insurance fund, 4 a third person, 5 public health, 6 care abroad, 7 another
 * rule.
 */
export const exclusionSchema = z.int().min(1).max(7);

const selfCareRateSchema = rateSchema.superRefine((rate, ctx) => {
  if (rate.numerator > rate.denominator)
    ctx.addIssue({ code: 'too_big', origin: 'number', maximum: 1, inclusive: true, input: rate });
});

const isLine = (line: unknown): line is { readonly class?: unknown; readonly selfCareRate?: unknown } =>
  typeof line === 'object' && line !== null;

/**
 * A line of a claim: `amount` in fen, its class, for class B the person's share before pooling 自理, and the exclusion
 * if one applies. A `selfCareRate` beside another class has no effect.
 *
 * @example
 * claimLineSchema.parse({ amount: 120_000, class: 'B', selfCareRate: { numerator: 1, denominator: 10 } });
 */
export const claimLineSchema = z
  .object({
    amount: nonNegativeFenSchema,
    class: catalogueClassSchema,
    selfCareRate: selfCareRateSchema.optional(),
    exclusion: exclusionSchema.optional(),
  })
  .superRefine(
    (line: unknown, ctx) => {
      if (isLine(line) && line.class === 'B' && line.selfCareRate === undefined)
        ctx.addIssue({ code: 'invalid_type', expected: 'object', input: undefined, path: ['selfCareRate'] });
    },
    // A class-B line without its rate is told together with the line's other faults.
    { when: () => true },
  );

/** A line that {@link claimLineSchema} accepts. */
export type ClaimLine = z.output<typeof claimLineSchema>;

const text = z.string().min(1);

/**
 * A claim for one stay, or for one bill of special outpatient care.
 *
 * - `institution.designated`: false for an institution without an agreement (art. 57); left out, it has one
 * - `number`: the institution's own claim number, once per institution
 * - `admittedOn`, `dischargedOn`: calendar days; a bill of special outpatient care gives its first and last day
 * - `emergency`: the care was urgent (art. 72(2))
 * - `enjoysOtherBasicInsurance`: basic insurance outside Wenzhou already paid for it (art. 71)
 *
 * It reads without changing anything: a claim that passes is the same object with checked types.
 *
 * @example
 * claimSchema.parse({
 *   institution: { id: 'hospital-1', grade: 'grade-3' },
 *   number: '2018-0001',
 *   care: 'inpatient',
 *   admittedOn: '2018-09-03',
 *   dischargedOn: '2018-09-14',
 *   lines: [{ amount: 8_000_000, class: 'A' }],
 * });
 */
export const claimSchema = z
  .object({
    institution: z.object({
      id: text,
      grade: institutionGradeSchema,
      designated: z.boolean().optional(),
    }),
    number: text,
    care: careSchema,
    admittedOn: plainDateSchema,
    dischargedOn: plainDateSchema,
    emergency: z.boolean().optional(),
    enjoysOtherBasicInsurance: z.boolean().optional(),
    lines: z.array(claimLineSchema),
  })
  .superRefine((claim, ctx) => {
    let charge = 0;
    for (const line of claim.lines) charge += line.amount;
    if (charge > largestAmount)
      ctx.addIssue({
        code: 'too_big',
        origin: 'number',
        maximum: largestAmount,
        inclusive: true,
        input: charge,
        path: ['lines'],
      });
  });

/** A claim that {@link claimSchema} accepts. */
export type Claim = z.output<typeof claimSchema>;

/** A claim as plain JSON, before it is checked: ISO dates as text, amounts in fen as numbers. */
export type ClaimInput = Omit<z.input<typeof claimSchema>, 'lines'> & {
  readonly lines: readonly z.input<typeof claimLineSchema>[];
};
