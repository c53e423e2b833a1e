import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { catalogue } from '../../../src/editorial/catalogue/catalogue.ts';
import { formatGithub } from '../../../src/press/check/formats/github.ts';
import { formatJson } from '../../../src/press/check/formats/json.ts';
import { formatSarif } from '../../../src/press/check/formats/sarif.ts';
import { compileSarifSchema } from './sarif-schema.ts';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  severity: 'error',
  rule: 'unknown-author',
  file: 'articles/2026/rate-cut.md',
  line: 4,
  column: 11,
  message: 'Unknown author "j-smth".',
  hint: 'Did you mean "j-smith"?',
  ...changes,
});

describe('GitHub annotations', () => {
  test.each([
    [
      'places',
      finding(),
      '::error file=articles/2026/rate-cut.md,line=4,col=11,title=unknown-author::Unknown author "j-smth". Did you mean "j-smith"?\n',
    ],
    [
      'files without a line, and a column without one',
      finding({ severity: 'warning', line: undefined, hint: undefined }),
      '::warning file=articles/2026/rate-cut.md,title=unknown-author::Unknown author "j-smth".\n',
    ],
    [
      'hints',
      finding({ severity: 'hint', column: undefined }),
      '::notice file=articles/2026/rate-cut.md,line=4,title=unknown-author::Unknown author "j-smth". Did you mean "j-smith"?\n',
    ],
    [
      'signs that would end a property or the line',
      finding({ file: 'articles/a,b:c%2C\n.md', message: 'Up 5 %,\r\nor: 50%25 \u001b[2J', hint: undefined }),
      '::error file=articles/a%2Cb%3Ac%252C%0A.md,line=4,col=11,title=unknown-author::Up 5 %25,%0D%0Aor: 50%2525 \\u{1b}[2J\n',
    ],
  ])('give %s', (_, given, expected) => {
    expect(formatGithub([given])).toBe(expected);
  });

  test('show errors before warnings, since GitHub shows ten of each step', () => {
    const told = formatGithub([
      finding({ severity: 'hint', file: 'a.md' }),
      finding({ severity: 'warning', file: 'b.md' }),
      finding({ file: 'c.md' }),
    ]);
    expect(told.match(/^::\w+/gm)).toEqual(['::error', '::warning', '::notice']);
  });
});

describe('SARIF', () => {
  const isValid = compileSarifSchema();

  test('is valid for a finding of every rule, with what the catalogue says of it', () => {
    const rules = Object.values(catalogue).flatMap((group) => Object.entries(group));
    const findings = rules.map(([rule, { severity }], index) =>
      finding({ rule, severity, line: index % 3 === 0 ? undefined : index, about: index % 2 ? 'x' : undefined }),
    );
    const log: unknown = JSON.parse(formatSarif(findings));
    expect([isValid(log), isValid.errors]).toEqual([true, null]);
    expect(log).toMatchObject({
      runs: [{ tool: { driver: { rules: expect.arrayContaining([expect.objectContaining({ id: 'dead-link' })]) } } }],
    });
    expect(rules.length).toBeGreaterThan(80);
  });

  test('is valid without findings, and for strange file names', () => {
    for (const findings of [[], [finding({ file: 'articles/a b#?%:\\ \ud800ü\n.md' })]]) {
      expect([isValid(JSON.parse(formatSarif(findings))), isValid.errors]).toEqual([true, null]);
    }
  });

  test('gives place, level and rule, and what a rule of a single field has in common with others', () => {
    const findings = [finding({ rule: 'invalid-title', severity: 'hint', line: undefined }), finding()];
    expect(JSON.parse(formatSarif(findings))).toMatchObject({
      runs: [
        {
          tool: {
            driver: { rules: [{ id: 'invalid-title', help: { text: expect.stringMatching(/^invalid-field/) } }, {}] },
          },
          results: [
            {
              ruleId: 'invalid-title',
              ruleIndex: 0,
              level: 'note',
              locations: [{ physicalLocation: { artifactLocation: { uri: 'articles/2026/rate-cut.md' } } }],
            },
            {
              ruleId: 'unknown-author',
              ruleIndex: 1,
              level: 'error',
              message: { text: 'Unknown author "j-smth". Did you mean "j-smith"?' },
              locations: [{ physicalLocation: { region: { startLine: 4, startColumn: 11 } } }],
            },
          ],
        },
      ],
    });
  });

  test('keeps the fingerprint of a finding that has moved', () => {
    const printOf = (given: Finding) => /"finding\/v1": "[^"]+"/.exec(formatSarif([given]))?.[0];
    expect(printOf(finding({ line: 9 }))).toBe(printOf(finding()));
    expect(printOf(finding({ file: 'articles/other.md' }))).not.toBe(printOf(finding()));
  });
});

describe('formats in JSON', () => {
  const message = 'Up \u001b[2J\u009b31m \u202ecneuq\u2066 \ud800 ü\n"x".';

  test.each([
    ['JSON', formatJson],
    ['SARIF', formatSarif],
  ])('have nothing that steers a terminal, and the same words: %s', (_, format) => {
    const text = format([finding({ message, hint: undefined })]);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u);
    expect(text).toContain('ü');
    const said = /Up \\u001b(?:[^"\\]|\\.)*/.exec(JSON.stringify(JSON.parse(text)))?.[0] ?? '';
    expect(JSON.parse(`"${said}"`)).toBe(message);
  });
});
