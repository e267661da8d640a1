import { describe, expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';
import { describeFault } from './fault.ts';

const faultsOf = (environment: Record<string, string>, startArguments: string[] = []): string[] => {
  const read = readConfiguration(environment, startArguments);
  return read.kind === 'faulty' ? read.faults.map(describeFault) : [];
};

describe('defaults', () => {
  test('this machine only, port 8018, a data directory', () => {
    expect(readConfiguration({})).toMatchObject({
      kind: 'read',
      configuration: {
        host: '127.0.0.1',
        port: 8018,
        database: { kind: 'embedded', directory: 'data' },
        auditKey: { file: 'data/audit-key.pem', mayBeMade: true },
        sessionSecret: { file: 'data/session-secret', mayBeMade: true },
        trustedProxies: [],
        demonstration: false,
        logLevel: 'info',
      },
    });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfiguration({ PORT: '', HOST: '', DATABASE_URL: '' })).toEqual(readConfiguration({}));
  });
});

test.each([
  [{ DEMONSTRATION: 'true' }, []],
  [{}, ['--demonstration']],
])('demonstration by %o %o', (environment, startArguments) => {
  expect(readConfiguration(environment, startArguments)).toMatchObject({ configuration: { demonstration: true } });
});

test('DATABASE_URL wins over DATA_DIRECTORY', () => {
  const url = 'postgresql://user:secret@db.example:5432/wenzhou';
  expect(
    readConfiguration({
      DATABASE_URL: url,
      DATA_DIRECTORY: '/data',
      AUDIT_KEY_FILE: '/keys/audit.pem',
      SESSION_SECRET_FILE: '/keys/sessions',
    }),
  ).toMatchObject({
    configuration: {
      database: { kind: 'server', url },
      auditKey: { file: '/keys/audit.pem', mayBeMade: false },
      sessionSecret: { file: '/keys/sessions', mayBeMade: false },
    },
  });
});

test('with DATABASE_URL no key and no secret is made up', () => {
  const [key, secret] = faultsOf({
    DATABASE_URL: 'postgresql://user:hidden@db.example:5432/wenzhou',
    AUDIT_KEY_FILE: '',
  });
  expect(key).toContain('AUDIT_KEY_FILE');
  expect(key).toContain('openssl genpkey -algorithm ed25519');
  expect(secret).toContain('SESSION_SECRET_FILE');
  expect(secret).toContain('openssl rand -hex 32');
  expect(`${key}${secret}`).not.toContain('hidden');
});

describe('the single sign-on', () => {
  const provider = {
    OIDC_DISCOVERY_URL: 'https://sso.example/.well-known/openid-configuration',
    OIDC_CLIENT_ID: 'wenzhou-civic',
    OIDC_CLIENT_SECRET: 'hidden',
  };

  test('none unless it is configured', () => {
    const read = readConfiguration({ OIDC_SCOPES: 'openid profile' });
    expect(read.kind === 'read' && read.configuration.singleSignOn).toBeUndefined();
  });

  test('a provider with its client, and the claim of the citizen number', () => {
    expect(readConfiguration(provider)).toMatchObject({
      configuration: {
        singleSignOn: {
          discoveryUrl: provider.OIDC_DISCOVERY_URL,
          clientId: 'wenzhou-civic',
          clientSecret: 'hidden',
          scopes: ['openid', 'profile'],
          citizenNumberClaim: 'citizen_number',
        },
      },
    });
    expect(
      readConfiguration({ ...provider, OIDC_SCOPES: 'openid identity', OIDC_CITIZEN_NUMBER_CLAIM: 'id_card' }),
    ).toMatchObject({
      configuration: { singleSignOn: { scopes: ['openid', 'identity'], citizenNumberClaim: 'id_card' } },
    });
  });

  test.each(Object.keys(provider))('without %s it is incomplete', (name) => {
    const [fault] = faultsOf({ ...provider, [name]: '' });
    for (const variable of Object.keys(provider)) expect(fault).toContain(variable);
    expect(fault).not.toContain('hidden');
  });

  test('over plain HTTP on this machine only', () => {
    const at = (host: string) => ({
      ...provider,
      OIDC_DISCOVERY_URL: `http://${host}/.well-known/openid-configuration`,
    });
    expect(readConfiguration(at('127.0.0.1:9000'))).toMatchObject({ kind: 'read' });
    expect(faultsOf(at('sso.example'))[0]).toContain('OIDC_DISCOVERY_URL');
  });
});

test.each(['127.0.0.1', '127.0.0.1, 10.0.0.0/8', '::1,fd00::/8'])('TRUSTED_PROXIES=%s is taken', (proxies) => {
  expect(readConfiguration({ TRUSTED_PROXIES: proxies })).toMatchObject({
    configuration: { trustedProxies: proxies.split(/, ?/) },
  });
});

test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', '*', '127.0.0.1,'])(
  'TRUSTED_PROXIES=%s is refused',
  (proxies) => {
    expect(faultsOf({ TRUSTED_PROXIES: proxies })[0]).toContain('TRUSTED_PROXIES');
  },
);

test('an operator to open instead of serving', () => {
  expect(readConfiguration({}, ['--open-operator', 'admin.1'])).toMatchObject({
    configuration: { openOperator: 'admin.1' },
  });
});

test.each([[['--open-operator']], [['--open-operator=']], [['--open-operator', 'a b']], [['--open-operator', 'ab']]])(
  '%o is refused',
  (given) => {
    expect(faultsOf({}, given)[0]).toContain('--open-operator admin');
  },
);

test('a key that is named is used, and never made, with the embedded database, too', () => {
  expect(readConfiguration({ DATA_DIRECTORY: '/data', AUDIT_KEY_FILE: 'key.pem' })).toMatchObject({
    configuration: { database: { kind: 'embedded' }, auditKey: { file: 'key.pem', mayBeMade: false } },
  });
  expect(readConfiguration({ DATA_DIRECTORY: '/data' })).toMatchObject({
    configuration: { auditKey: { file: '/data/audit-key.pem' } },
  });
});

test.each([
  ['--export-audit', 'audit.jsonl'],
  ['--export-audit=audit.jsonl', ''],
])('an export instead of serving: %s %s', (...startArguments) => {
  const given = startArguments.filter((text) => text !== '');
  expect(readConfiguration({}, given)).toMatchObject({ configuration: { exportAuditTo: 'audit.jsonl' } });
});

test.each(['--export-audit', '--export-audit='])('%s without a file is refused', (flag) => {
  expect(faultsOf({}, [flag])[0]).toContain('--export-audit audit.jsonl');
});

test.each([
  ['--backup', 'backupTo'],
  ['--restore', 'restoreFrom'],
])('%s with a file instead of serving, and not without', (flag, setting) => {
  expect(readConfiguration({}, [flag, 'all.gz'])).toMatchObject({ configuration: { [setting]: 'all.gz' } });
  expect(faultsOf({}, [flag])[0]).toContain(`${flag} wenzhou.backup.gz`);
});

test.each(['0', '1', '65535'])('PORT=%s is taken', (port) => {
  expect(readConfiguration({ PORT: port })).toMatchObject({ configuration: { port: Number(port) } });
});

test.each(['65536', '-1', '80.5', '0x50', 'http', ' 80', '1e3', '99999999999'])('PORT=%s is refused', (port) => {
  const [fault] = faultsOf({ PORT: port });
  expect(fault).toContain(`PORT=${JSON.stringify(port)}`);
  expect(fault).toContain('0 至 65535');
  expect(fault).toContain('PORT=8018');
});

test.each(['127.0.0.1', '::1', 'localhost', '0.0.0.0', 'civic.wenzhou.example'])('HOST=%s is taken', (host) => {
  expect(readConfiguration({ HOST: host })).toMatchObject({ configuration: { host } });
});

test.each(['http://127.0.0.1', 'a b', '-x', '127.0.0.1:80'])('HOST=%s is refused', (host) => {
  expect(faultsOf({ HOST: host })).toHaveLength(1);
});

test('a faulty DATABASE_URL is named but its value is not shown', () => {
  const [fault] = faultsOf({ DATABASE_URL: 'mysql://user:secret@host/name' });
  expect(fault).toContain('DATABASE_URL');
  expect(fault).not.toContain('secret');
});

test('every fault is told at once', () => {
  const faults = faultsOf({ PORT: 'x', LOG_LEVEL: 'loud', DEMONSTRATION: 'yes', REQUESTS_PER_MINUTE: '0' }, [
    '--demo',
    'now',
  ]);
  expect(faults).toHaveLength(6);
  expect(faults.join('\n')).toMatch(/--demo.*\n[^]*now[^]*PORT[^]*DEMONSTRATION[^]*LOG_LEVEL[^]*REQUESTS_PER_MINUTE/);
});

test('the jobs can be turned off', () => {
  expect(readConfiguration({})).toMatchObject({ configuration: { jobs: true } });
  expect(readConfiguration({ JOBS: 'false' })).toMatchObject({ configuration: { jobs: false } });
  expect(faultsOf({ JOBS: 'no' })[0]).toContain('JOBS="no"');
});

describe('e-mail', () => {
  const url = 'smtps://user:secret@mail.example:465';

  test('none unless a server and a sender are named', () => {
    expect(readConfiguration({})).not.toHaveProperty('configuration.mail');
    expect(readConfiguration({ SMTP_URL: url, SMTP_FROM: '温州民生规则 <notices@civic.example>' })).toMatchObject({
      configuration: { mail: { url, from: '温州民生规则 <notices@civic.example>' } },
    });
  });

  test.each([{ SMTP_URL: url }, { SMTP_FROM: 'notices@civic.example' }])('one without the other: %o', (environment) => {
    const [fault] = faultsOf(environment);
    expect(fault).toContain('SMTP_URL');
    expect(fault).toContain('SMTP_FROM');
    expect(fault).not.toContain('secret');
  });

  test.each(['http://user:secret@mail.example', 'smtp://', 'smtp://user:secret@mail.example/path'])(
    'a faulty server is not shown: %s',
    (faulty) => {
      const [fault] = faultsOf({ SMTP_URL: faulty, SMTP_FROM: 'notices@civic.example' });
      expect(fault).toContain('SMTP_URL');
      expect(fault).not.toContain('secret');
    },
  );

  test.each(['notices', 'a@b.example, c@d.example', 'A\nBcc: c@d.example <a@b.example>', '<a@b.example'])(
    'a faulty sender: %j',
    (from) => {
      expect(faultsOf({ SMTP_URL: url, SMTP_FROM: from })[0]).toContain('SMTP_FROM');
    },
  );
});

describe('where documents are kept', () => {
  const service = { DOCUMENTS_S3_URL: 'https://s3.example/civic', DOCUMENTS_S3_ACCESS_KEY: 'civic' };

  test('by default in the data directory, each of at most 10 MiB', () => {
    expect(readConfiguration({ DATA_DIRECTORY: '/data' })).toMatchObject({
      configuration: { documentsDirectory: '/data/documents', documentBytes: 10_485_760 },
    });
  });

  test('a service with its secret, or with the file of it', () => {
    const place = { url: 'https://s3.example/civic', region: 'us-east-1', accessKey: 'civic' };
    expect(readConfiguration({ ...service, DOCUMENTS_S3_SECRET: 'secret' })).toMatchObject({
      configuration: { documentsService: { ...place, secret: { text: 'secret' } } },
    });
    expect(
      readConfiguration({ ...service, DOCUMENTS_S3_SECRET_FILE: '/keys/s3', DOCUMENTS_S3_REGION: 'cn-wenzhou-1' }),
    ).toMatchObject({
      configuration: { documentsService: { ...place, region: 'cn-wenzhou-1', secret: { file: '/keys/s3' } } },
    });
  });

  test.each([[{ ...service }], [{ DOCUMENTS_S3_URL: 'https://s3.example/civic', DOCUMENTS_S3_SECRET: 'secret' }]])(
    'a service without all of its key is refused: %o',
    (environment) => {
      const [fault] = faultsOf(environment);
      expect(fault).toContain('[documents-service-incomplete]');
    },
  );

  test.each([
    'http://s3.example/civic',
    'https://s3.example',
    'https://s3.example/civic/',
    'https://user:password@s3.example/civic',
    'https://s3.example/civic?x=1',
    'https://s3.example/../civic',
    's3://civic',
  ])('%s is no bucket', (DOCUMENTS_S3_URL) => {
    const [fault] = faultsOf({ ...service, DOCUMENTS_S3_SECRET: 'secret', DOCUMENTS_S3_URL });
    expect(fault).toContain('DOCUMENTS_S3_URL');
  });

  test('on this machine a service needs no TLS', () => {
    const DOCUMENTS_S3_URL = 'http://127.0.0.1:9000/civic/documents';
    expect(readConfiguration({ ...service, DOCUMENTS_S3_SECRET: 'secret', DOCUMENTS_S3_URL })).toMatchObject({
      kind: 'read',
    });
  });

  test('a secret is never shown', () => {
    const faults = faultsOf({ ...service, DOCUMENTS_S3_SECRET: 'with space', DOCUMENT_BYTES: '1' });
    expect(faults).toHaveLength(2);
    expect(faults.join()).toContain('DOCUMENTS_S3_SECRET');
    expect(faults.join()).not.toContain('with space');
  });
});
