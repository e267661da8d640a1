import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { clients } from './requests.ts';

const run = promisify(execFile);
const debian = '/usr/lib/postgresql';

function findProgram(): string {
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(debian, version, 'bin', 'pgbench')).find(existsSync);
  if (found === undefined)
    throw new Error('pgbench is missing. Install it: apt-get install -y --no-install-recommends postgresql-contrib');
  return found;
}

/** pgbench on a database: its own tables, and so many of its simple updates a second with as many clients as ours. */
export async function pgbenchOn(url: string): Promise<(seconds: number) => Promise<number>> {
  const program = findProgram();
  const { hostname, port, username, password, pathname } = new URL(url);
  const connection = ['-h', hostname, '-p', port, '-U', username];
  const options = { env: { ...process.env, PGPASSWORD: password, PGDATABASE: pathname.slice(1) } };
  await run(program, [...connection, '-i', '-q', '-s', '10'], options);
  return async (seconds) => {
    const { stdout } = await run(program, [...connection, '-N', '-c', `${clients}`, '-T', `${seconds}`], options);
    const rate = /tps = ([\d.]+) \(without initial/.exec(stdout)?.[1];
    if (rate === undefined) throw new Error(`pgbench told no rate: ${stdout}`);
    return Number(rate);
  };
}
