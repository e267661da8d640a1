import { defineConfig } from 'tsup';

/** One ESM file and one declaration file per entry; neighbours stay imports. */
export const library = (entry = { index: 'src/index.ts' }) =>
  defineConfig({
    entry,
    format: 'esm',
    target: 'node20',
    platform: 'neutral',
    sourcemap: true,
    clean: true,
    dts: { compilerOptions: { ignoreDeprecations: '6.0', customConditions: [], noEmit: false } },
  });
