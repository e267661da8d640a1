import { createHash } from 'node:crypto';
import { exitCodes, type Fault, StartFault } from '../fault.ts';
import { type DocumentStore, storeUnavailable } from './document-store.ts';
import { type S3Bucket, S3Refusal } from './s3-bucket.ts';
import type { Page } from './s3-listing.ts';

/**
 * Keeps documents in a bucket.
 *
 * @param onFailure hears why the service could not be used, which whoever asked is not told
 */
export function s3Store(bucket: S3Bucket, onFailure: (error: unknown) => void): DocumentStore {
  const tried = async <T>(request: Promise<T>): Promise<T> => {
    try {
      return await request;
    } catch (error) {
      onFailure(error);
      throw storeUnavailable();
    }
  };
  return {
    put: (bytes) => tried(bucket.put(Uint8Array.from(bytes))),
    get: async (digest) => {
      if (!/^[0-9a-f]{64}$/.test(digest)) throw new RangeError('not a digest');
      const bytes = await tried(bucket.get(digest));
      if (!bytes) throw new Error(`document ${digest} is not in the bucket`);
      if (createHash('sha256').update(bytes).digest('hex') !== digest)
        throw new Error(`document ${digest} is not what its digest says`);
      return bytes;
    },
    has: (digest) => tried(bucket.has(digest)),
    list: async function* () {
      for (let page: Page | undefined = await tried(bucket.list()); page;) {
        yield* page.stored;
        const { next }: Page = page;
        page = next === undefined ? undefined : await tried(bucket.list(next));
      }
    },
    remove: (digest) => tried(bucket.remove(digest)),
  };
}

const refused = (status: number): Fault => ({
  code: 'document-store-refused',
  reason: {
    zh: `存放文件的服务拒绝写入（HTTP ${status}）：DOCUMENTS_S3_URL、区域或者密钥不对，或者没有写入权限。`,
    en: `The service for documents refuses to be written to (HTTP ${status}): DOCUMENTS_S3_URL, the region or the key is wrong, or the key may not write.`,
  },
  remedy: {
    zh: '请核对存储桶地址、DOCUMENTS_S3_REGION、DOCUMENTS_S3_ACCESS_KEY 和密钥，以及该密钥的读写权限。',
    en: 'Check the address of the bucket, DOCUMENTS_S3_REGION, DOCUMENTS_S3_ACCESS_KEY and the secret, and that the key may read and write.',
  },
});

/**
 * Proves with an empty object that a bucket can be written. A service that is away may come back, so it is told to
 * `onFailure` only.
 *
 * @throws StartFault `document-store-refused`
 */
export async function checkBucket(bucket: S3Bucket, onFailure: (error: unknown) => void): Promise<void> {
  try {
    await bucket.put(new Uint8Array());
  } catch (error) {
    if (error instanceof S3Refusal && error.status < 500)
      throw new StartFault(refused(error.status), exitCodes.configuration, { cause: error });
    onFailure(error);
  }
}
