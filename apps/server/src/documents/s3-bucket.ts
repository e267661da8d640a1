import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { type Page, readPage } from './s3-listing.ts';

/** An S3-compatible service, and the bucket or a folder in it that is for documents alone. */
export interface S3Place {
  /** Such as `https://s3.example/civic-documents`. */
  readonly url: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secret: string;
}

/** How long one request to the service may take. */
const patienceMs = 10_000;

/** What the service answered instead of doing what it was asked for. */
export class S3Refusal extends Error {
  override readonly name = 'S3Refusal';
  readonly status: number;

  constructor(method: string, status: number) {
    super(`the service for documents answered ${status} to ${method}`);
    this.status = status;
  }
}

/** Requests to a bucket, each object under the SHA-256 of its bytes. */
export interface S3Bucket {
  /** @returns the digest */
  readonly put: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** @returns undefined when there is no such object */
  readonly get: (digest: string) => Promise<Uint8Array | undefined>;
  readonly has: (digest: string) => Promise<boolean>;
  /** @param from where an earlier page said to go on */
  readonly list: (from?: string) => Promise<Page>;
  readonly remove: (digest: string) => Promise<void>;
}

/**
 * Where a bucket may be asked what it holds, and the folder in it that is ours: its name is the first part of the path
 * or, with services that give each bucket a host of its own, no part of it.
 */
function listingsOf(url: string): readonly { readonly address: string; readonly prefix: string }[] {
  const { origin, pathname } = new URL(url);
  const parts = pathname.split('/').filter((part) => part !== '');
  const asFolder = (folders: readonly string[]): string =>
    folders.map((part) => `${decodeURIComponent(part)}/`).join('');
  const [bucket, ...folders] = parts;
  const named = bucket === undefined ? [] : [{ address: `${origin}/${bucket}`, prefix: asFolder(folders) }];
  return [...named, { address: `${origin}/`, prefix: asFolder(parts) }];
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Signs every request (AWS Signature Version 4), together with the digest of what it sends, so that the service refuses
 * bytes that changed on their way.
 */
export function s3Bucket({ url, region, accessKey, secret }: S3Place, patience = patienceMs): S3Bucket {
  const client = new AwsClient({ accessKeyId: accessKey, secretAccessKey: secret, region, service: 's3' });
  const send = async (address: string, init: RequestInit): Promise<Response> => {
    const { headers } = await client.sign(address, init);
    // The service itself answers: a key is not shown to wherever it would send us.
    return fetch(address, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(patience) });
  };
  const ask = (digest: string, init: RequestInit): Promise<Response> => send(`${url}/${digest}`, init);
  /** The status, once the rest of the answer is let go. */
  const statusOf = async (response: Response): Promise<number> => {
    await response.body?.cancel();
    return response.status;
  };
  return {
    put: async (bytes) => {
      const digest = digestOf(bytes);
      const write = async (headers: Readonly<Record<string, string>>): Promise<number> =>
        statusOf(
          await ask(digest, {
            method: 'PUT',
            headers: { 'x-amz-content-sha256': digest, ...headers },
            body: bytes,
          }),
        );
      let status = await write({ 'if-none-match': '*' });
      // Another is writing the same bytes just now, or the service knows no conditions: either way they may be written over.
      if (status === 409 || status === 501) status = await write({});
      if (status !== 200 && status !== 412) throw new S3Refusal('PUT', status);
      return digest;
    },
    get: async (digest) => {
      const response = await ask(digest, { method: 'GET' });
      if (response.status === 200) return new Uint8Array(await response.arrayBuffer());
      const status = await statusOf(response);
      if (status === 404) return undefined;
      throw new S3Refusal('GET', status);
    },
    has: async (digest) => {
      const status = await statusOf(await ask(digest, { method: 'HEAD' }));
      if (status !== 200 && status !== 404) throw new S3Refusal('HEAD', status);
      return status === 200;
    },
    list: async (from) => {
      let status = 0;
      for (const { address, prefix } of listingsOf(url)) {
        const query = Object.entries({
          'list-type': '2',
          prefix,
          ...(from === undefined ? {} : { 'continuation-token': from }),
        }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
        const response = await send(`${address}?${query.join('&')}`, { method: 'GET' });
        const page = response.status === 200 ? readPage(await response.text(), prefix) : undefined;
        if (page) return page;
        status = response.bodyUsed ? response.status : await statusOf(response);
      }
      throw new S3Refusal('a listing', status);
    },
    remove: async (digest) => {
      const status = await statusOf(await ask(digest, { method: 'DELETE' }));
      if (status !== 200 && status !== 204 && status !== 404) throw new S3Refusal('DELETE', status);
    },
  };
}
