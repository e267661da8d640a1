import { join } from 'node:path';
import type { Configuration } from '../src/configuration.ts';
import { dataDirectory, ownKey, temporaryDirectory } from './records.ts';

/** A configuration of the test's own: an empty embedded database, any free port of this machine. */
export const configured = async (changes: Partial<Configuration> = {}): Promise<Configuration> => ({
  host: '127.0.0.1',
  port: 0,
  database: { kind: 'embedded', directory: await dataDirectory() },
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
