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
  expect(readConfiguration({ DATABASE_URL: url, DATA_DIRECTORY: '/data' })).toMatchObject({
    configuration: { database: { kind: 'server', url } },
  });
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
