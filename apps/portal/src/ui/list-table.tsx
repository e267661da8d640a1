import type { ReactNode } from 'react';

/** A column of a list, on the page and in a file. */
export interface Column<Row> {
  readonly heading: string;
  readonly text: (row: Row) => string;
  /** On the page, where that is not the text. */
  readonly cell?: (row: Row) => ReactNode;
  /** Figures stand at the end of their column. */
  readonly isFigure?: boolean;
}

const narrow = 'max-sm:block max-sm:py-0.5 max-sm:pr-0';
/** In a narrow window nothing is shown of a cell that holds nothing. */
const narrowIfAny = (text: string): string => (text === '' ? 'max-sm:hidden' : narrow);

/**
 * A list as a table; in a narrow window each row stands as a small list of its own. The first column names the row, and
 * what can be done about it stands at its end.
 */
export function ListTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  action,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What can be done about a row, with the heading of its column. */
  readonly action?: { readonly heading: string; readonly cell: (row: Row) => ReactNode };
}) {
  const end = ({ isFigure }: Column<Row>) =>
    isFigure ? 'sm:pr-6 sm:text-right lg:whitespace-nowrap tabular-nums' : '';
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b-2 border-stone-700 text-left">
          {columns.map((column) => (
            <th key={column.heading} scope="col" className={`py-2 pr-3 align-bottom ${end(column)}`}>
              {column.heading}
            </th>
          ))}
          {action && (
            <th scope="col" className="py-2 text-right align-bottom">
              {action.heading}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className="border-b border-stone-300 max-sm:block max-sm:py-2">
            {columns.map((column, index) => {
              const Cell = index === 0 ? 'th' : 'td';
              return (
                <Cell
                  key={column.heading}
                  scope={index === 0 ? 'row' : undefined}
                  className={`py-2 pr-3 text-left align-top font-normal wrap-anywhere ${narrowIfAny(column.text(row))} ${end(column)}`}
                >
                  {/* The heading of the column is read out by itself. */}
                  {index > 0 && (
                    <span className="text-sm text-stone-700 sm:hidden" aria-hidden="true">
                      {column.heading}{' '}
                    </span>
                  )}
                  {column.cell ? column.cell(row) : column.text(row)}
                </Cell>
              );
            })}
            {action && <td className={`py-2 text-right align-top ${narrow} max-sm:text-left`}>{action.cell(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
