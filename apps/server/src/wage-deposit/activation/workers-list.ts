import type { PlainDate } from '@wenzhou/calendar';
import { type Fen, fen, parseYuan } from '@wenzhou/money';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type ClaimColumn, claimColumns, mostClaims, mostOwed, type RowFault, type TypedClaim } from './claim-row.ts';
import { readClaims } from './read-claims.ts';
import { rowFault } from './row-faults.ts';

/** What the headings of the columns may be called. */
const headings: Readonly<Record<ClaimColumn, readonly string[]>> = {
  name: ['姓名', '工人姓名', '工人', 'name', 'worker'],
  citizenNumber: ['公民身份号码', '身份证号', '身份证号码', '身份证', 'citizennumber', 'idnumber', 'identitynumber'],
  project: ['项目', '项目名称', '工程', '工程名称', '工程项目', 'project'],
  month: ['月份', '工资月份', '欠薪月份', '拖欠月份', 'month'],
  owed: ['金额', '拖欠金额', '欠薪金额', '拖欠工资', '应付工资', '欠薪', 'owed', 'amount', 'wagesowed'],
};

/** A heading without what people add to it: spaces, a unit in brackets. */
const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/[\s_\-:*]/g, '');

/** The character that separates columns: the one that the heading has most of. */
function delimiterOf(csv: string): string {
  const [heading = ''] = csv.split(/\r?\n/, 1);
  const counted = [',', '\t', ';'].map((delimiter) => ({ delimiter, times: heading.split(delimiter).length }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).delimiter;
}

interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

function rowsOf(csv: string): readonly CsvRow[] {
  const parsed = parse(csv, {
    bom: true,
    delimiter: delimiterOf(csv),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    to: mostClaims + 2,
    // The types do not know that each record comes with where it stands.
  }) as unknown as readonly { readonly info: Info; readonly record: readonly string[] }[];
  return parsed.map(({ info, record }) => ({ cells: record, line: info.lines }));
}

/** A workers' list as a file holds it. */
export interface WorkersList {
  /** Every row, faulty ones included. */
  readonly rows: readonly TypedClaim[];
  readonly faults: readonly RowFault[];
  /** The sum of the rows without a fault; 0 where it is beyond all amounts, which is a fault of the list. */
  readonly owed: Fen;
}

const nothing = (...faults: readonly RowFault[]): WorkersList => ({ rows: [], faults, owed: fen(0) });

/** Cells longer than any field holds are cut: their fault is told all the same. */
const longestCell = { name: 200, citizenNumber: 64, project: 400, month: 40, owed: 40 } as const;

/**
 * Reads a workers' list from CSV: a heading in Chinese or English with its columns in any order, then a line for each
 * wage owed.
 *
 * @param on today
 */
export function readWorkers(csv: string, on: PlainDate): WorkersList {
  let lines: readonly CsvRow[];
  try {
    lines = rowsOf(csv);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines: line } = error as CsvError & { readonly lines?: unknown };
    return nothing(rowFault('file-malformed', typeof line === 'number' && line > 0 ? { line } : {}));
  }
  const [heading, ...found] = lines;
  if (!heading) return nothing(rowFault('file-empty'));
  const placeOf = (column: ClaimColumn): number =>
    heading.cells.findIndex((cell) => headings[column].includes(plainHeading(cell)));
  const missing = claimColumns.filter((column) => placeOf(column) === -1);
  if (missing.length > 0)
    return nothing(...missing.map((column) => rowFault('heading-missing', { column, line: heading.line })));
  if (found.length === 0) return nothing(rowFault('file-empty'));

  const kept = found.slice(0, mostClaims);
  const cell = ({ cells }: CsvRow, column: ClaimColumn): string =>
    (cells[placeOf(column)] ?? '').slice(0, longestCell[column]);
  const rows = kept.map((row) => ({
    name: cell(row, 'name'),
    citizenNumber: cell(row, 'citizenNumber'),
    project: cell(row, 'project'),
    month: cell(row, 'month'),
    owed: cell(row, 'owed'),
  }));
  const differing = new Set(
    kept.flatMap(({ cells }, index) => (cells.length === heading.cells.length ? [] : [index + 1])),
  );
  const read = readClaims(rows, on);
  const lineOf = (row: number | undefined) => {
    const line = row === undefined ? undefined : kept[row - 1]?.line;
    return line === undefined ? {} : { line };
  };
  const faults: readonly RowFault[] = [
    ...(found.length > mostClaims ? [rowFault('too-many-rows')] : []),
    ...[...differing].map((row) => ({ ...rowFault('columns-differ', { row }), ...lineOf(row) })),
    // Where columns are missing or too many, what stands in them says nothing more.
    ...read.faults
      .filter(({ row }) => row === undefined || !differing.has(row))
      .map((fault) => ({ ...fault, ...lineOf(fault.row) })),
  ];
  const faulty = new Set(faults.map(({ row }) => row));
  const owed = rows.reduce((sum, row, index) => sum + (faulty.has(index + 1) ? 0 : (parseYuan(row.owed) ?? 0)), 0);
  return {
    rows,
    faults: faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    owed: fen(owed > mostOwed ? 0 : owed),
  };
}
