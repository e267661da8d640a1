import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds, openRecords } from '../../test/records.ts';
import type { OpenDatabase } from '../database/database.ts';
import { keepPurpose } from './keep-purpose.ts';
import { databasePurpose } from './tables.ts';

const at = new Date('2019-01-14T01:00:00Z');

describe.each(databaseKinds)('the %s database', (kind) => {
  describe.each([
    [true, 'database-of-a-demonstration'],
    [false, 'database-in-real-use'],
  ] as const)('begun as a demonstration: %s', (demonstration, code) => {
    let records: OpenDatabase;
    beforeAll(async () => {
      records = await openRecords(kind);
    });
    afterAll(() => records.close());

    test('stays what it is', async () => {
      const { database } = records;
      await Promise.all([keepPurpose(database, demonstration, at), keepPurpose(database, demonstration, at)]);
      await expect(keepPurpose(database, !demonstration, at)).rejects.toMatchObject({ fault: { code }, exitCode: 78 });
      await keepPurpose(database, demonstration, at);
      await expect(database.update(databasePurpose).set({ demonstration: !demonstration })).rejects.toThrow();
      await expect(database.delete(databasePurpose)).rejects.toThrow();
    });
  });
});
