import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * The strictest sets of typescript-eslint, with types. Each deviation has its reason beside it; layout is left to
 * Prettier.
 */
export default defineConfig(
  globalIgnores(['dist', '.astro', '.press', '.mirror', 'test-results', 'tests/demo']),
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A number in a message is as plain as a word.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(item)` is clear, and its result is unused.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Brackets distinguish a name that may be missing (`process.env['SITE_URL']`) from one that a type declares.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `const { secret, ...rest }` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-empty-character-class': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-useless-escape': 'error',
    },
  },
  {
    // Only the rooms at the edge print.
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/press/**', 'src/announce/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // Time is an argument: `content/clock.ts` alone reads the clock.
    files: [
      'src/{domain,tickers,charts,search,markdown,feeds,metadata,images,editorial,routes,components,layouts,pages}/**/*.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument: take `now` from the Edition.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is an argument: take `now` from the Edition.',
        },
        { selector: 'MemberExpression[property.name="toLocaleString"]', message: 'Use domain/format.ts.' },
        {
          // TypeScript lets `<` compare a number with an object.
          selector:
            'BinaryExpression[operator=/^[<>]=?$/] > MemberExpression[property.name=/^(published|updated|date)$/]',
          message: 'A date may be a day alone: compare `instantOf` it, or use `isBefore`.',
        },
      ],
    },
  },
  {
    // Matchers for parts of a value (`expect.any(String)`) have the type `any`.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Without types, which `astro check` checks.
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
