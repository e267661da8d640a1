// Runs every check of the repository and ends with one line: N passed, N failed.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { prepareBrowser } from './browser.mjs';
import { prepare, root, run } from './toolchain.mjs';

const pnpm = prepare();
prepareBrowser();

const turbo = (tasks, concurrency = '100%') => [
  pnpm,
  ['exec', 'turbo', 'run', ...tasks, '--continue', `--concurrency=${concurrency}`, '--output-logs=errors-only'],
];
const script = (name, directory) => [pnpm, ['--dir', directory, 'run', name]];

/** Each step counts as one check; those that run test suites add the tests that their reports count. */
const steps = [
  ['lint, boundaries inside packages, types', turbo(['lint', 'boundaries', 'typecheck'])],
  ['boundaries between packages', [pnpm, ['exec', 'turbo', 'boundaries']]],
  ['unused code', [pnpm, ['exec', 'knip']]],
  ['build, packages as published', turbo(['build', 'package-check', 'api'])],
  // The server's suite takes longest by far and has two workers; the small ones run beside it.
  ['unit, property and procedure tests', turbo(['test'], 4)],
  ['law coverage', [process.execPath, ['tooling/run/law-coverage.mjs', '--check']]],
  ['packages as consumed', script('consume', 'tooling/consumers')],
  ['browser', script('browser', 'apps/portal')],
];

function reports() {
  return ['packages', 'apps', 'tooling']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .flatMap((directory) => ['test-report.json', 'browser-report.json'].map((file) => join(directory, file)));
}

for (const report of reports()) rmSync(report, { force: true });

const outcomes = [];
for (const [name, [command, arguments_]] of steps) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const passed = run(command, arguments_);
  outcomes.push({ name, passed, seconds: (performance.now() - began) / 1000 });
}

let passed = outcomes.filter((outcome) => outcome.passed).length;
let failed = outcomes.length - passed;
let skipped = 0;
const failures = [];
for (const file of reports().filter(existsSync)) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests + report.numTodoTests;
  for (const suite of report.testResults.filter(({ status }) => status === 'failed')) {
    if (suite.message) failures.push({ of: suite.name, why: suite.message });
    for (const test of suite.assertionResults.filter(({ status }) => status === 'failed'))
      failures.push({ of: `${suite.name} › ${test.fullName}`, why: test.failureMessages.join('\n') });
  }
}

console.log('\nStep                                     Seconds  Result');
for (const { name, seconds, passed: ok } of outcomes)
  console.log(`${name.padEnd(40)} ${seconds.toFixed(1).padStart(7)}  ${ok ? 'passed' : 'FAILED'}`);
// Said again at the end: whoever reads only the last lines still learns what failed and why.
for (const { of, why } of failures)
  console.log(`\nFAILED ${relative(root, of)}\n${why.split('\n').slice(0, 12).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
