import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';

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
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Signs every request (AWS Signature Version 4), together with the digest of what it sends, so that the service refuses
 * bytes that changed on their way.
 */
export function s3Bucket({ url, region, accessKey, secret }: S3Place, patience = patienceMs): S3Bucket {
  const client = new AwsClient({ accessKeyId: accessKey, secretAccessKey: secret, region, service: 's3' });
  const ask = async (digest: string, init: RequestInit): Promise<Response> => {
    const { headers } = await client.sign(`${url}/${digest}`, init);
    // The service itself answers: a key is not shown to wherever it would send us.
    return fetch(`${url}/${digest}`, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(patience) });
  };
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
  };
}
