import { test } from 'vitest';
import { sql } from 'drizzle-orm';
import { anonymous } from '../src/accounts/actor.ts';
import { openTown, firmWithCash } from './wage-deposit-town.ts';
import { databaseKinds } from './records.ts';
test.each(databaseKinds)('%s', { timeout: 600000 }, async (kind) => {
  const town = await openTown(kind);
  await firmWithCash(town);
  const t0 = performance.now();
  await town.records.database.execute(sql.raw(`
  insert into deposits select gen_random_uuid(), '9133' || lpad(((i*7919) % 1000000)::text, 6, '0') || 'MA' || lpad(i::text, 6, '0'),
   '虚构' || (array['瓯江','松台','鹿城','瑞安','乐清','永嘉','平阳','苍南','文成','泰顺'])[1+i%10] || (array['宏达','建业','腾飞','恒信','鼎盛','华泰','中正','金鼎','万隆','盛世','东方','长城'])[1+(i/10)%12] || i || (array['建筑工程','市政工程','装饰','建设集团','劳务','园林'])[1+(i/7)%6] || '有限公司',
   lower('虚构' || (array['瓯江','松台','鹿城','瑞安','乐清','永嘉','平阳','苍南','文成','泰顺'])[1+i%10] || (array['宏达','建业','腾飞','恒信','鼎盛','华泰','中正','金鼎','万隆','盛世','东方','长城'])[1+(i/10)%12] || i || (array['建筑工程','市政工程','装饰','建设集团','劳务','园林'])[1+(i/7)%6] || '有限公司' || '9133' || lpad(((i*7919) % 1000000)::text, 6, '0') || 'MA' || lpad(i::text, 6, '0')),
   '330302', (array['330302','330303','330304','330381','330382'])[1+i%5], 'held', 'complete', null, 60000000,60000000,60000000,0,null,0,null,null,0,false,false,2,'2019-01-14'
  from generate_series(1,50000) i`));
  await town.records.database.execute(sql.raw('analyze deposits'));
  console.log(kind, 'fill', Math.round(performance.now()-t0));
  const caller = town.as(anonymous);
  for (const q of [{}, {page: 2500}, {search:'瓯江'}, {search:'有限公司'}, {search:'瓯江宏达12345'}, {search:'49999'}, {search:'不存在'}, {search:'MA04'}, {division:'330302', standing:'complete' as const, search:'建筑'},{standing:'short' as const},{search:'公'}]) {
    const times: number[] = [];
    let total = 0;
    for (let i=0;i<9;i++){ const s=performance.now(); total=(await caller.register(q)).total; times.push(performance.now()-s);} 
    times.sort((a,b)=>a-b);
    console.log(kind, JSON.stringify(q), total, 'median', times[4]!.toFixed(1), 'max', times[8]!.toFixed(1));
  }
  await town.records.close();
});
