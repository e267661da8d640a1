import { randomUUID } from 'node:crypto';
import { creditCodeFor } from '@wenzhou/identity';
import { sql } from 'drizzle-orm';
import { bench, describe } from 'vitest';
import { anonymous } from '../src/accounts/actor.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { openEmbedded } from '../src/database/open-embedded.ts';
import { openServer } from '../src/database/open-server.ts';
import { vacuumEmbedded } from '../src/jobs/vacuum-embedded.ts';
import { asSearched } from '../src/wage-deposit/stream/projection.ts';
import { deposits } from '../src/wage-deposit/tables.ts';
import { dataDirectory, databaseKinds, serverDatabase } from './records.ts';
import { firmWithCash, type Town, townOn } from './wage-deposit-town.ts';

const firms = 50_000;
const places = ['瓯江', '松台', '鹿城', '瑞安', '乐清', '永嘉', '平阳', '苍南', '文成', '泰顺'] as const;
const words = ['宏达', '建业', '腾飞', '恒信', '鼎盛', '华泰', '中正', '金鼎', '万隆', '盛世', '东方', '长城'] as const;
const trades = ['建筑工程', '市政工程', '装饰', '建设集团', '劳务', '园林'] as const;
const divisions = ['330302', '330303', '330304', '330381', '330382'] as const;

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('an empty list');
  return found;
};

/**
 * Fifty thousand firms that do not exist, in the register: one in a hundred is refunded, one in a thousand is short and
 * supervised.
 */
async function fill({ records: { database } }: Town): Promise<void> {
  const [row] = await database.select().from(deposits);
  if (!row) throw new Error('no firm to copy');
  const rows = Array.from({ length: firms - 1 }, (_, index): typeof row => {
    const division = at(divisions, index);
    const organisation = `PDY${String(99_999 - index).padStart(5, '0')}`;
    const firm = creditCodeFor({ department: '9', category: '1', division, organisation });
    const name = `虚构${at(places, index)}${at(words, Math.floor(index / 10))}${index}${at(trades, Math.floor(index / 7))}有限公司`;
    const isShort = index % 1000 === 999;
    return {
      ...row,
      id: randomUUID(),
      firm,
      name,
      searched: asSearched(`${name} ${firm}`),
      agencyDivision: division,
      ...(index % 100 === 98 ? { phase: 'refunded', standing: 'refunded' } : {}),
      ...(isShort ? { standing: 'short', supervised: true } : {}),
    };
  });
  for (let from = 0; from < rows.length; from += 1000)
    await database.insert(deposits).values(rows.slice(from, from + 1000));
}

const searches: Readonly<Record<string, object>> = {
  'a firm by its name': { search: '宏达12001' },
  'a firm by the end of its code': { search: 'PDY77777' },
  'what nobody is called': { search: '不存在' },
  'a character that a tenth have': { search: '瓯' },
  'a character that all have': { search: '公' },
  'a digit that all have': { search: '9' },
  'five thousand firms': { search: '瓯江' },
  'five thousand, last page': { search: '瓯江', page: 250 },
  'nearly all firms': { search: '有限公司' },
  'nearly all, page 1,250': { search: '有限公司', page: 1250 },
  'nearly all, page 2,500': { search: '有限公司', page: 2500 },
  'nearly all, beyond the last page': { search: '有限公司', page: 100_000 },
  'all firms': {},
  'all firms, page 1,250': { page: 1250 },
  'all firms, page 2,500': { page: 2500 },
  'all firms, page 500 of a hundred': { page: 500, size: 100 },
  'a county': { division: '330381' },
  'a county, page 250': { division: '330381', page: 250 },
  'a county, last page': { division: '330381', page: 500 },
  'complete deposits': { standing: 'complete' },
  'complete deposits, page 1,250': { standing: 'complete', page: 1250 },
  'deposits that are short': { standing: 'short' },
  'refunded deposits': { phase: 'refunded' },
  'supervised firms': { supervised: true },
  'a county’s complete deposits with a word': { search: '建筑', division: '330302', standing: 'complete' },
  'a word with every other question': { search: '建筑', standing: 'complete', phase: 'held', supervised: false },
};

/** Opens one database again and again. */
async function databaseOf(kind: OpenDatabase['kind']): Promise<() => Promise<OpenDatabase>> {
  if (kind === 'embedded') {
    const directory = await dataDirectory();
    return () => openEmbedded(directory);
  }
  const url = await serverDatabase();
  return () => openServer(url, () => undefined);
}

/** What the embedded database has a job for, and a server does by itself soon after it was filled. */
const vacuum = ({ kind, database }: OpenDatabase): Promise<unknown> =>
  kind === 'embedded'
    ? vacuumEmbedded(database, new AbortController().signal)
    : database.execute(sql`vacuum (analyze) deposits`);

const callerOn = async (records: OpenDatabase) => (await townOn(records)).as(anonymous);

// A benchmark has no hooks, so the registers are filled before.
const towns = await Promise.all(
  databaseKinds.map(async (kind) => {
    const open = await databaseOf(kind);
    const town = await townOn(await open());
    await firmWithCash(town);
    await fill(town);
    await vacuum(town.records);
    await town.records.close();
    return { kind, caller: await callerOn(await open()) };
  }),
);

for (const { kind, caller } of towns)
  describe(`the register of 50,000 firms on the ${kind} database`, () => {
    const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };
    bench('the first search after a start', async () => void (await caller.register({ search: '瓯江' })), once);
    for (const [name, asked] of Object.entries(searches))
      bench(name, async () => {
        await caller.register(asked);
      });
  });
