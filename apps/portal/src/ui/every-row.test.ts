import { expect, test, vi } from 'vitest';
import { everyRow, type PartOfList } from './every-row.ts';

const listOf = (rows: readonly number[]) =>
  vi.fn(async ({ page, size }: { readonly page: number; readonly size: number }): Promise<PartOfList<number>> => ({
    total: rows.length,
    rows: rows.slice((page - 1) * size, page * size),
  }));

test.each([0, 1, 100, 101, 250])('%i rows are all there, in order', async (count) => {
  const rows = Array.from({ length: count }, (_, index) => index);
  const ask = listOf(rows);
  expect(await everyRow(ask)).toEqual(rows);
  expect(ask).toHaveBeenCalledTimes(Math.max(1, Math.ceil(count / 100)));
});

test('a list that became shorter meanwhile comes to an end', async () => {
  const ask = vi.fn(async ({ page }: { readonly page: number }) => ({ total: 300, rows: page === 1 ? [1, 2] : [] }));
  expect(await everyRow(ask)).toEqual([1, 2]);
});
