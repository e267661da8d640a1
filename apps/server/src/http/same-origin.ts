import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Fault, RequestFault } from '../fault.ts';

const crossSite: Fault = {
  code: 'cross-site-request',
  reason: {
    zh: '这个请求来自别的网站，没有处理。',
    en: 'This request comes from another site and was not carried out.',
  },
  remedy: {
    zh: '请在本网站的页面上办理；服务器在代理后面时，请设置 PUBLIC_ADDRESS。',
    en: 'Use the pages of this site; behind a proxy, set PUBLIC_ADDRESS to the address that people use.',
  },
};

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether an `Origin` is that of the address under which the request came. */
const isOf = (origin: string, host: string | undefined): boolean =>
  host !== undefined && URL.canParse(origin) && new URL(origin).host === host;

/**
 * Whether a request was made by our own pages, or by no page at all. Browsers say where a request comes from by
 * `Sec-Fetch-Site`, older ones by `Origin`; a program that says neither carries no cookies of a person who was lured.
 */
export function isOwnRequest({ headers }: Pick<FastifyRequest, 'headers'>, publicAddress: string): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (origin === publicAddress) return true;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || isOf(origin, host);
}

/** Refuses changes that another site's page has sent with the cookies of whoever looks at it. */
export function addSameOrigin(application: FastifyInstance, publicAddress: () => string): void {
  application.addHook('onRequest', async (request) => {
    if (!reads.has(request.method) && !isOwnRequest(request, publicAddress()))
      throw new RequestFault('FORBIDDEN', crossSite);
  });
}
