import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmdirSync } from 'node:fs';
import { open, statfs, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const mounted = new Set<string>();

const run = (command: string, values: readonly string[]): void =>
  void execFileSync(command, values, { stdio: 'ignore' });

function unmount(path: string): void {
  // Detached, so that a process that still has files there does not keep it.
  run('umount', ['-l', path]);
  rmdirSync(path);
  mounted.delete(path);
}

/** Unmounts every small disk that a test left. */
export function unmountAll(): void {
  for (const path of mounted) unmount(path);
}

process.once('exit', unmountAll);

/** A file system of its own that can be filled to the last byte. */
export class SmallDisk {
  readonly path: string;
  readonly #ballast: string;

  constructor(path: string, mebibytes: number) {
    this.path = path;
    this.#ballast = join(path, `ballast-${randomUUID()}`);
    mkdirSync(path);
    try {
      run('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'tmpfs', path]);
    } catch (error) {
      rmdirSync(path);
      throw error;
    }
    mounted.add(path);
  }

  /** Lays ballast in until so many bytes are left. */
  async fill(left = 0): Promise<void> {
    const { bavail, bsize } = await statfs(this.path);
    const file = await open(this.#ballast, 'a');
    try {
      let wanted = bavail * bsize - left;
      const block = Buffer.alloc(2 ** 20);
      for (; wanted > 0; wanted -= block.length) await file.write(block, 0, Math.min(block.length, wanted));
    } finally {
      await file.close();
    }
  }

  /** Throws the ballast away. */
  free(): Promise<void> {
    return unlink(this.#ballast);
  }
}

/** Whether this machine lets the tests mount a file system, which takes root on Linux. */
export function canMount(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const path = join(folder, `mount-probe-${randomUUID()}`);
  try {
    unmount(new SmallDisk(path, 1).path);
    return true;
  } catch {
    return false;
  }
}
