import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as timeLimit } from 'node:timers/promises';
import { creditCodeFor } from '@wenzhou/identity';
import { sql } from 'drizzle-orm';
import { EventSource } from 'eventsource';
import fastify from 'fastify';
import { afterEach, beforeAll, afterAll, describe, expect, test } from 'vitest';
import type { Actor } from '../src/accounts/actor.ts';
import { openAccounts } from '../src/accounts/open-accounts.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { inTransaction } from '../src/database/in-transaction.ts';
import { openServer } from '../src/database/open-server.ts';
import { addLive } from '../src/http/live.ts';
import { announce, changesChannel } from '../src/interfaces/announce.ts';
import {
  agencyTopic,
  notificationsTopic,
  sessionsTopic,
  type Topic,
  wageDepositTopic,
} from '../src/interfaces/topic.ts';
import { companyActor, contextOn, official, operator, resident } from './acting.ts';
import { fictionalPerson } from './fictional-stay.ts';
import { databaseKinds, openRecords, serverDatabase } from './records.ts';
import { serve, type Serving } from './serving.ts';
import { companyPost, openTestAccount, testPassword } from './signing-in.ts';

const someCompany = creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'PDY00001' });
const otherCompany = creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'PDY00002' });

interface Heard {
  readonly event: string;
  readonly data: unknown;
}

/** What a client hears, one event after the other. */
class Client {
  readonly #source: EventSource;
  readonly #heard: Heard[] = [];
  #onEvent: (() => void) | undefined;

  constructor({ address, as }: Serving, actor: Actor, topics: readonly Topic[]) {
    const query = new URLSearchParams(topics.map((topic) => ['topic', topic]));
    this.#source = new EventSource(`${address}/live?${query}`, {
      fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, ...as(actor) } }),
    });
    for (const event of ['ready', 'change', 'end'])
      this.#source.addEventListener(event, ({ data }) => {
        this.#heard.push({ event, data: JSON.parse(data) });
        this.#onEvent?.();
      });
    clients.add(this);
  }

  async next(): Promise<Heard> {
    for (;;) {
      const heard = this.#heard.shift();
      if (heard) return heard;
      await new Promise<void>((resolve) => (this.#onEvent = resolve));
    }
  }

  /** Whether nothing has come that was not asked for. */
  get hasHeardAll(): boolean {
    return this.#heard.length === 0;
  }

  close(): void {
    this.#source.close();
  }
}

const clients = new Set<Client>();
afterEach(() => {
  for (const client of clients) client.close();
  clients.clear();
});

const ready = { event: 'ready', data: {} };
const change = (topic: Topic, id: string): Heard => ({ event: 'change', data: { topic, id } });

const accountOf = (actor: Actor): string => ('account' in actor ? actor.account.id : '');

describe.each(databaseKinds)('changes on the %s database', (kind) => {
  let records: OpenDatabase;
  let serving: Serving;
  beforeAll(async () => {
    records = await openRecords(kind);
    serving = await serve(records);
  });
  afterAll(async () => {
    await serving.stop();
    await records.close();
  });

  test('are heard by those who follow their topic once they are committed, and never when they are not', async () => {
    const head = companyActor(someCompany);
    const client = new Client(serving, head, [wageDepositTopic(someCompany), notificationsTopic(accountOf(head))]);
    expect(await client.next()).toEqual(ready);
    const failing = inTransaction(records.database, async (transaction) => {
      await announce(transaction, wageDepositTopic(someCompany), 'rolled-back');
      throw new Error('in the end it was not done');
    });
    await expect(failing).rejects.toThrow('not done');
    await inTransaction(records.database, async (transaction) => {
      await announce(transaction, wageDepositTopic(otherCompany), 'of-another');
      await announce(transaction, wageDepositTopic(someCompany), 'first');
    });
    expect(await client.next()).toEqual(change(wageDepositTopic(someCompany), 'first'));
    await announce(records.database, notificationsTopic(accountOf(head)), 'second');
    expect(await client.next()).toEqual(change(notificationsTopic(accountOf(head)), 'second'));
    expect(client.hasHeardAll).toBe(true);
  });

  test('of an agency are heard by its officials', async () => {
    const clerk = official('construction', '330302');
    const client = new Client(serving, clerk, [agencyTopic(clerk.agency)]);
    expect(await client.next()).toEqual(ready);
    await announce(records.database, agencyTopic({ kind: 'construction', division: '330303' }), 'elsewhere');
    await announce(records.database, agencyTopic(clerk.agency), 'here');
    expect(await client.next()).toEqual(change(agencyTopic(clerk.agency), 'here'));
  });

  test('of the agencies of all divisions are heard by the officials of the city, who supervise them', async () => {
    const supervisor = official('labour', '330300');
    const topics = ['330300', '330302', '330382'].map((division) => agencyTopic({ kind: 'labour', division }));
    const client = new Client(serving, supervisor, topics);
    expect(await client.next()).toEqual(ready);
    for (const topic of topics) {
      await announce(records.database, topic, 'there');
      expect(await client.next()).toEqual(change(topic, 'there'));
    }
  });

  test('end for a session that was ended, at once when that is announced', async () => {
    const clerk = official('labour');
    const client = new Client(serving, clerk, [notificationsTopic(accountOf(clerk))]);
    expect(await client.next()).toEqual(ready);
    await announce(records.database, sessionsTopic(accountOf(clerk)), 'another-session');
    await announce(records.database, notificationsTopic(accountOf(clerk)), 'still-heard');
    expect(await client.next()).toMatchObject({ event: 'change' });
    serving.signOut(clerk);
    await announce(records.database, sessionsTopic(accountOf(clerk)), clerk.account.sessionId);
    expect(await client.next()).toMatchObject({ event: 'end', data: { code: 'sign-in-required' } });
  });
});

describe.each(databaseKinds)('who may follow what, on the %s database', (kind) => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve(kind);
  });
  afterAll(() => serving.stop());

  const somebody = resident(fictionalPerson().citizenNumber);
  const construction = official('construction', '330302');

  test.each<[string, Actor, readonly string[], number, string]>([
    ['nobody', { role: 'anonymous' }, [wageDepositTopic(someCompany)], 401, 'sign-in-required'],
    ['a resident, of a company', somebody, [wageDepositTopic(someCompany)], 403, 'not-permitted'],
    ['a company, of another', companyActor(otherCompany), [wageDepositTopic(someCompany)], 404, 'no-such-matter'],
    ['an official, of a company', construction, [wageDepositTopic(someCompany)], 403, 'not-permitted'],
    ['an official, of another division', construction, ['agency:construction:330303'], 404, 'no-such-matter'],
    ['an official, of another agency', construction, ['agency:labour:330302'], 404, 'no-such-matter'],
    [
      'an official of the city, of another kind of agency',
      official('construction', '330300'),
      ['agency:labour:330302'],
      404,
      'no-such-matter',
    ],
    ['a company, of an agency', companyActor(someCompany), ['agency:labour:330302'], 403, 'not-permitted'],
    ['an operator, of an agency', operator(), ['agency:labour:330302'], 403, 'not-permitted'],
    ['anybody, of the notifications of others', somebody, ['notifications:someone-else'], 404, 'no-such-matter'],
    ['anybody, of sessions', somebody, [sessionsTopic(accountOf(somebody))], 404, 'no-such-matter'],
    ['anybody, of what there is not', somebody, ['constructor'], 404, 'no-such-matter'],
    ['anybody, of nothing', somebody, [], 400, 'request-malformed'],
    ['anybody, of too much', somebody, Array.from({ length: 21 }, () => 'a'), 400, 'request-malformed'],
    [
      'a company, of itself and of another',
      companyActor(someCompany),
      [wageDepositTopic(someCompany), wageDepositTopic(otherCompany)],
      404,
      'no-such-matter',
    ],
  ])('%s is refused', async (_, actor, topics, status, code) => {
    const query = new URLSearchParams(topics.map((topic) => ['topic', topic]));
    const response = await fetch(`${serving.address}/live?${query}`, { headers: serving.as(actor) });
    expect(await response.json()).toMatchObject({
      error: { data: { fault: { code }, requestId: response.headers.get('x-request-id') } },
    });
    expect(response.status).toBe(status);
  });

  test('an account has ten streams and no more, and another when one is closed', async () => {
    const actor = companyActor(someCompany);
    const open = async (): Promise<{ status: number; code?: string; close: () => Promise<void> }> => {
      const stop = new AbortController();
      const response = await fetch(`${serving.address}/live?topic=${wageDepositTopic(someCompany)}`, {
        headers: serving.as(actor),
        signal: stop.signal,
      });
      if (response.ok) return { status: response.status, close: async () => stop.abort() };
      const { error } = (await response.json()) as { error: { data: { fault: { code: string } } } };
      expect(response.headers.get('retry-after')).toBe('5');
      return { status: response.status, code: error.data.fault.code, close: async () => undefined };
    };
    const streams = await Promise.all(Array.from({ length: 10 }, open));
    expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await open()).toMatchObject({ status: 429, code: 'too-many-streams' });
    await streams[0]?.close();
    let again = await open();
    while (again.status === 429) again = await open();
    await Promise.all([...streams, again].map(({ close }) => close()));
  });
});

test.each(databaseKinds)(
  'a session that ended without a word is noticed at the next heartbeat, on the %s database',
  async (kind) => {
    const records = await openRecords(kind);
    const somebody = companyActor(someCompany);
    let actor: Actor = somebody;
    const application = fastify();
    const context = await contextOn(records, new Date('2018-10-01T00:00:00Z'));
    await addLive(application, { ...context, accounts: { ...context.accounts, actorOf: async () => actor } }, 20);
    await application.listen({ host: '127.0.0.1', port: 0 });
    const { port } = application.server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    const response = await fetch(`${address}/live?topic=${wageDepositTopic(someCompany)}`);
    const told = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes(': still here')) text += (await told?.read())?.value ?? '';
    // Another session of the same account is not the one that the stream was opened in.
    actor = { ...somebody, account: { ...somebody.account, sessionId: 'another' } };
    for (let read = await told?.read(); read?.value !== undefined; read = await told?.read()) text += read.value;
    expect(text).toContain('event: end\ndata: {"code":"sign-in-required"');
    await application.close();
    await records.close();
  },
);

test.each(databaseKinds)(
  'an open page does not keep a session alive on the %s database: the stream ends with it; what the person asks for does',
  async (kind) => {
    const records = await openRecords(kind);
    const { database } = records;
    const secret = 'for-tests-only-'.repeat(4);
    const hour = 3_600_000;
    let machine = Date.now();
    const accounts = openAccounts({
      database,
      secret,
      publicAddress: () => 'http://127.0.0.1:1',
      now: () => new Date(machine),
      machineTime: () => new Date(machine),
      onFailure: (error) => {
        throw error;
      },
    });
    const { username, id } = await openTestAccount(database, secret, { post: companyPost() });
    const application = fastify();
    const context = await contextOn(records, new Date('2018-10-01T00:00:00Z'));
    await addLive(application, { ...context, accounts }, 20);
    await application.listen({ host: '127.0.0.1', port: 0 });
    const { port } = application.server.address() as AddressInfo;

    const headersOf = async (): Promise<{ readonly cookie: string }> => {
      const { cookies } = await accounts.act(
        '/sign-in/username',
        { username, password: testPassword },
        { headers: {}, address: '127.0.0.1' },
      );
      return { cookie: cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ') };
    };
    const follow = async (headers: { readonly cookie: string }) => {
      const response = await fetch(`http://127.0.0.1:${port}/live?topic=${notificationsTopic(id)}`, { headers });
      return response.body?.pipeThrough(new TextDecoderStream()).getReader();
    };
    /** What comes until a text does that has not come yet, or until the end. */
    const until = async (told: Awaited<ReturnType<typeof follow>>, wanted = 'the end'): Promise<string> => {
      let text = '';
      for (let read = await told?.read(); read?.value !== undefined; read = await told?.read()) {
        text += read.value;
        if (text.includes(wanted)) break;
      }
      return text;
    };
    const beats = ': still here\n\n: still here\n\n: still here';

    const [idle, used] = [await headersOf(), await headersOf()];
    const [idlePage, usedPage] = [await follow(idle), await follow(used)];
    machine += 11 * hour;
    await Promise.all([until(idlePage, beats), until(usedPage, beats)]);
    expect(await accounts.actorOf(used)).toMatchObject({ role: 'company-head' });
    machine += 2 * hour;
    expect(await until(idlePage)).toContain('event: end\ndata: {"code":"sign-in-required"');
    expect(await accounts.actorOf(idle)).toEqual({ role: 'anonymous' });
    expect(await until(usedPage, beats)).not.toContain('event: end');
    expect(await accounts.actorOf(used, false)).toMatchObject({ role: 'company-head' });
    await application.close();
    await records.close();
  },
);

// The embedded database serves one process.
test('two servers on one database hear each other', async () => {
  const url = await serverDatabase();
  const both = [await openServer(url, () => undefined), await openServer(url, () => undefined)] as const;
  const servings = [await serve(both[0]), await serve(both[1])] as const;
  const head = companyActor(someCompany);
  const client = new Client(servings[1], head, [wageDepositTopic(someCompany)]);
  expect(await client.next()).toEqual(ready);
  await inTransaction(both[0].database, (transaction) => announce(transaction, wageDepositTopic(someCompany), 'far'));
  expect(await client.next()).toEqual(change(wageDepositTopic(someCompany), 'far'));

  // The connection that listens is cut: it comes back, and clients are told that they may have missed something.
  await both[0].database.execute(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
  );
  expect(await client.next()).toEqual(ready);
  await announce(both[0].database, wageDepositTopic(someCompany), 'after');
  expect(await client.next()).toEqual(change(wageDepositTopic(someCompany), 'after'));

  await Promise.all(servings.map(({ stop }) => stop()));
  expect(await client.next()).toMatchObject({ event: 'end', data: { code: 'stopping' } });
  await Promise.all(both.map(({ close }) => close()));
});

test.each(databaseKinds)(
  'a server that stops ends its streams and does not wait for them, on the %s database',
  async (kind) => {
    const serving = await serve(kind);
    const head = companyActor(someCompany);
    const client = new Client(serving, head, [wageDepositTopic(someCompany)]);
    expect(await client.next()).toEqual(ready);
    const late = new AbortController();
    await Promise.race([
      serving.stop(),
      timeLimit(30_000, undefined, { signal: late.signal }).then(() => Promise.reject(new Error('it waits'))),
    ]);
    late.abort();
    expect(await client.next()).toMatchObject({ event: 'end', data: { code: 'stopping' } });
  },
);

test.each(databaseKinds)(
  'a client that does not read is kept nothing for, and learns that it missed something, on the %s database',
  async (kind) => {
    const records = await openRecords(kind);
    const serving = await serve(records);
    const head = companyActor(someCompany);
    const topic = wageDepositTopic(someCompany);
    const socket = connect(Number(new URL(serving.address).port), '127.0.0.1');
    await once(socket, 'connect');
    const headers = Object.entries(serving.as(head)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET /live?topic=${topic} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers.join('')}\r\n`);
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString()).toContain('text/event-stream');
    socket.pause();

    const id = 'x'.repeat(7000);
    // 21 MB: more than the buffers of both ends of a connection hold.
    for (let from = 0; from < 3000; from += 100)
      await records.database.execute(sql`
      select pg_notify(${changesChannel}, json_build_object('topic', ${topic}::text, 'id', n || ${` ${id}`})::text)
      from generate_series(${from}::int, ${from + 99}::int) as n`);

    let length = 0;
    let end = '';
    socket.on('data', (chunk: Buffer) => {
      length += chunk.length;
      end = (end + chunk.toString()).slice(-20_000);
    });
    socket.resume();
    while (!end.includes('event: ready')) await once(socket, 'data');
    expect(length).toBeLessThan(15_000_000);
    expect(end).not.toContain(`"2999 `);
    socket.destroy();
    await serving.stop();
    await records.close();
  },
);
