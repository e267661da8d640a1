import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** Law coverage is judged on what the other files of the suite have cited, so it runs after them. */
class LawCoverageLast extends BaseSequencer {
  async sort(files) {
    const last = (file) => Number(file.moduleId.endsWith('law-coverage.test.ts'));
    return [...files].sort((a, b) => last(a) - last(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

const conditions = ['@wenzhou/source'];

/** Pure packages: one worker, one module graph, sources instead of builds. */
export const pure = (overrides = {}) =>
  defineConfig({
    resolve: { conditions: [...conditions, 'module', 'browser', 'development|production'] },
    ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
    test: {
      include: ['src/**/*.test.ts'],
      typecheck: { enabled: false },
      isolate: false,
      fileParallelism: false,
      pool: 'threads',
      // Properties compute a lot; on a busy machine that takes longer, and nothing here can hang.
      testTimeout: 60_000,
      sequence: { sequencer: LawCoverageLast },
      reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
      ...overrides,
    },
  });
