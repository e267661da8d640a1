import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentStore } from './document-store.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps documents in a directory, each as a file named by its digest, written whole or not at all. */
export function diskStore(directory: string): DocumentStore {
  const pathOf = (digest: string): string => join(directory, digest.slice(0, 2), digest);
  return {
    put: async (bytes) => {
      const digest = digestOf(bytes);
      const path = pathOf(digest);
      const known = await stat(path).catch(() => undefined);
      if (known?.size === bytes.length) return digest;
      await mkdir(join(directory, digest.slice(0, 2)), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${randomUUID()}`;
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
      return digest;
    },
    get: async (digest) => {
      if (!/^[0-9a-f]{64}$/.test(digest)) throw new RangeError('not a digest');
      const bytes = await readFile(pathOf(digest));
      if (digestOf(bytes) !== digest) throw new Error(`document ${digest} is not what its digest says`);
      return bytes;
    },
  };
}
