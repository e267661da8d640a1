import { randomUUID } from 'node:crypto';
import { creditCodeFor } from '@wenzhou/identity';
import { sql } from 'drizzle-orm';
import { bench, describe } from 'vitest';
import { anonymous } from '../src/accounts/actor.ts';
import { asSearched } from '../src/wage-deposit/stream/projection.ts';
import { deposits } from '../src/wage-deposit/tables.ts';
import { databaseKinds } from './records.ts';
import { firmWithCash, openTown, type Town } from './wage-deposit-town.ts';

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

/** Fifty thousand firms that do not exist, in the register. */
async function fill({ records: { database } }: Town): Promise<void> {
  const [row] = await database.select().from(deposits);
  if (!row) throw new Error('no firm to copy');
  const rows = Array.from({ length: firms - 1 }, (_, index) => {
    const division = at(divisions, index);
    const organisation = `PDY${String(99_999 - index).padStart(5, '0')}`;
    const firm = creditCodeFor({ department: '9', category: '1', division, organisation });
    const name = `虚构${at(places, index)}${at(words, Math.floor(index / 10))}${index}${at(trades, Math.floor(index / 7))}有限公司`;
    return { ...row, id: randomUUID(), firm, name, searched: asSearched(`${name} ${firm}`), agencyDivision: division };
  });
  for (let from = 0; from < rows.length; from += 1000)
    await database.insert(deposits).values(rows.slice(from, from + 1000));
  await database.execute(sql`vacuum analyze deposits`);
}

const searches: Readonly<Record<string, object>> = {
  'a firm by its name': { search: '宏达12001' },
  'a firm by the end of its code': { search: 'PDY77777' },
  'what nobody is called': { search: '不存在' },
  'five thousand firms': { search: '瓯江' },
  'nearly all firms': { search: '有限公司' },
  'a county’s complete deposits with a word': { search: '建筑', division: '330302', standing: 'complete' },
  'the first page of all': {},
};

// A benchmark has no hooks, so the registers are filled before.
const towns = await Promise.all(
  databaseKinds.map(async (kind) => {
    const town = await openTown(kind);
    await firmWithCash(town);
    await fill(town);
    return { kind, caller: town.as(anonymous) };
  }),
);

for (const { kind, caller } of towns)
  describe(`the register of 50,000 firms on the ${kind} database`, () => {
    for (const [name, asked] of Object.entries(searches))
      bench(name, async () => {
        await caller.register(asked);
      });
  });
