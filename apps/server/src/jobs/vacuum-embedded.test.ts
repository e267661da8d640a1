import { expect, test } from 'vitest';
import { openRecords } from '../../test/records.ts';
import { vacuumEmbedded } from './vacuum-embedded.ts';

// A PostgreSQL server does this by itself.
test('statistics of every table are gathered, until the server stops', async () => {
  const records = await openRecords('embedded');
  const { database } = records;
  const unknown = async (): Promise<readonly unknown[]> => {
    const { rows } = await records.statements(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples < 0`,
      [],
    );
    return rows;
  };
  expect((await unknown()).length).toBeGreaterThan(0);

  const stopped = AbortSignal.abort();
  await expect(vacuumEmbedded(database, stopped)).rejects.toBe(stopped.reason);
  expect((await unknown()).length).toBeGreaterThan(0);

  await vacuumEmbedded(database, new AbortController().signal);
  expect(await unknown()).toEqual([]);
  await records.close();
});
