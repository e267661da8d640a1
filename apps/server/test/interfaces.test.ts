import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { domains } from '../src/interfaces/domains.ts';
import { operations } from '../src/interfaces/operations.ts';
import { plainRoutes } from '../src/interfaces/plain-routes.ts';
import type { Method, OpenApi, OpenApiOperation } from '../src/interfaces/openapi.ts';
import { openApiDocument } from '../src/interfaces/openapi-document.ts';
import { permissions } from '../src/permissions/permissions.ts';
import { appRouter } from '../src/trpc/router.ts';
import { official } from './acting.ts';
import { september, stayToRecord } from './fictional-stay.ts';
import { databaseKinds } from './records.ts';
import { serve, type Serving } from './serving.ts';

const procedures = Object.keys(appRouter._def.procedures);
const document = JSON.parse(JSON.stringify(openApiDocument('http://127.0.0.1:8018'))) as OpenApi;

const isOpen = (name: string): boolean => permissions[name]?.anonymous !== undefined;

/** Every schema below a value, with the place where it stands. */
function* objectsIn(value: unknown, place = '#'): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [place, value as Record<string, unknown>];
  for (const [key, item] of Object.entries(value)) yield* objectsIn(item, `${place}/${key}`);
}

/** Knows the components of the document, which are compiled once for all schemas that refer to them. */
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(withReferences({ $id: 'document', components: document.components }));

/** The same schema, whose references lead into the document wherever it stands itself. */
function withReferences(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"document#/')) as object;
}

/** A validator of a JSON Schema that stands in the document. */
const validatorOf = (schema: object): ValidateFunction => ajv.compile(withReferences(schema));

const answerSchema = ({ responses }: OpenApiOperation, status = 200): object => {
  const response = responses[String(status)];
  if (!response || !('content' in response)) throw new Error('no such answer is described');
  return response.content?.['application/json']?.schema ?? {};
};

const exampleOf = ({ requestBody }: OpenApiOperation): unknown => Object.values(requestBody?.content ?? {})[0]?.example;

const allOperations: readonly (readonly [string, Method, OpenApiOperation])[] = Object.entries(document.paths).flatMap(
  ([path, methods]) =>
    (Object.entries(methods) as [Method, OpenApiOperation][]).map(
      ([method, operation]) => [path, method, operation] as const,
    ),
);

describe('the description for machines', () => {
  test('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate({ ...document })).toMatchObject({ valid: true });
    expect(document.openapi).toBe('3.1.1');
    expect(document.info.version).toBe(packageJson.version);
  });

  test('has only references that lead somewhere, and no part of how it was made', () => {
    for (const [place, { $ref, $defs, readOnly }] of objectsIn(document)) {
      expect([place, $defs, readOnly]).toEqual([place, undefined, undefined]);
      if ($ref === undefined || place.endsWith('/properties')) continue;
      const target = String($ref)
        .slice(2)
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
      expect([place, $ref, target]).toEqual([place, $ref, expect.any(Object)]);
    }
  });

  test('names every operation once', () => {
    const names = allOperations.map(([, , { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has a summary in both languages for every procedure, and for none that is not there', () => {
    expect(Object.keys(operations).toSorted()).toEqual(procedures.toSorted());
    for (const { summary } of Object.values(operations)) {
      expect(summary.zh).toMatch(/\p{Script=Han}/u);
      expect(summary.en).toMatch(/^\P{Script=Han}+$/u);
    }
  });

  test('has every plain route that the table of permissions has', () => {
    const rows = Object.keys(permissions).filter((name) => /^(GET|POST) [^?]+$/.test(name));
    const described = plainRoutes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.filter((row) => permissions[row]).toSorted()).toEqual(rows.toSorted());
  });

  test('puts everything into a group that it names', () => {
    for (const [, , { tags }] of allOperations) expect(Object.keys(domains)).toEqual(expect.arrayContaining([...tags]));
  });

  test('asks for a session exactly where somebody has to be signed in', () => {
    for (const name of procedures) {
      const { get, post } = document.paths[`/trpc/${name}`] ?? {};
      for (const operation of [post, ...(get ? [get] : [])])
        expect([name, operation?.security]).toEqual([name, isOpen(name) ? [] : [{ session: [] }]]);
    }
    expect(document.components.securitySchemes['session']).toMatchObject({ name: 'wenzhou.session_token' });
    expect(openApiDocument('https://civic.example').components.securitySchemes['session']).toMatchObject({
      name: '__Secure-wenzhou.session_token',
    });
  });

  test('has a query under both methods and a change under POST only', () => {
    for (const [name, { _def: definition }] of Object.entries(appRouter._def.procedures as object) as [
      string,
      { _def: { type: string } },
    ][])
      expect([name, Object.keys(document.paths[`/trpc/${name}`] ?? {})]).toEqual([
        name,
        definition.type === 'query' ? ['get', 'post'] : ['post'],
      ]);
  });

  test('shows the fields that a rule reads by itself, and which of them it needs', () => {
    const schema =
      document.paths['/trpc/medicalInsurance.previewSettlement']?.post?.requestBody?.content['application/json']
        ?.schema;
    expect(schema).toMatchObject({
      required: ['scheme', 'area', 'status', 'claim'],
      properties: {
        status: { enum: ['active', 'retired'] },
        claim: {
          required: ['institution', 'number', 'care', 'admittedOn', 'dischargedOn', 'lines'],
          properties: {
            admittedOn: { type: 'string', format: 'date' },
            lines: { items: { properties: { amount: { type: 'integer', minimum: 0 } } } },
          },
        },
      },
    });
    const deposit = document.paths['/trpc/wageDeposit.assessDeposit']?.post?.requestBody;
    expect(deposit).toMatchObject({
      required: true,
      content: {
        'application/json': { schema: { required: ['qualifications', 'history', 'contractFiledOn', 'on'] } },
      },
    });
  });

  test('leaves nothing that is sent undescribed', () => {
    const undescribed = Object.entries(document.paths).flatMap(([path, { post }]) =>
      Object.values(post?.requestBody?.content ?? {}).flatMap(({ schema }) =>
        [...objectsIn(schema, path)].filter(([, part]) => Object.keys(part).length === 0).map(([place]) => place),
      ),
    );
    // A default may be an object without fields, and so may an object.
    expect(undescribed.filter((place) => !/\/(default|properties)$/.test(place))).toEqual([]);
  });

  test('has schemas that can all be compiled', () => {
    for (const [path, , operation] of allOperations) {
      const schemas = [
        ...Object.values(operation.requestBody?.content ?? {}),
        ...Object.values(operation.responses).flatMap((response) =>
          'content' in response ? Object.values(response.content ?? {}) : [],
        ),
        ...(operation.parameters ?? []).flatMap(({ schema, content }) => [
          ...(schema ? [{ schema }] : []),
          ...Object.values(content ?? {}),
        ]),
      ];
      for (const { schema } of schemas) expect([path, typeof validatorOf(schema)]).toEqual([path, 'function']);
    }
  });
});

describe.each(databaseKinds)('the server as it is described, on the %s database', (kind) => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve(kind);
    // An entry in the audit, of which there is something to prove.
    const stay = stayToRecord(september());
    expect(
      (await post('/trpc/medicalInsurance.recordStay', stay, serving.as(official('medical-insurance')))).status,
    ).toBe(200);
  });
  afterAll(() => serving.stop());

  const post = (path: string, body: unknown, headers = {}): Promise<Response> =>
    fetch(`${serving.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test('answers the description, and that it has not changed', async () => {
    const response = await fetch(`${serving.address}/openapi.json`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(await response.json()).toEqual(document);
    const again = await fetch(`${serving.address}/openapi.json`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  const openQueries = procedures.flatMap((name) => {
    const { get, post: operation } = document.paths[`/trpc/${name}`] ?? {};
    return isOpen(name) && get && operation ? [[name, get, operation] as const] : [];
  });

  test.each(openQueries)('%s answers its example as it is described', async (name, get, operation) => {
    const path = `/trpc/${name}`;
    const takesInput = (get.parameters ?? []).length > 0;
    const example = exampleOf(operation);
    expect(example).toBeDefined();
    const query = takesInput ? `?input=${encodeURIComponent(JSON.stringify(example))}` : '';
    const validate = validatorOf(answerSchema(operation));
    for (const response of [await post(path, example), await fetch(`${serving.address}${path}${query}`)]) {
      const answer: unknown = await response.json();
      expect([response.status, answer]).toEqual([200, answer]);
      expect([validate(answer), validate.errors]).toEqual([true, null]);
    }
    const input = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
    if (input && takesInput) expect(validatorOf(input)(example)).toBe(true);
  });

  test('every example of a rule is granted', async () => {
    for (const [name, { example }] of Object.entries(operations)) {
      if (example === undefined) continue;
      const { result } = (await (await post(`/trpc/${name}`, example)).json()) as {
        result?: { data: { kind?: string } };
      };
      expect([name, result?.data.kind === 'refused' || result?.data.kind === 'incomplete']).toEqual([name, false]);
    }
  });

  test('an input that is not as described is still answered by the rule, whose refusal is described, too', async () => {
    const path = '/trpc/wageDeposit.assessDeposit';
    const answer: unknown = await (await post(path, { history: 1 })).json();
    expect(answer).toMatchObject({ result: { data: { kind: 'refused', refusals: expect.any(Array) } } });
    const operation = document.paths[path]?.post;
    expect(operation && validatorOf(answerSchema(operation))(answer)).toBe(true);
  });

  test('whoever may not call it is refused as described', async () => {
    const validate = validatorOf(document.components.schemas['ErrorAnswer'] ?? {});
    for (const [path, , operation] of allOperations.filter(([, method]) => method === 'post')) {
      if (operation.security.length === 0 || !path.startsWith('/trpc/')) continue;
      const response = await post(path, {});
      const answer: unknown = await response.json();
      expect([path, response.status, validate(answer)]).toEqual([path, 401, true]);
      expect(Object.keys(operation.responses)).toContain('401');
    }
  });

  test('a malformed input is answered as described', async () => {
    const validate = validatorOf(document.components.schemas['ErrorAnswer'] ?? {});
    const response = await post('/trpc/system.auditProof', { kind: 'inclusion', sequence: 'one' });
    expect([response.status, validate(await response.json())]).toEqual([400, true]);
  });

  test('the lines of a bulk stream are as described', async () => {
    const operation = document.paths['/bulk/settlements']?.post;
    const example = operation && exampleOf(operation);
    const response = await fetch(`${serving.address}/bulk/settlements?progress=1&explain=true`, {
      method: 'POST',
      headers: { ...serving.as(official('medical-insurance')), 'content-type': 'application/x-ndjson' },
      body: `${JSON.stringify(example)}\n{}\nnothing\n`,
    });
    const described = operation?.responses['200'];
    const schema =
      described && 'content' in described ? described.content?.['application/x-ndjson']?.schema : undefined;
    const validate = validatorOf(schema ?? {});
    const lines = (await response.text()).trim().split('\n');
    expect(lines).toHaveLength(7);
    for (const line of lines) expect([validate(JSON.parse(line)), validate.errors]).toEqual([true, null]);
  });

  describe('the reference to read', () => {
    const page = async (path: string, headers = {}): Promise<string> => {
      const response = await fetch(`${serving.address}${path}`, { headers });
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      return response.text();
    };

    test.each(['zh', 'en'])(
      'has every call, in %s, with nothing inline that the page may not run',
      async (language) => {
        const pages = await Promise.all(
          ['', ...Object.keys(domains).map((domain) => `/${domain}`)].map((path) =>
            page(`/reference${path}?language=${language}`),
          ),
        );
        const [index = '', ...parts] = pages;
        for (const [path, , operation] of allOperations) {
          const summary = operation['x-summary'][language as 'zh' | 'en'].split('`')[0] ?? '';
          expect(index).toContain(`<code>${path}</code>`);
          expect(index).toContain(summary.replaceAll("'", '&#39;'));
          expect(parts.some((part) => part.includes(` ${path}</code></h2>`))).toBe(true);
        }
        for (const text of pages) {
          expect(text).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`);
          expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|https?:\/\/(?!127\.0\.0\.1)/);
          expect(text.match(/<h1>/g)).toHaveLength(1);
        }
      },
    );

    test('shows a request that works and what it is answered', async () => {
      const text = await page('/reference/wageDeposit?language=en');
      expect(text).toContain(`curl &#39;http://127.0.0.1:8018/trpc/wageDeposit.assessDeposit&#39;`);
      expect(text).toContain('&quot;dueOn&quot;: &quot;2018-03-29&quot;');
      expect(text).toContain('wenzhou.session_token=…');
    });

    test('speaks the language that the reader prefers, unless told otherwise', async () => {
      expect(await page('/reference', { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' })).toContain('<html lang="en">');
      expect(await page('/reference', { 'accept-language': 'de' })).toContain('<html lang="zh-CN">');
      expect(await page('/reference?language=zh', { 'accept-language': 'en' })).toContain('<html lang="zh-CN">');
      expect((await fetch(`${serving.address}/reference?language=de`)).status).toBe(400);
    });

    test('has its style beside it and no page for a group that is not there', async () => {
      const style = await fetch(`${serving.address}/reference/style.css`);
      expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
      expect((await fetch(`${serving.address}/reference/constructor`)).status).toBe(404);
    });
  });

  describe('hostile requests', () => {
    const preview = (claim: string, more = ''): string =>
      `{"scheme":"employee-tier-1","area":"wenzhou-urban","status":"active","claim":${claim}${more}}`;

    test.each<[string, string, string, number, string]>([
      [
        'a list nested 100,000 levels',
        'wageDeposit.assessDeposit',
        '['.repeat(100_000) + ']'.repeat(100_000),
        400,
        'request-too-deep',
      ],
      [
        'an object nested 40,000 levels',
        'medicalInsurance.previewSettlement',
        preview(`${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`),
        400,
        'request-too-deep',
      ],
      ['brackets that are never closed', 'wageDeposit.assessDeposit', '['.repeat(250_000), 400, 'request-too-deep'],
      ['65 levels', 'wageDeposit.assessDeposit', '['.repeat(65) + ']'.repeat(65), 400, 'request-too-deep'],
      [
        'a list of 120,000 items',
        'medicalInsurance.previewSettlement',
        preview(`{"lines":[${'0,'.repeat(120_000)}0]}`),
        413,
        'request-too-long',
      ],
      [
        'many long lists',
        'medicalInsurance.previewSettlement',
        preview('{}', `,"earlier":[${`{"claim":{"lines":[${'0,'.repeat(999)}0]}},`.repeat(60)}0]`),
        413,
        'request-too-long',
      ],
      [
        'more stays than are taken',
        'medicalInsurance.previewSettlement',
        preview('{}', `,"earlier":[${'0,'.repeat(300)}0]`),
        400,
        'request-malformed',
      ],
      [
        'a body beyond 256 KiB',
        'wageDeposit.assessDeposit',
        JSON.stringify('x'.repeat(300_000)),
        413,
        'request-too-large',
      ],
      [
        'the key __proto__',
        'wageDeposit.assessDeposit',
        '{"__proto__":{"on":"2018-03-01"}}',
        400,
        'request-key-forbidden',
      ],
      [
        'the key __proto__ in disguise',
        'wageDeposit.assessDeposit',
        String.raw`{"\u005f_pr\u006Fto_\u005F" : {"on":"2018-03-01"}}`,
        400,
        'request-key-forbidden',
      ],
    ])('%s', async (_, procedure, body, status, code) => {
      const begun = performance.now();
      const response = await post(`/trpc/${procedure}`, body);
      const text = await response.text();
      expect([response.status, JSON.parse(text)]).toEqual([
        status,
        expect.objectContaining({
          error: expect.objectContaining({
            data: expect.objectContaining({
              fault: expect.objectContaining({ code }),
              requestId: response.headers.get('x-request-id'),
            }),
          }),
        }),
      ]);
      expect(text.length).toBeLessThan(20_000);
      expect(performance.now() - begun).toBeLessThan(10_000);
      expect((await fetch(`${serving.address}/health`)).status).toBe(200);
      expect(({} as { on?: string }).on).toBeUndefined();
    });

    test('64 levels, text that looks like a limit, and constructor are for the rule to judge', async () => {
      for (const body of [
        '['.repeat(64) + ']'.repeat(64),
        JSON.stringify({ on: `${'['.repeat(1000)}"__proto__": ,,,\\` }),
        '{"constructor":{"prototype":{"on":"2018-03-01"}}}',
      ])
        expect((await post('/trpc/wageDeposit.assessDeposit', body)).status).toBe(200);
    });

    test('the same in an address', async () => {
      for (const input of ['['.repeat(5000), '{"__proto__":1}']) {
        const response = await fetch(
          `${serving.address}/trpc/wageDeposit.assessDeposit?input=${encodeURIComponent(input)}`,
        );
        expect(response.status).toBe(400);
      }
    });

    test('a list of faults is not told without end', async () => {
      const response = await post(
        '/trpc/medicalInsurance.previewSettlement',
        preview('{}', `,"earlier":[${'0,'.repeat(150)}0]`),
      );
      const { error } = (await response.json()) as { error: { data: { fields: object[] } } };
      expect(error.data.fields).toHaveLength(50);
    });
  });
});
