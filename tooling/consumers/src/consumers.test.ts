import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readmeExamples } from './readme-example.ts';
import { makeScratchProject, publishedPackages, repositoryReadme, type ScratchProject } from './scratch-project.ts';

let project: ScratchProject;

beforeAll(() => {
  project = makeScratchProject();
});

afterAll(() => project.remove());

const compiler = join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc');

const withoutTypes = (code: string) =>
  ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } })
    .outputText;

describe.each(publishedPackages)('$name as another team would use it', ({ name, readme }) => {
  const examples = readmeExamples(readme);

  test('is imported from its tarball and shows nothing private', () => {
    const file = project.write(
      'import.mjs',
      `import * as package_ from '${name}'; import { readFileSync } from 'node:fs';
       const manifest = JSON.parse(readFileSync('node_modules/${name}/package.json', 'utf8'));
       console.log(Object.keys(package_).length > 0, JSON.stringify(manifest.exports).includes('@wenzhou/source'));`,
    );
    expect(project.node(file).trim()).toBe('true false');
  });

  test('is required from CommonJS', () => {
    const file = project.write('require.cjs', `console.log(Object.keys(require('${name}')).length > 0);`);
    expect(project.node('--no-warnings', file).trim()).toBe('true');
  });

  test('has an example in its README that promises output', () => {
    expect(examples.flatMap((example) => example.promised).length).toBeGreaterThan(0);
  });

  test.each(examples.map((example, index) => [index + 1, example] as const))(
    'README example %i prints what it promises',
    (number, { code, promised }) => {
      const file = project.write(`example-${number}.mjs`, withoutTypes(code));
      expect(project.node(file).trimEnd().split('\n')).toEqual(promised);
    },
  );
});

test('the example in the README of the repository prints what it promises', () => {
  const [example] = readmeExamples(repositoryReadme);
  const file = project.write('repository.mjs', withoutTypes(example?.code ?? ''));
  expect(project.node(file).trimEnd().split('\n')).toEqual(example?.promised);
});

const modules = {
  nodenext: { module: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

describe.each(['nodenext', 'bundler'] as const)('types under module resolution %s', (resolution) => {
  test('every README example compiles strictly against the published declarations', () => {
    const files = publishedPackages.flatMap(({ name, readme }) =>
      readmeExamples(readme).map(({ code }, index) =>
        project.write(`${name.replace('@wenzhou/', '')}-${index + 1}.ts`, `${code}\nexport {};\n`),
      ),
    );
    const globals = project.write('globals.d.ts', 'declare const console: { log(...values: unknown[]): void };\n');
    const compilerOptions = {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      target: 'es2022',
      lib: ['es2023'],
      types: [],
    };
    const configuration = project.write(
      `tsconfig.${resolution}.json`,
      JSON.stringify({ compilerOptions: { ...compilerOptions, ...modules[resolution] }, files: [globals, ...files] }),
    );
    expect(project.node(compiler, '--project', configuration)).toBe('');
  });
});
