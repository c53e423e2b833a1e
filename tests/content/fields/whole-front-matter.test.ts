import { describe, expect, test } from 'vitest';
import { complaintsAbout, entryOf, type Fields } from '../article.ts';

describe('rules between fields', () => {
  test('an update before the story', () => {
    expect(complaintsAbout({ updated: '2014-10-28 09:29' })).toMatchInlineSnapshot(
      `"updated-before-published 7:10  "updated" is before "published". Correct one of the two, or leave "updated" out."`,
    );
    expect(complaintsAbout({ updated: '2014-10-28 09:30' })).toBe('');
  });

  test('a sponsored piece without a sponsor, and the other way round', () => {
    expect(complaintsAbout({ kind: 'sponsored' })).toMatchInlineSnapshot(
      `"sponsor-missing 7:7  A sponsored piece must say who paid for it. Add sponsor: and who paid for it."`,
    );
    expect(complaintsAbout({ sponsor: 'Acme' })).toMatchInlineSnapshot(
      `"sponsor-unexpected 7:10  A sponsor is named, but the piece is not sponsored. Write kind: sponsored, or remove the sponsor."`,
    );
    expect(complaintsAbout({ kind: 'sponsored', sponsor: 'Acme' })).toBe('');
  });

  test('are looked at although other fields are wrong', () => {
    expect(complaintsAbout({ section: undefined, kind: 'sponsored', updated: '2014-10-27' })).toMatchInlineSnapshot(`
      "missing-field 2:1  "section" is missing. Add a line that begins with "section:".
      sponsor-missing 6:7  A sponsored piece must say who paid for it. Add sponsor: and who paid for it.
      updated-before-published 7:10  "updated" is before "published". Correct one of the two, or leave "updated" out."
    `);
  });
});

describe('a field that does not exist', () => {
  test('is reported by its name, with the one that was meant', () => {
    const changes: Fields = {
      title: undefined,
      titel: 'Alibaba opens the door',
      authors: undefined,
      author: 'x',
      mood: 'post',
    };
    expect(complaintsAbout(changes)).toMatchInlineSnapshot(`
      "unknown-field 5:1  Unknown field "titel". Did you mean "title"?
      unknown-field 6:1  Unknown field "author". Did you mean "authors"?
      unknown-field 7:1  Unknown field "mood". Known fields are title, summary, section, authors, published, updated, status, kind, sponsor, slug, aliases, tags, tickers, companies, asOf, keyPoints, dateline, image, disclosures, corrections, recommendation, ratings, sources, lang, translationOf and id."
    `);
  });
});

describe('a field of another system', () => {
  test.each([
    ['date', 'published'],
    ['draft', 'status: draft'],
    ['description', 'summary'],
    ['categories', 'tags'],
    ['keywords', 'tags'],
    ['deck', 'summary'],
    ['byline', 'authors'],
    ['thumbnail', 'image'],
    ['language', 'lang'],
  ])('%s is told as %s', (name, ours) => {
    expect(complaintsAbout({ [name]: 'x' })).toBe(
      `unknown-field 7:1  Unknown field "${name}". Did you mean "${ours}"?`,
    );
  });

  test('is told in a group of fields, too', () => {
    expect(complaintsAbout({ sources: '[{ title: T, link: x }]' })).toContain('Did you mean "url"?');
    expect(complaintsAbout({ image: '{ file: a.png, alt: x }' })).toBe(
      'unknown-field 7:10  Unknown field "file" in "image". Did you mean "src"?',
    );
  });

  test('means nothing where that field is not', () => {
    const sources = '[{ title: T, description: x }]';
    expect(complaintsAbout({ sources })).toContain('Known fields are title, publisher, date and url.');
  });
});

describe('a valid article', () => {
  test('needs five fields, and has the defaults of the rest', () => {
    const { body, ...entry } = entryOf();
    expect(entry).toMatchInlineSnapshot(`
      {
        "aliases": [],
        "authors": [
          "technology-desk",
        ],
        "corrections": [],
        "disclosures": [],
        "file": "articles/2014/alibaba-apple-pay.md",
        "id": "2014/alibaba-apple-pay",
        "keyPoints": [],
        "kind": "news",
        "published": 1414503000000,
        "section": "technology",
        "slug": "alibaba-apple-pay",
        "sources": [],
        "status": "ready",
        "summary": "Jack Ma wants Alipay and Apple Pay to work together, days after the American launch.",
        "tags": [],
        "tickers": [],
        "title": "Alibaba opens the door to an Apple Pay tie-up",
      }
    `);
    expect(body.words).toBe(7);
  });

  test('may have them all', () => {
    expect(
      complaintsAbout({
        updated: '2014-10-28T14:15:00-04:00',
        status: 'ready',
        kind: 'sponsored',
        sponsor: 'Acme',
        slug: 'apple-pay',
        aliases: '[/2014/10/old/]',
        tags: '[mobile payments, IPO]',
        tickers: '[NASDAQ:AAPL]',
        asOf: '2014-10-28',
        keyPoints: '[One., Two.]',
        dateline: 'LAGUNA BEACH, California',
        image: '{ src: stage.jpg, alt: Two men on a stage, caption: The stage., credit: J. Roe }',
        disclosures: '[{ author: jane-roe, company: apple, position: long, note: Ten shares. }]',
        corrections: '[{ date: 2014-10-29, kind: clarification, text: Activations. }]',
        sources: '[{ title: On-stage remarks, publisher: WSJ, date: 2014-10-28, url: https://example.org/ }]',
        id: 'alibaba',
      }),
    ).toBe('');
  });
});
