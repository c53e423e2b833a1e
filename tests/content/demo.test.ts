import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createArticleSchema } from '../../src/content/article/article-schema.ts';
import { splitFile } from '../../src/content/files/front-matter.ts';
import { readContent } from '../../src/content/read-content.ts';
import { resolveEdition } from '../../src/content/resolve-edition.ts';
import { readYaml } from '../../src/content/yaml/yaml-source.ts';
import { articleKinds, correctionKinds } from '../../src/domain/edition/article.ts';
import { dayOfMoment, instantOf } from '../../src/domain/moment.ts';
import { createModelContext } from '../../src/domain/models/context.ts';
import { createFrontModel } from '../../src/domain/models/front/front.ts';
import { outcomeOf } from '../../src/domain/edition/visibility.ts';
import { site } from '../../src/newsroom/site.ts';
import { compileVocabulary } from '../../src/tickers/vocabulary.ts';
import { demoNow } from '../demo-now.ts';
import { at } from '../domain/newsroom.ts';

const root = join(import.meta.dirname, '../..');
const story = 'articles/2014/alibaba-apple-pay.md';

const now = at(demoNow);
const content = readContent(root, site);
const { edition, findings } = await resolveEdition(root, content, site, now);

/* A newsroom that has put its own articles in their place has nothing to hold to this. */
describe.skipIf(!existsSync(join(root, story)))('the demonstration', () => {
  const { entries } = content;
  const split = (file: string) => {
    const parts = splitFile(readFileSync(join(root, file), 'utf8'), file);
    if ('rule' in parts) throw new Error(parts.message);
    return parts;
  };
  const bodies = new Map(content.files.map((file) => [file, split(file).body]));
  const count = (pattern: RegExp) => [...bodies.values()].filter((body) => pattern.test(body)).length;

  test('has at least thirty stories of 250 to 900 words, and nothing wrong with any', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(edition.articles.length).toBeGreaterThanOrEqual(30);
    expect(entries).toHaveLength(content.files.length);
    const lengths = entries.map(({ file, body }) => [file, body.words] as const);
    expect(lengths.filter(([, words]) => words < 250 || words > 900)).toEqual([]);
  });

  test('has stories in six sections or more, and of every year since 2014', () => {
    expect(edition.sections.filter(({ articles }) => articles.length > 0).length).toBeGreaterThanOrEqual(6);
    const years = new Set(
      edition.articles.map(({ entry }) => Number(dayOfMoment(entry.published, site.timeZone).slice(0, 4))),
    );
    expect([...years].sort()).toEqual(Array.from({ length: 12 }, (_, index) => 2014 + index));
  });

  test('uses every field of the front matter', () => {
    const used = new Set(
      content.files.flatMap((file) => Object.keys(readYaml(split(file).yaml, file).data as Record<string, unknown>)),
    );
    const known = Object.keys(createArticleSchema(site.timeZone, compileVocabulary([]), site).shape);
    // The demonstration recommends nothing, and is in one language.
    expect(known.filter((field) => !used.has(field))).toEqual(['recommendation', 'lang', 'translationOf']);
  });

  test('has every kind of story, of correction and of fate', () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(articleKinds));
    expect(new Set(entries.flatMap(({ corrections }) => corrections.map(({ kind }) => kind)))).toEqual(
      new Set(correctionKinds),
    );
    expect(new Set(entries.map((entry) => outcomeOf(entry, now)))).toEqual(
      new Set(['published', 'withdrawn', 'scheduled', 'draft']),
    );
  });

  test('has tables, charts, earnings, footnotes, a renamed symbol, a dual listing and a spin-off', () => {
    expect(count(/^\|[-: |]+\|$/m)).toBeGreaterThan(5);
    const shown = edition.articles.filter(({ entry }) => entry.body.exhibits);
    expect(shown.length).toBeGreaterThanOrEqual(15);
    expect(count(/^```earnings$/m)).toBeGreaterThan(0);
    expect(count(/^!\[.+\]\(.+\)$/m)).toBeGreaterThan(1);
    expect(entries.filter(({ image }) => image).length).toBeGreaterThan(1);
    expect(count(/\[\^\d\]/)).toBeGreaterThan(3);
    expect(count(/NASDAQ:FB\b/)).toBeGreaterThan(0);
    expect(count(/NASDAQ:META\b/)).toBeGreaterThan(0);
    expect(count(/NYSE:BABA; HKEX:9988/)).toBeGreaterThan(0);
    expect(edition.tags.get('spin-offs')?.articles.length).toBeGreaterThan(1);
  });

  test('has a front page of one day: its stories lie within two months, and the newest is hours old', () => {
    const { lead, seconds, rails, latest, sponsored } = createFrontModel(createModelContext(edition, () => undefined));
    const shown = [...(lead ? [lead] : []), ...seconds, ...rails.flatMap(({ teasers }) => teasers), ...latest];
    const published = [...shown, ...(sponsored ? [sponsored] : [])].map((teaser) => instantOf(teaser.published));
    const day = 24 * 3600 * 1000;
    expect(now - Math.max(...published)).toBeLessThan(day);
    expect(now - Math.min(...published)).toBeLessThan(62 * day);
    expect(rails).toHaveLength(edition.sections.length);
    expect(rails.filter(({ teasers }) => teasers.length < 4)).toEqual([]);
    expect(edition.front.lead?.entry.image).toBeDefined();
  });

  test('has no marks of tests in what readers see', () => {
    for (const file of content.files) expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/canary/i);
  });

  test('names its sources in every story that readers see, and signs with desks', () => {
    const visible = edition.articles.map(({ entry }) => entry);
    expect(visible.filter(({ sources }) => sources.length === 0).map(({ file }) => file)).toEqual([]);
    expect(edition.authors.filter(({ key }) => key.kind !== 'desk').map(({ key }) => key.id)).toEqual([]);
  });

  test.each([
    'Wall Street Journal',
    'co-founder of Alibaba',
    'keen on a partnership between Alipay and Apple Pay',
    'more than 300 million users',
    'only just launched',
    'plans to meet him this week',
    'one million activations in its first 72 hours',
    '(NYSE:BABA)',
    'Last month, in New York, it raised $25 billion in the largest initial public offering yet',
    'fourth quarter of 2013',
    'Alibaba,66',
    'Amazon,20',
    'eBay,13',
    '(NASDAQ:AMZN)',
    '(NASDAQ:EBAY)',
    'He ruled out a deal with PayPal',
    '(NASDAQ:AAPL)',
  ])('tells of Alibaba and Apple Pay: %s', (fact) => {
    expect(bodies.get(story)).toContain(fact);
  });
});
