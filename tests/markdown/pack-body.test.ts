import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBody, unpackBody } from '../../src/markdown/pack-body.ts';
import { readBody } from '../../src/markdown/read/read.ts';
import { renderRead } from '../../src/markdown/render/render.ts';
import { writeMarkdown } from '../../src/markdown/render/write-markdown.ts';
import { linkResolver, resolveAsWritten } from '../../src/markdown/links.ts';
import { surveyBody } from '../../src/markdown/survey/survey.ts';
import type { Body } from '../../src/markdown/body.ts';
import { markdown } from './any-markdown.ts';
import { feed, page } from './context.ts';

const marks = page.words.quotationMarks;

/** The body as a thread that reads articles packs it, with the tickers that it found. */
function pack(source: string): string | undefined {
  return packBody(surveyBody(source, page.vocabulary, marks).body, page.vocabulary);
}

function render(body: Body) {
  const destination = { language: 'en', charts: page.words.charts, quotationMarks: marks };
  const resolveLink = linkResolver({ ...feed, isAbsolute: true });
  const markdown = writeMarkdown(body, { ...destination, resolveLink, pictureUrl: (src) => src });
  return { page: renderRead(body, page), feed: renderRead(body, feed), markdown };
}

/** The parts of a body that are rendered: all except offsets in the source. */
function contentOf({ blocks, footnotes }: Body): string {
  const isPlace = (name: string) => name === 'offset' || name === 'overlongRows';
  return JSON.stringify({ blocks, footnotes }, (name, value: unknown) => (isPlace(name) ? undefined : value));
}

function expectSame(source: string): void {
  const packed = pack(source);
  if (packed === undefined) return;
  const unpacked = unpackBody(packed, page.vocabulary);
  const { body } = readBody(source, resolveAsWritten, marks);
  expect(JSON.parse(contentOf(unpacked))).toEqual(JSON.parse(contentOf(body)));
  expect(render(unpacked)).toEqual(render(body));
  expect(packBody(unpacked, page.vocabulary)).toBe(packed);
}

test('a body that was packed is rendered like the body that was read, for any Markdown', () => {
  fc.assert(fc.property(markdown, expectSame), { numRuns: 1500 });
});

test('each case is rendered from its packed body as it is from its text', () => {
  const folder = new URL('cases/', import.meta.url);
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  for (const source of sources) expectSame(source);
  expect(sources.filter((source) => pack(source) !== undefined).length).toBeGreaterThan(sources.length / 3);
});

test('tickers are taken as they were found, and looked for where they were not', () => {
  const { body } = readBody('Shares of (NYSE:BABA) rose.\n', resolveAsWritten, marks);
  const unread = unpackBody(packBody(body, page.vocabulary) ?? '', page.vocabulary);
  expect(renderRead(unread, page)).toContain('href="/news/tickers/nyse-baba/"');
  const found = pack('Shares of (NYSE:BABA) rose.\n') ?? '';
  const withoutSymbol = found.replace('(NYSE:BABA)', '(no symbol)');
  expect(renderRead(unpackBody(withoutSymbol, page.vocabulary), page)).toContain('href="/news/tickers/nyse-baba/"');
});

test.each([
  ['raw HTML, whose links depend on the page', 'One <b>word</b>.\n'],
  ['raw HTML in a footnote', 'One.[^1]\n\n[^1]: Two <i>words</i>.\n'],
  ['a chart, whose data may be in another file', '```chart\ntitle: A\n```\n'],
  ['a chart in a list', '- One\n\n  ```chart\n  title: A\n  ```\n'],
])('a body with %s is not packed', (_, source) => {
  expect(pack(source)).toBeUndefined();
});
