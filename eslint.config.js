import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * The strictest sets of typescript-eslint, with types. Where a rule is set otherwise, the reason stands beside it;
 * layout is Prettier's business alone.
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
      // `() => list.push(item)` says what it does; nobody reads what comes back.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Brackets tell a name that may not be there (`process.env['SITE_URL']`) from one that a type declares.
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
    // Only the rooms at the edge talk to a console.
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/press/**', 'src/announce/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // Time is an argument. It comes in at one place, and a test holds the rooms to it.
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
    // What Vitest offers to match parts of a value (`expect.any(String)`) is typed as anything.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Without types: Astro's own check has those.
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      // A component's `Props` is read by Astro alone.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^Props$' }],
    },
  },
  // Behind the rules of TypeScript, so that its parser is the one that reads pages.
  ...astro.configs['flat/recommended'],
);
