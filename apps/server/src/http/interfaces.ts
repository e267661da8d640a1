import { createHash } from 'node:crypto';
import type { Language } from '@wenzhou/statute';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { exampleAnswers } from '../interfaces/example-answers.ts';
import { openApiDocument } from '../interfaces/openapi-document.ts';
import { domainPage, indexPage, isDomain, type PageOptions } from '../interfaces/reference/page.ts';
import { style } from '../interfaces/reference/style.ts';
import { authorise } from '../permissions/authorise.ts';
import type { ServerContext } from '../trpc/context.ts';
import { sendError } from './errors.ts';
import { readQuery } from './read-query.ts';
import { requestContext } from './request-context.ts';

const querySchema = z.object({ language: z.enum(['zh', 'en']).optional() });

const languageOf = (request: FastifyRequest): Language =>
  readQuery(querySchema, request).language ??
  (/^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh');

/** Sends a text that changes with the program only: whoever has it already is told so. */
function sendText(request: FastifyRequest, reply: FastifyReply, type: string, text: string): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.headers({ 'cache-control': 'no-cache', etag: tag, 'content-type': `${type}; charset=utf-8` });
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(text);
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** `/openapi.json` describes the interfaces to machines, `/reference` to people. */
export function addInterfaces(application: FastifyInstance, context: ServerContext): void {
  // It takes half a second to make and stays the same, and many a server is never asked for it.
  const document = once(() => openApiDocument(context.publicAddress()));
  const json = once(() => JSON.stringify(document()));
  const permitted = async (request: FastifyRequest, row: string): Promise<void> =>
    void authorise((await requestContext(context, request)).actor, row);
  const options = (request: FastifyRequest): Omit<PageOptions, 'answers'> => ({
    document: document(),
    language: languageOf(request),
    address: context.publicAddress(),
  });

  application.get('/openapi.json', async (request, reply) => {
    await permitted(request, 'GET /openapi.json');
    return sendText(request, reply, 'application/json', json());
  });
  application.get('/reference', async (request, reply) => {
    await permitted(request, 'GET /reference');
    reply.header('vary', 'accept-language');
    return sendText(request, reply, 'text/html', indexPage({ ...options(request), answers: new Map() }));
  });
  application.get<{ Params: { readonly domain: string } }>('/reference/:domain', async (request, reply) => {
    await permitted(request, 'GET /reference/:domain');
    const { domain } = request.params;
    if (!isDomain(domain)) return sendError(request, reply, 404);
    reply.header('vary', 'accept-language');
    const answers = await exampleAnswers(context, document(), domain);
    return sendText(request, reply, 'text/html', domainPage({ ...options(request), answers }, domain));
  });
  application.get('/reference/style.css', (request, reply) => sendText(request, reply, 'text/css', style));
}
