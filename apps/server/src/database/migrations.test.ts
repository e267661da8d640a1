import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as drizzleKit from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { migrationsFolder } from '../folders.ts';
import * as schema from './schema.ts';

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(migrationsFolder, 'meta', name), 'utf8'));

const journalSchema = z.object({ entries: z.array(z.object({ idx: z.int() })).min(1) });

test('the migrations make the tables that the program expects', async () => {
  // Its ESM build loads its own modules by require.
  const { generateDrizzleJson, generateMigration } = createRequire(import.meta.url)(
    'drizzle-kit/api',
  ) as typeof drizzleKit;
  const { entries } = journalSchema.parse(await readJson('_journal.json'));
  const latest = await readJson(`${String(entries.at(-1)?.idx).padStart(4, '0')}_snapshot.json`);
  const missing = await generateMigration(
    latest as ReturnType<typeof generateDrizzleJson>,
    generateDrizzleJson({ ...schema }),
  );
  expect(missing).toEqual([]);
});
