import { describe, expect, it, vi } from 'vitest';
import { findBrokenValues } from '../../../src/content/yaml/broken-values.ts';
import { readYaml } from '../../../src/content/yaml/yaml-source.ts';
import { complaintsAbout, reader } from '../article.ts';

describe('a figure or a word of a field that lines break', () => {
  it.each([
    ['summary', 'Revenue of $1,\n  000m is what the group had in the year that ended', '"$1,000"'],
    ['summary', '>\n  Revenue of the year was\n  $1.\n  5bn in all, said the group in a statement', '"$1.5"'],
    ['title', '"Revenue of 12\\u200b345"', '"12345"'],
    ['title', 'Revenue of $1, 000', '"$1,000"'],
    ['keyPoints', '\n  - The reve-\n    nue rose\n  - Costs fell', '"reve-nue" or "revenue"'],
  ])('is reported: %s: %j', (field, yaml, joined) => {
    expect(complaintsAbout({ [field]: yaml })).toMatch(/^broken-word /m);
    expect(complaintsAbout({ [field]: yaml })).toContain(`Write ${joined}`);
  });

  it('is told of once where its thousands are apart as in programs, also in a headline', () => {
    const told = complaintsAbout({ title: 'Apple sells 1_000_000 phones' }, 'It (NASDAQ:AAPL) sold 1m phones.\n');
    expect(told).toMatch(/^broken-word [^\n]*such as "1,000,000"\.$/);
  });

  it.each([
    ['title', 'Profit rises 5O% in the year', 'Write "50%"'],
    ['keyPoints', '\n  - Sales of l,234m\n  - Costs fell', 'Write "1,234m"'],
    ['summary', 'The NASDАQ rose, and so did all of the other indices that are listed here', 'Write "NASDAQ"'],
  ])('has no look-alikes in it: %s: %j', (field, yaml, hint) => {
    expect(complaintsAbout({ [field]: yaml })).toMatch(/^look-alike /m);
    expect(complaintsAbout({ [field]: yaml })).toContain(hint);
  });

  it('is no word or figure that only looks like one', () => {
    const summary = 'Sales in 2025,\n  500 jobs, short- and\n  long-term rates: what the group said in a statement';
    expect(complaintsAbout({ summary: `>-\n  ${summary}` })).toBe('');
  });
});

it('a line that was meant as an entry of its own is reported', () => {
  expect(complaintsAbout({ keyPoints: '\n  - Sales rose\n   -Costs fell\n  - Profit is - as ever - flat' })).toBe(
    'broken-word 9:1  Warning: YAML reads "-Costs fell" as part of the entry above it, so that readers see both as one. Write "- Costs fell", with its hyphen below that of the entry above.',
  );
});

it('a value that is whole on its line is not located, which would read its file once more', () => {
  const text = 'title: London, New York\nkeyPoints:\n  - Sales, costs\n  - "Profit, too"\nsummary: Of\n  two lines\n';
  const source = readYaml(text, 'a.md', 2);
  const locate = vi.fn(source.locate);
  expect(findBrokenValues(reader.schema, { ...source, locate }, 'a.md', text.split('\n'), 2)).toEqual([]);
  expect(locate).not.toHaveBeenCalled();
});

describe('a list of hundreds of values', () => {
  it('is told of in 200 findings', () => {
    const told = complaintsAbout({ keyPoints: `\n${'  - of $1,\n    000m and reve-\n    nue\n'.repeat(300)}` });
    expect(told.split('\n').filter((line) => line.startsWith('broken-word'))).toHaveLength(200);
  });

  it('is not located for ever, if nothing is wrong with them', () => {
    const text = `keyPoints:\n${'  - profit - rose,\n    and so\n'.repeat(9000)}`;
    const source = readYaml(text, 'a.md', 2);
    const locate = vi.fn(source.locate);
    expect(findBrokenValues(reader.schema, { ...source, locate }, 'a.md', text.split('\n'), 2)).toEqual([]);
    expect(locate.mock.calls.length).toBeLessThanOrEqual(200);
  });
});
