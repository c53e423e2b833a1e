import { describe, expect, test } from 'vitest';
import { formatFinding, formatFindings } from '../../../src/content/findings/print-findings.ts';
import type { Finding } from '../../../src/domain/finding.ts';

const finding: Finding = {
  severity: 'error',
  rule: 'unknown-author',
  file: 'articles/2026/rate-cut.md',
  line: 4,
  column: 11,
  message: 'Unknown author "j-smth".',
  hint: 'Did you mean "j-smith"?',
};

describe('a finding', () => {
  test.each([
    [{}, 'articles/2026/rate-cut.md:4:11  Unknown author "j-smth". Did you mean "j-smith"?'],
    [{ column: undefined }, 'articles/2026/rate-cut.md:4  Unknown author "j-smth". Did you mean "j-smith"?'],
    [{ line: undefined }, 'articles/2026/rate-cut.md  Unknown author "j-smth". Did you mean "j-smith"?'],
    [{ hint: undefined }, 'articles/2026/rate-cut.md:4:11  Unknown author "j-smth".'],
    [
      { severity: 'warning' },
      'articles/2026/rate-cut.md:4:11  Warning: Unknown author "j-smth". Did you mean "j-smith"?',
    ],
  ] as const)('with %j is one line that an editor can follow', (changes, expected) => {
    expect(formatFinding({ ...finding, ...changes })).toBe(expected);
  });
});

test('findings come by file, then from the top, whatever their order', () => {
  const place = (file: string, line?: number, column?: number) => ({
    ...finding,
    file,
    line,
    column,
    message: '',
    hint: '',
  });
  const findings = [place('b.md', 1), place('a.md', 10), place('a.md', 9, 3), place('a.md', 9, 2), place('a.md')];
  const expected = ['a.md  ', 'a.md:9:2  ', 'a.md:9:3  ', 'a.md:10  ', 'b.md:1  '].join('\n');
  expect(formatFindings(findings)).toBe(expected);
  expect(formatFindings(findings.toReversed())).toBe(expected);
});
