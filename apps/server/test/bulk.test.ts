import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { plainDate } from '@wenzhou/calendar';
import { creditCodeFor } from '@wenzhou/identity';
import type { ClaimInput } from '@wenzhou/medical-insurance';
import { fen } from '@wenzhou/money';
import { catalogueEntries } from '@wenzhou/resource-trading';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../src/accounts/actor.ts';
import { inChunks, sendLines } from '../src/http/send-lines.ts';
import { deposits } from '../src/wage-deposit/tables.ts';
import { companyActor, official, operator } from './acting.ts';
import { september } from './fictional-stay.ts';
import { databaseKinds, openRecords } from './records.ts';
import { serve, type Serving } from './serving.ts';

const official330302 = official('medical-insurance', '330302');

const stay = (changes: Partial<ClaimInput> = {}) => ({
  scheme: 'employee-tier-1',
  area: 'wenzhou-urban',
  status: 'active',
  claim: { ...september(), ...changes },
});

/** The bytes of what is still in use, once the rest was cleared away. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

// Neither what is settled in bulk nor the catalogue is in the database: either kind would do.
let serving: Serving;
beforeAll(async () => {
  serving = await serve('server');
});
afterAll(() => serving.stop());

const ask = (
  body: string | Buffer,
  {
    actor = official330302,
    query = '',
    type = 'application/x-ndjson',
    headers = {},
  }: {
    actor?: Actor;
    query?: string;
    type?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<Response> =>
  fetch(`${serving.address}/bulk/settlements${query}`, {
    method: 'POST',
    headers: { ...serving.as(actor), 'content-type': type, ...headers },
    body: body as string,
  });

const linesOf = async (response: Response): Promise<unknown[]> =>
  (await response.text())
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as unknown);

/** An upload that is open: what it sends and what comes back. */
async function upload(actor: Actor = official330302) {
  const request = httpRequest(`${serving.address}/bulk/settlements`, {
    method: 'POST',
    headers: { ...serving.as(actor), 'content-type': 'application/x-ndjson' },
  });
  request.flushHeaders();
  const response = once(request, 'response').then(([message]) => message as IncomingMessage);
  return { request, response };
}

describe('settlements in bulk', () => {
  test('a line of a pooling area that is not the official’s is at fault; the city settles all', async () => {
    const body = [line(stay()), line({ ...stay(), area: 'atlantis' })].join('');
    const told = async (division: string): Promise<readonly unknown[]> => {
      const lines = await linesOf(await ask(body, { actor: official('medical-insurance', division) }));
      return lines.slice(0, 2);
    };
    const settled = expect.objectContaining({ ruling: expect.objectContaining({ kind: 'granted' }) });
    const refused = expect.objectContaining({ ruling: expect.objectContaining({ kind: 'refused' }) });
    expect(await told('330304')).toEqual([settled, refused]);
    expect(await told('330300')).toEqual([settled, refused]);
    expect(await told('330305')).toEqual([
      expect.objectContaining({ error: expect.objectContaining({ code: 'no-such-matter' }) }),
      refused,
    ]);
  });

  test('each line is settled under its number, and one that is at fault spoils no other', async () => {
    const long = stay({ number: 'x'.repeat(70_000) });
    const response = await ask(
      [
        line(stay()),
        '\n',
        line(stay({ lines: [{ amount: -1, class: 'A' }] })),
        '{"scheme":\r\n',
        line({ ...stay(), earlier: 'none' }),
        line(long),
        line(null),
        `${'['.repeat(30_000)}${']'.repeat(30_000)}\n`,
        '{"__proto__":{"scheme":"employee-tier-1"}}\n',
        JSON.stringify(stay({ lines: [{ amount: 100_000, class: 'A' }] })),
      ].join(''),
    );
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/x-ndjson; charset=utf-8',
    ]);
    const bilingual = { zh: expect.any(String), en: expect.any(String) };
    const error = (code: string) => ({ code, reason: bilingual, remedy: bilingual });
    expect(await linesOf(response)).toEqual([
      // (80,000 − 600) × 90% = 71,460
      {
        line: 1,
        ruling: expect.objectContaining({
          kind: 'granted',
          outcome: expect.objectContaining({
            settlement: expect.objectContaining({ payers: { pool: 7_146_000, relief: 0, person: 854_000 } }),
          }),
        }),
      },
      {
        line: 3,
        ruling: {
          kind: 'refused',
          refusals: [expect.objectContaining({ code: 'input-too-small', path: ['claim', 'lines', 0, 'amount'] })],
        },
      },
      { line: 4, error: error('line-not-json') },
      {
        line: 5,
        error: { ...error('request-malformed'), fields: [{ path: 'earlier', reason: expect.any(String) }] },
      },
      { line: 6, error: error('line-too-long') },
      {
        line: 7,
        error: { ...error('request-malformed'), fields: [{ path: '', reason: expect.any(String) }] },
      },
      { line: 8, error: error('request-too-deep') },
      { line: 9, error: error('request-key-forbidden') },
      // (1,000 − 600) × 90% = 360
      {
        line: 10,
        ruling: expect.objectContaining({
          outcome: expect.objectContaining({
            settlement: expect.objectContaining({ payers: { pool: 36_000, relief: 0, person: 64_000 } }),
          }),
        }),
      },
      { end: { lines: 9, granted: 2, refused: 1, incomplete: 0, faulty: 6 } },
    ]);
  });

  test('the explanation comes when it is asked for, and progress as often as asked', async () => {
    const body = Array.from({ length: 5 }, () => line(stay())).join('');
    const plain = await linesOf(await ask(body));
    expect(plain).toHaveLength(6);
    expect(plain[0]).not.toHaveProperty('ruling.steps');
    const explained = await linesOf(await ask(body, { query: '?explain=true&progress=2' }));
    expect(explained[0]).toHaveProperty('ruling.steps.0.code', 'insurance-year');
    expect(explained.map((one) => Object.keys(one as object)[0])).toEqual([
      'line',
      'line',
      'progress',
      'line',
      'line',
      'progress',
      'line',
      'end',
    ]);
    expect(explained[5]).toEqual({ progress: { lines: 4, granted: 4, refused: 0, incomplete: 0, faulty: 0 } });
  });

  test('nothing at all is answered with an end', async () => {
    expect(await linesOf(await ask(''))).toEqual([
      { end: { lines: 0, granted: 0, refused: 0, incomplete: 0, faulty: 0 } },
    ]);
  });

  test('bytes that are no UTF-8 spoil their line only', async () => {
    const answers = await linesOf(
      await ask(Buffer.concat([Buffer.from([0x22, 0xff, 0x22, 0x0a]), Buffer.from(line(stay()))])),
    );
    expect(answers).toMatchObject([{ error: { code: 'line-not-json' } }, { ruling: { kind: 'granted' } }, {}]);
  });

  test.each<[string, Actor, number, string]>([
    ['nobody', { role: 'anonymous' }, 401, 'sign-in-required'],
    ['a company', companyActor('91330302PDY00001X5'), 403, 'not-permitted'],
    ['an official of another authority', official('labour'), 403, 'not-permitted'],
    ['an operator', operator(), 403, 'not-permitted'],
  ])('%s may not', async (_, actor, status, code) => {
    const response = await ask(line(stay()), { actor });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error: { data: { fault: { code }, requestId: response.headers.get('x-request-id') } },
    });
  });

  test.each<[string, Parameters<typeof ask>[1], number, string]>([
    ['a query that is none', { query: '?explain=perhaps&progress=0' }, 400, 'request-malformed'],
    ['JSON', { type: 'application/json' }, 415, 'media-type-not-supported'],
    ['what is compressed', { headers: { 'content-encoding': 'gzip' } }, 415, 'media-type-not-supported'],
  ])('%s is refused', async (_, given, status, code) => {
    const response = await ask(line(stay()), given);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { data: { fault: { code } } } });
  });

  test('the parameters at fault are named', async () => {
    const response = await ask('', { query: '?explain=perhaps&progress=0' });
    const { error } = (await response.json()) as { error: { data: { fields: { path: string }[] } } };
    expect(error.data.fields.map(({ path }) => path)).toEqual(['explain', 'progress']);
  });

  test('whoever waits for each answer before sending the next gets it', async () => {
    const { request, response } = await upload();
    const answers: AsyncIterator<string> = createInterface({ input: await response })[Symbol.asyncIterator]();
    for (let number = 1; number <= 3; number += 1) {
      request.write(line(stay()));
      const { value } = await answers.next();
      expect(JSON.parse(value as string)).toMatchObject({ line: number, ruling: { kind: 'granted' } });
    }
    request.end();
    expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ end: { lines: 3 } });
  });

  test('100,000 lines pass, in memory that does not grow with them', async () => {
    const { request, response } = await upload();
    const one = line(stay());
    const sent = pipeline(
      Readable.from(
        (function* () {
          for (let batch = 0; batch < 1000; batch += 1) yield one.repeat(100);
        })(),
      ),
      request,
    );
    let count = 0;
    let last = '';
    const heap: number[] = [];
    for await (const text of createInterface({ input: await response })) {
      count += 1;
      last = text;
      if (count % 20_000 === 0) heap.push(heapInUse());
    }
    await sent;
    expect(JSON.parse(last)).toEqual({
      end: { lines: 100_000, granted: 100_000, refused: 0, incomplete: 0, faulty: 0 },
    });
    expect(count).toBe(100_101);
    // The answer is more than 100 MB.
    expect((heap.at(-1) ?? 0) - (heap[0] ?? 0)).toBeLessThan(30 * 2 ** 20);
  }, 180_000);

  test('a client that does not read is not read from either, until it reads again', async () => {
    const { port } = new URL(serving.address);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    const headers = Object.entries(serving.as(official330302)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `POST /bulk/settlements HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\ncontent-type: application/x-ndjson\r\n${headers.join('')}\r\n`,
    );
    const one = line(stay());
    const batch = one.repeat(200);
    const chunk = `${Buffer.byteLength(batch).toString(16)}\r\n${batch}\r\n`;
    let batches = 0;
    // Sends for as long as somebody takes it: the connection is full when nothing has moved for many turns.
    for (let turns = 0; turns < 2000; turns += 1) {
      if (socket.writableNeedDrain) await new Promise(setImmediate);
      else {
        socket.write(chunk);
        batches += 1;
        turns = 0;
      }
    }
    const isFullAt = batches;
    expect(socket.writableNeedDrain).toBe(true);
    // Of the answers, more than ten times as long, so much was made that the buffers in between hold.
    expect(isFullAt * batch.length).toBeLessThan(30_000_000);

    let text = '';
    socket.on('data', (data: Buffer) => {
      text = (text + data.toString()).slice(-2000);
    });
    await once(socket, 'drain');
    socket.write('0\r\n\r\n');
    while (!text.endsWith('0\r\n\r\n')) await once(socket, 'data');
    expect(text).toContain(`{"end":{"lines":${200 * batches},`);
    socket.destroy();
  });

  test('a server that stops tells so and ends the answer', async () => {
    const other = await serve('server');
    const request = httpRequest(`${other.address}/bulk/settlements`, {
      method: 'POST',
      headers: { ...other.as(official330302), 'content-type': 'application/x-ndjson' },
    });
    request.on('error', () => undefined);
    request.write(line(stay()));
    const [message] = (await once(request, 'response')) as [IncomingMessage];
    const answers = createInterface({ input: message })[Symbol.asyncIterator]();
    expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ line: 1 });
    const stopped = other.stop();
    expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ error: { code: 'stopping' } });
    expect((await answers.next()).done).toBe(true);
    await stopped;
  });
});

describe('the trading catalogue in bulk', () => {
  test('is open to everybody, a line for each entry', async () => {
    const response = await fetch(`${serving.address}/bulk/trading-catalogue`);
    expect(await linesOf(response)).toEqual(JSON.parse(JSON.stringify(catalogueEntries)));
    const items = await linesOf(await fetch(`${serving.address}/bulk/trading-catalogue?kind=item`));
    expect(items).toHaveLength(77);
    expect((await fetch(`${serving.address}/bulk/trading-catalogue?kind=other`)).status).toBe(400);
  });
});

describe.each(databaseKinds)('the register of wage deposits in bulk, on the %s database', (kind) => {
  test('is open to everybody, a line for each firm, page after page', async () => {
    const records = await openRecords(kind);
    const other = await serve(records);
    const day = plainDate('2018-10-01');
    const firms = Array.from({ length: 1001 }, (_, index) => {
      const organisation = `PDY${String(index + 1).padStart(5, '0')}`;
      const division = index % 2 === 0 ? '330302' : '330303';
      return {
        id: randomUUID(),
        firm: creditCodeFor({ department: '9', category: '1', division, organisation }),
        name: '虚构建筑公司',
        searched: '虚构建筑公司',
        agencyDivision: division,
        phase: 'held',
        standing: 'complete',
        balance: fen(120_000_000),
        level: fen(120_000_000),
        cash: fen(120_000_000),
        bankGuarantee: fen(0),
        insurancePolicy: fen(0),
        awaitingWages: fen(0),
        supervised: false,
        demandToMake: false,
        lastSequence: 1,
        lastOn: day,
      } as const;
    });
    await records.database.insert(deposits).values(firms);
    const all = await linesOf(await fetch(`${other.address}/bulk/wage-deposit-register`));
    expect(all).toHaveLength(1001);
    expect(all.map((row) => (row as { creditCode: string }).creditCode)).toEqual(
      firms.map(({ firm }) => firm).toSorted(),
    );
    expect(all[0]).toEqual({
      creditCode: expect.any(String),
      name: '虚构建筑公司',
      authority: '330302',
      phase: 'held',
      standing: 'complete',
      balance: 120_000_000,
      level: 120_000_000,
      supervised: false,
    });
    const lucheng = await linesOf(await fetch(`${other.address}/bulk/wage-deposit-register?division=330303`));
    expect(lucheng).toHaveLength(500);
    expect((await fetch(`${other.address}/bulk/wage-deposit-register?division=33`)).status).toBe(400);
    await other.stop();
    await records.close();
  });
});

test('too many streams are told to wait', async () => {
  const other = await serve('server', { requestsPerMinute: 2 });
  const statuses: number[] = [];
  for (let count = 0; count < 3; count += 1)
    statuses.push((await fetch(`${other.address}/bulk/trading-catalogue`)).status);
  expect(statuses).toEqual([200, 200, 429]);
  const response = await fetch(`${other.address}/bulk/trading-catalogue`);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({ error: { data: { fault: { code: 'too-many-requests' } } } });
  await other.stop();
});

describe('what makes the lines is told to stop', () => {
  const stops = new EventEmitter();
  const application = fastify();
  application.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
  async function* upTo(most: number, input?: Readable): AsyncGenerator<string> {
    try {
      for (let count = 0; count < most; count += 1) yield 'x'.repeat(10_000);
      if (input) for await (const chunk of input) yield String(chunk);
    } finally {
      stops.emit('stop');
    }
  }
  application.get('/endless', (_request, reply) => sendLines(reply, upTo(Infinity), 100));
  application.post('/echo', ({ body }, reply) => sendLines(reply, upTo(1, body as Readable), 100));

  const ask = (request: string): Socket => {
    const { port } = application.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.setEncoding('utf8').pause().write(request);
    return socket;
  };

  beforeAll(() => application.listen({ host: '127.0.0.1', port: 0 }));
  afterAll(() => application.close());

  test('when the client goes away', async () => {
    const stopped = once(stops, 'stop');
    const socket = ask('GET /endless HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
    socket.resume();
    await once(socket, 'data');
    socket.destroy();
    await stopped;
  });

  test('when the client does not read for long', async () => {
    const stopped = once(stops, 'stop');
    const socket = ask('GET /endless HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
    await stopped;
    socket.destroy();
  });

  test('when the client does not send for long', async () => {
    const stopped = once(stops, 'stop');
    const socket = ask(
      'POST /echo HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n',
    );
    let text = '';
    socket.on('data', (data: string) => (text += data)).resume();
    await Promise.all([stopped, once(socket, 'close')]);
    expect(text).toContain('ab');
    expect(text).not.toContain('0\r\n\r\n');
  });
});

describe('lines in chunks', () => {
  const collect = async (lines: AsyncIterable<string>): Promise<string[]> => {
    const chunks: string[] = [];
    for await (const chunk of inChunks(lines)) chunks.push(chunk);
    return chunks;
  };

  test('are joined while they come at once, and lose nothing', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index}\n`);
    const chunks = await collect(
      (async function* () {
        yield* lines;
      })(),
    );
    expect(chunks.join('')).toBe(lines.join(''));
    expect(chunks.length).toBeLessThan(10);
  });

  test('do not wait for one that is late', async () => {
    const chunks = await collect(
      (async function* () {
        yield 'a';
        yield 'b';
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        yield 'c';
      })(),
    );
    expect(chunks).toEqual(['ab', 'c']);
  });

  test('fail as their source fails, and stop it when nobody reads on', async () => {
    let stopped = 0;
    async function* source(): AsyncGenerator<string> {
      try {
        for (;;) yield 'x'.repeat(20_000);
      } finally {
        stopped += 1;
      }
    }
    for await (const chunk of inChunks(source())) {
      expect(chunk).toHaveLength(20_000);
      break;
    }
    expect(stopped).toBe(1);
    await expect(
      collect(
        (async function* () {
          yield 'a';
          throw new Error('broken');
        })(),
      ),
    ).rejects.toThrow('broken');
  });
});
