import { describe, expect, it } from 'vitest';
import { createArticleModel } from '../../src/domain/models/article.ts';
import { articleMarkdown, type MarkdownModel } from '../../src/domain/models/site-files.ts';
import type { ArticleEntry } from '../../src/domain/article.ts';
import { renderArticleMarkdown } from '../../src/feeds/article-markdown.ts';
import { contextOf, entry, fullEntry, site } from './newsroom.ts';

function modelOf(article: ArticleEntry): MarkdownModel {
  const context = contextOf([article]);
  const [resolved] = context.edition.articles;
  if (!resolved) throw new Error('The article is not in the edition.');
  const file = articleMarkdown(resolved.path, () => createArticleModel(resolved, context));
  if (file.template !== 'article-markdown') throw new Error('The article has no Markdown.');
  return file.model();
}

const render = (source: string, article = entry()) => renderArticleMarkdown(modelOf(article), site, source);

describe('an article as Markdown', () => {
  it('says all that its page says', () => {
    expect(render('Apple Inc. (NASDAQ:AAPL) has found an admirer.\n', fullEntry)).toMatchInlineSnapshot(`
      "# Alibaba opens the door

      Jack Ma is keen on a partnership between Alipay and Apple Pay.

      - By: Technology desk, Jane Roe
      - Published: 2014-10-28T09:30:00-04:00
      - Updated: 2014-10-28T10:15:00-04:00
      - Dateline: LAGUNA BEACH, California
      - Section: Technology
      - Companies: Apple (NASDAQ:AAPL); Alibaba Group (NYSE:BABA)
      - Address: https://example.org/news/2014/10/alibaba-apple-pay/

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

  it('gives pictures and the site’s own pages their full addresses', () => {
    const picture = { sources: [], src: '/pictures/chart.9f.png', widthPixels: 1, heightPixels: 1 };
    const model = modelOf(entry());
    const text = renderArticleMarkdown(
      { ...model, body: { ...model.body, pictures: [['chart.png', picture]] } },
      site,
      '![A chart](chart.png) [a](/tags/) [b](//example.com/) [c](https://example.com/) `[d](/tags/)`\n\n[e]: /tags/',
    );
    expect(text).toContain('![A chart](https://example.org/news/pictures/chart.9f.png)');
    expect(text).toContain('[a](https://example.org/news/tags/) [b](//example.com/) [c](https://example.com/)');
    expect(text).toContain('`[d](/tags/)`');
    expect(text).toContain('[e]: https://example.org/news/tags/');
  });

  it.each([
    'before <!-- canary --> after',
    'before <!-- `canary` --> after',
    'before\n\n<!--\n\ncanary\n\n-->\n\nafter',
    'before <!-- canary',
    '<script>canary</script>',
    '<STYLE>canary</style >',
    '<template>\n\ncanary\n\n</template>',
    '[//]: # (canary)',
    '[comment]: <> "canary"',
  ])('leaves out what no page shows: %j', (source) => {
    expect(render(source)).not.toContain('canary');
  });

  it('leaves code as it is', () => {
    const source = 'A `<!-- kept -->` and\n\n```html\n<script>kept</script>\n[x](/tags/)\n```\n\nend <!-- gone -->';
    expect(render(source)).toContain(
      'A `<!-- kept -->` and\n\n```html\n<script>kept</script>\n[x](/tags/)\n```\n\nend',
    );
  });

  it('gives addresses of sources as they are, so that a program can follow them', () => {
    const sources = [{ title: 'A *report*', url: 'https://example.com/a_b/[c]?d=<e>' }];
    expect(render('', entry({ sources }))).toContain('- A \\*report\\*, <https://example.com/a_b/[c]?d=%3Ce%3E>\n');
  });

  it('keeps a headline from being anything but a headline', () => {
    const text = render('', entry({ title: 'A\n\n# B [c](d) <b> `e`\0' }));
    expect(text.split('\n')[0]).toBe('# A \\# B \\[c\\](d) \\<b\\> \\`e\\`');
  });
});
