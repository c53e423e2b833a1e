import { describe, expect, test } from 'vitest';
import { cpuTimeOf } from '../../cpu-time.ts';
import { read, write } from '../article.ts';

const findingsOf = (text: string) => read(text).findings;
const many = (count: number, entry: (index: number) => string) => Array.from({ length: count }, (_, at) => entry(at));
/** An article with lines of YAML at the end of its front matter. */
const withLines = (lines: string) => write().replace('\n---\n', `\n${lines}\n---\n`);

describe('front matter of a size that is never typed is reported instead of being read for minutes', () => {
  test('as a whole, above 100,000 characters', () => {
    const comments = '# comment\n'.repeat(9900);
    expect(findingsOf(withLines(comments))).toEqual([]);
    expect(findingsOf(withLines(comments.repeat(2)))).toMatchObject([
      {
        rule: 'long-front-matter',
        line: 2,
        message: expect.stringMatching(/^The front matter has 198,\d{3} characters/),
      },
    ]);
  });

  test('of a hundred unknown fields each, and of the others how many they are', () => {
    const findings = findingsOf(withLines(many(5000, (at) => `x${at}: a`).join('\n')));
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({ rule: 'unknown-field', message: '4,900 more fields are unknown.' });
    expect(findingsOf(withLines(many(100, (at) => `x${at}: a`).join('\n')))).toHaveLength(100);
  });

  test('of a thousand lines that are no YAML', () => {
    expect(findingsOf(withLines('a\n'.repeat(20_000))).length).toBeLessThan(2001);
  });

  test.each([
    ['tags', many(101, (at) => `tag ${at}`), '"tags" has 101 entries, and may have 100 at most.'],
    ['aliases', many(501, (at) => `/a/${at}/`), '"aliases" has 501 entries, and may have 500 at most.'],
    ['tickers', many(501, () => 'NASDAQ:AAPL'), '"tickers" has 501 entries, and may have 500 at most.'],
    ['authors', many(501, (at) => `a-${at}`), '"authors" has 501 entries, and may have 500 at most.'],
    ['keyPoints', many(501, (at) => `point ${at}`), '"keyPoints" has 501 entries, and may have 500 at most.'],
    ['sources', many(501, (at) => `{ title: a${at} }`), '"sources" has 501 entries, and may have 500 at most.'],
  ])('of the entries of "%s"', (field, entries, message) => {
    const about = (list: readonly string[]) => findingsOf(write({ [field]: `[${list.join(', ')}]` }));
    expect(about(entries)).toMatchObject([{ rule: `invalid-${field}`, message, hint: 'Keep those that matter.' }]);
    expect(read(write({ [field]: `[${entries.join(', ')}]` })).rejected).toMatchObject({ [field]: [] });
    expect(about(entries.slice(1)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('broken front matter is reported in about the time of a second', () => {
  /** CPU time of front matter that is as long as it may be, and has one mistake. */
  const timeOfOneMistake = () => cpuTimeOf(() => findingsOf(withLines(`${'# comment\n'.repeat(9800)}a: [`)));

  test('with many empty lines before its first field, which took years', () => {
    const text = write().replace('---\n', `---\n${'\n'.repeat(60)}- a: [\n`);
    expect(cpuTimeOf(() => findingsOf(text))).toBeLessThan(1_000_000);
    expect(findingsOf(text)).toMatchObject([{ rule: 'yaml-syntax', message: expect.stringContaining('bracket') }]);
  });

  test.each([
    ['comments before an indented line', `${'#\n'.repeat(45_000)} a: b`],
    ['braces on one line', `a: ${'{a}'.repeat(30_000)}`],
    ['commas on one line', `a: [${','.repeat(90_000)}]`],
    ['open brackets, one per line', 'a: [\n'.repeat(18_000)],
  ])('with %s', (_, lines) => {
    const text = withLines(lines);
    timeOfOneMistake();
    expect(cpuTimeOf(() => findingsOf(text))).toBeLessThan(40 * timeOfOneMistake());
    expect(findingsOf(text).map(({ rule }) => rule)).toContain('yaml-syntax');
  });
});
