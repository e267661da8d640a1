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
    readConfiguration({ DATABASE_URL: url, DATA_DIRECTORY: '/data', AUDIT_KEY_FILE: '/keys/audit.pem' }),
  ).toMatchObject({
    configuration: {
      database: { kind: 'server', url },
      auditKey: { file: '/keys/audit.pem', mayBeMade: false },
    },
  });
});

test('with DATABASE_URL no key is made up', () => {
  const [fault] = faultsOf({ DATABASE_URL: 'postgresql://user:secret@db.example:5432/wenzhou', AUDIT_KEY_FILE: '' });
  expect(fault).toContain('AUDIT_KEY_FILE');
  expect(fault).toContain('openssl genpkey -algorithm ed25519');
  expect(fault).not.toContain('secret');
});

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
