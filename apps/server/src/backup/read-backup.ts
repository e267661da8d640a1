import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type * as z from 'zod';
import { exitCodes, StartFault } from '../fault.ts';
import { backupFormat, type BackupEnd, contentSchema, endSchema, headerSchema, schemaDigest } from './backup-lines.ts';

const unreadable = (file: string, cause?: unknown): StartFault =>
  new StartFault(
    {
      code: 'backup-unreadable',
      reason: {
        zh: `备份文件 ${file} 读不出、不完整，或内容与其摘要不符；什么也没有恢复。`,
        en: `The backup ${file} cannot be read, is not whole, or is not what its digest says; nothing was restored.`,
      },
      remedy: { zh: '请换用另一份备份。', en: 'Use another copy of the backup.' },
    },
    exitCodes.dataError,
    { cause },
  );

const ofAnotherVersion = (file: string): StartFault =>
  new StartFault(
    {
      code: 'backup-of-another-version',
      reason: {
        zh: `备份文件 ${file} 由另一版本的程序写成；什么也没有恢复。`,
        en: `The backup ${file} was written by another version of the program; nothing was restored.`,
      },
      remedy: {
        zh: '请用写出它的那个版本恢复，再用新版本启动，数据库会自动更新。',
        en: 'Restore it with the version that wrote it, then start the new version, which brings the database up to date.',
      },
    },
    exitCodes.dataError,
  );

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  source.pipe(text);
  let parts: Buffer[] = [];
  for await (const chunk of text as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, end));
      yield Buffer.concat(parts).toString('utf8');
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) throw new Error('the last line is not whole');
}

/** What a backup holds between its first line and its last. */
type BackupContent = z.output<typeof contentSchema>;

/** A backup that was read through once and is what its digest says. */
export interface ReadableBackup {
  /** Reads it again, line by line. */
  readonly content: () => AsyncGenerator<BackupContent>;
  readonly end: BackupEnd;
}

async function verifyLines(file: string): Promise<BackupEnd> {
  const hash = createHash('sha256');
  let previous: string | undefined;
  let count = 0;
  for await (const line of linesOf(file)) {
    if (previous !== undefined) hash.update(`${previous}\n`);
    if (count === 0) {
      const { format, schema } = headerSchema.parse(JSON.parse(line));
      if (format !== backupFormat || schema !== schemaDigest()) throw ofAnotherVersion(file);
    }
    previous = line;
    count += 1;
  }
  const end = endSchema.parse(JSON.parse(previous ?? ''));
  if (end.digest !== hash.digest('hex')) throw new Error('the digest is another');
  return end;
}

async function* contentOf(file: string): AsyncGenerator<BackupContent> {
  let waiting: string | undefined;
  let isFirst = true;
  for await (const line of linesOf(file)) {
    // The first line says what it is, and the last how much there was.
    if (waiting !== undefined) yield contentSchema.parse(JSON.parse(waiting));
    waiting = isFirst ? undefined : line;
    isFirst = false;
  }
}

/**
 * Reads a backup through and checks that it is whole and unchanged, and of this version's tables.
 *
 * @throws StartFault `backup-unreadable`, `backup-of-another-version`
 */
export async function readBackup(file: string): Promise<ReadableBackup> {
  try {
    return { end: await verifyLines(file), content: () => contentOf(file) };
  } catch (error) {
    throw error instanceof StartFault ? error : unreadable(file, error);
  }
}
