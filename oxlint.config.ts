import { defineConfig, type OxlintConfig } from 'oxlint';
import tseslint from 'typescript-eslint';

/*
 * The strictest sets of typescript-eslint, with types, for TypeScript: Oxlint applies their rules in a quarter of
 * ESLint's time. Pages and components of Astro are left to ESLint: see `eslint.config.js`. Each deviation has its reason
 * beside it; layout is left to Oxfmt.
 */

type Rules = NonNullable<OxlintConfig['rules']>;

/** Rules of typescript-eslint that Oxlint has not. */
const unknownRules: ReadonlySet<string> = new Set(['typescript/no-unsafe-class-instance-assignment']);

function strictestRules(): Rules {
  const sets = [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked].flat();
  const rules = sets.flatMap((set) => Object.entries(set.rules ?? {}) as [string, Rules[string]][]);
  const named = rules.map(([name, level]) => [name.replace('@typescript-eslint/', 'typescript/'), level] as const);
  return Object.fromEntries(named.filter(([name, level]) => level !== 'off' && !unknownRules.has(name)));
}

export default defineConfig({
  options: { typeAware: true, reportUnusedDisableDirectives: 'error', denyWarnings: true },
  ignorePatterns: [
    'node_modules',
    'dist',
    '.astro',
    '.press',
    '.mirror',
    'test-results',
    'tests/demo',
    // A site of its own, with its own collections.
    'tests/bench/peers/astro',
    '**/*.{astro,js}',
  ],
  plugins: ['typescript'],
  // Rules of ESLint that Oxlint has not.
  jsPlugins: [{ name: 'eslint-js', specifier: 'oxlint-plugin-eslint' }],
  categories: { correctness: 'off' },
  rules: {
    ...strictestRules(),
    // A number in a message is as plain as a word.
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    // `() => list.push(item)` is clear, and its result is unused.
    'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    // Brackets distinguish a name that may be missing (`process.env['SITE_URL']`) from one that a type declares.
    'typescript/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    'typescript/consistent-type-imports': [
      'error',
      { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
    ],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // `const { secret, ...rest }` is how a field is left out.
    'no-unused-vars': ['error', { ignoreRestSiblings: true }],
    eqeqeq: 'error',
    'no-control-regex': 'error',
    'no-empty-character-class': 'error',
    'no-misleading-character-class': 'error',
    'no-self-compare': 'error',
    'no-useless-escape': 'error',
  },
  overrides: [
    {
      // Only the rooms at the edge print.
      files: ['src/**/*.ts'],
      excludeFiles: ['src/cli/**', 'src/press/**', 'src/announce/**'],
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
        'eslint-js/no-restricted-syntax': [
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
      rules: { 'typescript/no-unsafe-assignment': 'off' },
    },
  ],
});
