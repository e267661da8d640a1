import { defineConfig } from 'tsup';

/** One plain file from the sources of the packages: what is measured is what ships, without a loader in between. */
export default defineConfig({
  entry: ['src/main.ts', 'src/wage-deposit-replay.ts'],
  format: 'esm',
  target: 'node20',
  clean: true,
  silent: true,
  noExternal: [/.*/],
  esbuildOptions: (options) => {
    options.conditions = ['@wenzhou/source'];
  },
});
