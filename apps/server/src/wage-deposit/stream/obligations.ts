import { addDays, isAfter, type PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import type { Deposit, DepositEvent, Duty, DutyName } from '@wenzhou/wage-deposit';
import { art } from '@wenzhou/wage-deposit';
import type { Transaction } from '../../database/database.ts';
import { discharge, oblige } from '../../deadlines/oblige.ts';
import type { DutyCode } from '../../deadlines/duty-titles.ts';
import { depositMatter } from '../office.ts';
import { dutyMatter } from './duty-matter.ts';
import type { DepositRow } from './load-deposit.ts';

const codes: Readonly<Record<DutyName, DutyCode>> = {
  payment: 'wage-deposit-payment',
  'top-up': 'wage-deposit-top-up',
  adjustment: 'wage-deposit-adjustment',
};

/** How many days ahead of a duty of 20 working days, and ahead of the end of a guarantee, the firm is reminded. */
const daysAhead = { duty: [10, 5, 1], expiry: [90, 60, 30] } as const;

const remindersOf = (dueOn: PlainDate, ahead: readonly number[], on: PlainDate): readonly PlainDate[] =>
  ahead.map((days) => addDays(dueOn, -days)).filter((day) => isAfter(day, on));

/**
 * What an obligation is about. Each demand has its own sum and term, and so its own obligation (W-31); one that was
 * stored without a sum was the only one at its time.
 */
const matterOf = (firm: CreditCode, { duty, amount }: Duty, number: number): string =>
  duty === 'top-up' && amount !== undefined ? dutyMatter(firm, number) : depositMatter(firm);

/**
 * Enters the deadlines that events have brought about, enters anew those whose last day has moved, and discharges those
 * that were met.
 */
export async function keepObligations(
  transaction: Transaction,
  before: { readonly deposit: Deposit; readonly row?: DepositRow },
  after: { readonly deposit: Deposit; readonly row: DepositRow },
  last: DepositEvent,
  at: Date,
): Promise<void> {
  const { firm, agencyDivision } = after.row;
  const { on } = last;
  const known = {
    by: { company: firm },
    escalatesTo: { kind: 'construction', division: agencyDivision },
    facts: {},
  } as const;
  for (const [index, one] of after.deposit.duties.entries()) {
    const { duty, dueOn, metOn } = one;
    const matter = matterOf(firm, one, index + 1);
    const earlier = before.deposit.duties[index];
    if (metOn === undefined && earlier?.dueOn !== dueOn)
      await oblige(
        transaction,
        {
          ...known,
          matter,
          duty: codes[duty],
          provisions: last.at,
          dueOn,
          remindOn: remindersOf(dueOn, daysAhead.duty, on),
        },
        at,
      );
    if (metOn !== undefined && earlier?.metOn === undefined) await discharge(transaction, matter, codes[duty], metOn);
  }
  const { expiresOn } = after.row;
  if (expiresOn === (before.row?.expiresOn ?? null)) return;
  const matter = depositMatter(firm);
  if (expiresOn === null) await discharge(transaction, matter, 'wage-deposit-instrument-expiry', on);
  else
    await oblige(
      transaction,
      {
        ...known,
        matter,
        duty: 'wage-deposit-instrument-expiry',
        provisions: [art(6)],
        dueOn: expiresOn,
        remindOn: remindersOf(expiresOn, daysAhead.expiry, on),
      },
      at,
    );
}
