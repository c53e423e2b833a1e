import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addArticle, writeCorpus, type CorpusArticle } from './bench/corpus.ts';
import { countWords } from './bench/corpus/body.ts';
import { desks, sections, tags } from './bench/corpus/vocabulary.ts';
import { isSlug } from '../src/domain/language/slug.ts';

const articles = 300;
const folders = Array.from({ length: 3 }, () => mkdtempSync(join(tmpdir(), 'corpus-')));
const [first = '', second = '', other = ''] = folders;
let corpus: readonly CorpusArticle[] = [];

beforeAll(() => {
  corpus = writeCorpus(first, { articles, seed: 1 });
  writeCorpus(second, { articles, seed: 1 });
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test('writes the same bytes for the same seed', () => {
  const differing = corpus.filter(({ file }) => read(first, file) !== read(second, file));
  expect(differing).toEqual([]);
});

test('writes other articles for another seed', () => {
  const titles = new Set(writeCorpus(other, { articles, seed: 2 }).map(({ title }) => title));
  const shared = corpus.filter(({ title }) => titles.has(title));
  expect(shared.length).toBeLessThan(articles / 20);
});

test('writes front matter that YAML understands and a newsroom would accept', () => {
  for (const { file } of corpus) {
    const { front } = split(read(first, file));
    expect(front).toMatchObject({ section: expect.toBeOneOf(sections.map(({ id }) => id)) });
    expect(String(front['title']).length).toBeLessThanOrEqual(110);
    expect(String(front['summary']).length).toBeGreaterThanOrEqual(40);
    expect(String(front['summary']).length).toBeLessThanOrEqual(240);
    expect(front['published']).toMatch(/^20(1[4-9]|2[0-6])-\d\d-\d\d (0[7-9]|1[0-8]):[0-5]\d$/);
    expect(desks).toEqual(expect.arrayContaining(listOf(front['authors'])));
    expect(tags).toEqual(expect.arrayContaining(listOf(front['tags'])));
    expect(new Set(listOf(front['tags'])).size).toBe(3);
    expect([1, 2]).toContain(listOf(front['tickers']).length);
  }
});

test('gives each article an address of its own that its file and its date agree with', () => {
  expect(new Set(corpus.map(({ path }) => path)).size).toBe(articles);
  for (const { file, path } of corpus) {
    const [year, month, slug = ''] = path.split('/').filter(Boolean);
    expect(file).toBe(`articles/${year}/${month}/${slug}.md`);
    expect(isSlug(slug)).toBe(true);
    expect(String(split(read(first, file)).front['published']).slice(0, 7)).toBe(`${year}-${month}`);
  }
});

test('writes stories of some 615 words with headings, tables and tickers', () => {
  const bodies = corpus.map(({ file }) => split(read(first, file)).body);
  const words = bodies.reduce((sum, body) => sum + countWords(body), 0) / articles;
  const share = (pattern: RegExp) => bodies.filter((body) => pattern.test(body)).length / articles;
  expect(words).toBeGreaterThan(590);
  expect(words).toBeLessThan(640);
  expect(share(/^## /m)).toBe(1);
  expect(share(/\([A-Z]+:[A-Z0-9.-]+\)/)).toBe(1);
  expect(Math.abs(share(/^\|---/m) - 1 / 3)).toBeLessThan(0.1);
  expect(share(/\{\w+\}/)).toBe(0);
});

test('leads only to articles that were published earlier', () => {
  const position = new Map(corpus.map(({ path }, index) => [path, index]));
  let links = 0;
  for (const [index, { file }] of corpus.entries()) {
    for (const [, path = ''] of read(first, file).matchAll(/\]\((\/[^)]*)\)/g)) {
      links += 1;
      expect(position.get(path)).toBeLessThan(index);
    }
  }
  expect(links).toBeGreaterThan(articles / 4);
});

test('adds articles that are newer than all others, each under its own name', () => {
  const added = [0, 1].map((number) => addArticle(second, { number }, { articles, seed: 1 }));
  expect(added.map(({ path }) => path)).toEqual(['/2026/11/added-1/', '/2026/11/added-2/']);
  const dates = [...corpus.slice(-1), ...added].map(({ file }) => String(split(read(second, file)).front['published']));
  expect(dates.toSorted()).toEqual(dates);
  expect(new Set(dates).size).toBe(3);
});

test('schedules an article for an instant, in the time of the newsroom', () => {
  const published = new Date('2026-11-23T09:30:00Z');
  const { path, file } = addArticle(second, { number: 0, published }, { articles, seed: 1 });
  expect(path).toBe('/2026/11/scheduled-1/');
  expect(split(read(second, file)).front['published']).toBe('2026-11-23 04:30');
});

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function split(text: string): { readonly front: Readonly<Record<string, unknown>>; readonly body: string } {
  const end = text.indexOf('\n---\n', 3);
  const front: Record<string, unknown> = parse(text.slice(4, end));
  return { front, body: text.slice(end + 5) };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
