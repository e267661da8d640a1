import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '../src/accounts/actor.ts';
import { databaseKinds } from './records.ts';
import { assessed, firmWithCash, localFirm, openTown, type Town } from './wage-deposit-town.ts';

describe.each(databaseKinds)('the register on the %s database', (kind) => {
  let town: Town;
  let held: Awaited<ReturnType<typeof firmWithCash>>;

  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
    held = await firmWithCash(town, '330302', '虚构瓯江建设（集团）有限公司');
    await assessed(town, localFirm('330302', '虚构100%施工_公司'));
    await firmWithCash(town, '330381', '虚构瑞安建设有限公司');
  });
  afterAll(() => town.records.close());

  const found = async (asked: object): Promise<readonly string[]> =>
    (await town.as(anonymous).register(asked)).firms.map(({ name }) => name);

  test.each<[string, object, readonly string[]]>([
    ['a part of the name', { search: '瓯江' }, ['虚构瓯江建设（集团）有限公司']],
    ['brackets of either width, and spaces', { search: ' 建设(集团) 有限 ' }, ['虚构瓯江建设（集团）有限公司']],
    ['a percent sign as it is', { search: '100%' }, ['虚构100%施工_公司']],
    ['an underscore as it is', { search: '工_公' }, ['虚构100%施工_公司']],
    ['what nobody is called', { search: '%%' }, []],
    ['a division', { division: '330381' }, ['虚构瑞安建设有限公司']],
    ['a phase', { phase: 'assessed' }, ['虚构100%施工_公司']],
    ['a standing', { standing: 'complete', division: '330302' }, ['虚构瓯江建设（集团）有限公司']],
    ['a standing and a search that do not meet', { standing: 'short', search: '瓯江' }, []],
  ])('finds firms by %s', async (_, asked, names) => {
    expect(await found(asked)).toEqual(names);
  });

  test('finds a firm by a part of its credit code, in small letters too', async () => {
    const { creditCode, name } = held.company;
    expect(await found({ search: creditCode.slice(8).toLowerCase() })).toEqual([name]);
    expect(await found({ search: creditCode })).toEqual([name]);
  });

  test('is told in pages', async () => {
    const first = await town.as(anonymous).register({ size: 2 });
    const second = await town.as(anonymous).register({ size: 2, page: 2 });
    expect([first.total, first.firms.length, second.firms.length]).toEqual([3, 2, 1]);
    const names = [...first.firms, ...second.firms].map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
  });
});
