import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { savedAs } from '../documents/document-name.ts';
import { keepUpload } from '../documents/keep-upload.ts';
import { readDocument } from '../documents/read-document.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { idempotencyKeySchema } from '../idempotency/key.ts';
import { authorise } from '../permissions/authorise.ts';
import type { ServerContext } from '../trpc/context.ts';
import { receiveFile } from './receive-file.ts';
import { requestContext } from './request-context.ts';

export interface DocumentLimits {
  /** Most bytes of a document. */
  readonly documentBytes: number;
  readonly requestsPerMinute: number;
}

/** 10 MiB, where nothing else is configured. */
export const defaultDocumentBytes = 10 * 2 ** 20;

/** Uploads of one address in a minute. */
const uploadsPerMinute = 60;

const keyMalformed: Fault = {
  code: 'idempotency-key-malformed',
  reason: {
    zh: '请求头 idempotency-key 须为 16 至 100 个字母、数字、下划线或连字符。',
    en: 'The header idempotency-key must be 16 to 100 letters, digits, underscores or hyphens.',
  },
  remedy: { zh: '请使用随机 UUID，或者不带这个请求头。', en: 'Use a random UUID, or leave the header out.' },
};

/** The key of a retried upload; without one, each upload is its own. */
function keyOf(header: string | readonly string[] | undefined): string {
  if (header === undefined) return randomUUID();
  const key = idempotencyKeySchema.safeParse(header);
  if (!key.success) throw new RequestFault('BAD_REQUEST', keyMalformed);
  return key.data;
}

/** How long a sender who is refused may go on sending, so that they can hear why. */
const refusedPatienceMs = 10_000;

function letGo({ raw }: FastifyRequest): void {
  setTimeout(() => {
    if (!raw.complete) raw.destroy();
  }, refusedPatienceMs).unref();
}

/**
 * `POST /documents` takes one file of a form, `GET /documents/:id` gives one to be saved. Nothing that was handed in is
 * ever shown by the server itself: not as a page, not within one.
 */
export async function addDocuments(
  application: FastifyInstance,
  context: ServerContext,
  { documentBytes, requestsPerMinute }: DocumentLimits,
): Promise<void> {
  const config = { rateLimit: { max: Math.min(uploadsPerMinute, requestsPerMinute), timeWindow: '1 minute' } };
  await application.register(
    async (scope) => {
      await scope.register(multipart, {
        // One more than is taken, so that a second file is named as what is wrong.
        limits: { fileSize: documentBytes, files: 2, fields: 1, parts: 3, headerPairs: 20, fieldSize: 1024 },
      });

      scope.post('/', { config, onError: async (request) => letGo(request) }, async (request, reply) => {
        const asked = await requestContext(context, request);
        authorise(asked.actor, 'POST /documents');
        const key = keyOf(request.headers['idempotency-key']);
        const kept = await keepUpload(asked, await receiveFile(request, documentBytes), key);
        await context.audit.signWhenDue(context.now());
        return reply.code(201).header('cache-control', 'no-store').send(kept);
      });

      scope.get('/:id', { exposeHeadRoute: false }, async (request, reply) => {
        const { id } = z.object({ id: z.string() }).parse(request.params);
        const { name, mediaType, bytes } = await readDocument(await requestContext(context, request), id);
        return reply
          .headers({
            'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
            'content-disposition': savedAs(name),
            'content-length': bytes.length,
            'content-security-policy': "default-src 'none'; sandbox",
            'x-content-type-options': 'nosniff',
            'cache-control': 'no-store',
          })
          .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      });
    },
    { prefix: '/documents' },
  );
}
