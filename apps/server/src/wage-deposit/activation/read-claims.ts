import { isAfter, isPlainMonth, firstDayOf, type PlainDate, type PlainMonth } from '@wenzhou/calendar';
import type { CitizenNumber } from '@wenzhou/identity';
import { type Fen, parseYuan } from '@wenzhou/money';
import { RequestFault } from '../../fault.ts';
import { readCitizenNumber } from '../../medical-insurance/citizen-number.ts';
import { holdsCitizenNumber } from '../free-text.ts';
import { type ClaimColumn, mostOwed, type RowFault, type TypedClaim } from './claim-row.ts';
import type { ReadClaim } from './claims.ts';
import { rowFault, type RowFaultCode } from './row-faults.ts';

const longest = { name: 100, project: 200 } as const;

/** Text as people type it, in the one form in which it is kept and compared. */
const tidy = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');

const monthShape = /^(\d{4})(?:[-/.年]?)(\d{1,2})月?$/;

/** A month as people write it: 2019-01, 2019/1, 2019年1月, 201901. */
export function readMonth(text: string): PlainMonth | undefined {
  const [, year, month] = monthShape.exec(tidy(text).replaceAll(' ', '')) ?? [];
  const written = `${year}-${month?.padStart(2, '0')}`;
  return isPlainMonth(written) ? written : undefined;
}

type Told = Omit<RowFault, 'row' | 'line'>;

/** A field that was read, or what is wrong with it. */
type Field<T> = { readonly value: T } | { readonly fault: Told };

const wrong = (code: RowFaultCode, column: ClaimColumn): { readonly fault: Told } => ({
  fault: rowFault(code, { column }),
});

function readText(text: string, column: 'name' | 'project', missing: RowFaultCode): Field<string> {
  const value = tidy(text);
  if (value === '') return wrong(missing, column);
  if (value.length > longest[column]) return wrong('text-too-long', column);
  return column === 'project' && holdsCitizenNumber(value) ? wrong('project-holds-number', column) : { value };
}

function readNumber(text: string): Field<CitizenNumber> {
  try {
    return { value: readCitizenNumber(text) };
  } catch (error) {
    if (error instanceof RequestFault) return { fault: { column: 'citizenNumber', ...error.fault } };
    throw error;
  }
}

function readMonthField(text: string, on: PlainDate): Field<PlainMonth> {
  const value = readMonth(text);
  if (value === undefined) return wrong('month-unreadable', 'month');
  return isAfter(firstDayOf(value), on) ? wrong('month-to-come', 'month') : { value };
}

function readOwed(text: string): Field<Fen> {
  const value = parseYuan(text);
  if (value === undefined) return wrong('amount-unreadable', 'owed');
  return value > 0 ? { value } : wrong('amount-not-positive', 'owed');
}

const faultIn = (field: Field<unknown>): readonly Told[] => ('fault' in field ? [field.fault] : []);

/** What was read of a list, and every fault with its row. */
export interface ReadList {
  readonly claims: readonly ReadClaim[];
  readonly faults: readonly RowFault[];
}

/**
 * Reads wages owed as somebody has typed them; every fault of every row at once.
 *
 * @param on today: wages of a month to come are not owed
 */
export function readClaims(rows: readonly TypedClaim[], on: PlainDate): ReadList {
  const claims: ReadClaim[] = [];
  const faults: RowFault[] = [];
  const listed = new Set<string>();
  const names = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const tell = (...told: readonly Told[]): void => {
      for (const fault of told) faults.push({ ...fault, row: index + 1 });
    };
    const name = readText(row.name, 'name', 'name-missing');
    const citizenNumber = readNumber(row.citizenNumber);
    const project = readText(row.project, 'project', 'project-missing');
    const month = readMonthField(row.month, on);
    const owed = readOwed(row.owed);
    tell(...[name, citizenNumber, project, month, owed].flatMap(faultIn));
    if ('value' in citizenNumber && 'value' in name) {
      const known = names.get(citizenNumber.value);
      if (known === undefined) names.set(citizenNumber.value, name.value);
      else if (known !== name.value) tell(rowFault('names-differ', { column: 'name' }));
    }
    if ('fault' in citizenNumber || 'fault' in project || 'fault' in month) continue;
    const key = JSON.stringify([citizenNumber.value, project.value, month.value]);
    if (listed.has(key)) tell(rowFault('worker-listed-twice', { column: 'citizenNumber' }));
    listed.add(key);
    if ('fault' in name || 'fault' in owed) continue;
    claims.push({
      name: name.value,
      citizenNumber: citizenNumber.value,
      project: project.value,
      month: month.value,
      owed: owed.value,
    });
  }
  const sum = claims.reduce((owed, claim) => owed + claim.owed, 0);
  return { claims, faults: sum > mostOwed ? [...faults, rowFault('sum-too-large', { column: 'owed' })] : faults };
}
