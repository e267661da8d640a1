import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openServer } from '../src/database/open-server.ts';
import { insuranceOfficial, openTestAccount, signedIn } from '../test/signing-in.ts';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The built server on a database of PostgreSQL, and an official who is signed in. */
export interface RunningServer {
  readonly address: string;
  /** The headers of the official's requests. */
  readonly official: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Starts the built server as a process of its own. @param directory for its keys */
export async function startServer(databaseUrl: string, directory: string): Promise<RunningServer> {
  const secret = randomBytes(32).toString('hex');
  const secretFile = join(directory, 'session-secret');
  const keyFile = join(directory, 'audit-key.pem');
  await writeFile(secretFile, secret);
  await writeFile(keyFile, generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const records = await openServer(databaseUrl, () => undefined);
  const account = await openTestAccount(records.database, secret, { post: insuranceOfficial });
  await records.close();
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      AUDIT_KEY_FILE: keyFile,
      SESSION_SECRET_FILE: secretFile,
      DOCUMENTS_DIRECTORY: join(directory, 'documents'),
      PORT: '0',
      JOBS: 'false',
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '1000000',
    },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
  };
  let address: string | undefined;
  while ((address = /http:\/\/\S+/.exec(output)?.[0]) === undefined) {
    if (child.exitCode !== null) throw new Error('the server ended before it listened');
    await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  }
  const { cookie } = await signedIn(address, account);
  return { address, official: { cookie, origin: address, 'content-type': 'application/json' }, stop };
}
