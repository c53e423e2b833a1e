import { describe, expect, test } from 'vitest';
import type { ArticleModel } from '../../../src/domain/models/article.ts';
import { instantOf } from '../../../src/domain/moment.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { at, bodyOf, modelsOf, outputsOf, story, type Changes } from '../newsroom.ts';

describe("an article's page", () => {
  test('leads to the stories beside it in its section, across those of others between them', () => {
    const entries = [
      onDay(1, 'first', {}),
      onDay(2, 'elsewhere', { section: 'technology' }),
      onDay(3, 'second', {}),
      onDay(4, 'third', {}),
    ];
    expect(modelOf('second', entries)).toMatchObject({ older: { title: 'first' }, newer: { title: 'third' } });
    expect(modelOf('elsewhere', entries).newer).toBeUndefined();
    expect(modelOf('first', entries).older).toBeUndefined();
  });

  test('calls authors and companies of disclosures by their names', () => {
    const model = modelOf('a', [
      story('a', {
        authors: ['jane-roe'],
        disclosures: [{ author: 'jane-roe', company: 'apple', position: 'long', note: 'Ten shares.' }],
      }),
    ]);
    expect(model.disclosures).toEqual([
      { author: 'Jane Roe', company: 'Apple', position: 'long', note: 'Ten shares.' },
    ]);
  });

  test('tells corrections in the order of their days, newest last, however they were written down', () => {
    const correction = (date: string, text: string) => ({ date: at(date), kind: 'correction' as const, text });
    const corrections = [correction('2026-11-22T09:00:00Z', 'Second.'), correction('2026-11-21T09:00:00Z', 'First.')];
    const model = modelOf('a', [story('a', { corrections })]);
    expect(model.corrections.map(({ text }) => text)).toEqual(['First.', 'Second.']);
  });

  test("leads from each printed symbol to its company's page, its former symbols and cashtags too", () => {
    const [facebook, unknown] = [toTicker('NASDAQ', 'FB'), toTicker('NYSE', 'XYZ')];
    const model = modelOf('a', [story('a', { body: bodyOf([facebook, unknown], ['AMZN']) })]);
    expect(model.body.tickerPaths).toEqual([
      ['NASDAQ:FB', '/tickers/nasdaq-meta/'],
      ['NYSE:XYZ', '/tickers/nyse-xyz/'],
      ['NASDAQ:AMZN', '/tickers/nasdaq-amzn/'],
    ]);
    expect(model.body.readings).toEqual([['$AMZN', 'NASDAQ:AMZN']]);
  });

  test('keeps the date of publication when the story is updated', () => {
    const model = modelOf('a', [story('a', { updated: '2014-12-24T12:00:00Z' })]);
    expect(new Date(instantOf(model.published)).toISOString()).toBe('2014-10-28T13:30:00.000Z');
    expect(model.month).toBe('/2014/10/');
  });

  test('leads nowhere that does not exist', () => {
    const entries = [
      story('a', { tags: ['x', 'y'], body: bodyOf([toTicker('NASDAQ', 'FB')]) }),
      story('b', { tags: ['x', 'z'], status: 'withdrawn', authors: ['jane-roe'], published: '2013-01-05T12:00:00Z' }),
      story('c', { tags: ['x'], body: bodyOf([toTicker('NASDAQ', 'FB')]), section: 'technology' }),
    ];
    const outputs = outputsOf(entries);
    const links = [...outputs].flatMap(([path, model]) => pathsIn(model).map((to) => `${path} leads to ${to}`));
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !outputs.has(link.split(' leads to ')[1] ?? ''))).toEqual([]);
  });
});

describe('an alias', () => {
  test('leads to the article, withdrawn ones too, and not to one that is not published', () => {
    const entries = [
      story('a', { aliases: ['/old-a/'] }),
      story('b', { aliases: ['/old-b/'], status: 'withdrawn' }),
      story('c', { aliases: ['/old-c/'], status: 'draft' }),
    ];
    expect([...modelsOf('redirect', entries).values()]).toEqual([
      { from: '/old-a/', to: '/2014/10/a/', title: 'a' },
      { from: '/old-b/', to: '/2014/10/b/', title: 'b' },
    ]);
  });
});

/** Every path of the site that a model holds as a link. */
function pathsIn(model: unknown): readonly string[] {
  const paths: string[] = [];
  JSON.stringify(model, (name, value: unknown) => {
    const isLink = ['path', 'to', 'newer', 'older', 'month', 'indexPath'].includes(name);
    if (isLink && typeof value === 'string' && value.startsWith('/')) paths.push(value);
    return value;
  });
  return paths;
}

function modelOf(slug: string, entries: readonly ReturnType<typeof story>[]): ArticleModel {
  const [model] = [...modelsOf('article', entries).values()].filter(({ title }) => title === slug);
  if (!model) throw new Error(`There is no article "${slug}".`);
  return model;
}

function onDay(day: number, slug: string, changes: Changes) {
  return story(slug, { published: `2014-10-${String(day).padStart(2, '0')}T12:00:00Z`, ...changes });
}
