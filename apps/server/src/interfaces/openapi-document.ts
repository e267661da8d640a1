import type { Bilingual } from '@wenzhou/statute';
import * as z from 'zod';
import { type Role, roles } from '../accounts/actor.ts';
import { cookiePrefix, isSecureAddress } from '../accounts/session-cookie.ts';
import { faults } from '../http/error-shape.ts';
import type { Permission } from '../permissions/permission.ts';
import { permissions } from '../permissions/permissions.ts';
import { appRouter } from '../trpc/router.ts';
import { readerOf } from '../trpc/rule-wire.ts';
import { errorAnswerSchema } from './answers/error-answer.ts';
import { domains } from './domains.ts';
import { type JsonSchema, JsonSchemas } from './json-schema.ts';
import type {
  Method,
  OpenApi,
  OpenApiContent,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
} from './openapi.ts';
import { operations } from './operations.ts';
import type { PlainContent, PlainRoute } from './plain-route.ts';
import { plainRoutes } from './plain-routes.ts';

const version = '0.1.0';

const about: Bilingual = {
  zh: '规则的回答是裁定：granted（成立）、refused（不成立，附全部理由和条款）或 incomplete（还缺事实）；不成立是回答，不是错误。金额为整数，单位分。过程查询可用 GET（输入放在 input 参数中）或 POST，改动只用 POST；输入为 JSON 正文，结果在 result.data 中。',
  en: 'What a rule answers is a ruling: `granted`, `refused` with every reason and its article, or `incomplete`; a refusal is an answer, no error. Amounts are whole numbers of fen. A query is asked by GET, with its input in the parameter `input`, or by POST; a change by POST only. The input is the JSON of the body, and what comes back stands in `result.data`.',
};

/** The errors that an operation may end with, by status; each has one shape. */
const errorStatuses = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
} as const;

type ErrorStatus = keyof typeof errorStatuses;

const conflict: Bilingual = {
  zh: '与已保存的内容冲突，例如同一幂等键用于不同的请求。',
  en: 'It is in conflict with what is stored: the same idempotency key with another request, say.',
};

const both = ({ zh, en }: Bilingual): string => `${zh}\n\n${en}`;

function errorResponse(status: ErrorStatus): OpenApiResponse {
  const name = errorStatuses[status];
  return {
    description: both(name === 'CONFLICT' ? conflict : faults[name].reason),
    headers: {
      'x-request-id': { schema: { type: 'string', format: 'uuid' } },
      ...(status === 429 || status === 503 ? { 'retry-after': { schema: { type: 'integer' } } } : {}),
    },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorAnswer' } } },
  };
}

const errorResponses = (statuses: readonly ErrorStatus[]): OpenApiOperation['responses'] =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${errorStatuses[status]}` }]));

const isOpen = (permission: Permission): boolean => permission.anonymous !== undefined;

const permittedRoles = (permission: Permission): readonly Role[] => roles.filter((role) => permission[role]);

/** Which errors follow from who may call it, besides those that any call may end with. */
const permissionErrors = (permission: Permission): readonly ErrorStatus[] => {
  if (isOpen(permission)) return [];
  const isLimited = Object.values(permission).some(({ scope }) => scope !== 'public' && scope !== 'all');
  return isLimited ? [401, 403, 404] : [401, 403];
};

const sorted = (statuses: readonly ErrorStatus[]): readonly ErrorStatus[] =>
  [...new Set(statuses)].sort((first, second) => first - second);

const described = (
  operationId: string,
  domain: string,
  summary: Bilingual,
): Pick<OpenApiOperation, 'operationId' | 'tags' | 'summary' | 'description' | 'x-summary'> => ({
  operationId,
  tags: [domain],
  summary: summary.zh,
  description: both(summary),
  'x-summary': summary,
});

const session = [{ session: [] }] as const;

interface Procedure {
  readonly _def: { readonly type: string; readonly inputs: readonly unknown[]; readonly output?: unknown };
}

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/** What a client is sent: an answer without content has no `data`. */
const wrapped = (data: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: {
    result: { type: 'object', properties: { data }, ...(Object.keys(data).length > 0 ? { required: ['data'] } : {}) },
  },
  required: ['result'],
});

const isAnything = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && Object.keys(schema).length === 0;

/** Says of fields that may be anything as far as we go how the rule reads them. */
function withFields(schema: JsonSchema, fields: Readonly<Record<string, z.ZodType>>, schemas: JsonSchemas): JsonSchema {
  const read = Object.entries(fields).filter(([name]) => isAnything(schema.properties?.[name]));
  if (read.length === 0) return schema;
  const needed = read.filter(([, field]) => field._zod.optin !== 'optional').map(([name]) => name);
  return {
    ...schema,
    properties: {
      ...schema.properties,
      ...Object.fromEntries(read.map(([name, field]) => [name, schemas.input(field)])),
    },
    required: [...new Set([...(schema.required ?? []), ...needed])],
  };
}

function procedureOperations(
  path: string,
  { _def: { type, inputs, output } }: Procedure,
  schemas: JsonSchemas,
): Partial<Record<Method, OpenApiOperation>> {
  const permission = permissions[path] ?? {};
  const { summary = { zh: path, en: path }, example, fields = {}, answer } = operations[path] ?? {};
  const [domain = ''] = path.split('.');
  const input = inputs.find(isSchema);
  const answerSchema = answer ?? output;
  const isQuery = type === 'query';
  const errors = sorted([
    ...(input ? ([400, 413] as const) : []),
    ...permissionErrors(permission),
    ...(isQuery ? [] : ([409] as const)),
    415,
    429,
    500,
    503,
  ]);
  const base = {
    security: isOpen(permission) ? [] : session,
    responses: {
      200: {
        description: both({ zh: '结果。', en: 'What it answers.' }),
        content: {
          'application/json': { schema: wrapped(isSchema(answerSchema) ? schemas.output(answerSchema) : {}) },
        },
      },
      ...errorResponses(errors),
    },
    'x-permitted': permittedRoles(permission),
  };
  const isRequired = input !== undefined && (readerOf(input) ?? input)._zod.optin !== 'optional';
  const sent: OpenApiContent | undefined = input && {
    schema: withFields(schemas.input(input), fields, schemas),
    ...(example === undefined ? {} : { example }),
  };
  const post: OpenApiOperation = {
    ...described(path, domain, summary),
    ...base,
    requestBody: {
      required: isRequired,
      content: { 'application/json': sent ?? { schema: { type: 'object' }, example: {} } },
    },
  };
  if (!isQuery) return { post };
  const parameters: readonly OpenApiParameter[] = sent
    ? [{ name: 'input', in: 'query', required: isRequired, content: { 'application/json': sent } }]
    : [];
  return { get: { ...described(`${path}.get`, domain, summary), ...base, parameters }, post };
}

const content = ({ type, example }: PlainContent, schema: JsonSchema): Readonly<Record<string, OpenApiContent>> => ({
  [type]: { schema, ...(example === undefined ? {} : { example }) },
});

const rowOf = ({ method, path }: PlainRoute): string => `${method.toUpperCase()} ${path}`;

function queryParameters(query: z.ZodObject | undefined, schemas: JsonSchemas): readonly OpenApiParameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemas.input(query);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as JsonSchema,
  }));
}

function plainOperation(route: PlainRoute, schemas: JsonSchemas): OpenApiOperation {
  const { domain, summary, query, body, answer, status = 200, open } = route;
  const permission = permissions[rowOf(route)];
  const pathParameters = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']): OpenApiParameter => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const errors = sorted([
    ...(query || body ? ([400] as const) : []),
    ...(body ? ([415] as const) : []),
    ...(permission ? permissionErrors(permission) : []),
    ...(open === 'by-token' ? ([403] as const) : []),
    ...(pathParameters.length > 0 ? ([404] as const) : []),
    ...(open === 'to-everybody' ? [] : ([429, 500] as const)),
    503,
  ]);
  return {
    ...described(rowOf(route), domain, summary),
    security: open === 'by-token' ? [{ metricsToken: [] }, {}] : permission && !isOpen(permission) ? session : [],
    parameters: [...pathParameters, ...queryParameters(query, schemas)],
    ...(body ? { requestBody: { required: true, content: content(body, schemas.input(body.schema)) } } : {}),
    responses: {
      [status]: {
        description: both(
          answer
            ? { zh: '结果。', en: 'What it answers.' }
            : { zh: '转往另一地址。', en: 'Goes on to another address.' },
        ),
        ...(answer ? { content: content(answer, schemas.output(answer.schema)) } : {}),
      },
      ...errorResponses(errors),
    },
    ...(permission ? { 'x-permitted': permittedRoles(permission) } : {}),
  };
}

/**
 * The description of everything that can be called, in OpenAPI 3.1: what is open to everybody, and what takes a session.
 *
 * @param publicAddress the address under which people reach the server, by which the session's cookie has its name
 */
export function openApiDocument(publicAddress: string): OpenApi {
  const schemas = new JsonSchemas();
  // The types nest procedures by domain; the record has them by their whole path.
  const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
  const paths: OpenApi['paths'] = {
    ...Object.fromEntries(
      Object.entries(procedures).map(([path, procedure]) => [
        `/trpc/${path}`,
        procedureOperations(path, procedure, schemas),
      ]),
    ),
    ...Object.fromEntries(
      plainRoutes.map((route) => [
        route.path.replaceAll(/:(\w+)/g, '{$1}'),
        { [route.method]: plainOperation(route, schemas) },
      ]),
    ),
  };
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: '温州民生规则 Wenzhou Civic', version, description: both(about) },
    servers: [{ url: '/' }],
    tags: Object.entries(domains).map(([name, title]) => ({ name, description: both(title), 'x-title': title })),
    paths,
    components: {
      schemas: { ErrorAnswer: schemas.output(errorAnswerSchema), ...schemas.shared },
      responses: Object.fromEntries(
        (Object.keys(errorStatuses) as `${ErrorStatus}`[]).map((status) => {
          const number = Number(status) as ErrorStatus;
          return [errorStatuses[number], errorResponse(number)];
        }),
      ),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: `${isSecureAddress(publicAddress) ? '__Secure-' : ''}${cookiePrefix}.session_token`,
          description: both({
            zh: '登录后由服务设置的会话。',
            en: 'The session that signing in sets.',
          }),
        },
        metricsToken: { type: 'http', scheme: 'bearer', description: 'METRICS_TOKEN' },
      },
    },
  };
}
