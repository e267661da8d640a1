import { useState } from 'react';
import { m } from '../paraglide/messages.js';
import { Button } from './button.tsx';
import { toCsv } from './csv.ts';
import { Failure } from './failure.tsx';
import type { Column } from './list-table.tsx';

/** Hands a text to the browser as a file to keep. */
function keepAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Every row of the list that is shown, on all its pages, as a file for spreadsheets. */
export function ExportList<Row>({
  name,
  columns,
  load,
}: {
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly load: () => Promise<readonly Row[]>;
}) {
  const [isLoading, setIsLoading] = useState(false);
  const [exported, setExported] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  async function save(): Promise<void> {
    setIsLoading(true);
    setFailure(undefined);
    try {
      const rows = await load();
      keepAs(`${name}.csv`, toCsv([columns.map(({ heading }) => heading), ...rows.map(rowOf)]));
      setExported(rows.length);
    } catch (error) {
      setFailure(error);
    }
    setIsLoading(false);
  }
  const rowOf = (row: Row) => columns.map(({ text }) => text(row));
  return (
    <>
      <Button kind="secondary" disabled={isLoading} onClick={() => void save()}>
        {m.shell_export()}
      </Button>
      <p role="status" className="sr-only">
        {exported !== undefined && m.shell_exported({ count: exported })}
      </p>
      {failure !== undefined && <Failure error={failure} onRetry={() => void save()} />}
    </>
  );
}
