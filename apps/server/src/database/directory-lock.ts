import { readFileSync, readlinkSync } from 'node:fs';
import { type FileHandle, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { exitCodes, StartFault } from '../fault.ts';

/*
 * The embedded database does not notice a second process on its directory and loses rows then, so a lock file names the
 * one that may use it. Locks are numbered and the highest number counts: taking over from a dead process means creating
 * the next number, which only one process can do. A lock that is let go stays behind, marked as such, so that numbers
 * only grow.
 */

const holderSchema = z.union([
  z.object({ released: z.literal(true) }),
  z.object({ pid: z.int(), started: z.string().nullable(), namespace: z.string() }),
]);
type Holder = z.output<typeof holderSchema>;

export interface DirectoryLock {
  readonly release: () => Promise<void>;
}

const heartbeatMs = 5000;
/** How long a lock of another machine or container counts after its last sign of life. */
const silentMs = 20_000;

const lockName = /^server-lock-(\d+)\.json$/;
const lockPath = (directory: string, number: number): string => join(directory, `server-lock-${number}.json`);

/** When a process started, in ticks since boot; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold anything; the start is the twentieth after it.
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Where process numbers mean the same processes: one boot of one machine, and one container of it. */
function processNamespace(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readHolder(text: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function isHeld(path: string, fileTime: number): Promise<{ readonly held: boolean; readonly by: string }> {
  const holder = readHolder(await readFile(path, 'utf8'));
  if (holder && 'released' in holder) return { held: false, by: '' };
  if (holder && holder.namespace === processNamespace()) {
    const started = startOf(holder.pid);
    const same = started === null || holder.started === null || started === holder.started;
    return { held: isRunning(holder.pid) && same, by: `pid ${holder.pid}` };
  }
  // Of another container or machine, or not yet wholly written: it counts as long as it gives signs of life.
  const { mtimeMs } = await stat(path);
  return { held: fileTime - mtimeMs < silentMs, by: holder ? `pid ${holder.pid}, ${holder.namespace}` : '?' };
}

const inUse = (directory: string, by: string): StartFault =>
  new StartFault(
    {
      code: 'data-directory-in-use',
      reason: {
        zh: `数据目录 ${directory} 正被另一个服务进程使用（${by}）。`,
        en: `The data directory ${directory} is in use by another server process (${by}).`,
      },
      remedy: {
        zh: '请先停止那个进程，或用 DATA_DIRECTORY 另指定目录；如它在别的容器或机器上且已停止，请等 20 秒再启动。',
        en: 'Stop that process first, or set DATA_DIRECTORY to another directory; if it ran in another container or on another machine and is gone, wait 20 seconds and start again.',
      },
    },
    exitCodes.inUse,
  );

async function numbersIn(directory: string): Promise<number[]> {
  const names = await readdir(directory);
  return names
    .flatMap((name) => {
      const number = lockName.exec(name)?.[1];
      return number === undefined ? [] : [Number(number)];
    })
    .sort((a, b) => a - b);
}

async function write(handle: FileHandle, holder: Holder): Promise<void> {
  const text = Buffer.from(`${JSON.stringify(holder)}\n`);
  await handle.truncate(text.length);
  await handle.write(text, 0, text.length, 0);
  await handle.sync();
}

/**
 * Takes the directory for this process. A process that was killed leaves no lock behind that counts, even when its
 * number has been given to another process since.
 *
 * @param fileTime what the directory's file system says the time is
 * @throws StartFault `data-directory-in-use`
 */
export async function lockDirectory(directory: string, fileTime: number): Promise<DirectoryLock> {
  const earlier = await numbersIn(directory);
  const latest = earlier.at(-1) ?? 0;
  if (latest > 0) {
    const { held, by } = await isHeld(lockPath(directory, latest), fileTime);
    if (held) throw inUse(directory, by);
  }
  const own = latest + 1;
  const path = lockPath(directory, own);
  const handle = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? inUse(directory, '?') : error;
  });
  const holder: Holder = { pid: process.pid, started: startOf(process.pid), namespace: processNamespace() };
  await write(handle, holder);
  // Another process may have gone through a whole life since we looked, and yet another may hold the next number.
  if ((await numbersIn(directory)).at(-1) !== own) {
    await handle.close();
    throw inUse(directory, '?');
  }
  await Promise.all(earlier.map((number) => unlink(lockPath(directory, number)).catch(() => undefined)));

  let beat = Promise.resolve();
  const heartbeat = setInterval(() => {
    beat = write(handle, holder).catch(() => undefined);
  }, heartbeatMs);
  heartbeat.unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      await beat;
      await write(handle, { released: true });
      await handle.close();
    },
  };
}
