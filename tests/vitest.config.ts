import { defineConfig } from 'vitest/config';
import { quickFolder } from './run/quick-folder.ts';
import { enterRunFolder } from './run/run-folder.ts';
import { filesAtOnce } from './site/run/cores.ts';
import { LongestFirst } from './site/run/longest-first.ts';

/** Ends a test that hangs. No test comes near it on a slow and busy machine. */
const timeoutMilliseconds = 3_600_000;

enterRunFolder(quickFolder());

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // After it, a complaint is shown about a worker that is still ending.
    teardownTimeout: timeoutMilliseconds,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          // It imports JSON in a form that Node refuses.
          server: { deps: { inline: [/@actions\/workflow-parser/] } },
          // Modules are loaded once per worker and not once per file. A test that changes what others share puts it
          // back.
          isolate: false,
          testTimeout: timeoutMilliseconds,
          hookTimeout: timeoutMilliseconds,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // As for unit tests.
          isolate: false,
          setupFiles: 'tests/site/run/after-each-file.ts',
          testTimeout: timeoutMilliseconds,
          hookTimeout: timeoutMilliseconds,
          globalSetup: 'tests/site/run/set-up.ts',
          maxWorkers: filesAtOnce,
          // After the unit tests, where both projects run at once.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
