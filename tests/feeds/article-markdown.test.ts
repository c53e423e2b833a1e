import { describe, expect, it } from 'vitest';
import { createArticleModel } from '../../src/domain/models/article.ts';
import { articleMarkdown, type MarkdownModel } from '../../src/domain/models/feeds/story-files.ts';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { renderArticleMarkdown } from '../../src/feeds/article-markdown.ts';
import { contextOf, entry, fullEntry, site } from './newsroom.ts';

function modelOf(article: ArticleEntry): MarkdownModel {
  const context = contextOf([article]);
  const [resolved] = context.edition.articles;
  if (!resolved) throw new Error('The article is not in the edition.');
  const file = articleMarkdown({ path: resolved.path, model: () => createArticleModel(resolved, context) });
  if (file.template !== 'article-markdown') throw new Error('The article has no Markdown.');
  return file.model();
}

const render = (source: string, article = entry()) => renderArticleMarkdown(modelOf(article), site, source);

describe('an article as Markdown', () => {
  it('says all that its page says', () => {
    expect(render('Apple Inc. (NASDAQ:AAPL) has found an admirer.', fullEntry)).toMatchInlineSnapshot(`
      "# Alibaba opens the door

      Jack Ma is keen on a partnership between Alipay and Apple Pay.

      - By: Technology desk, Jane Roe
      - Published: 2014-10-28T09:30:00-04:00
      - Updated: 2014-10-28T10:15:00-04:00
      - Dateline: LAGUNA BEACH, California
      - Section: Technology
      - Companies: Apple (NASDAQ:AAPL); Alibaba Group (NYSE:BABA)
      - Address: https://example.org/news/2014/10/alibaba-apple-pay/

      ![Two men on a stage](https://example.org/news/pictures/stage.1a2b.jpg)

      The stage. (J. Roe)

      ## Key points

      - Ma is keen
      - Cook is coming

      Apple Inc. (NASDAQ:AAPL) has found an admirer.

      ## Disclosures

      - Jane Roe gains if Apple rises (a long position). Ten shares.

      ## Corrections

      - Correction, 2014-10-28T10:15:00-04:00: A million activations, not users.

      ## Sources

      - On-stage remarks, The Wall Street Journal
      "
    `);
  });

  it('keeps its own lists apart from one at the start of the text', () => {
    const text = render('- One\n- Two', entry({ keyPoints: ['A', 'B'] }));
    expect(text).toContain('alibaba-apple-pay/\n\n## Key points\n\n* A\n* B\n\n- One\n- Two\n');
    expect(text).toContain('* By: Technology desk\n');
    expect(render('- One\n- Two')).toContain('alibaba-apple-pay/\n\n- One');
  });

  it('shows the lead picture, with its words', () => {
    const text = render('', entry({ image: { src: 'a.jpg', alt: 'A [graph]', caption: '3. *Up*', credit: 'J. Roe' } }));
    expect(text).toContain(
      '\n\n![A \\[graph\\]](https://example.org/news/pictures/stage.1a2b.jpg)\n\n3\\. \\*Up\\* (J. Roe)\n',
    );
    expect(render('', entry())).not.toContain('![');
  });

  it.each([
    ['2014. A year', '2014\\. A year'],
    ['- dashing', '\\- dashing'],
    ['# not a heading', '\\# not a heading'],
    ['> quoted', '\\> quoted'],
    ['+ more', '\\+ more'],
    ['~5 to ~7', '\\~5 to \\~7'],
    ['snake_case and _this_', 'snake_case and \\_this\\_'],
    ['AT&T, P/E < 10, 5 * 3', 'AT&T, P/E < 10, 5 \\* 3'],
    ['<b> &amp; https://example.net', '\\<b> \\&amp; https\\://example.net'],
  ])('keeps plain text plain: %s', (text, written) => {
    const story = entry({ summary: text, keyPoints: [text], sources: [{ title: text }] });
    const lines = render('', story).split('\n');
    expect(lines[2]).toBe(written);
    expect(lines.filter((line) => line === `- ${written}`)).toHaveLength(2);
  });

  it('gives addresses of sources as they are, so that a program can follow them', () => {
    const sources = [{ title: 'A *report*', url: 'https://example.com/a_b/[c]?d=<e>' }];
    expect(render('', entry({ sources }))).toContain('- A \\*report\\*, <https://example.com/a_b/[c]?d=%3Ce%3E>\n');
  });

  it('keeps a headline from being anything but a headline', () => {
    const text = render('', entry({ title: 'A\n\n# B [c](d) <b> `e`\0' }));
    expect(text.split('\n')[0]).toBe('# A # B \\[c\\](d) \\<b> \\`e\\`');
  });
});
