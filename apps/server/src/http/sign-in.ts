import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignInRequest } from '../accounts/accounts.ts';
import { signInActions, type SignInPath } from '../accounts/sign-in-actions.ts';
import { Throttled } from '../accounts/throttle.ts';
import { authorise } from '../permissions/authorise.ts';
import type { ServerContext } from '../trpc/context.ts';
import { faultyFields, faults } from './error-shape.ts';
import { sendError } from './errors.ts';

/** Names, passwords, codes and addresses to go on to fit into this many bytes. */
const bodyLimit = 8 * 1024;

const isSignInPath = (path: string): path is SignInPath => Object.hasOwn(signInActions, path);

const asked = ({ headers, ip }: FastifyRequest): SignInRequest => ({ headers, address: ip });

/** Whoever is to wait is told how long. */
const passOn =
  (reply: FastifyReply) =>
  (error: unknown): never => {
    if (error instanceof Throttled) reply.header('retry-after', error.retryAfterSeconds);
    throw error;
  };

function addActions(application: FastifyInstance, { accounts }: ServerContext): void {
  for (const path of Object.keys(signInActions).filter(isSignInPath)) {
    const route = `/auth${path}`;
    application.post(route, { bodyLimit }, async (request, reply) => {
      authorise(await accounts.actorOf(request.headers), `POST ${route}`);
      const given = signInActions[path].body.safeParse(request.body ?? {});
      if (!given.success) return sendError(request, reply, 400, faults.BAD_REQUEST, faultyFields(given.error));
      const { cookies, body } = await accounts.act(path, given.data, asked(request)).catch(passOn(reply));
      return reply.headers({ 'cache-control': 'no-store', 'set-cookie': [...cookies] }).send(body);
    });
  }

  application.get('/auth/callback/city', { exposeHeadRoute: false }, async (request, reply) => {
    authorise(await accounts.actorOf(request.headers), 'GET /auth/callback/city');
    const at = request.url.indexOf('?');
    const query = at < 0 ? '' : request.url.slice(at + 1);
    const { cookies, location } = await accounts.comeBack(query, asked(request));
    return reply.headers({ 'cache-control': 'no-store', 'set-cookie': [...cookies] }).redirect(location, 303);
  });
}

/** `POST /auth/…` signs in and out and changes how one does; `GET /auth/callback/city` is where the city sends back to. */
export function addSignIn(application: FastifyInstance, context: ServerContext): void {
  application.register(async (scope) => {
    // JSON only, which no form of another site can send.
    scope.removeContentTypeParser('text/plain');
    addActions(scope, context);
  });
}
