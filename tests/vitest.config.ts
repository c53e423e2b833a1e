import { defineConfig } from 'vitest/config';

/** Builds of whole sites start processes of their own: one file at a time, and time enough for a slow machine. */
const siteTimeoutMilliseconds = 180_000;

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: siteTimeoutMilliseconds,
          hookTimeout: siteTimeoutMilliseconds,
          fileParallelism: false,
        },
      },
    ],
  },
});
