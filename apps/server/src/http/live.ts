import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { ActingAccount } from '../accounts/actor.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { openChanges } from '../interfaces/changes.ts';
import { permissionToFollow } from '../interfaces/topic.ts';
import { liveStreams } from '../metrics/metrics.ts';
import { authorise } from '../permissions/authorise.ts';
import { noSuchMatter, permitFor } from '../permissions/permit.ts';
import type { ServerContext } from '../trpc/context.ts';
import { faults } from './error-shape.ts';
import { readQuery } from './read-query.ts';
import { requestContext } from './request-context.ts';
import { idlePatienceMs } from './stays-open.ts';

/** How often a stream shows that it lives, and whether it may still go on is looked at. */
const heartbeatMs = 15_000;
const mostStreams = 10;
const mostTopics = 20;

const querySchema = z.object({
  topic: z.union([
    z
      .string()
      .max(200)
      .transform((topic) => [topic]),
    z.array(z.string().max(200)).min(1).max(mostTopics),
  ]),
});

const tooManyStreams: Fault = {
  code: 'too-many-streams',
  reason: {
    zh: `这个账号同时打开的实时更新已达 ${mostStreams} 个。`,
    en: `This account has ${mostStreams} streams of changes open already.`,
  },
  remedy: { zh: '请关闭一些页面后重试。', en: 'Close some pages and try again.' },
};

/** Browsers open a stream again by themselves, and an open page does not show that anybody sits before it. */
const isUse = false;

/**
 * Who asks, when they may follow all the topics.
 *
 * @throws RequestFault when they may not
 */
async function permitted(
  context: ServerContext,
  request: FastifyRequest,
  topics: readonly string[],
): Promise<ActingAccount> {
  const { actor } = await requestContext(context, request, isUse);
  authorise(actor, 'GET /live');
  for (const topic of topics) {
    const asked = permissionToFollow(topic);
    if (!asked) throw new RequestFault('NOT_FOUND', noSuchMatter);
    permitFor(actor, authorise(actor, asked.row)).permit(asked.matter);
  }
  if (!('account' in actor)) throw new Error('nobody is signed in');
  return actor.account;
}

const asEvent = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * `GET /live?topic=…`: server-sent events of what changes. `ready` says that changes are heard from now on, and again
 * whenever some may have been missed: whatever is shown is to be fetched anew. `change` names the topic and the id of
 * what changed. `end` says why the server closes the stream: the session ended, say.
 */
export async function addLive(
  application: FastifyInstance,
  context: ServerContext,
  heartbeat = heartbeatMs,
): Promise<void> {
  const changes = await openChanges(context.records);
  /** How to end each stream that is open, by account. */
  const streams = new Map<string, Set<() => void>>();
  application.addHook('preClose', async () => {
    for (const end of [...streams.values()].flatMap((set) => [...set])) end();
  });
  application.addHook('onClose', () => changes.stop());

  application.get('/live', { config: { staysOpen: true }, exposeHeadRoute: false }, async (request, reply) => {
    authorise((await requestContext(context, request, isUse)).actor, 'GET /live');
    const topics = [...new Set(readQuery(querySchema, request).topic)];
    const account = await permitted(context, request, topics);
    const own = streams.get(account.id) ?? new Set();
    if (own.size >= mostStreams) {
      reply.header('retry-after', '5');
      throw new RequestFault('TOO_MANY_REQUESTS', tooManyStreams);
    }

    // A client that does not read is not written to: all that is kept for it is that it missed something.
    let reads = true;
    let missed = false;
    let hasEnded = false;
    const stream = new Readable({
      read: () => {
        reads = true;
        if (!missed) return;
        missed = false;
        tell(asEvent('ready', {}));
      },
    });
    const tell = (text: string): void => {
      if (hasEnded) return;
      if (reads) reads = stream.push(text);
      else missed = true;
    };
    const end = (fault: Fault): void => {
      if (hasEnded) return;
      tell(asEvent('end', fault));
      hasEnded = true;
      stream.push(null);
    };
    const endBecauseStopping = (): void => end(faults.SERVICE_UNAVAILABLE);
    const look = async (): Promise<void> => {
      try {
        const { id, sessionId } = await permitted(context, request, topics);
        if (id !== account.id || sessionId !== account.sessionId) end(faults.UNAUTHORIZED);
      } catch (error) {
        if (error instanceof RequestFault) end(error.fault);
        else request.log.warn({ err: error }, 'whether a stream may go on could not be looked up');
      }
    };
    const beat = setInterval(() => {
      if (reads) tell(': still here\n\n');
      void look();
    }, heartbeat);
    const unfollow = changes.follow({
      topics: [...topics, `sessions:${account.id}`],
      onChange: (change) => (change.topic === `sessions:${account.id}` ? void look() : tell(asEvent('change', change))),
      onGap: () => tell(asEvent('ready', {})),
    });
    streams.set(account.id, own.add(endBecauseStopping));
    liveStreams.inc();
    stream.once('close', () => {
      hasEnded = true;
      clearInterval(beat);
      unfollow();
      own.delete(endBecauseStopping);
      if (own.size === 0) streams.delete(account.id);
      liveStreams.dec();
    });

    tell('retry: 3000\n');
    tell(asEvent('ready', {}));
    reply.raw.setTimeout(idlePatienceMs);
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-type': 'text/event-stream; charset=utf-8',
        // A proxy must not keep back what is told.
        'x-accel-buffering': 'no',
      })
      .send(stream);
  });
}
