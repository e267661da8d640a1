// Starts the whole system with demonstration data: installs, builds, serves.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, prepare, root, run, stop } from './toolchain.mjs';

const pnpm = prepare();
console.log('Building …');
if (
  !run(pnpm, [
    'exec',
    'turbo',
    'run',
    'build',
    '--filter=@wenzhou/server',
    '--filter=@wenzhou/portal',
    '--output-logs=errors-only',
  ])
)
  stop('The build failed.', 'See the message above.');

const server = spawn(process.execPath, [join('dist', 'main.js'), '--demonstration', ...process.argv.slice(2)], {
  cwd: join(root, 'apps', 'server'),
  stdio: 'inherit',
  env: { ...environment, DATA_DIRECTORY: environment.DATA_DIRECTORY ?? join(root, 'data') },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
