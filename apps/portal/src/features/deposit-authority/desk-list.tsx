import type { ReactNode } from 'react';
import { m } from '../../paraglide/messages.js';
import { Answer } from '../../ui/answer.tsx';
import { everyRow, type PartOfList } from '../../ui/every-row.ts';
import { ExportList } from '../../ui/export-list.tsx';
import { type Column, ListTable } from '../../ui/list-table.tsx';
import { Pager } from '../../ui/pager.tsx';

/** How many rows a page of a list holds. */
export const pageSize = 20;

/**
 * A list of the desk: how many rows there are, the table, and every row as a file. `key` ties what was asked to its
 * answer, so that another filter shows another list.
 */
export function DeskList<Row>({
  title,
  asked,
  columns,
  keyOf,
  action,
  none,
  page = 1,
  onPage,
  ask,
}: {
  readonly title: string;
  readonly asked: {
    readonly data: PartOfList<Row> | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly action: (row: Row) => ReactNode;
  /** What is said where nothing is found. */
  readonly none: string;
  readonly page?: number | undefined;
  readonly onPage: (page: number) => void;
  /** Asks for a part of the list as it is filtered. */
  readonly ask: (part: { readonly page: number; readonly size: number }) => Promise<PartOfList<Row>>;
}) {
  return (
    <Answer asked={asked}>
      {({ total, rows }) => (
        <section aria-labelledby="found">
          <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
            <div role="status">
              <h2 id="found" className="font-semibold">
                {m.authority_count({ count: total })}
              </h2>
            </div>
            {total > 0 && <ExportList name={title} columns={columns} load={() => everyRow(ask)} />}
          </div>
          {total === 0 ? (
            <p>{none}</p>
          ) : (
            <ListTable
              caption={title}
              columns={columns}
              rows={rows}
              keyOf={keyOf}
              action={{ heading: m.authority_action(), cell: action }}
            />
          )}
          <Pager page={page} pageSize={pageSize} total={total} onPage={onPage} />
        </section>
      )}
    </Answer>
  );
}
