import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A system for each worker. */
    readonly addresses: readonly string[];
    readonly browser: string;
  }
}

const serverFolder = join(import.meta.dirname, '..', '..', 'server');
const main = join(serverFolder, 'dist', 'main.js');
const readyWithinMilliseconds = 60_000;

interface System {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output to read');
  const said: string[] = [];
  const deadline = setTimeout(() => server.kill(), readyWithinMilliseconds);
  for await (const line of createInterface({ input: server.stdout })) {
    said.push(line);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address) {
      clearTimeout(deadline);
      server.stdout.resume();
      return address;
    }
  }
  throw new Error(`the server stopped before it told its address:\n${said.join('\n')}`);
}

/** Starts a server with demonstration data, which it makes if the directory is empty. */
async function startSystem(data: string): Promise<System> {
  const server = spawn(process.execPath, [main, '--demonstration'], {
    cwd: serverFolder,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIRECTORY: data,
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    address: await addressOf(server),
    stop: async () => {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

/** A system for each worker, all with the same demonstration data, and one Chromium for the whole run. */
export default async function setup(project: TestProject) {
  if (!existsSync(main)) throw new Error('The server is not built. Run: pnpm build');
  const folder = mkdtempSync(join(tmpdir(), 'browser-tests-'));
  const made = join(folder, 'made');
  await (await startSystem(made)).stop();
  const copies = Array.from({ length: project.config.maxWorkers }, (_, worker) => join(folder, `of-worker-${worker}`));
  for (const copy of copies) cpSync(made, copy, { recursive: true });
  const systems = await Promise.all(copies.map(startSystem));
  const browser = await chromium.launchServer({ ...chromiumOptions, host: '127.0.0.1' });
  project.provide(
    'addresses',
    systems.map(({ address }) => address),
  );
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all(systems.map(({ stop }) => stop()));
    rmSync(folder, { recursive: true, force: true });
  };
}
