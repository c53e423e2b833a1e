import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { parseMoment, type Moment } from '../../../src/domain/moment.ts';
import { createHead } from '../../../src/metadata/head.ts';
import { articleModelOf, contextOf, entry, site } from '../newsroom.ts';
import { renderFiles } from '../render-files.ts';

const day = (written: string): Moment => {
  const parsed = parseMoment(written, site.timeZone);
  if (!parsed.ok) throw new Error(`${written} is no date.`);
  return parsed.moment;
};

const story: ArticleEntry = entry({
  published: day('2014-10-31'),
  updated: day('2014-11-01'),
  corrections: [{ date: day('2014-11-01'), kind: 'correction', text: 'Activations.' }],
});
const files = await renderFiles(contextOf([story]), { html: '<p>Text</p>', markdown: 'Text' });
const model = articleModelOf(story);
const head = createHead({ frame: model.frame, article: model }, site);

describe('a story that is dated by days alone', () => {
  it('says days, not midnights, wherever a format has days', () => {
    const properties = head.metas.flatMap(({ property, content }) => (property?.includes('_time') ? [content] : []));
    expect(properties).toEqual(['2014-10-31', '2014-11-01']);
    expect([...(head.jsonLd ?? '').matchAll(/"date\w+":"([^"]*)"/g)].map(([, date]) => date).sort()).toEqual([
      '2014-10-31',
      '2014-11-01',
      '2014-11-01',
    ]);
    const copy = files.get('/2014/10/alibaba-apple-pay/index.md');
    expect(copy).toContain('- Published: 2014-10-31\n- Updated: 2014-11-01\n');
    expect(copy).toContain('- Correction, 2014-11-01: Activations.');
    expect(files.get('/news-sitemap.xml')).toContain('<news:publication_date>2014-10-31</news:publication_date>');
    expect(files.get('/sitemap-2014-10.xml')).toContain('<lastmod>2014-11-01</lastmod>');
  });

  it('has the newsroom’s midnight in feeds, which require a time', () => {
    expect(files.get('/rss.xml')).toContain('<pubDate>Fri, 31 Oct 2014 04:00:00 GMT</pubDate>');
    expect(files.get('/rss.xml')).toContain('<atom:updated>2014-11-01T00:00:00-04:00</atom:updated>');
    expect(files.get('/atom.xml')).toContain('<published>2014-10-31T00:00:00-04:00</published>');
    expect(files.get('/feed.json')).toContain('"date_modified":"2014-11-01T00:00:00-04:00"');
    for (const path of ['/rss.xml', '/atom.xml', '/feed.json']) {
      expect(files.get(path)).toMatch(/datetime=(&quot;|\\")2014-11-01\1/);
    }
  });
});
