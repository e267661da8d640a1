import { parameterUseSchema, refusalSchema, stepSchema } from '@wenzhou/statute';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Actor, anonymous, isOfficial, isTrusted, type Role, roles } from '../src/accounts/actor.ts';
import { buildApplication } from '../src/http/application.ts';
import type { Duty } from '../src/permissions/duty.ts';
import type { Grant } from '../src/permissions/permission.ts';
import { permissions } from '../src/permissions/permissions.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { companyActor, official, operator, resident } from './acting.ts';
import { fictionalPerson } from './fictional-stay.ts';
import { aboutWhoeverAsks, matters, openWorld, type World } from './matters.ts';
import { databaseKinds } from './records.ts';
import { type Serving, serve } from './serving.ts';
import { firmCode } from './wage-deposit-town.ts';

/** Every procedure by its path, such as `accounts.me`. */
const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly output?: unknown } }>
>;
const paths = Object.keys(procedures);

/** They ask for no role: a program that watches over the server, by its token, and whoever opens a page. */
const besideTheTable: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics', '/*']);

/** The address of the procedures themselves. */
const procedureRoute = '/trpc/:path';

/** How a route is asked, where it takes another form than JSON. */
const forms: Readonly<Record<string, { readonly query?: string; readonly type?: string; readonly body?: string }>> = {
  'GET /live': { query: '?topic=notifications' },
  'POST /bulk/settlements': { type: 'application/x-ndjson', body: '{}\n' },
  'POST /documents': { type: 'multipart/form-data; boundary=end', body: '--end--\r\n' },
};

describe.each(databaseKinds)('on the %s database', (kind) => {
  let world: World;
  let serving: Serving;
  let routes: readonly string[];

  beforeAll(async () => {
    world = await openWorld(kind);
    serving = await serve(world.town.records);
    const application = await buildApplication({
      context: world.town.context,
      logLevel: 'silent',
      logStream: { write: () => undefined },
      portalDirectory: 'nothing',
      requestsPerMinute: 100_000,
      host: '127.0.0.1',
    });
    await application.ready();
    routes = [...application.routeList].filter((route) => {
      const [, url = ''] = route.split(' ');
      return url !== procedureRoute && !besideTheTable.has(url);
    });
    await application.close();
  });
  afterAll(async () => {
    await serving.stop();
    await world.town.records.close();
  });

  /** Somebody of each role who does not exist; officials with all duties. */
  const somebody: Readonly<Record<Role, () => Actor>> = {
    anonymous: () => anonymous,
    guest: () => {
      const { account } = resident(fictionalPerson().citizenNumber);
      return { role: 'guest', account };
    },
    resident: () => resident(fictionalPerson().citizenNumber),
    'company-head': () => companyActor(firmCode()),
    'company-staff': () => companyActor(firmCode(), '虚构建筑公司', 'company-staff'),
    'construction-official': () => official('construction'),
    'labour-official': () => official('labour'),
    'medical-insurance-official': () => official('medical-insurance'),
    operator,
  };

  const withoutSecondFactor = (actor: Actor): Actor =>
    'account' in actor ? { ...actor, account: { ...actor.account, hasSecondFactor: false } } : actor;

  const withoutDuty = (actor: Actor, duty: Duty): Actor =>
    isOfficial(actor) ? { ...actor, duties: actor.duties.filter((held) => held !== duty) } : actor;

  /** Everybody of a role with whom a call may end in a different way. */
  function variantsOf(role: Role, grant: Grant | undefined): readonly (readonly [string, Actor])[] {
    const actor = somebody[role]();
    return [
      [role, actor],
      ...(isTrusted(actor) ? [[`${role} without a second factor`, withoutSecondFactor(actor)] as const] : []),
      ...(grant?.duty ? [[`${role} without the duty`, withoutDuty(actor, grant.duty)] as const] : []),
    ];
  }

  const refusals = ['sign-in-required', 'not-permitted', 'second-factor-required', 'duty-not-held'] as const;

  /** What the table says: the code of the refusal, or that there is none. */
  function expected(actor: Actor, grant: Grant | undefined): (typeof refusals)[number] | 'permitted' {
    if (!grant) return actor.role === 'anonymous' ? 'sign-in-required' : 'not-permitted';
    const isTheirsAnyway = grant.scope === 'public' || grant.scope === 'own';
    if (isTrusted(actor) && !actor.account.hasSecondFactor && !isTheirsAnyway) return 'second-factor-required';
    if (grant.duty && !(isOfficial(actor) && actor.duties.includes(grant.duty))) return 'duty-not-held';
    return 'permitted';
  }

  const permittedUnless = (code: string | undefined): string =>
    refusals.find((refusal) => refusal === code) ?? 'permitted';

  /** Calls a procedure by its path. */
  async function call(path: string, actor: Actor, input: unknown): Promise<unknown> {
    const caller: unknown = callerFactory(appRouter)({ ...world.town.context, actor });
    const [domain = '', name = ''] = path.split('.');
    const procedure = (caller as Record<string, Record<string, (given: unknown) => Promise<unknown>>>)[domain]?.[name];
    if (!procedure) throw new Error(`there is no procedure ${path}`);
    return procedure(input);
  }

  const codeOf = (error: unknown): string | undefined =>
    (error as { readonly fault?: { readonly code: string } }).fault?.code;

  /** How a call ends: with an answer, or with the code of why not. */
  const ending = (path: string, actor: Actor, input: unknown): Promise<{ outcome?: string; answer?: unknown }> =>
    call(path, actor, input).then(
      (answer) => ({ outcome: 'answered', answer }),
      (error: unknown) => ({ outcome: codeOf(error) ?? String(error) }),
    );

  describe('the table of permissions', () => {
    test('has a row for every procedure and every plain route', () => {
      expect([...paths, ...routes].filter((name) => permissions[name] === undefined)).toEqual([]);
    });

    test('has no row for what is not there', () => {
      const there = new Set([...paths, ...routes]);
      // What may be followed on a route stands behind a question mark.
      expect(Object.keys(permissions).filter((row) => !there.has(row.split('?')[0] ?? ''))).toEqual([]);
    });

    test('gives no duty to whoever has none', () => {
      const holders: ReadonlySet<string> = new Set(roles.filter((role) => isOfficial(somebody[role]())));
      for (const [row, permission] of Object.entries(permissions))
        for (const [role, grant] of Object.entries(permission))
          if (grant.duty) expect([row, role, holders.has(role)]).toEqual([row, role, true]);
    });

    test('leaves nothing that is about anybody to whoever is not signed in', () => {
      for (const [row, { anonymous: grant }] of Object.entries(permissions))
        if (grant) expect([row, grant.scope]).toEqual([row, 'public']);
    });
  });

  test('every procedure has an output schema', () => {
    expect(paths.filter((path) => procedures[path]?._def.output === undefined)).toEqual([]);
  });

  /** Whether a schema takes whatever it is given, anywhere but in the facts of refusals and steps and the values of figures. */
  function takesAnything(
    schema: unknown,
    seen = new Set<unknown>([refusalSchema, stepSchema, parameterUseSchema]),
  ): boolean {
    if (typeof schema !== 'object' || schema === null || seen.has(schema)) return false;
    seen.add(schema);
    if (schema instanceof z.ZodType) {
      const { def } = schema._zod;
      if (def.type === 'any' || def.type === 'unknown') return true;
      if (def.type === 'custom' && schema.safeParse(Symbol('anything')).success) return true;
      // A refinement only ever takes less.
      return takesAnything({ ...def, checks: undefined }, seen);
    }
    return Object.values(schema).some((part) => takesAnything(part, seen));
  }

  test('every output schema says what is answered', () => {
    expect(paths.filter((path) => takesAnything(procedures[path]?._def.output))).toEqual([]);
    for (const open of [z.any(), z.unknown(), z.custom(), z.object({ list: z.array(z.custom<string>()).optional() })])
      expect(takesAnything(open)).toBe(true);
  });

  test.each(paths)('%s, as everybody', async (path) => {
    for (const role of roles) {
      const grant = permissions[path]?.[role];
      for (const [who, actor] of variantsOf(role, grant)) {
        // Nothing is asked for: whoever is permitted gets as far as being told so, if anything is needed.
        const outcome = await call(path, actor, undefined).then(() => undefined, codeOf);
        expect([who, permittedUnless(outcome)]).toEqual([who, expected(actor, grant)]);
      }
    }
  });

  test('every plain route, as everybody', async () => {
    const some = '00000000-0000-4000-8000-000000000000';
    for (const route of routes) {
      const [method = '', pattern = ''] = route.split(' ');
      for (const role of roles) {
        const grant = permissions[route]?.[role];
        for (const [who, actor] of variantsOf(role, grant)) {
          const { query = '', type = 'application/json', body = '{}' } = forms[route] ?? {};
          const response = await fetch(`${serving.address}${pattern.replace(/:\w+/g, some)}${query}`, {
            method,
            headers: { ...serving.as(actor), ...(method === 'GET' ? {} : { 'content-type': type }) },
            ...(method === 'GET' ? {} : { body }),
            redirect: 'manual',
          });
          const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
          const answer =
            isJson && !response.ok
              ? ((await response.json()) as { error?: { data?: { fault?: { code: string } } } })
              : {};
          await (response.bodyUsed ? undefined : response.body?.cancel());
          const outcome = permittedUnless(answer.error?.data?.fault?.code);
          expect([route, who, outcome]).toEqual([route, who, expected(actor, grant)]);
        }
      }
    }
  });

  describe('what is not theirs', () => {
    const limited = paths.filter((path) =>
      Object.values(permissions[path] ?? {}).some(({ scope }) => scope !== 'public' && scope !== 'all'),
    );

    test('every procedure of limited reach is tried with a matter, or is about whoever asks', () => {
      expect(limited.filter((path) => matters[path] === undefined && !aboutWhoeverAsks.has(path))).toEqual([]);
      expect([...Object.keys(matters), ...aboutWhoeverAsks].filter((path) => !limited.includes(path))).toEqual([]);
    });

    test.each(Object.keys(matters))('%s answers strangers as if it were not there', async (path) => {
      for (const { by, strangers, input } of matters[path]?.(world) ?? []) {
        for (const stranger of strangers) {
          const outcome = await call(path, stranger, input).then(() => 'answered', codeOf);
          expect([path, stranger.role, outcome]).toEqual([path, stranger.role, 'no-such-matter']);
        }
        if (strangers.includes(by)) continue;
        const first = await ending(path, by, input);
        expect([path, by.role, first.outcome]).not.toEqual([path, by.role, 'no-such-matter']);
        expect([...refusals, 'permitted']).not.toContain(first.outcome);
        // Sent again under its key, as after a lost answer, it is answered the same.
        if (typeof input === 'object' && input !== null && 'idempotencyKey' in input)
          expect([path, by.role, await ending(path, by, input)]).toEqual([path, by.role, first]);
      }
    });
  });
});
