import { createArticleSchema } from '../../src/content/article/article-schema.ts';
import { formatFinding, sortFindings } from '../../src/content/findings/print-findings.ts';
import { readArticle, type ArticleReader, type ReadArticle } from '../../src/content/article/read-article.ts';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { searchLanguageFor } from '../../src/search/languages/search-language.ts';
import { createRecorder } from '../../src/search/record.ts';
import { createQuickTokeniser } from '../../src/search/quick-tokeniser.ts';
import { vocabulary } from '../tickers/newsroom.ts';

export const file = 'articles/2014/alibaba-apple-pay.md';

/** Raw YAML of each field, in this order; the first is on line 2. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** What an article must have, and no more. */
export const needed: Fields = {
  title: 'Alibaba opens the door to an Apple Pay tie-up',
  summary: 'Jack Ma wants Alipay and Apple Pay to work together, days after the American launch.',
  section: 'technology',
  authors: '[technology-desk]',
  published: '2014-10-28 09:30',
};

/** An article as a file: what it must have, with changes. A field that is `undefined` is left out. */
export function write(changes: Fields = {}, body = 'Apple Inc. (NASDAQ:AAPL) has found an admirer.\n'): string {
  const lines = Object.entries({ ...needed, ...changes }).flatMap(([name, yaml]) =>
    yaml === undefined ? [] : [`${name}:${yaml === '' || yaml.startsWith('\n') ? '' : ' '}${yaml}\n`],
  );
  return `---\n${lines.join('')}---\n${body}`;
}

const siteUrl = 'https://example.org/news/';

const tokeniser = createQuickTokeniser(searchLanguageFor('en'));

export const reader: ArticleReader = {
  vocabulary,
  schema: createArticleSchema('America/New_York', vocabulary, { language: 'en', url: siteUrl }),
  siteUrl,
  language: 'en',
  readData: () => undefined,
  tokeniser,
  collectRecord: createRecorder(tokeniser),
};

export function read(text: string, name = file): ReadArticle {
  return readArticle(name, text, reader);
}

/** The entry of an article without an error. */
export function entryOf(changes: Fields = {}, body?: string): ArticleEntry {
  const { entry, findings } = read(write(changes, body));
  if (!entry) throw new Error(tell(findings));
  return entry;
}

/** What is said of an article with these changes: `missing-field 2:1 …`, one finding a line. */
export function complaintsAbout(changes: Fields, body?: string): string {
  return tell(read(write(changes, body)).findings);
}

/** Rule, place and words of each finding, in the order in which authors see them. */
export function tell(findings: readonly Finding[]): string {
  return sortFindings(findings)
    .map((finding) => `${finding.rule} ${formatFinding(finding).replace(`${file}:`, '')}`)
    .join('\n');
}
