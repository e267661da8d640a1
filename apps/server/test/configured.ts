import { join } from 'node:path';
import type { Configuration } from '../src/configuration.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { emptyDatabase, ownKey, temporaryDirectory } from './records.ts';

/** A configuration of the test's own: an empty database of a kind, any free port of this machine. */
export const configured = async (
  kind: OpenDatabase['kind'],
  changes: Partial<Configuration> = {},
): Promise<Configuration> => ({
  host: '127.0.0.1',
  port: 0,
  database: await emptyDatabase(kind),
  auditKey: await ownKey(),
  sessionSecret: { file: join(await temporaryDirectory(), 'session-secret'), mayBeMade: true },
  trustedProxies: [],
  documentsDirectory: await temporaryDirectory(),
  documentBytes: 20 * 2 ** 20,
  demonstration: false,
  logLevel: 'debug',
  portalDirectory: join(await temporaryDirectory(), 'nothing'),
  requestsPerMinute: 100_000,
  jobs: false,
  ...changes,
});

/** What a server has written to its log. */
export class Log {
  text = '';
  #onLine: (() => void) | undefined;
  write(line: string): void {
    this.text += line;
    this.#onLine?.();
  }
  /** Resolves once a line has said something. */
  saw(something: string): Promise<void> {
    return new Promise((resolve) => {
      this.#onLine = () => this.text.includes(something) && resolve();
    });
  }
}
