// Settlements recorded a second beside pgbench on the same PostgreSQL, and previews beside an empty procedure, in one run.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { september, stayToRecord } from '../test/fictional-stay.ts';
import { startPostgres } from '../test/postgres-server.ts';
import { inTurn } from './in-turn.ts';
import { pgbenchOn } from './pgbench.ts';
import { clients, rateOf, type Sent } from './requests.ts';
import { startServer } from './running-server.ts';

const rounds = 5;
const seconds = 4;
const recordsInARound = 600;
const callsInARound = 3000;

function* repeated(sent: Sent, times: number): Iterable<Sent> {
  for (let count = 0; count < times; count += 1) yield sent;
}

async function databaseOn(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

const directory = await mkdtemp(join(tmpdir(), 'wenzhou-bench-'));
// The account that PostgreSQL runs under when this runs as root has to reach its directory.
await chmod(directory, 0o755);
const postgres = await startPostgres(join(directory, 'postgres'), { isDurable: true });
const server = await startServer(await databaseOn(postgres.url, 'civic'), directory);
const empty = fork(fileURLToPath(new URL('empty-procedure.ts', import.meta.url)), { execArgv: process.execArgv });
try {
  const pgbench = await pgbenchOn(await databaseOn(postgres.url, 'pgbench'));
  const [emptyAddress] = (await once(empty, 'message')) as [string];
  const recordStays = function* (): Iterable<Sent> {
    for (let count = 0; count < recordsInARound; count += 1)
      yield {
        path: '/trpc/medicalInsurance.recordStay',
        headers: server.official,
        body: JSON.stringify(stayToRecord(september())),
      };
  };
  const { scheme, area, status, claim } = stayToRecord(september());
  const input = encodeURIComponent(JSON.stringify({ scheme, area, status, claim }));
  console.log(
    `Node ${process.versions.node}, ${cpus().length} processors; medians of ${rounds} rounds in turn (range)`,
  );
  await inTurn(`Writes, ${clients} clients, PostgreSQL as it comes (every commit reaches the disk)`, rounds, [
    { name: 'pgbench -N, a transaction of 3 statements', round: () => pgbench(seconds) },
    { name: 'a settlement recorded over HTTP', round: () => rateOf(server.address, recordStays()) },
  ]);
  const clock = { path: '/trpc/system.clock' };
  const preview = { path: `/trpc/medicalInsurance.previewSettlement?input=${input}` };
  const { cookie = '' } = server.official;
  const signedIn = (sent: Sent): Sent => ({ ...sent, headers: { cookie } });
  const called = (name: string, address: string, sent: Sent) => ({
    name,
    round: () => rateOf(address, repeated(sent, callsInARound)),
  });
  await inTurn(`Calls of anybody, ${clients} clients (aim: a preview 0.9 of a procedure that does nothing)`, rounds, [
    called("the time of day, in the product's server", server.address, clock),
    called('a preview of a settlement, explained', server.address, preview),
    called('an empty procedure, nothing around it', emptyAddress, { path: '/trpc/empty' }),
  ]);
  await inTurn(`Calls of an official who is signed in, ${clients} clients (same aim)`, rounds, [
    called("the time of day, in the product's server", server.address, signedIn(clock)),
    called('a preview of a settlement, explained', server.address, signedIn(preview)),
  ]);
} finally {
  empty.disconnect();
  await server.stop();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}
