import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { inject } from 'vitest';

const started = new Set<ServerProcess>();

/** Ends every process that a test left running. */
export async function endAllProcesses(): Promise<void> {
  await Promise.all([...started].filter((one) => one.isRunning).map((one) => one.end('SIGKILL')));
}

/** The server as a process of its own. */
export class ServerProcess {
  readonly child: ChildProcess;
  /** All it wrote so far. */
  standardOutput = '';
  standardError = '';

  constructor(
    environment: Readonly<Record<string, string>>,
    startArguments: readonly string[] = [],
    uid?: number,
    standardInput?: string,
  ) {
    this.child = spawn(process.execPath, [inject('program'), ...startArguments], {
      env: { PATH: process.env['PATH'], PORT: '0', JOBS: 'false', ...environment },
      stdio: [standardInput === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    this.child.stdin?.end(standardInput);
    this.child.stdout?.on('data', (chunk: Buffer) => (this.standardOutput += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.standardError += chunk.toString()));
    started.add(this);
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The address it prints once it listens. */
  async address(): Promise<string> {
    for (;;) {
      const address = /http:\/\/\S+/.exec(this.standardOutput)?.[0];
      if (address) return address;
      if (!this.isRunning) throw new Error(`the server ended before it listened: ${this.standardError}`);
      await Promise.race([once(this.child, 'close'), this.child.stdout && once(this.child.stdout, 'data')]);
    }
  }

  /** How it ended by itself. */
  async ended(): Promise<number | null> {
    if (this.isRunning) await once(this.child, 'close');
    return this.child.exitCode;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    const closed = once(this.child, 'close');
    this.child.kill(signal);
    await closed;
    return this.child.exitCode;
  }
}
