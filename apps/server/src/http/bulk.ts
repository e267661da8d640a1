import type { Readable } from 'node:stream';
import { divisionCodeSchema } from '@wenzhou/identity';
import { catalogueEntries } from '@wenzhou/resource-trading';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import { civilDateOf } from '../civil-date.ts';
import { matterOfArea } from '../medical-insurance/matter-of-area.ts';
import { authorise } from '../permissions/authorise.ts';
import { permitFor } from '../permissions/permit.ts';
import type { ServerContext } from '../trpc/context.ts';
import { linesOf } from './bulk-input.ts';
import { settleLines } from './bulk-settlements.ts';
import { registerRows } from './bulk-wage-deposit-register.ts';
import { sendError } from './errors.ts';
import { readQuery } from './read-query.ts';
import { requestContext } from './request-context.ts';
import { jsonLines, sendLines } from './send-lines.ts';

const contentType = 'application/x-ndjson';
const mostBytesOfLine = 64 * 1024;
/** Streams of one address in a minute: each may be as long as need be. */
const streamsPerMinute = 60;

export const settlementsQuerySchema = z.object({
  explain: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(false),
  progress: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1000),
});

/** The division of the authorities whose firms are asked for. */
export const registerQuerySchema = z.object({ division: divisionCodeSchema.optional() });

export const catalogueQuerySchema = z.object({ kind: z.enum(['group', 'category', 'item']).optional() });

/** Sends the head of the answer at once: some clients wait for it before they send their first line. */
async function* headFirst(reply: FastifyReply, lines: AsyncIterable<string>): AsyncGenerator<string> {
  reply.raw.flushHeaders();
  yield* lines;
}

/** `/bulk/…`: streams of lines of JSON, in and out, as fast as the slower of both sides. */
export function addBulk(application: FastifyInstance, context: ServerContext, requestsPerMinute: number): void {
  const config = {
    staysOpen: true,
    rateLimit: { max: Math.min(streamsPerMinute, requestsPerMinute), timeWindow: '1 minute' },
  };
  const stopping = new AbortController();
  application.addHook('preClose', async () => stopping.abort());
  application.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(contentType, (_request, payload, done) => done(null, payload));

      scope.post('/settlements', { config }, async (request, reply) => {
        const { actor } = await requestContext(context, request);
        const { permit } = permitFor(actor, authorise(actor, 'POST /bulk/settlements'));
        if (request.headers['content-encoding'] !== undefined) return sendError(request, reply, 415);
        const { explain, progress } = readQuery(settlementsQuerySchema, request);
        const lines = linesOf(request.body as Readable, mostBytesOfLine, stopping.signal);
        const answers = settleLines(lines, {
          explain,
          progress,
          permit: (area) => permit(matterOfArea(area, actor)),
          stopping: stopping.signal,
          onFailure: (error) => request.log.error({ err: error }, 'a line of a bulk request failed'),
        });
        return sendLines(reply, headFirst(reply, jsonLines(answers)));
      });

      scope.get('/wage-deposit-register', { config, exposeHeadRoute: false }, async (request, reply) => {
        authorise((await requestContext(context, request)).actor, 'GET /bulk/wage-deposit-register');
        const { division } = readQuery(registerQuerySchema, request);
        return sendLines(
          reply,
          jsonLines(registerRows(context.records.database, civilDateOf(context.now()), division)),
        );
      });

      scope.get('/trading-catalogue', { config, exposeHeadRoute: false }, async (request, reply) => {
        authorise((await requestContext(context, request)).actor, 'GET /bulk/trading-catalogue');
        const { kind } = readQuery(catalogueQuerySchema, request);
        return sendLines(
          reply,
          jsonLines(catalogueEntries.filter((entry) => kind === undefined || entry.kind === kind)),
        );
      });
    },
    { prefix: '/bulk' },
  );
}
