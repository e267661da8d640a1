import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const measuring = 'lighthouse.browser.test.ts';

export default defineConfig({
  test: {
    root,
    globalSetup: ['./system.ts'],
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: '../browser-report.json' }]],
    projects: [
      // What measures time runs before the others and alone.
      { test: { root, name: 'time', include: [measuring], sequence: { groupOrder: 0 } } },
      {
        test: {
          root,
          name: 'pages',
          include: ['**/*.browser.test.ts'],
          exclude: [measuring],
          sequence: { groupOrder: 1 },
          isolate: false,
          maxConcurrency: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
