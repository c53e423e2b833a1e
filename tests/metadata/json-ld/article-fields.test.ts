import { describe, expect, it } from 'vitest';
import { articleKinds } from '../../../src/domain/edition/article.ts';
import type { Frame } from '../../../src/domain/models/frame.ts';
import { createJsonLd } from '../../../src/metadata/json-ld/json-ld.ts';
import { articleModelOf, entry, fullEntry, site } from '../../feeds/newsroom.ts';
import { frame, thingsOf } from './described.ts';

describe('JSON-LD of an article', () => {
  it('shows the picture in the three shapes that search engines ask for, and whole', () => {
    const images = thingsOf(fullEntry)[0]?.['image'] as readonly {
      url: string;
      width: { value: number };
      height: { value: number };
    }[];
    expect(images.map(({ url, width, height }) => [url.split('/').at(-1), width.value / height.value])).toEqual([
      ['stage.1a2b-wide.jpg', 16 / 9],
      ['stage.1a2b-standard.jpg', 4 / 3],
      ['stage.1a2b-square.jpg', 1],
      ['stage.1a2b.jpg', 16 / 9],
    ]);
  });

  it('leaves out what the article does not have', () => {
    const [article] = thingsOf(entry());
    for (const name of ['image', 'correction', 'about', 'mentions', 'keywords', 'dateline', 'sponsor']) {
      expect(article).not.toHaveProperty(name);
    }
    expect(article).toMatchObject({
      datePublished: '2014-10-28T09:30:00-04:00',
      dateModified: '2014-10-28T09:30:00-04:00',
    });
  });

  it('calls each kind by its name', () => {
    const types = articleKinds.map((kind) => thingsOf(entry({ kind, sponsor: 'Acme' }))[0]?.['@type']);
    expect(Object.fromEntries(articleKinds.map((kind, index) => [kind, types[index]]))).toEqual({
      news: 'NewsArticle',
      analysis: 'AnalysisNewsArticle',
      opinion: 'OpinionNewsArticle',
      explainer: 'BackgroundNewsArticle',
      sponsored: 'AdvertiserContentArticle',
    });
  });

  it('names who paid for a sponsored one', () => {
    expect(thingsOf(entry({ kind: 'sponsored', sponsor: 'Acme' }))[0]).toMatchObject({
      sponsor: { '@type': 'Organization', name: 'Acme' },
    });
  });

  it('says in its headline that it was paid for', () => {
    const sponsored = entry({ kind: 'sponsored', sponsor: 'Acme', title: 'A headline' });
    expect(thingsOf(sponsored)[0]).toMatchObject({ headline: 'Sponsored: A headline' });
    expect(thingsOf(entry({ kind: 'opinion', title: 'A headline' }))[0]).toMatchObject({ headline: 'A headline' });
  });

  it('cites its sources, with dates that are of a calendar', () => {
    const sources = [
      { title: 'Annual report', publisher: 'Apple', date: '2014-10', url: 'https://example.net/bericht für 2014' },
      { title: 'Interview', date: 'third quarter of 2014' },
    ];
    expect(thingsOf({ ...fullEntry, sources })[0]).toMatchObject({
      citation: [
        {
          '@type': 'CreativeWork',
          name: 'Annual report',
          url: 'https://example.net/bericht%20f%C3%BCr%202014',
          publisher: { '@type': 'Organization', name: 'Apple' },
          datePublished: '2014-10',
        },
        { '@type': 'CreativeWork', name: 'Interview' },
      ],
    });
    expect(JSON.stringify(thingsOf({ ...fullEntry, sources }))).not.toContain('third quarter');
    expect(thingsOf({ ...fullEntry, sources: [] })[0]).not.toHaveProperty('citation');
  });

  it('names the newsroom’s policies, as far as it has such pages', () => {
    const model = articleModelOf(fullEntry);
    const publisherBy = (policies: Frame['policies']) =>
      createJsonLd({ frame, article: { ...model, frame: { ...model.frame, policies } } }, site)?.['@graph'][0];
    expect(publisherBy({ corrections: '/corrections-policy/', principles: '/principles/' })).toMatchObject({
      publisher: {
        correctionsPolicy: 'https://example.org/news/corrections-policy/',
        publishingPrinciples: 'https://example.org/news/principles/',
      },
    });
    expect(JSON.stringify(publisherBy({}))).not.toMatch(/Policy|Principles/);
  });

  it('takes an update for no correction', () => {
    const corrections = fullEntry.corrections.map((correction) => ({ ...correction, kind: 'update' as const }));
    expect(thingsOf({ ...fullEntry, corrections })[0]).not.toHaveProperty('correction');
  });

  it('gives a company of several symbols all of them', () => {
    const model = articleModelOf(fullEntry);
    const [apple] = model.companies;
    const companies = apple ? [{ ...apple, tickerSymbols: ['XNAS AAPL', 'XFRA APC'] }] : [];
    const graph = createJsonLd({ frame, article: { ...model, companies } }, site)?.['@graph'];
    expect(graph?.[0]).toMatchObject({ about: [{ tickerSymbol: ['XNAS AAPL', 'XFRA APC'] }] });
  });

  it('calls a desk an organisation, and everybody else a person', () => {
    expect(thingsOf(fullEntry)[0]).toMatchObject({
      author: [
        { '@type': 'Organization', name: 'Technology desk' },
        { '@type': 'Person', name: 'Jane Roe' },
      ],
    });
  });
});
