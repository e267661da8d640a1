import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const { packageManager, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pnpmVersion = packageManager.split('@')[1];

export const environment = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  npm_config_update_notifier: 'false',
};

export function stop(problem, remedy) {
  console.error(`\n${problem}\n${remedy}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = engines.node.replace('>=', '').split('.').map(Number);
  if (major < needMajor || (major === needMajor && minor < needMinor))
    stop(`Node ${process.versions.node} is too old.`, `Install Node ${engines.node} and run the command again.`);
}

const versionOf = (command) => spawnSync(command, ['--version'], { encoding: 'utf8', cwd: root }).stdout?.trim();

/** The pinned pnpm: the one on the path if it is the right one, else a private copy inside the checkout. */
function findPnpm() {
  if (versionOf('pnpm') === pnpmVersion) return 'pnpm';
  const home = join(root, '.tools');
  const own = join(home, 'node_modules', '.bin', 'pnpm');
  if (existsSync(own) && versionOf(own) === pnpmVersion) return own;
  console.log(`Fetching pnpm ${pnpmVersion} …`);
  const fetched = spawnSync(
    'npm',
    ['install', '--prefix', home, '--no-save', '--no-fund', '--no-audit', '--ignore-scripts', `pnpm@${pnpmVersion}`],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: root },
  );
  if (fetched.status !== 0 || versionOf(own) !== pnpmVersion)
    stop(
      `pnpm ${pnpmVersion} could not be fetched.`,
      'Check that npm reaches its registry, then run the command again.',
    );
  return own;
}

/** Scripts that call pnpm by name find the same one. */
function shareOnPath(command) {
  if (command !== 'pnpm') environment.PATH = `${dirname(command)}:${environment.PATH}`;
  return command;
}

/** Runs a command in the checkout and tells whether it succeeded. */
export function run(command, arguments_, options = {}) {
  return spawnSync(command, arguments_, { stdio: 'inherit', cwd: root, env: environment, ...options }).status === 0;
}

/** Checks Node, finds or fetches pnpm and installs what the lockfile names. Returns the pnpm command. */
export function prepare() {
  checkNode();
  const pnpm = shareOnPath(findPnpm());
  console.log('Installing dependencies …');
  if (!run(pnpm, ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=error']))
    stop('The dependencies could not be installed.', 'See the message above; check the network and free disk space.');
  return pnpm;
}
