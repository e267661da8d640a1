import type { StatsFs } from 'node:fs';
import { mkdir, open, statfs, stat, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exitCodes, type Fault, StartFault } from '../fault.ts';

/** An empty database takes about 40 MB; below this nothing can be started safely. */
const neededBytes = 64 * 2 ** 20;

const fullDisk = (directory: string): Fault => ({
  code: 'disk-full',
  reason: {
    zh: `数据目录 ${directory} 所在的磁盘空间不足。`,
    en: `The disk that holds the data directory ${directory} is full.`,
  },
  remedy: {
    zh: '请腾出至少 64 MB 空间，或用 DATA_DIRECTORY 换到别的磁盘。',
    en: 'Free at least 64 MB, or set DATA_DIRECTORY to another disk.',
  },
});

const notWritable = (directory: string, why: string): Fault => ({
  code: 'data-directory-not-writable',
  reason: {
    zh: `数据目录 ${directory} 不能写入（${why}）。`,
    en: `The data directory ${directory} cannot be written (${why}).`,
  },
  remedy: {
    zh: '请检查该目录的归属、权限和挂载方式，或用 DATA_DIRECTORY 指定一个可写的目录。',
    en: 'Check its owner, its permissions and how it is mounted, or set DATA_DIRECTORY to a directory that can be written.',
  },
});

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** The calls of node:fs that the check makes, so that a test can let one fail. */
export interface FileSystem {
  readonly mkdir: typeof mkdir;
  readonly open: typeof open;
  readonly stat: typeof stat;
  readonly statfs: (path: string) => Promise<Pick<StatsFs, 'bavail' | 'bsize'>>;
  readonly unlink: typeof unlink;
}

/**
 * Makes the data directory if need be and proves that it can be written and that the disk has room.
 *
 * @returns its absolute path, and the time that its file system gives to a file written now
 * @throws StartFault `disk-full` or `data-directory-not-writable`
 */
export async function prepareDataDirectory(
  path: string,
  files: FileSystem = { mkdir, open, stat, statfs, unlink },
): Promise<{ readonly directory: string; readonly fileTime: number }> {
  const directory = resolve(path);
  const probe = join(directory, `write-probe-${process.pid}`);
  try {
    await files.mkdir(directory, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await files.statfs(directory);
    if (bavail * bsize < neededBytes) throw new StartFault(fullDisk(directory), exitCodes.cannotCreate);
    const handle = await files.open(probe, 'w', 0o600);
    try {
      await handle.writeFile(Buffer.alloc(8192));
      await handle.sync();
    } finally {
      await handle.close();
    }
    const { mtimeMs } = await files.stat(probe);
    await files.unlink(probe);
    return { directory, fileTime: mtimeMs };
  } catch (error) {
    if (error instanceof StartFault) throw error;
    const code = errorCode(error);
    const fault = code === 'ENOSPC' || code === 'EDQUOT' ? fullDisk(directory) : notWritable(directory, code);
    throw new StartFault(fault, exitCodes.cannotCreate, { cause: error });
  }
}
