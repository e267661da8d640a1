import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readConfiguration } from '../src/configuration.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { inTransaction } from '../src/database/in-transaction.ts';
import { addSlowBodyLimit } from '../src/http/slow-bodies.ts';
import { startServer } from '../src/start.ts';
import { traced } from '../src/tracing/traced.ts';
import { contextOn, companyActor, official } from './acting.ts';
import { fictionalPerson, september, stayToRecord } from './fictional-stay.ts';
import { emptyPlace } from './place.ts';
import { databaseKinds, openRecords, temporaryDirectory } from './records.ts';
import { serve, type Serving } from './serving.ts';

const preview = { scheme: 'employee-tier-1', area: 'wenzhou-urban', status: 'active', claim: september() };

const post = (address: string, path: string, body: unknown, headers = {}): Promise<Response> =>
  fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The value of a line of metrics whose name and labels read so. */
const valueOf = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.split(' ')
      .at(-1) ?? 0,
  );

const metricsOf = async ({ address }: Serving, headers = {}): Promise<string> => {
  const response = await fetch(`${address}/metrics`, { headers });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  return response.text();
};

describe.each(databaseKinds)('metrics on the %s database', (kind) => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve(kind);
  });
  afterAll(() => serving.stop());

  test('count requests, calls and rulings by names of the program', async () => {
    const before = await metricsOf(serving);
    const refused = { ...preview, claim: { ...preview.claim, lines: [{ amount: -1, class: 'A' }] } };
    await post(serving.address, '/trpc/medicalInsurance.previewSettlement', preview);
    await post(serving.address, '/trpc/medicalInsurance.previewSettlement', refused);
    await post(serving.address, '/trpc/medicalInsurance.recordStay', stayToRecord(september()));
    await post(serving.address, '/trpc/medicalInsurance.readYear', {});
    await fetch(`${serving.address}/nothing-like-330302199001010015.txt`);
    await fetch(`${serving.address}/trpc/nothing-like-330302199001010015`);
    const text = await metricsOf(serving);
    const rise = (series: string): number => valueOf(text, series) - valueOf(before, series);
    const procedure = 'procedure="medicalInsurance.previewSettlement"';
    expect(rise(`procedure_calls_total{${procedure},outcome="ok"}`)).toBe(2);
    expect(rise('procedure_calls_total{procedure="medicalInsurance.recordStay",outcome="UNAUTHORIZED"}')).toBe(1);
    expect(rise('rulings_total{asked="medicalInsurance.previewSettlement",kind="granted"}')).toBe(1);
    expect(rise('rulings_total{asked="medicalInsurance.previewSettlement",kind="refused"}')).toBe(1);
    expect(rise('http_request_duration_seconds_count{method="POST",route="/trpc/:path",status="200"}')).toBe(2);
    expect(rise('http_request_duration_seconds_count{method="GET",route="none",status="404"}')).toBe(1);
    expect(text).toContain('process_cpu_user_seconds_total');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).not.toMatch(/330302199001010015|nothing-like/);
  });

  test('count what is settled in bulk, and the streams of changes that are open, but not how long they are', async () => {
    const before = await metricsOf(serving);
    const official330302 = official('medical-insurance', '330302');
    await (
      await fetch(`${serving.address}/bulk/settlements`, {
        method: 'POST',
        headers: { ...serving.as(official330302), 'content-type': 'application/x-ndjson' },
        body: `${JSON.stringify(preview)}\n`.repeat(3),
      })
    ).text();
    const stop = new AbortController();
    const topic = `notifications:${official330302.account.id}`;
    await fetch(`${serving.address}/live?topic=${topic}`, { headers: serving.as(official330302), signal: stop.signal });
    const open = await metricsOf(serving);
    expect(valueOf(open, 'live_streams') - valueOf(before, 'live_streams')).toBe(1);
    expect(
      valueOf(open, 'rulings_total{asked="bulk settlements",kind="granted"}') -
        valueOf(before, 'rulings_total{asked="bulk settlements",kind="granted"}'),
    ).toBe(3);
    stop.abort();
    let closed = await metricsOf(serving);
    while (valueOf(closed, 'live_streams') !== valueOf(before, 'live_streams')) closed = await metricsOf(serving);
    expect(closed).not.toMatch(/route="\/(live|bulk)/);
  });

  /** Asks by a name and with headers that fetch would not send. */
  const ask = ({ address }: Serving, headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      httpRequest(`${address}/metrics`, { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });

  test('without a token are for the machine itself', async () => {
    expect(await ask(serving, {})).toBe(200);
    expect(await ask(serving, { host: 'localhost:8018' })).toBe(200);
    expect(await ask(serving, { host: '[::1]:8018' })).toBe(200);
    expect(await ask(serving, { host: 'rebound.example' })).toBe(403);
    expect(await ask(serving, { 'x-forwarded-for': '192.0.2.7' })).toBe(403);
    expect(await ask(serving, { forwarded: 'for=192.0.2.7' })).toBe(403);
    const open = await serve(kind, { host: '0.0.0.0' });
    const response = await fetch(`${open.address}/metrics`);
    expect(await response.json()).toMatchObject({ error: { data: { fault: { code: 'metrics-closed' } } } });
    await open.stop();
  });

  test('with a token are for who has it', async () => {
    const token = 'a-token-for-tests-only';
    const closed = await serve(kind, { host: '0.0.0.0', metricsToken: token });
    expect(await ask(closed, {})).toBe(403);
    expect(await ask(closed, { authorization: 'Bearer a-token-for-tests-onlY' })).toBe(403);
    expect(await ask(closed, { authorization: token })).toBe(403);
    expect(await ask(closed, { authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.7' })).toBe(200);
    await closed.stop();
  });
});

test('metrics tell the connections to a database server while it is open; the embedded one has none', async () => {
  const embedded = await serve('embedded');
  expect(await metricsOf(embedded)).not.toContain('database_connections{');
  const records = await openRecords('server');
  const other = await serve(records);
  await records.database.execute('select 1');
  expect(valueOf(await metricsOf(other), 'database_connections{state="idle"}')).toBeGreaterThan(0);
  await other.stop();
  await records.close();
  expect(await metricsOf(embedded)).not.toContain('database_connections{');
  await embedded.stop();
});

async function lengthOf(chunks: AsyncIterable<Buffer>): Promise<string> {
  let length = 0;
  for await (const chunk of chunks) length += chunk.length;
  return String(length);
}

describe('limits', () => {
  test.each(databaseKinds)(
    'every address has one but those that watch over the server, and every answer an id, on the %s database',
    async (kind) => {
      const paths = [
        '/trpc/system.status',
        '/openapi.json',
        '/reference',
        '/reference/system',
        '/reference/style.css',
        '/bulk/trading-catalogue',
        '/live?topic=a',
        '/audit/export',
        '/metrics',
        '/nothing.txt',
        '/',
      ];
      const records = await openRecords(kind);
      const context = await contextOn(records, new Date('2018-10-01T00:00:00Z'));
      for (const path of paths) {
        const serving = await serve(records, { context, requestsPerMinute: 1 });
        const first = await fetch(`${serving.address}${path}`);
        await first.body?.cancel();
        const second = await fetch(`${serving.address}${path}`);
        expect([path, second.status, await second.json()]).toEqual([
          path,
          429,
          expect.objectContaining({
            error: expect.objectContaining({
              data: expect.objectContaining({
                fault: expect.objectContaining({ code: 'too-many-requests' }),
                requestId: second.headers.get('x-request-id'),
              }),
            }),
          }),
        ]);
        expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(first.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
        for (const watched of ['/health', '/ready', '/health', '/ready'])
          expect((await fetch(`${serving.address}${watched}`)).status).toBe(200);
        await serving.stop();
      }
      await records.close();
    },
  );

  test('a request that arrives too slowly is let go, and a stream is not', async () => {
    const application = fastify({ logger: false });
    addSlowBodyLimit(application, 50);
    application.post('/slow', async () => 'arrived');
    application.addContentTypeParser('text/x-stream', (_request, payload, done) => done(null, payload));
    application.post('/stream', { config: { staysOpen: true } }, ({ body }) => lengthOf(body as AsyncIterable<Buffer>));
    await application.listen({ host: '127.0.0.1', port: 0 });
    const { port } = application.server.address() as AddressInfo;
    const head = (path: string, type: string): string =>
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: ${type}\r\ncontent-length: 4\r\nconnection: close\r\n\r\n`;

    const slow = connect(port, '127.0.0.1');
    slow.write(`${head('/slow', 'text/plain')}ab`);
    let answer = '';
    slow.on('data', (data: Buffer) => (answer += data.toString()));
    slow.on('error', () => undefined);
    const stream = connect(port, '127.0.0.1');
    stream.write(`${head('/stream', 'text/x-stream')}ab`);
    await once(slow, 'close');
    expect(answer).not.toContain('arrived');

    // By now the limit is over for the stream as well, which was begun at the same time.
    stream.write('cd');
    let streamed = '';
    stream.on('data', (data: Buffer) => (streamed += data.toString()));
    await once(stream, 'close');
    expect(streamed).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n\r\n4$/);
    await application.close();
  });
});

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
  readonly status: { readonly code?: number };
}

/** Takes what a server sends as a collector of OpenTelemetry would. */
class Collector {
  readonly #server: Server;
  readonly received: string[] = [];

  constructor() {
    this.#server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        this.received.push(`${request.method} ${request.url}`, text);
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
  }

  async address(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get spans(): readonly SentSpan[] {
    return this.received
      .filter((text) => text.startsWith('{'))
      .flatMap(
        (text) => (JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[] }).resourceSpans,
      )
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}

async function startTraced(kind: OpenDatabase['kind'], endpoint: string) {
  const { environment } = await emptyPlace(kind);
  const read = readConfiguration({
    PORT: '0',
    ...environment,
    LOG_LEVEL: 'silent',
    PORTAL_DIRECTORY: join(await temporaryDirectory(), 'nothing'),
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  });
  if (read.kind === 'faulty') throw new Error('the configuration is faulty');
  return startServer(read.configuration, {
    now: () => new Date('2018-10-01T00:00:00Z'),
    logStream: { write: () => true },
  });
}

describe.each(databaseKinds)('traces on the %s database', (kind) => {
  test('go to the collector with the spans of requests, procedures and transactions, and nothing of persons', async () => {
    const collector = new Collector();
    const server = await startTraced(kind, await collector.address());
    const person = fictionalPerson();
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
    const response = await post(server.address, '/trpc/medicalInsurance.previewSettlement', preview, { traceparent });
    await post(server.address, '/trpc/medicalInsurance.readYear', { citizenNumber: person.citizenNumber });
    await fetch(`${server.address}/${person.citizenNumber}.txt?name=${encodeURIComponent(person.name)}`);
    await traced('test', {}, () => inTransaction(server.records.database, async () => undefined));
    await server.stop();
    expect(collector.received[0]).toBe('POST /v1/traces');

    const { spans } = collector;
    const named = (name: string): SentSpan => {
      const span = spans.find((one) => one.name === name);
      if (!span) throw new Error(`no span ${name} among ${spans.map((one) => one.name).join(', ')}`);
      return span;
    };
    const attributesOf = ({ attributes }: SentSpan): Record<string, unknown> =>
      Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

    const request = named('POST /trpc/:path');
    expect(request).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
    expect(attributesOf(request)).toEqual({
      'http.request.method': 'POST',
      'http.route': '/trpc/:path',
      'http.response.status_code': 200,
      'request.id': response.headers.get('x-request-id'),
    });
    const procedure = named('procedure medicalInsurance.previewSettlement');
    expect(procedure).toMatchObject({ traceId, parentSpanId: request.spanId });
    expect(attributesOf(procedure)).toMatchObject({ outcome: 'ok' });
    expect(attributesOf(named('procedure medicalInsurance.readYear'))).toMatchObject({ outcome: 'UNAUTHORIZED' });
    expect(attributesOf(named('GET none'))).toMatchObject({ 'http.response.status_code': 404 });
    const transaction = named('transaction');
    expect(spans.map(({ spanId }) => spanId)).toContain(transaction.parentSpanId);
    const all = collector.received.join('');
    expect(all).not.toContain(person.citizenNumber);
    expect(all).not.toContain(person.name);
    expect(all).not.toContain(september().institution.id.slice(0, 12));
    await collector.stop();
  });

  test('that nobody takes do not keep the server from stopping', async () => {
    const collector = new Collector();
    const address = await collector.address();
    await collector.stop();
    const server = await startTraced(kind, address);
    expect((await fetch(`${server.address}/health`)).status).toBe(200);
    const begun = performance.now();
    await server.stop();
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test('without a collector are not made, and nothing is loaded for them', async () => {
    const program = await readFile(inject('program'), 'utf8');
    expect(program).toContain('import("@opentelemetry/sdk-trace-node")');
    expect(program).not.toMatch(/^import .*@opentelemetry/m);
    const serving = await serve(kind);
    expect((await fetch(`${serving.address}/health`, { headers: { traceparent: 'x' } })).status).toBe(200);
    expect(await traced('test', {}, async (span) => span.tell({ a: 1 }))).toBeUndefined();
    await serving.stop();
  });
});

test.each([
  ['METRICS_TOKEN', 'too-short'],
  ['METRICS_TOKEN', 'with a space in it'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'grpc://collector.example'],
])('a faulty %s keeps the server from starting, and a secret is not shown', (variable, value) => {
  const read = readConfiguration({ [variable]: value });
  const told = JSON.stringify(read);
  expect(read).toMatchObject({ kind: 'faulty', faults: [{ code: 'configuration-invalid' }] });
  expect(told).toContain(variable);
  expect(told.includes(value)).toBe(variable !== 'METRICS_TOKEN');
});

test.each(databaseKinds)('a company is not told apart in metrics, on the %s database', async (kind) => {
  const serving = await serve(kind);
  const head = companyActor('91330302PDY00001X5');
  const stop = new AbortController();
  await fetch(`${serving.address}/live?topic=wage-deposit:91330302PDY00001X5`, {
    headers: serving.as(head),
    signal: stop.signal,
  });
  const text = await (await fetch(`${serving.address}/metrics`)).text();
  expect(text).not.toContain('91330302PDY00001X5');
  expect(text).not.toContain(head.account.id);
  stop.abort();
  await serving.stop();
});
