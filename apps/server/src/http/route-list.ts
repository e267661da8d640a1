import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route by its method and address, as the table of permissions names it. */
    readonly routeList: ReadonlySet<string>;
  }
}

/** Keeps a list of the routes that are added from here on, so that a test can hold it against the table of permissions. */
export function keepRouteList(application: FastifyInstance): void {
  const routes = new Set<string>();
  application.decorate('routeList', routes);
  application.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') routes.add(`${one} ${url}`);
  });
}
