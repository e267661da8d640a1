import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export const s3Key = { accessKey: 'FICTIONALKEY', secret: 'fictional/secret+of=the-key', region: 'cn-wenzhou-1' };

/** Whether a request is signed with the key, by AWS Signature Version 4 as its documentation has it. */
function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const moment = String(headers['x-amz-date']);
  const scope = `${moment.slice(0, 8)}/${s3Key.region}/s3/aws4_request`;
  const names = signedHeaders.split(';');
  const bodyDigest = String(headers['x-amz-content-sha256']);
  const mustBeSigned = Object.keys(headers).filter(
    (name) => name.startsWith('x-amz-') || name === 'host' || name === 'if-none-match',
  );
  if (credential !== `${s3Key.accessKey}/${scope}` || !mustBeSigned.every((name) => names.includes(name))) return false;
  if (method === 'PUT' && bodyDigest !== sha256(body)) return false;
  const [path = '', query = ''] = url.split('?');
  const canonical = [
    method,
    path,
    query
      .split('&')
      .map((pair) =>
        pair
          .split('=')
          .map((part) => encodeURIComponent(decodeURIComponent(part)))
          .join('='),
      )
      .toSorted()
      .join('&'),
    ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signedHeaders,
    bodyDigest,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const key = [s3Key.region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${s3Key.secret}`, moment.slice(0, 8)));
  const expected = hmac(key, toSign);
  return signature !== '' && timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}

/** How the service behaves: well, or not at all. */
export type Conduct = 'well' | 'knows-no-conditions' | 'broken' | 'silent' | 'sends-elsewhere';

/** A small service like S3 with one bucket, which takes only requests that are signed with {@link s3Key}. */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  /** When an object was written, as the service tells it; the present unless a test says otherwise. */
  readonly writtenAt = new Map<string, Date>();
  /** How many objects one listing has at most. */
  pageSize = 1000;
  /** The method and status of each request so far. */
  readonly answered: string[] = [];
  conduct: Conduct = 'well';
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<S3Server> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new S3Server(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/civic`;
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    if (this.conduct === 'silent') return;
    const status = this.#statusFor(request, body);
    this.answered.push(`${request.method} ${status}`);
    response.writeHead(status, status === 307 ? { location: 'http://127.0.0.1:1/' } : {});
    response.end(status === 200 && request.method === 'GET' ? this.#answerTo(request.url ?? '') : '');
  }

  #answerTo(url: string): Buffer | string | undefined {
    if (!url.startsWith('/civic?')) return this.objects.get(url);
    const query = new URLSearchParams(url.slice('/civic?'.length));
    const from = Number(query.get('continuation-token')?.slice('from '.length) ?? 0);
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(`/civic/${query.get('prefix')}`)).toSorted();
    const entries = keys.slice(from, from + this.pageSize).map((key) => {
      const lastModified = (this.writtenAt.get(key) ?? new Date()).toISOString();
      return `<Contents><Key>${key.slice('/civic/'.length)}</Key><LastModified>${lastModified}</LastModified></Contents>`;
    });
    const next = from + this.pageSize;
    const rest =
      next < keys.length
        ? `<IsTruncated>true</IsTruncated><NextContinuationToken>from ${next}</NextContinuationToken>`
        : '<IsTruncated>false</IsTruncated>';
    return `<?xml version="1.0"?><ListBucketResult><Name>civic</Name>${rest}${entries.join('')}</ListBucketResult>`;
  }

  #statusFor(request: IncomingMessage, body: Buffer): number {
    const { method, url = '', headers } = request;
    if (this.conduct === 'broken') return 503;
    if (this.conduct === 'sends-elsewhere') return 307;
    if (!isSigned(request, body)) return 403;
    if (url.startsWith('/civic?list-type=2&') && method === 'GET') return 200;
    if (!/^\/civic\/(folder\/)?[0-9a-f]{64}$/.test(url)) return 404;
    if (method === 'GET' || method === 'HEAD') return this.objects.has(url) ? 200 : 404;
    if (method === 'DELETE') {
      this.objects.delete(url);
      return 204;
    }
    if (headers['if-none-match'] !== undefined && this.conduct === 'knows-no-conditions') return 501;
    if (headers['if-none-match'] === '*' && this.objects.has(url)) return 412;
    this.objects.set(url, body);
    return 200;
  }
}
