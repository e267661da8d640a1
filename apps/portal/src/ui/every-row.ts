/** One part of a list, and how many rows there are in all. */
export interface PartOfList<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

const largestPart = 100;

/** Every row of a list that comes page by page. */
export async function everyRow<Row>(
  ask: (part: { readonly page: number; readonly size: number }) => Promise<PartOfList<Row>>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let page = 1; ; page += 1) {
    const { total, rows } = await ask({ page, size: largestPart });
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}
