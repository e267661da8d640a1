import { isIP } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bilingual } from '@wenzhou/statute';
import * as z from 'zod';
import type { SessionSecretPlace } from './accounts/session-secret.ts';
import type { SingleSignOn } from './accounts/single-sign-on.ts';
import { isUsername } from './accounts/username.ts';
import type { AuditKeyPlace } from './audit/signing-key.ts';
import type { DocumentService } from './documents/open-store.ts';
import type { Fault } from './fault.ts';
import { portalFolder } from './folders.ts';
import { isLoopback } from './loopback.ts';
import type { MailServer } from './notifications/mailer.ts';

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
  readonly sessionSecret: SessionSecretPlace;
  /** The city's single sign-on; without it people sign in by password only. */
  readonly singleSignOn?: SingleSignOn;
  /** The proxies whose word counts on where a request comes from: addresses or networks. */
  readonly trustedProxies: readonly string[];
  /** Where the bytes of documents are kept. */
  readonly documentsDirectory: string;
  /** An S3-compatible service for documents, which wins over the directory. */
  readonly documentsService?: DocumentService;
  /** Most bytes of a document that is handed in. */
  readonly documentBytes: number;
  /** The address under which people reach the portal, where that is not the one listened on. */
  readonly publicAddress?: string;
  /** A file to write the audit to, instead of serving. */
  readonly exportAuditTo?: string;
  /** A file to write a backup to, instead of serving. */
  readonly backupTo?: string;
  /** A file to restore a backup from, instead of serving. */
  readonly restoreFrom?: string;
  /** The user name of an operator to open an account for, instead of serving. */
  readonly openOperator?: string;
  /** Whether fictional persons and stays are put into an empty database. */
  readonly demonstration: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly portalDirectory: string;
  /** A GeoJSON file with the sites that forbid fireworks; without it they are fictional. */
  readonly fireworkSites?: string;
  /** Calls to procedures that one address may make in a minute. */
  readonly requestsPerMinute: number;
  /** Whether this process does what is done without being asked: deadlines, deliveries, upkeep. */
  readonly jobs: boolean;
  /** The server that e-mails are handed in at; without it notices are told in the portal only. */
  readonly mail?: MailServer;
  /** Who sends it may read the metrics. */
  readonly metricsToken?: string;
  /** The OpenTelemetry collector that traces are sent to; without it nothing is traced. */
  readonly tracesEndpoint?: string;
}

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search } = new URL(text);
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== '' && pathname.length <= 1 && search === '';
}

const mailAddress = String.raw`[^\s@<>,;:"()[\]\\]+@[a-z0-9.-]+`;

/** An address, or a name and an address in angle brackets. */
const sender = new RegExp(String.raw`^(?:${mailAddress}|[^<>,;:"\p{C}]+ <${mailAddress}>)$`, 'iu');

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

/** An address of https, or one of this machine, where nobody listens in between. */
function isDiscoveryAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

const network = /^([^/]+)(?:\/(\d{1,3}))?$/;

/** Addresses or networks, with commas between them. */
function areNetworks(text: string): boolean {
  return text.split(',').every((part) => {
    const [, address = '', prefix = '0'] = network.exec(part.trim()) ?? [];
    const family = isIP(address);
    return family !== 0 && Number(prefix) <= (family === 4 ? 32 : 128);
  });
}

/** A bucket, or a folder in one, of an S3-compatible service; without TLS on this machine only. */
function isBucketAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin, pathname } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && `${origin}${pathname}` === text && /^(\/[a-z0-9][a-z0-9._-]*)+$/i.test(pathname);
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
  DOCUMENT_BYTES: wholeNumber(1024, 100 * 2 ** 20).default(10 * 2 ** 20),
  DOCUMENTS_S3_URL: z.string().refine(isBucketAddress).optional(),
  DOCUMENTS_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('us-east-1'),
  DOCUMENTS_S3_ACCESS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional(),
  DOCUMENTS_S3_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional(),
  DOCUMENTS_S3_SECRET_FILE: z.string().optional(),
  PUBLIC_ADDRESS: z.string().refine(isWebAddress).optional(),
  AUDIT_KEY_FILE: z.string().optional(),
  SESSION_SECRET_FILE: z.string().optional(),
  OIDC_DISCOVERY_URL: z.string().refine(isDiscoveryAddress).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPES: z
    .string()
    .regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/)
    .default('openid profile'),
  OIDC_CITIZEN_NUMBER_CLAIM: z.string().default('citizen_number'),
  TRUSTED_PROXIES: z.string().refine(areNetworks).optional(),
  DEMONSTRATION: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PORTAL_DIRECTORY: z.string().default(portalFolder),
  FIREWORK_SITES: z.string().optional(),
  REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(3000),
  JOBS: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(true),
  SMTP_URL: z.string().refine(isMailServer).optional(),
  SMTP_FROM: z.string().regex(sender).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/)
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
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
  DOCUMENT_BYTES: {
    expected: { zh: '须为 1024 至 104857600 的整数', en: 'must be a whole number from 1024 to 104857600' },
    example: '10485760',
  },
  DOCUMENTS_S3_URL: {
    expected: {
      zh: '须为 https 的存储桶网址，末尾没有斜杠（仅本机可用 http）',
      en: 'must be the https address of a bucket without a slash at its end (http on this machine only)',
    },
    example: 'https://s3.example/civic-documents',
  },
  DOCUMENTS_S3_REGION: {
    expected: { zh: '须为小写字母、数字和连字符', en: 'must be small letters, digits and hyphens' },
    example: 'us-east-1',
  },
  DOCUMENTS_S3_ACCESS_KEY: {
    expected: { zh: '须为不含空格的 ASCII 字符', en: 'must be ASCII characters without spaces' },
    example: 'civic',
  },
  DOCUMENTS_S3_SECRET: {
    expected: {
      zh: '须为不含空格的 ASCII 字符（值不显示）',
      en: 'must be ASCII characters without spaces (its value is not shown)',
    },
    example: 'the-secret-of-the-key',
  },
  DOCUMENTS_S3_SECRET_FILE: {
    expected: { zh: '须为文件路径', en: 'must be the path of a file' },
    example: 's3-secret',
  },
  PUBLIC_ADDRESS: {
    expected: { zh: '须为不带路径的网址', en: 'must be a web address without a path' },
    example: 'https://civic.example',
  },
  AUDIT_KEY_FILE: { expected: { zh: '须为文件路径', en: 'must be the path of a file' }, example: 'audit-key.pem' },
  SESSION_SECRET_FILE: {
    expected: { zh: '须为文件路径', en: 'must be the path of a file' },
    example: 'session-secret',
  },
  OIDC_DISCOVERY_URL: {
    expected: {
      zh: '须为 https 网址（本机可用 http），通常以 /.well-known/openid-configuration 结尾',
      en: 'must be an https address (http on this machine), which mostly ends in /.well-known/openid-configuration',
    },
    example: 'https://sso.example/.well-known/openid-configuration',
  },
  OIDC_CLIENT_ID: { expected: { zh: '须为文本', en: 'must be text' }, example: 'wenzhou-civic' },
  OIDC_CLIENT_SECRET: {
    expected: { zh: '须为文本（此处不显示）', en: 'must be text (it is not shown)' },
    example: '…',
  },
  OIDC_SCOPES: {
    expected: { zh: '须为以空格分隔的范围名', en: 'must be names of scopes with spaces between them' },
    example: '"openid profile"',
  },
  OIDC_CITIZEN_NUMBER_CLAIM: {
    expected: { zh: '须为声明名', en: 'must be the name of a claim' },
    example: 'citizen_number',
  },
  TRUSTED_PROXIES: {
    expected: { zh: '须为以逗号分隔的 IP 地址或网段', en: 'must be IP addresses or networks with commas between them' },
    example: '127.0.0.1,10.0.0.0/8',
  },
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
  JOBS: { expected: { zh: '须为 true 或 false', en: 'must be true or false' }, example: 'true' },
  SMTP_URL: {
    expected: {
      zh: '须为 smtp 或 smtps 地址，不带路径（值可能含密码，此处不显示）',
      en: 'must be an smtp or smtps address without a path (its value may hold a password and is not shown)',
    },
    example: 'smtps://user:password@mail.example',
  },
  SMTP_FROM: {
    expected: { zh: '须为邮件地址，可带名称', en: 'must be an e-mail address, with a name or without' },
    example: 'notices@civic.example',
  },
  METRICS_TOKEN: {
    expected: {
      zh: '须为 16 至 200 个不含空格的 ASCII 字符（值不显示）',
      en: 'must be 16 to 200 ASCII characters without spaces (its value is not shown)',
    },
    example: 'a-long-random-text',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    expected: { zh: '须为 http 或 https 网址', en: 'must be an http or https address' },
    example: 'http://127.0.0.1:4318',
  },
};

/** Their values are not shown. */
const secret: ReadonlySet<Variable> = new Set([
  'DATABASE_URL',
  'DOCUMENTS_S3_SECRET',
  'METRICS_TOKEN',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
]);

const isVariable = (name: unknown): name is Variable => typeof name === 'string' && Object.hasOwn(expectations, name);

function variableFault(variable: Variable, value: string | undefined): Fault {
  const { expected, example } = expectations[variable];
  const shown = secret.has(variable) ? '' : `=${JSON.stringify(value ?? '')}`;
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
    zh: '可用的参数只有 --demonstration、--export-audit 文件、--backup 文件、--restore 文件和 --open-operator 用户名；其余设置用环境变量。',
    en: 'The only arguments are --demonstration, --export-audit FILE, --backup FILE, --restore FILE and --open-operator USERNAME; everything else is set by environment variables.',
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

const mailHalfSet: Fault = {
  code: 'configuration-invalid',
  reason: {
    zh: 'SMTP_URL 和 SMTP_FROM 须同时设置：发邮件既要服务器，也要发件地址。',
    en: 'SMTP_URL and SMTP_FROM go together: e-mails need a server and a sender.',
  },
  remedy: {
    zh: '请补上缺少的一个，或两个都删去（只在门户中通知）。',
    en: 'Set the one that is missing, or remove both (notices are then told in the portal only).',
  },
};

const sessionSecretMissing: Fault = {
  code: 'session-secret-missing',
  reason: {
    zh: '用 DATABASE_URL 时须用 SESSION_SECRET_FILE 指定会话密钥：多个进程须认得同一批会话，密钥不能各自生成。',
    en: 'With DATABASE_URL the secret of sessions must be given by SESSION_SECRET_FILE: several processes must know the same sessions, and none may make up a secret of its own.',
  },
  remedy: {
    zh: '请用 openssl rand -hex 32 > session-secret 生成一次并妥善保管。',
    en: 'Make one once with openssl rand -hex 32 > session-secret and keep it safe.',
  },
};

const signOnIncomplete: Fault = {
  code: 'configuration-invalid',
  reason: {
    zh: '统一身份认证须同时设置 OIDC_DISCOVERY_URL、OIDC_CLIENT_ID 和 OIDC_CLIENT_SECRET。',
    en: 'The single sign-on takes OIDC_DISCOVERY_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together.',
  },
  remedy: { zh: '请补上缺少的变量，或全部删去。', en: 'Set those that are missing, or remove all of them.' },
};

const operatorNameInvalid: Fault = {
  code: 'configuration-invalid',
  reason: {
    zh: '--open-operator 后须有用户名：3 至 30 个字母、数字或 . _ -。',
    en: '--open-operator must be followed by a user name: 3 to 30 letters, digits or . _ -.',
  },
  remedy: {
    zh: '例如 --open-operator admin < 密码文件。',
    en: 'For example --open-operator admin < FILE-WITH-PASSWORD.',
  },
};

const serviceIncomplete: Fault = {
  code: 'documents-service-incomplete',
  reason: {
    zh: '设置了 DOCUMENTS_S3_URL，但缺少访问密钥：须有 DOCUMENTS_S3_ACCESS_KEY，以及 DOCUMENTS_S3_SECRET 或者 DOCUMENTS_S3_SECRET_FILE 中的一个。',
    en: 'DOCUMENTS_S3_URL is set without its key: it needs DOCUMENTS_S3_ACCESS_KEY and one of DOCUMENTS_S3_SECRET and DOCUMENTS_S3_SECRET_FILE.',
  },
  remedy: {
    zh: '请补全，或者删去 DOCUMENTS_S3_URL，把文件存放在 DOCUMENTS_DIRECTORY。',
    en: 'Add what is missing, or remove DOCUMENTS_S3_URL to keep documents in DOCUMENTS_DIRECTORY.',
  },
};

/** What is done with a file instead of serving, with an example of its name. */
const fileFlags = { 'export-audit': 'audit.jsonl', backup: 'wenzhou.backup.gz', restore: 'wenzhou.backup.gz' } as const;

type FileFlag = keyof typeof fileFlags;

const fileMissing = (flag: FileFlag): Fault => ({
  code: 'configuration-invalid',
  reason: { zh: `--${flag} 后须有文件路径。`, en: `--${flag} must be followed by the path of a file.` },
  remedy: { zh: `例如 --${flag} ${fileFlags[flag]}。`, en: `For example --${flag} ${fileFlags[flag]}.` },
});

const isFileFlag = (name: string): name is FileFlag => Object.hasOwn(fileFlags, name);

const startFlags: ReadonlySet<string> = new Set(['demonstration', 'open-operator', ...Object.keys(fileFlags)]);

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
    options: {
      demonstration: { type: 'boolean' },
      'export-audit': { type: 'string' },
      backup: { type: 'string' },
      restore: { type: 'string' },
      'open-operator': { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const strangers = tokens.filter((token) => !(token.kind === 'option' && startFlags.has(token.name)));
  const { 'export-audit': exportAuditTo, backup: backupTo, restore: restoreFrom } = values;
  const openOperator = values['open-operator'];
  const faults = strangers.map(({ index }) => flagFault(startArguments[index] ?? ''));

  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0]).filter(isVariable));
    faults.push(...[...names].map((name) => variableFault(name, environment[name])));
  }
  for (const [flag, file] of Object.entries(values))
    if (isFileFlag(flag) && (file === true || file === '')) faults.push(fileMissing(flag));
  if (set['DATABASE_URL'] !== undefined && set['AUDIT_KEY_FILE'] === undefined) faults.push(auditKeyMissing);
  if (openOperator !== undefined && !(typeof openOperator === 'string' && isUsername(openOperator)))
    faults.push(operatorNameInvalid);
  if (set['DATABASE_URL'] !== undefined && set['SESSION_SECRET_FILE'] === undefined) faults.push(sessionSecretMissing);
  const signOn = ['OIDC_DISCOVERY_URL', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].filter(
    (name) => set[name] !== undefined,
  );
  if (signOn.length % 3 !== 0) faults.push(signOnIncomplete);
  if ((set['SMTP_URL'] === undefined) !== (set['SMTP_FROM'] === undefined)) faults.push(mailHalfSet);
  const hasSecret = set['DOCUMENTS_S3_SECRET'] !== undefined || set['DOCUMENTS_S3_SECRET_FILE'] !== undefined;
  if (set['DOCUMENTS_S3_URL'] !== undefined && !(set['DOCUMENTS_S3_ACCESS_KEY'] !== undefined && hasSecret))
    faults.push(serviceIncomplete);
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
      sessionSecret:
        data.SESSION_SECRET_FILE === undefined
          ? { file: join(data.DATA_DIRECTORY, 'session-secret'), mayBeMade: true }
          : { file: data.SESSION_SECRET_FILE, mayBeMade: false },
      ...(data.OIDC_DISCOVERY_URL && data.OIDC_CLIENT_ID && data.OIDC_CLIENT_SECRET
        ? {
            singleSignOn: {
              discoveryUrl: data.OIDC_DISCOVERY_URL,
              clientId: data.OIDC_CLIENT_ID,
              clientSecret: data.OIDC_CLIENT_SECRET,
              scopes: data.OIDC_SCOPES.split(' '),
              citizenNumberClaim: data.OIDC_CITIZEN_NUMBER_CLAIM,
            },
          }
        : {}),
      trustedProxies: data.TRUSTED_PROXIES?.split(',').map((part) => part.trim()) ?? [],
      documentsDirectory: data.DOCUMENTS_DIRECTORY ?? join(data.DATA_DIRECTORY, 'documents'),
      documentBytes: data.DOCUMENT_BYTES,
      ...(data.DOCUMENTS_S3_URL && data.DOCUMENTS_S3_ACCESS_KEY
        ? {
            documentsService: {
              url: data.DOCUMENTS_S3_URL,
              region: data.DOCUMENTS_S3_REGION,
              accessKey: data.DOCUMENTS_S3_ACCESS_KEY,
              secret:
                data.DOCUMENTS_S3_SECRET_FILE === undefined
                  ? { text: data.DOCUMENTS_S3_SECRET ?? '' }
                  : { file: data.DOCUMENTS_S3_SECRET_FILE },
            },
          }
        : {}),
      ...(data.PUBLIC_ADDRESS === undefined ? {} : { publicAddress: data.PUBLIC_ADDRESS }),
      ...(typeof exportAuditTo === 'string' ? { exportAuditTo } : {}),
      ...(typeof backupTo === 'string' ? { backupTo } : {}),
      ...(typeof restoreFrom === 'string' ? { restoreFrom } : {}),
      ...(typeof openOperator === 'string' ? { openOperator } : {}),
      demonstration: data.DEMONSTRATION || values['demonstration'] === true,
      logLevel: data.LOG_LEVEL,
      portalDirectory: data.PORTAL_DIRECTORY,
      requestsPerMinute: data.REQUESTS_PER_MINUTE,
      jobs: data.JOBS,
      ...(data.SMTP_URL === undefined || data.SMTP_FROM === undefined
        ? {}
        : { mail: { url: data.SMTP_URL, from: data.SMTP_FROM } }),
      ...(data.METRICS_TOKEN === undefined ? {} : { metricsToken: data.METRICS_TOKEN }),
      ...(data.OTEL_EXPORTER_OTLP_ENDPOINT === undefined ? {} : { tracesEndpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT }),
      ...(data.FIREWORK_SITES === undefined ? {} : { fireworkSites: data.FIREWORK_SITES }),
    },
  };
}
