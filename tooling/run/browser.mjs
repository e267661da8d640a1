import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, stop } from './toolchain.mjs';

const packages = ['chromium', 'chromium-l10n', 'fonts-noto-cjk'];
const hasChromium = () => existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium');
const hasChineseFont = () => Boolean(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim());

/** Browser tests need Debian's Chromium and a Chinese font; root installs them, anybody else is told how. */
export function prepareBrowser() {
  if (hasChromium() && hasChineseFont()) return;
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    stop(
      'Chromium or a Chinese font is missing; the browser tests need both.',
      `Run as root: apt-get update && ${install}`,
    );
  console.log('Installing Chromium and fonts …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env };
  if (!run('apt-get', ['update', '-qq'], quiet) || !run('sh', ['-c', `${install} -qq`], quiet))
    stop('Chromium or its fonts could not be installed.', 'See the message above.');
}
