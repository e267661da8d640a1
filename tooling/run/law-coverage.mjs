// Gathers the law coverage that the domain suites measured into docs/law-coverage.md, or checks that it is current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stop } from './toolchain.mjs';

const domains = ['medical-insurance', 'resource-trading', 'wage-deposit', 'firework-notice'];
const page = join(root, 'docs', 'law-coverage.md');
const words = { stated: 'nothing to compute', built: 'built', partly: 'partly built', planned: 'not built yet' };

const sections = domains.map((domain) => {
  const file = join(root, 'packages', domain, 'law-coverage.json');
  if (!existsSync(file))
    stop(`${domain} has measured no law coverage.`, `Run its tests first: pnpm --filter @wenzhou/${domain} test`);
  const { unexercised, articles } = JSON.parse(readFileSync(file, 'utf8'));
  const of = (state) => articles.filter((entry) => entry.state === state).length;
  const rows = articles.map(({ number, title, kinds, state, exercised, items }) => {
    const cited = exercised ? `yes${items.length ? ` (items ${items.join(', ')})` : ''}` : '—';
    return `| ${number} | ${title} | ${kinds.join(', ')} | ${words[state]} | ${cited} |`;
  });
  const summary = `${articles.length} entries: ${of('built')} built, ${of('partly')} partly, ${of('planned')} not yet, ${of('stated')} with nothing to compute.`;
  console.log(`${domain}: ${summary}${unexercised.length ? ` NOT EXERCISED: ${unexercised.join(', ')}` : ''}`);
  return {
    unexercised,
    text: `## ${domain}\n\n${summary}\n\n| no. | title | kind | state | cited by the suite |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  };
});

const text = `# Law coverage\n\nWhich articles each domain package carries out, and which of them the rulings of its test suite have cited. Written by \`node tooling/run/law-coverage.mjs --write\` after a test run; the test command fails when it is stale or when a built rule was never exercised.\n\n${sections.map((section) => section.text).join('\n')}`;
if (process.argv.includes('--write')) writeFileSync(page, text);
else if (!existsSync(page) || readFileSync(page, 'utf8') !== text)
  stop('docs/law-coverage.md is not what the suites measured.', 'Run: node tooling/run/law-coverage.mjs --write');
if (sections.some((section) => section.unexercised.length > 0))
  stop('A built article was never exercised.', 'Add a test whose ruling cites it.');
