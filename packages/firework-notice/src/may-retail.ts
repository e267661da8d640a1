import {
  contains,
  inShanghai,
  instantSchema,
  isBefore,
  type PlainDate,
  plainDateSchema,
  shanghaiInstant,
} from '@wenzhou/calendar';
import { divisionByCode, divisionsOn, isLocal } from '@wenzhou/identity';
import {
  granted,
  incomplete,
  type Missing,
  type Provisions,
  readInput,
  refused,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import * as z from 'zod';
import { type Assumption, assumptionSchema } from './assumptions.ts';
import { type Notice, provisionOf } from './notice.ts';
import { type Outlet, type OutletInput, outletSchema } from './outlet.ts';
import { type FireworkReason, reason, reasonSchema } from './reasons.ts';
import { type FireworkRefusals, refuse } from './refusals.ts';
import type { FireworkSteps } from './steps.ts';

/** The answer to whether a shop may sell at a moment. */
export const retailAnswerSchema = z
  .object({
    /** `not-applicable` where the notice does not reach, which is not the same as permitted. */
    answer: z.enum(['permitted', 'forbidden', 'not-applicable']),
    /** Every reason at once. */
    reasons: z.array(reasonSchema).readonly(),
    /** The calendar day in Wenzhou. */
    date: plainDateSchema,
    /** When the days forbid and the sale is still to open: when it does. */
    nearestPermittedTime: z.exactOptional(instantSchema),
    /** When permitted: what part III asks besides, which is not decided here. */
    assumptions: z.array(assumptionSchema).readonly(),
  })
  .readonly();

export type RetailAnswer = z.infer<typeof retailAnswerSchema>;

/** What parts III(1) to III(3) ask of a seller beyond the licence and the storage place. */
const notDecided: readonly Assumption[] = ['sale-at-approved-place', 'stock-within-limit', 'goods-sound-and-labelled'];

const questionSchema = z.object({ at: instantSchema, outlet: outletSchema });

/** Whether a code tells if the notice applies: of Wenzhou's own, neither an unknown one nor the old one of a district. */
function namesPlace(district: string, notice: Notice): boolean {
  if (!isLocal(district)) return true;
  const division = divisionByCode(district);
  return division !== undefined && !division.succeededBy?.some((code) => notice.districts.includes(code));
}

/** What one rule says of an outlet: the reasons it gives, or what it must know first. */
interface Finding {
  readonly reasons?: readonly FireworkReason[];
  readonly missing?: Missing;
}

type RuleTrace = Trace<FireworkSteps> | undefined;

/** I(1): the days of retail, whole days in China time. */
function windowFinding(date: PlainDate, notice: Notice, trace: RuleTrace): Finding {
  const { from, to, part, item } = notice.retail;
  const at: Provisions = [provisionOf(notice, part, item)];
  const within = contains(notice.retail, date);
  trace?.step('retail-window-checked', at, { date, from, to, within });
  return within ? {} : { reasons: [reason('outside-retail-window', at, { date, from, to })] };
}

/** III(1): the licence. */
function permitFinding({ permit }: Outlet, date: PlainDate, at: Provisions, trace: RuleTrace): Finding {
  if (!permit) return { missing: { field: 'outlet.permit', at } };
  const inForce = permit.status === 'held' && contains(permit, date);
  trace?.step('permit-checked', at, { date, inForce });
  if (permit.status === 'none') return { reasons: [reason('permit-none', at, { date })] };
  return inForce ? {} : { reasons: [reason('permit-not-in-force', at, { date, from: permit.from, to: permit.to })] };
}

/** III(1): the storage place. */
function storageFinding({ storagePlace }: Outlet, date: PlainDate, at: Provisions, trace: RuleTrace): Finding {
  if (storagePlace === undefined) return { missing: { field: 'outlet.storagePlace', at } };
  trace?.step('storage-place-checked', at, { exists: storagePlace });
  return storagePlace ? {} : { reasons: [reason('storage-place-missing', at, { date })] };
}

/**
 * May this shop sell fireworks at this moment? The days of part I(1), and of part III(1) the licence and the storage
 * place; what else part III asks of a seller is not decided here and is named in `assumptions`.
 *
 * @param at RFC 3339 with an offset
 * @param outlet district, licence and storage place
 * @returns every reason that forbids; incomplete when the district is missing, or when what is known forbids nothing
 * and another fact is missing; a refusal for a time without an offset, a licence that ends before it begins, or a code
 * of Wenzhou that names no district or had been retired for one of the notice's
 *
 * @example
 * mayRetail('2018-02-13T09:00:00+08:00',
 *   { district: '330302', permit: { status: 'held', from: '2018-02-01', to: '2018-02-28' }, storagePlace: true },
 *   notices.springFestival2018);
 */
export function mayRetail(
  at: string,
  outlet: OutletInput,
  notice: Notice,
  trace?: Trace<FireworkSteps>,
): Ruling<RetailAnswer, FireworkRefusals> {
  const window: Provisions = [provisionOf(notice, notice.retail.part, notice.retail.item)];
  const sale: Provisions = [provisionOf(notice, notice.safety.part, notice.safety.sale)];
  const read = readInput(questionSchema, { at, outlet }, [...window, ...sale]);
  if (read.kind === 'refused') return refused<FireworkRefusals>(read.refusals);
  const question = read.value;
  const { date } = inShanghai(question.at);

  const { district } = question.outlet;
  if (district !== undefined) {
    if (!namesPlace(district, notice))
      return refused<FireworkRefusals>([
        refuse(
          'district-unknown',
          window,
          { district, known: divisionsOn(date).map(({ code, name }) => ({ code, name })) },
          ['outlet', 'district'],
        ),
      ]);
    const applies = notice.districts.includes(district);
    trace?.step('scope-decided', window, { applies: applies ? 'yes' : 'no', scope: notice.districts });
    if (!applies) {
      const name = divisionByCode(district)?.name ?? { zh: district, en: district };
      return granted(
        {
          answer: 'not-applicable',
          reasons: [reason('outside-scope', window, { found: [{ code: district, name }] })],
          date,
          assumptions: [],
        },
        [],
        trace,
      );
    }
  }
  const findings: readonly Finding[] = [
    windowFinding(date, notice, trace),
    permitFinding(question.outlet, date, sale, trace),
    storageFinding(question.outlet, date, sale, trace),
  ];
  const reasons = findings.flatMap((finding) => finding.reasons ?? []);
  const [first, ...rest] = [
    ...(district === undefined ? [{ field: 'outlet.district', at: window }] : []),
    ...findings.flatMap((finding) => finding.missing ?? []),
  ];
  if (first && (district === undefined || reasons.length === 0)) return incomplete([first, ...rest]);
  if (reasons.length === 0) return granted({ answer: 'permitted', reasons, date, assumptions: notDecided }, [], trace);
  const timing = isBefore(date, notice.retail.from)
    ? { nearestPermittedTime: shanghaiInstant(notice.retail.from, '00:00') }
    : {};
  return granted({ answer: 'forbidden', reasons, date, assumptions: [], ...timing }, [], trace);
}
