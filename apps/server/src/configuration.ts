import { isIP } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bilingual } from '@wenzhou/statute';
import * as z from 'zod';
import type { AuditKeyPlace } from './audit/signing-key.ts';
import type { Fault } from './fault.ts';
import { portalFolder } from './folders.ts';

/** Where records are kept: a directory of this machine, or a PostgreSQL server. */
export type DatabaseChoice =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'server'; readonly url: string };

export interface Configuration {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly database: DatabaseChoice;
  readonly auditKey: AuditKeyPlace;
  /** Where the bytes of documents are kept. */
  readonly documentsDirectory: string;
  /** The address under which people reach the portal, where that is not the one listened on. */
  readonly publicAddress?: string;
  /** A file to write the audit to, instead of serving. */
  readonly exportAuditTo?: string;
  /** Whether fictional persons and stays are put into an empty database. */
  readonly demonstration: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly portalDirectory: string;
  /** A GeoJSON file with the sites that forbid fireworks; without it they are fictional. */
  readonly fireworkSites?: string;
  /** Calls to procedures that one address may make in a minute. */
  readonly requestsPerMinute: number;
}

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return (protocol === 'postgres:' || protocol === 'postgresql:') && hostname !== '' && pathname.length > 1;
}

/** An address of http or https without anything behind the host. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && origin === text;
}

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(from).max(to));

const environmentSchema = z.object({
  HOST: z
    .string()
    .refine((text) => isIP(text) !== 0 || hostName.test(text))
    .default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8018),
  DATA_DIRECTORY: z.string().default('data'),
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  DOCUMENTS_DIRECTORY: z.string().optional(),
  PUBLIC_ADDRESS: z.string().refine(isWebAddress).optional(),
  AUDIT_KEY_FILE: z.string().optional(),
  DEMONSTRATION: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PORTAL_DIRECTORY: z.string().default(portalFolder),
  FIREWORK_SITES: z.string().optional(),
  REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(3000),
});

type Variable = keyof typeof environmentSchema.shape;

const expectations: Readonly<Record<Variable, { readonly expected: Bilingual; readonly example: string }>> = {
  HOST: { expected: { zh: '须为 IP 地址或主机名', en: 'must be an IP address or a host name' }, example: '127.0.0.1' },
  PORT: { expected: { zh: '须为 0 至 65535 的整数', en: 'must be a whole number from 0 to 65535' }, example: '8018' },
  DATA_DIRECTORY: { expected: { zh: '须为目录路径', en: 'must be the path of a directory' }, example: 'data' },
  DATABASE_URL: {
    expected: {
      zh: '须为带主机和库名的 PostgreSQL 地址（值可能含密码，此处不显示）',
      en: 'must be a PostgreSQL address with host and database name (its value may hold a password and is not shown)',
    },
    example: 'postgresql://user:password@127.0.0.1:5432/wenzhou',
  },
  DOCUMENTS_DIRECTORY: {
    expected: { zh: '须为目录路径', en: 'must be the path of a directory' },
    example: 'data/documents',
  },
  PUBLIC_ADDRESS: {
    expected: { zh: '须为不带路径的网址', en: 'must be a web address without a path' },
    example: 'https://civic.example',
  },
  AUDIT_KEY_FILE: { expected: { zh: '须为文件路径', en: 'must be the path of a file' }, example: 'audit-key.pem' },
  DEMONSTRATION: { expected: { zh: '须为 true 或 false', en: 'must be true or false' }, example: 'true' },
  LOG_LEVEL: {
    expected: {
      zh: '须为 debug、info、warn、error、silent 之一',
      en: 'must be one of debug, info, warn, error, silent',
    },
    example: 'info',
  },
  PORTAL_DIRECTORY: { expected: { zh: '须为目录路径', en: 'must be the path of a directory' }, example: portalFolder },
  FIREWORK_SITES: { expected: { zh: '须为文件路径', en: 'must be the path of a file' }, example: 'sites.geojson' },
  REQUESTS_PER_MINUTE: {
    expected: { zh: '须为 1 至 1000000 的整数', en: 'must be a whole number from 1 to 1000000' },
    example: '3000',
  },
};

const isVariable = (name: unknown): name is Variable => typeof name === 'string' && Object.hasOwn(expectations, name);

function variableFault(variable: Variable, value: string | undefined): Fault {
  const { expected, example } = expectations[variable];
  const shown = variable === 'DATABASE_URL' ? '' : `=${JSON.stringify(value ?? '')}`;
  return {
    code: 'configuration-invalid',
    reason: {
      zh: `环境变量 ${variable}${shown} 无效：${expected.zh}。`,
      en: `The environment variable ${variable}${shown} is not valid: it ${expected.en}.`,
    },
    remedy: {
      zh: `请改正，例如 ${variable}=${example}，或删去以使用默认值。`,
      en: `Correct it, for example ${variable}=${example}, or remove it to use the default.`,
    },
  };
}

const flagFault = (flag: string): Fault => ({
  code: 'configuration-invalid',
  reason: { zh: `不认识的启动参数 ${flag}。`, en: `The start argument ${flag} is not known.` },
  remedy: {
    zh: '可用的参数只有 --demonstration 和 --export-audit 文件；其余设置用环境变量。',
    en: 'The only arguments are --demonstration and --export-audit FILE; everything else is set by environment variables.',
  },
});

const auditKeyMissing: Fault = {
  code: 'audit-key-missing',
  reason: {
    zh: '用 DATABASE_URL 时须用 AUDIT_KEY_FILE 指定审计签名私钥：数据库服务器可由多个进程共用，密钥不能各自生成。',
    en: 'With DATABASE_URL the key that signs the audit must be given by AUDIT_KEY_FILE: several processes may share the database, and none may make up a key of its own.',
  },
  remedy: {
    zh: '请用 openssl genpkey -algorithm ed25519 -out audit-key.pem 生成一次并妥善保管。',
    en: 'Make one once with openssl genpkey -algorithm ed25519 -out audit-key.pem and keep it safe.',
  },
};

const exportFileMissing: Fault = {
  code: 'configuration-invalid',
  reason: { zh: '--export-audit 后须有文件路径。', en: '--export-audit must be followed by the path of a file.' },
  remedy: { zh: '例如 --export-audit audit.jsonl。', en: 'For example --export-audit audit.jsonl.' },
};

/**
 * Reads the configuration from the environment and the start arguments: all of it, or every fault at once. An empty
 * variable counts as not set. `DATABASE_URL` wins over `DATA_DIRECTORY`.
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  startArguments: readonly string[] = [],
):
  | { readonly kind: 'read'; readonly configuration: Configuration }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] } {
  const { values, tokens } = parseArgs({
    args: [...startArguments],
    options: { demonstration: { type: 'boolean' }, 'export-audit': { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const strangers = tokens.filter(
    (token) => !(token.kind === 'option' && (token.name === 'demonstration' || token.name === 'export-audit')),
  );
  const exportAuditTo = values['export-audit'];
  const faults = strangers.map(({ index }) => flagFault(startArguments[index] ?? ''));

  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0]).filter(isVariable));
    faults.push(...[...names].map((name) => variableFault(name, environment[name])));
  }
  if (exportAuditTo === true || exportAuditTo === '') faults.push(exportFileMissing);
  if (set['DATABASE_URL'] !== undefined && set['AUDIT_KEY_FILE'] === undefined) faults.push(auditKeyMissing);
  if (!parsed.success || faults.length > 0) return { kind: 'faulty', faults };

  const { data } = parsed;
  return {
    kind: 'read',
    configuration: {
      host: data.HOST,
      port: data.PORT,
      database: data.DATABASE_URL
        ? { kind: 'server', url: data.DATABASE_URL }
        : { kind: 'embedded', directory: data.DATA_DIRECTORY },
      auditKey:
        data.AUDIT_KEY_FILE === undefined
          ? { file: join(data.DATA_DIRECTORY, 'audit-key.pem'), mayBeMade: true }
          : { file: data.AUDIT_KEY_FILE, mayBeMade: false },
      documentsDirectory: data.DOCUMENTS_DIRECTORY ?? join(data.DATA_DIRECTORY, 'documents'),
      ...(data.PUBLIC_ADDRESS === undefined ? {} : { publicAddress: data.PUBLIC_ADDRESS }),
      ...(typeof exportAuditTo === 'string' ? { exportAuditTo } : {}),
      demonstration: data.DEMONSTRATION || values['demonstration'] === true,
      logLevel: data.LOG_LEVEL,
      portalDirectory: data.PORTAL_DIRECTORY,
      requestsPerMinute: data.REQUESTS_PER_MINUTE,
      ...(data.FIREWORK_SITES === undefined ? {} : { fireworkSites: data.FIREWORK_SITES }),
    },
  };
}
