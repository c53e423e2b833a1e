import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { quote, writeYaml } from '../../../src/content/yaml/write-yaml.ts';
import { createArticleSchema } from '../../../src/content/article/article-schema.ts';
import { readArticle } from '../../../src/content/article/read-article.ts';
import { vocabulary } from '../../tickers/newsroom.ts';
import { complaintsAbout, entryOf, read, reader, write } from '../article.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

/** What YAML takes for something else than text. */
const numbers = ['0700', '3.10', '1e3', '007', '0x1F', '0o17', '.5', '+5', '.inf', '12345678901234567890123'];
const others = ['true', 'False'];
/** What it leaves as it is. */
const texts = ['1_000', '12:30', '2014-10-28', 'no', 'on', 'y'];

describe('a word that looks like a number', () => {
  test.each([...numbers.slice(0, 8), ...numbers.slice(-1), ...others, ...texts])(
    'is the tag %s, as it was written',
    (word) => {
      expect(entryOf({ tags: `[${word}]` }).tags).toEqual([word]);
    },
  );

  it('is a date of a source, as it was written', () => {
    const written = ['2014.10', '2014', '1e3', '3.10'];
    const { sources } = entryOf({ sources: `[${written.map((date) => `{ title: T, date: ${date} }`).join(', ')}]` });
    expect(sources.map(({ date }) => date)).toEqual(written);
  });

  it('is an id, as it was written', () => {
    expect(entryOf({ id: '007', section: '0700', authors: '[1e3, 3.10]' })).toMatchObject({
      id: '007',
      section: '0700',
      authors: ['1e3', '3.10'],
    });
  });

  it('spells the ids of authors as the site’s language does', () => {
    const schema = createArticleSchema('Europe/Berlin', vocabulary, { language: 'de', url: 'https://example.org/' });
    const { findings } = readArticle('articles/2014/boerse.md', write({ authors: 'Jana Röhl' }), { ...reader, schema });
    expect(findings.map(({ hint }) => hint)).toContain('Write authors: [jana-roehl].');
  });

  it('is a name, a symbol or a number of the newsroom’s, as it was written', () => {
    const root = writeFolder({
      ...newsroomFiles,
      'src/newsroom/sections.yaml': '007: { name: Bond, description: Debt. }\n7: { name: Seven, description: Luck. }\n',
      'src/newsroom/companies/apple.yaml':
        'name: Apple\ncik: 0000320193\nlistings:\n  - { exchange: NASDAQ, symbol: TRUE, from: 2020-01-01 }\n  - { exchange: TYO, symbol: 0700 }\n',
    });
    const { newsroom, findings } = readNewsroom(root);
    expect(findings).toEqual([]);
    expect(new Set(newsroom.sections.map(({ id }) => id))).toEqual(new Set(['007', '7']));
    const [apple] = newsroom.companies;
    expect(apple?.cik).toBe('0000320193');
    expect(apple?.listings.map(({ symbol }) => symbol)).toEqual(['TRUE', '0700']);
  });

  test.each([...numbers, ...others])('is quoted as it was written where a headline must be text: %s', (word) => {
    expect(complaintsAbout({ title: word, slug: word })).toBe(
      `invalid-title 2:8  "title" must be text, not ${word}. Put it in quotes: "${word}".\n` +
        `invalid-slug 7:7  "slug" must be text, not ${word}. Put it in quotes: "${word}".`,
    );
  });

  test.each(['null', '~', 'NULL'])('and which YAML reads as nothing, is reported: %s', (word) => {
    expect(complaintsAbout({ title: word, tags: `[${word}]` })).toBe(
      `invalid-title 2:8  "title" is ${word}, which YAML reads as nothing. Put it in quotes: "${word}".\n` +
        `invalid-tags 7:8  A tag must be a word or two, not ${word}. Put it in quotes: "${word}".`,
    );
  });
});

describe('a remedy', () => {
  test.each([
    ['authors', 'anna-mueller', 'authors: [anna-mueller]'],
    ['tags', 'AI, chips', 'tags: [AI, chips]'],
    ['tags', 'AI; chips', 'tags: [AI, chips]'],
    ['tags', 'الذكاء، الرقائق', 'tags: [الذكاء, الرقائق]'],
    ['tags', '人工知能、半導体', 'tags: [人工知能, 半導体]'],
    ['tags', "'#AI #chips'", 'tags: [AI, chips]'],
    ['tags', '{ AI, chips }', 'tags: [AI, chips]'],
    ['tags', '#AI #chips', 'tags: [AI, chips]'],
    ['tags', '\n  • AI\n  • mobile payments', 'tags: [AI, mobile payments]'],
    ['tags', '\n  1. AI\n  2. chips', 'tags: [AI, chips]'],
    ['keyPoints', '\n  1. Profit rose to 25. Shares fell.\n  2. B', 'keyPoints: [Profit rose to 25. Shares fell., B]'],
    ['keyPoints', '\n  – One, two\n  – Three', 'keyPoints: ["One, two", Three]'],
    ['tags', 'S&P 500', 'tags: [S&P 500]'],
    ['tags', 'mobile payments and more', 'tags: [mobile payments and more]'],
    ['authors', 'jane-roe and john-roe', 'authors: [jane-roe, john-roe]'],
    ['authors', '{ id: anna }', 'authors: [anna]'],
    ['tickers', 'NASDAQ:AAPL NYSE:BABA', 'tickers: [NASDAQ:AAPL, NYSE:BABA]'],
    ['tickers', '{ NASDAQ: AAPL }', 'tickers: [NASDAQ:AAPL]'],
    ['aliases', '/old/ /older/', 'aliases: [/old/, /older/]'],
    ['aliases', '{ old: /old/ }', 'aliases: [/old/]'],
    ['keyPoints', '{ Fed: cuts, ECB: waits }', 'keyPoints: ["Fed: cuts", "ECB: waits"]'],
    ['image', '[chart.png]', 'image: { src: chart.png, alt: What it shows }'],
    ['tags', '0700', 'tags: [0700]'],
    ['tags', `"a: b", 'c'`.slice(0, 6), 'tags: ["a: b"]'],
    ['tickers', 'NASDAQ:AAPL', 'tickers: [NASDAQ:AAPL]'],
    ['aliases', '/old/', 'aliases: [/old/]'],
    ['keyPoints', 'One line, with a comma', 'keyPoints: ["One line, with a comma"]'],
    ['keyPoints', String.raw`'He said "no" \ yes'`, String.raw`keyPoints: [He said "no" \ yes]`],
    ['published', '[2026-11-26]', 'published: 2026-11-26'],
    ['section', '[technology]', 'section: technology'],
    ['image', 'chart.png', 'image: { src: chart.png, alt: What it shows }'],
    ['image', "'a, b: c.png'", 'image: { src: "a, b: c.png", alt: What it shows }'],
    [
      'disclosures',
      '{ author: jane-roe, company: acme, position: long }',
      'disclosures: [{ author: jane-roe, company: acme, position: long }]',
    ],
    ['image', '0700', 'image: { src: "0700", alt: What it shows }'],
    ['sources', 'Reuters', 'sources: [{ title: Reuters }]'],
    ['sources', 'https://example.org/a', 'sources: [{ title: What it is, url: https://example.org/a }]'],
    ['corrections', '2014-10-29', 'corrections: [{ date: 2014-10-29, kind: correction, text: What was wrong }]'],
    [
      'corrections',
      'A name was misspelled.',
      'corrections: [{ date: 2014-10-29 09:00, kind: correction, text: A name was misspelled. }]',
    ],
    ['disclosures', 'anna-mueller', 'disclosures: [{ author: anna-mueller, company: acme, position: long }]'],
    ['published', '20141028', 'published: 2014-10-28'],
    ['authors', 'Jane Roe', 'authors: [jane-roe]'],
    ['authors', 'jane-roe and newsroom', 'authors: [jane-roe, newsroom]'],
    ['authors', '"Jane Roe, Anna Müller & Newsroom"', 'authors: [jane-roe, anna-muller, newsroom]'],
    ['companies', 'Bank of England', 'companies: [bank-of-england]'],
    ['sources', '{ title: "A: b", date: 2014.10 }', 'sources: [{ title: "A: b", date: 2014.10 }]'],
  ])('for %s: %s repeats what was written', (field, written, remedy) => {
    const said = complaintsAbout({ [field]: written });
    expect(said).toContain(`Write ${remedy}`);
    expect(complaintsAbout({ [field]: remedy.slice(field.length + 2) })).not.toMatch(/must be|is missing/);
  });

  test.each([
    ['sources', 'Reuters', '{ title: Reuters }'],
    ['corrections', 'A name was wrong.', '{ date: 2014-10-29 09:00, kind: correction, text: A name was wrong. }'],
    ['disclosures', 'I own it.', '{ author: jane-roe, company: acme, position: other, note: I own it. }'],
  ])('for an entry of %s: %s takes its place, in brackets and after a hyphen', (field, written, remedy) => {
    for (const [before, after] of [
      ['[', ']'],
      ['\n  - ', ''],
    ]) {
      expect(complaintsAbout({ [field]: `${before}${written}${after}` })).toContain(`Write ${remedy}`);
      expect(complaintsAbout({ [field]: `${before}${remedy}${after}` })).toBe('');
    }
  });

  test.each(['disclosures', 'tags', 'corrections'])('for %s: none is to leave the field out', (field) => {
    for (const none of ['none', 'keine', 'なし'])
      expect(complaintsAbout({ [field]: none })).toContain('Remove the field if there is nothing.');
    expect(complaintsAbout({ authors: 'none' })).toContain('Write authors: [none].');
  });

  test.each([
    ['keyPoints', '[One., Apple: up 5%]', 'Put it in quotes: "Apple: up 5%".'],
    ['sources', '[{ title: 2014-1, date: 2014-1-5 }]', 'Write 2014-01-05.'],
    ['tags', '[M&A: the year]', 'Put it in quotes: "M&A: the year".'],
    ['tags', '[Phase: 3.10]', 'Put it in quotes: "Phase: 3.10".'],
    ['title', '\n  Fed: cut', 'Put it in quotes: "Fed: cut".'],
    ['tickers', '[NASDAQ: AAPL]', 'Write NASDAQ:AAPL, without a space in it.'],
    ['title', 'Apple is #1 again', 'Put the whole value in quotes: "Apple is #1 again", or'],
    ['title', '[Fed cuts, again]', 'Put it in quotes: "Fed cuts, again".'],
    ['section', '[technology, markets]', 'Write one: section: technology.'],
    ['disclosures', '[none]', 'Remove the field if there is nothing.'],
    ['title', '3.10 #1', 'Put the whole value in quotes: "3.10 #1", or'],
  ])('of %s: %s has the sign in it for which YAML took it apart', (field, written, remedy) => {
    expect(complaintsAbout({ [field]: written })).toContain(remedy);
  });

  it('names nothing of the demonstration', () => {
    const bad = ['', '1.5', '[]', '{}', 'x', '[{}]', '[[]]'];
    const fields = [
      'authors',
      'tags',
      'tickers',
      'aliases',
      'keyPoints',
      'image',
      'disclosures',
      'corrections',
      'sources',
    ];
    const said = bad.flatMap((value) => fields.map((field) => complaintsAbout({ [field]: value }))).join('\n');
    expect(said).not.toMatch(/technology-desk|mobile payments|\bipo\b|apple|AAPL|facebook|META/i);
    expect(complaintsAbout({ authors: undefined })).not.toContain('desk');
  });

  test.each([
    '007',
    'a "b"',
    `it's`,
    String.raw`C:\x`,
    `both ' and "`,
    'a: b',
    ' #1',
    '',
    'é',
    '\u00a0',
    'a\nb',
    '{x}',
  ])('is YAML that says the same: %j', (text) => {
    expect(parse(quote(text))).toBe(text);
    expect(quote(text)).toMatch(/^(["']).*\1$/);
    expect(parse(writeYaml([text, { x: text }]))).toEqual([text, { x: text }]);
    expect(writeYaml([text])).not.toContain('\n');
  });
});

it('tells of a company’s names that are no list what to write', () => {
  const root = writeFolder({
    ...newsroomFiles,
    'src/newsroom/companies/meta.yaml': 'name: Meta Platforms\naliases: Meta\nformerNames: [Facebook]\n',
    'src/newsroom/companies/apple.yaml': 'name: Apple\nlistings: NASDAQ:AAPL\n',
    'src/newsroom/tags.yaml': 'ipo: { synonyms: listings, description: 1.10 }\nm-and-a: Mergers\n',
    'src/newsroom/authors.yaml': 'jane-roe: Jane Roe\n',
  });
  const hints = readNewsroom(root).findings.map(({ hint }) => hint);
  expect(hints).toEqual(
    [
      'Write { name: Jane Roe }.',
      'Write { title: Mergers }.',
      'Write listings: [{ exchange: NASDAQ, symbol: AAPL }].',
      'Write synonyms: [listings].',
      'Put it in quotes: "1.10".',
      'Write { name: Facebook }.',
      'Write aliases: [Meta].',
    ].toSorted((left, right) => hints.indexOf(left) - hints.indexOf(right)),
  );
});

it('keeps the unchecked text of a source out of other fields', () => {
  expect(
    read(write({ published: '2014-10-28 09:30', updated: '20141029' })).findings.map(({ message }) => message),
  ).toEqual(['"updated" must be a date, not 20141029.']);
});
