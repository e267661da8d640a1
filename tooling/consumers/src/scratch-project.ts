import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const packagesFolder = join(root, 'packages');

const manifestSchema = z.object({ name: z.string(), dependencies: z.record(z.string(), z.string()).default({}) });

export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  readonly readme: string;
}

/** The packages of this repository, as they would be published. */
export const publishedPackages: readonly PublishedPackage[] = readdirSync(packagesFolder).map((directory) => {
  const folder = join(packagesFolder, directory);
  const { name } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return { name, folder, readme: readFileSync(join(folder, 'README.md'), 'utf8') };
});

/** The README of the repository itself. */
export const repositoryReadme = readFileSync(join(root, 'README.md'), 'utf8');

/** A project outside the workspace that has installed every package from its tarball. */
export interface ScratchProject {
  readonly folder: string;
  readonly write: (file: string, text: string) => string;
  readonly node: (...arguments_: string[]) => string;
  readonly remove: () => void;
}

function link(target: string, path: string) {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(realpathSync(target), path, 'dir');
}

/** What a program printed; if it failed, everything it said. */
function runNode(folder: string, arguments_: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, arguments_, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return stdout;
}

/** Packs every package, unpacks the tarballs into a temporary project and links what they depend on. */
export function makeScratchProject(): ScratchProject {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const modules = join(folder, 'node_modules');
  const linked = new Set<string>();
  for (const { name, folder: source } of publishedPackages) {
    const target = join(modules, name);
    mkdirSync(target, { recursive: true });
    const tarball = join(folder, `${name.replace('@wenzhou/', '')}.tgz`);
    execFileSync('pnpm', ['pack', '--out', tarball], { cwd: source, stdio: 'pipe' });
    execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
    const { dependencies } = manifestSchema.parse(JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')));
    for (const dependency of Object.keys(dependencies)) {
      if (dependency.startsWith('@wenzhou/') || linked.has(dependency)) continue;
      linked.add(dependency);
      link(join(source, 'node_modules', dependency), join(modules, dependency));
    }
  }
  writeFileSync(join(folder, 'package.json'), '{ "name": "scratch", "private": true, "type": "module" }\n');
  return {
    folder,
    write: (file, text) => {
      writeFileSync(join(folder, file), text);
      return join(folder, file);
    },
    node: (...arguments_) => runNode(folder, arguments_),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
