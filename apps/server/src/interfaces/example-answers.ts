import { anonymous } from '../accounts/actor.ts';
import { permissions } from '../permissions/permissions.ts';
import type { ServerContext } from '../trpc/context.ts';
import { callerFactory } from '../trpc/procedures.ts';
import { appRouter } from '../trpc/router.ts';
import type { Domain } from './domains.ts';
import type { OpenApi } from './openapi.ts';

type Asked = (input: unknown) => Promise<unknown>;

/**
 * What the queries of a domain that are open to everybody answer to the examples of the document now; one whose example
 * cannot be answered here has none.
 */
export async function exampleAnswers(
  context: ServerContext,
  { paths }: OpenApi,
  domain: Domain,
): Promise<ReadonlyMap<string, unknown>> {
  const caller = callerFactory(appRouter)({ ...context, actor: anonymous, requestId: 'reference' });
  const answers = new Map<string, unknown>();
  for (const [path, { get, post }] of Object.entries(paths)) {
    if (!get || !path.startsWith(`/trpc/${domain}.`)) continue;
    const name = path.slice('/trpc/'.length);
    if (!permissions[name]?.anonymous) continue;
    const procedures = caller[domain as keyof typeof caller] as unknown as Readonly<Record<string, Asked>>;
    const [content] = Object.values(post?.requestBody?.content ?? {});
    const takesInput = (get.parameters ?? []).length > 0;
    if (takesInput && content?.example === undefined) continue;
    try {
      answers.set(path, await procedures[name.slice(domain.length + 1)]?.(takesInput ? content?.example : undefined));
    } catch {
      // What the example speaks of is not recorded here.
    }
  }
  return answers;
}
