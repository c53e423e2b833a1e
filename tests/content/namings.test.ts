import { describe, expect, it } from 'vitest';
import { createArticleReader } from '../../src/content/read-content.ts';
import { explainProblems } from '../../src/content/findings/explain.ts';
import { readArticle } from '../../src/content/article/read-article.ts';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { createRegistry } from '../../src/domain/registry/registry.ts';
import { newsroom, resolve, site } from '../domain/newsroom.ts';

const reader = createArticleReader(newsroom.exchanges, site);
const file = 'articles/2020/story.md';

function read(body: string): ArticleEntry {
  const raw = `---
title: A story
summary: What the story is about, in a sentence of a good length.
section: markets
authors: [markets-desk]
published: 2020-03-02 09:30
---
${body}`;
  const { entry, findings } = readArticle(file, raw, reader);
  if (!entry) throw new Error(findings.map(({ message }) => message).join('\n'));
  return entry;
}

describe('the brackets of an article', () => {
  it('are kept with the words before them, their lines, and whether they are in running text', () => {
    const { body } = read(`**Apple Inc.** (NASDAQ:AAPL) fell.

## Amazon (NASDAQ:AMZN)

Then [AT&T](https://example.com/) (NYSE:T; TSX: T) and the group (NYSE:BABA).

| Company | Price |
|---|---|
| Apple (NASDAQ:AAPL) | 3 |
| (NASDAQ:AMZN) | 3 |

\`Apple (NASDAQ:AAPL)\` is code; $AAPL and NASDAQ:AAPL stand in no brackets.
`);
    expect(body.namings).toEqual([
      { words: 'Apple Inc.', tickers: ['NASDAQ:AAPL'], line: 8 },
      { words: 'Amazon', tickers: ['NASDAQ:AMZN'], line: 10, isOutsideProse: true },
      { words: 'Then AT&T', tickers: ['NYSE:T', 'TSX:T'], line: 12 },
      { tickers: ['NYSE:BABA'], line: 12 },
      { words: 'Apple', tickers: ['NASDAQ:AAPL'], line: 16, isOutsideProse: true },
    ]);
  });

  it('say nothing of a company if one of their symbols cannot be known yet', () => {
    expect(read('Apple (NASDAQ:AMZN, $AAPL) fell.').body.namings).toEqual([{ tickers: ['NASDAQ:AMZN'], line: 8 }]);
  });

  it('are left out where there are none', () => {
    expect(read('Nothing fell.').body).not.toHaveProperty('namings');
  });

  it('are a warning after another company’s name, with the line', () => {
    const { problems } = resolve([read('It fell.\n\nBut Apple Inc. (NASDAQ:AMZN) rose.')]);
    const registry = createRegistry(newsroom.exchanges, newsroom.companies);
    expect(explainProblems(problems, newsroom, registry, () => '')).toEqual([
      {
        severity: 'warning',
        rule: 'company-misnamed',
        file,
        line: 10,
        about: 'NASDAQ:AMZN',
        message: 'The text names Apple, but NASDAQ:AMZN is Amazon.',
        hint: 'Write NASDAQ:AAPL, or name Amazon.',
      },
    ]);
  });
});
