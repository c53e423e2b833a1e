import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * Pages and components of Astro: the strictest sets of typescript-eslint without types, which `astro check` checks.
 * TypeScript is linted by Oxlint: see `oxlint.config.ts`. Layout is left to Oxfmt.
 */
export default defineConfig(
  globalIgnores([
    'dist',
    '.astro',
    '.press',
    '.mirror',
    'test-results',
    'tests/demo',
    'tests/bench/peers/astro',
    '**/*.{js,mjs}',
  ]),
  {
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      // Only Astro reads a component's `Props`.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^Props$' }],
    },
  },
  // After the rules of TypeScript, so that the parser of this plugin reads pages.
  ...astro.configs['flat/recommended'],
);
