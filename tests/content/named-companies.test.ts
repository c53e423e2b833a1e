import { describe, expect, it } from 'vitest';
import { createArticleReader } from '../../src/content/read-content.ts';
import { explainProblems } from '../../src/content/findings/explain.ts';
import { formatFindings } from '../../src/content/findings/print-findings.ts';
import { readArticle } from '../../src/content/article/read-article.ts';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { createRegistry } from '../../src/domain/registry/registry.ts';
import { newsroom, resolve, site } from '../domain/newsroom.ts';

const reader = createArticleReader(newsroom.exchanges, site);
const registry = createRegistry(newsroom.exchanges, newsroom.companies);

interface Words {
  readonly title?: string;
  readonly summary?: string;
  readonly keyPoints?: readonly string[];
}

function read(body: string, { title = 'A story', summary, keyPoints = [] }: Words = {}): ArticleEntry {
  const raw = `---
title: ${JSON.stringify(title)}
summary: ${JSON.stringify(summary ?? 'What the story is about, in a sentence of a good length.')}
section: markets
authors: [markets-desk]
published: 2020-03-02 09:30
${keyPoints.length > 0 ? `keyPoints:\n${keyPoints.map((point) => `  - ${JSON.stringify(point)}\n`).join('')}` : ''}---
${body}
`;
  const { entry, findings } = readArticle('articles/story.md', raw, reader);
  if (!entry) throw new Error(formatFindings(findings));
  return entry;
}

/** Findings about one story, as the terminal shows them. */
function told(entry: ArticleEntry): readonly string[] {
  const { problems } = resolve([entry]);
  const findings = explainProblems(problems, newsroom, registry, () => '');
  return findings.map(({ severity, line, message, hint }) => `${line} ${severity}: ${message} ${hint ?? ''}`);
}

function companiesOf(entry: ArticleEntry): readonly (string | undefined)[] {
  const [article] = resolve([entry]).edition.articles;
  return article?.companies.map(({ company }) => company?.id) ?? [];
}

describe('a company that is named above the text alone', () => {
  it('is mentioned by the story: in its title, its summary and its key points, in this order, after the text', () => {
    const entry = read('Telus (TSX:T) rose.', {
      title: 'Apple (NASDAQ:AAPL) falls',
      summary: 'Shares of Amazon (NASDAQ:AMZN) and of Telus (TSX:T) did not follow Apple down.',
      keyPoints: ['Toyota (TYO:7203) rose', '$EBAY fell'],
    });
    expect(companiesOf(entry)).toEqual(['telus', 'apple', 'amazon', 'toyota', 'ebay']);
    expect(told(entry)).toEqual([]);
  });

  it('is reported with its line, where its symbol is wrong', () => {
    const entry = read('It rose.', {
      title: 'Facebook (NASDAQ:META) falls',
      keyPoints: ['A point', 'Tokyo (TSE:7203) rose'],
    });
    expect(told(entry)).toEqual([
      '2 error: NASDAQ:META meant nothing on 2 March 2020. It was Meta Platforms since 9 June 2022. ' +
        'Write the symbol of the day (then NASDAQ:FB), or set asOf. ' +
        'If another company had it then, add that one to src/newsroom/companies.',
      '9 error: "TSE" may mean Toronto Stock Exchange or Tokyo Stock Exchange. Write TYO:7203.',
    ]);
  });

  it('is reported where its symbol is no ticker', () => {
    expect(told(read('It rose.', { title: 'nasdaq:aapl falls' }))).toEqual([
      '2 warning: "nasdaq:aapl" is not read as a ticker. If you mean Apple, write (NASDAQ:AAPL).',
    ]);
  });
});

describe('what a text has that is no ticker, but was meant as one,', () => {
  it('is a warning, once a company, with its line', () => {
    const entry = read(`It rose.

Apple Inc. (AAPL) rose. **Apple** (AAPL) fell. nasdaq:aapl stood still.

Shares of [Amazon](https://example.com/) (Nasdaq AMZN) fell, and | fell.

| Company | Symbol |
|---|---|
| eBay | nasdaq:ebay |
`);
    expect(told(entry)).toEqual([
      '12 warning: "Nasdaq AMZN" has no colon, so it is not read as a ticker. If you mean Amazon, write (NASDAQ:AMZN).',
      '16 warning: "nasdaq:ebay" is not read as a ticker. If you mean eBay, write (NASDAQ:EBAY).',
    ]);
  });

  it.each([
    ['a story that names the company rightly, too', 'Apple (NASDAQ:AAPL) rose, and nasdaq:aapl fell.'],
    ['code', 'Write `nasdaq:aapl`.'],
    ['a text whose colon is escaped', String.raw`Write nasdaq\:aapl.`],
    ['an address', 'See https://example.com/nasdaq:aapl.'],
    ['an abbreviation', 'The Securities and Exchange Commission (SEC) and its chart of accounts (AAPL) agree.'],
    ['a symbol of another day', 'Meta Platforms (META) rose.'],
  ])('is nothing in %s', (_, body) => {
    expect(told(read(body))).toEqual([]);
  });

  it('is nothing where a cell of a table is only a ticker, which is read', () => {
    const { body } = read('| Company | Symbol |\n|---|---|\n| eBay | NASDAQ: EBAY |\n');
    expect(body).not.toHaveProperty('nearMisses');
    expect(body.mentions).toMatchObject([{ kind: 'ticker', ticker: 'NASDAQ:EBAY' }]);
  });

  it('is left out of entries that have none of it', () => {
    expect(read('It rose.').body).not.toHaveProperty('nearMisses');
  });
});
