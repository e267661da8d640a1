import { createHash, randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from '../error-code.ts';
import { exitCodes, type Fault, StartFault } from '../fault.ts';
import type { DocumentStore } from './document-store.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** What a write leaves behind whose process ended in the middle has a further id behind the digest. */
const isWritten = (name: string): boolean => /^[0-9a-f]{64}(\.[0-9a-f-]{36})?$/.test(name);

/** Makes the disk keep what a directory lists; what a file holds, the file itself is told to. */
async function keepEntries(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await unlink(unfinished).catch(() => undefined);
    throw error;
  }
  await keepEntries(dirname(path));
}

const absent = (error: unknown): undefined => {
  if (errorCode(error) !== 'ENOENT') throw error;
};

/** Keeps documents in a directory, each as a file named by its digest, written whole or not at all. */
export function diskStore(directory: string): DocumentStore {
  const pathOf = (digest: string): string => join(directory, digest.slice(0, 2), digest);
  return {
    put: async (bytes) => {
      const digest = digestOf(bytes);
      const path = pathOf(digest);
      const kept = await readFile(path).catch(() => undefined);
      // A file that is damaged is written anew.
      if (kept && digestOf(kept) === digest) return digest;
      if (await mkdir(dirname(path), { recursive: true, mode: 0o700 })) await keepEntries(directory);
      await writeWhole(path, bytes);
      return digest;
    },
    get: async (digest) => {
      if (!isDigest(digest)) throw new RangeError('not a digest');
      const bytes = await readFile(pathOf(digest));
      if (digestOf(bytes) !== digest) throw new Error(`document ${digest} is not what its digest says`);
      return bytes;
    },
    has: async (digest) => (await stat(pathOf(digest)).catch(absent)) !== undefined,
    list: async function* () {
      const folders = (await readdir(directory).catch(absent)) ?? [];
      for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name)))
        for (const name of (await readdir(join(directory, folder))).filter(isWritten)) {
          const found = await stat(join(directory, folder, name)).catch(absent);
          if (found) yield { name, writtenAt: found.mtime };
        }
    },
    remove: async (name) => {
      if (!isWritten(name)) throw new RangeError('not a name of this store');
      await unlink(pathOf(name)).catch(absent);
    },
  };
}

const notWritable = (directory: string, why: string): Fault => ({
  code: 'documents-directory-not-writable',
  reason: {
    zh: `存放文件的目录 ${directory} 不能写入（${why}）。`,
    en: `The directory for documents, ${directory}, cannot be written (${why}).`,
  },
  remedy: {
    zh: '请检查该目录的归属和权限，或用 DOCUMENTS_DIRECTORY 指定一个可写的目录。',
    en: 'Check its owner and permissions, or set DOCUMENTS_DIRECTORY to a directory that can be written.',
  },
});

/**
 * Proves that a directory for documents can be written, or made when the first document comes.
 *
 * @throws StartFault `documents-directory-not-writable`
 */
export async function checkDocumentsDirectory(path: string): Promise<void> {
  const directory = resolve(path);
  for (let nearest = directory; ; nearest = dirname(nearest)) {
    try {
      await access(nearest, constants.W_OK | constants.X_OK);
      return;
    } catch (error) {
      if (errorCode(error) === 'ENOENT' && nearest !== dirname(nearest)) continue;
      throw new StartFault(notWritable(directory, String(errorCode(error))), exitCodes.cannotCreate, { cause: error });
    }
  }
}
