import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { count } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { errorCode } from '../error-code.ts';
import { exitCodes, StartFault } from '../fault.ts';
import { secondFactors } from './tables.ts';

/** Where the secret lies that sessions are signed and second factors are sealed with, and whether it may be made. */
export interface SessionSecretPlace {
  readonly file: string;
  /** Of the embedded database only, and only as long as nothing is sealed with it. */
  readonly mayBeMade: boolean;
}

const unreadable = (file: string, cause: unknown): StartFault =>
  new StartFault(
    {
      code: 'session-secret-unreadable',
      reason: {
        zh: `会话密钥文件 ${file} 不存在、读不出，或不足 32 个字符。`,
        en: `The file ${file} with the secret of sessions is not there, cannot be read or holds less than 32 characters.`,
      },
      remedy: {
        zh: '请用 SESSION_SECRET_FILE 指定它；新的可用 openssl rand -hex 32 生成。换了密钥，所有人须重新登录并重新启用动态口令。',
        en: 'Set SESSION_SECRET_FILE to it; openssl rand -hex 32 makes a new one. With another secret everybody signs in again and sets up one-time codes again.',
      },
    },
    exitCodes.configuration,
    { cause },
  );

async function makeSecret(file: string): Promise<string> {
  const secret = randomBytes(32).toString('hex');
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${secret}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return secret;
}

/**
 * The secret of a file, which is made, for its owner only, if it is missing and may be made.
 *
 * @throws StartFault `session-secret-unreadable`
 */
export async function sessionSecret({ file, mayBeMade }: SessionSecretPlace): Promise<string> {
  try {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (mayBeMade && errorCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return await makeSecret(file);
    const secret = text.trim();
    if (secret.length < 32) throw new Error('a secret that can be guessed');
    return secret;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * The secret over the records. One that is lost is not made anew in silence as long as second factors are sealed with
 * it, which nobody could use any more.
 *
 * @throws StartFault `session-secret-unreadable`
 */
export async function sessionSecretFor(database: Database, { file, mayBeMade }: SessionSecretPlace): Promise<string> {
  const [sealed] = await database.select({ factors: count() }).from(secondFactors);
  return sessionSecret({ file, mayBeMade: mayBeMade && sealed?.factors === 0 });
}
