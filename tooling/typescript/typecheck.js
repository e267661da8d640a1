#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// The native compiler checks several times faster; the classic one stays for the declaration bundler, which needs its API.
const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve('typescript-native/package.json')), 'bin', 'tsc');
const result = spawnSync(process.execPath, [compiler, '--noEmit', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(result.status ?? 1);
