import {
  contains,
  type Instant,
  inShanghai,
  instantSchema,
  isBefore,
  type PlainDate,
  shanghaiInstant,
} from '@wenzhou/calendar';
import { divisionByCode } from '@wenzhou/identity';
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
import { type Notice, provisionOf } from './notice.ts';
import { type Outlet, type OutletInput, outletSchema } from './outlet.ts';
import { type FireworkReason, reason } from './reasons.ts';
import type { FireworkRefusals } from './refusals.ts';
import type { FireworkSteps } from './steps.ts';

/** The answer to whether a shop may sell at a moment. */
export interface RetailAnswer {
  /** `not-applicable` where the notice does not reach, which is not the same as permitted. */
  readonly answer: 'permitted' | 'forbidden' | 'not-applicable';
  readonly reasons: readonly FireworkReason[];
  /** The calendar day in Wenzhou. */
  readonly date: PlainDate;
  /** When the days forbid and the sale is still to open: when it does. */
  readonly nearestPermittedTime?: Instant;
}

const questionSchema = z.object({ at: instantSchema, outlet: outletSchema });

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
 * place; what else part III asks of a seller is not decided here.
 *
 * @param at RFC 3339 with an offset
 * @param outlet district, licence and storage place
 * @returns every reason that forbids; incomplete when what is known forbids nothing and a fact is missing; a refusal
 * for a time without an offset
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
    const applies = notice.districts.includes(district);
    trace?.step('scope-decided', window, { applies: applies ? 'yes' : 'no', scope: notice.districts });
    if (!applies) {
      const name = divisionByCode(district)?.name ?? { zh: district, en: district };
      return granted(
        {
          answer: 'not-applicable',
          reasons: [reason('outside-scope', window, { found: [{ code: district, name }] })],
          date,
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
  if (reasons.length === 0) return granted({ answer: 'permitted', reasons, date }, [], trace);
  const timing = isBefore(date, notice.retail.from)
    ? { nearestPermittedTime: shanghaiInstant(notice.retail.from, '00:00') }
    : {};
  return granted({ answer: 'forbidden', reasons, date, ...timing }, [], trace);
}
