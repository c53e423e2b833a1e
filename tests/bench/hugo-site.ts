import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { CorpusArticle } from './corpus.ts';
import { parseInstant, toIsoText } from '../../src/domain/instant.ts';
import { site } from '../../src/newsroom/site.ts';
import { tickerOf, tickerSlug, type Ticker } from '../../src/domain/registry/ticker.ts';
import { readCompanies } from './corpus/companies.ts';

/** The part of a corpus article's front matter that Hugo's pages show. */
interface FrontMatter {
  readonly title: string;
  readonly summary: string;
  readonly section: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly updated?: string;
  readonly kind?: string;
  readonly dateline?: string;
  readonly tags: readonly string[];
  readonly tickers: readonly string[];
  readonly keyPoints?: readonly string[];
  readonly sources?: readonly object[];
  readonly corrections?: readonly object[];
}

const templates = join(import.meta.dirname, 'hugo');
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * Makes a Hugo site in `folder` of the articles of a corpus, with the same companies, desks and sections. What Hugo
 * would not find in the text by itself, the tickers that it mentions, is given to it in the front matter.
 */
export function writeHugoSite(folder: string, corpus: string, articles: readonly CorpusArticle[]): void {
  cpSync(templates, folder, { recursive: true });
  const newsroom = join(corpus, 'src/newsroom');
  const months = new Set<string>();
  const tickers = new Set<string>();
  for (const { file } of articles) {
    const { front, body } = splitArticle(readFileSync(join(corpus, file), 'utf8'));
    const month = front.published.slice(0, 7);
    const mentioned = mentionsIn(body, front.tickers);
    months.add(month);
    for (const ticker of mentioned) tickers.add(ticker);
    const name = file.slice(file.lastIndexOf('/') + 1);
    const target = join(folder, 'content', front.section, month.replace('-', '/'), name);
    save(target, toHugo(front, mentioned, month), body);
  }
  writeTerms(join(folder, 'content'), newsroom, { months, tickers });
}

/** Hugo's front matter: JSON values are YAML, too. */
function toHugo(front: FrontMatter, tickers: readonly string[], month: string): object {
  const { title, summary, kind, dateline, authors, tags, keyPoints, sources, corrections } = front;
  return {
    title,
    description: summary,
    date: withOffset(front.published),
    lastmod: withOffset(front.updated ?? front.published),
    authors,
    tags,
    tickers: tickers.map((ticker) => tickerSlug(ticker as Ticker)),
    years: [month.slice(0, 4)],
    months: [month],
    storyKind: kind,
    dateline,
    keyPoints,
    sources,
    corrections,
  };
}

/** The pages of terms: their names, addresses, and data of the newsroom. */
function writeTerms(
  content: string,
  newsroom: string,
  { months, tickers }: { readonly months: ReadonlySet<string>; readonly tickers: ReadonlySet<string> },
): void {
  const read = (name: string): Record<string, { name: string; role?: string; bio?: string; description?: string }> =>
    parse(readFileSync(join(newsroom, name), 'utf8')) as Record<
      string,
      { name: string; role?: string; bio?: string; description?: string }
    >;
  for (const [id, { name, description }] of Object.entries(read('sections.yaml'))) {
    save(join(content, id, '_index.md'), { title: name, description });
  }
  for (const [id, { name, role, bio }] of Object.entries(read('authors.yaml'))) {
    save(join(content, 'authors', id, '_index.md'), { title: name, role, description: bio });
  }
  for (const { name, industry, country, formerNames, listings } of readCompanies(join(newsroom, 'companies'))) {
    for (const ticker of listings.map(tickerOf).filter((candidate) => tickers.has(candidate))) {
      const title = `${name} (${ticker})`;
      const term = { title, company: name, ticker, industry, country, formerNames, listings };
      save(join(content, 'tickers', tickerSlug(ticker), '_index.md'), term);
    }
  }
  for (const taxonomy of ['years', 'months']) {
    save(join(content, taxonomy, '_index.md'), { title: taxonomy, _build: { render: 'never' } });
  }
  for (const month of months) {
    const title = monthName.format(Date.parse(`${month}-01`));
    save(join(content, 'months', month, '_index.md'), {
      title,
      url: `/${month.replace('-', '/')}/`,
      outputs: ['HTML'],
    });
  }
  for (const year of new Set([...months].map((month) => month.slice(0, 4)))) {
    save(join(content, 'years', year, '_index.md'), { title: year, url: `/${year}/`, outputs: ['HTML'] });
  }
}

function splitArticle(text: string): { readonly front: FrontMatter; readonly body: string } {
  const end = text.indexOf('\n---\n', 3);
  return { front: parse(text.slice(4, end)), body: text.slice(end + 5) };
}

function mentionsIn(body: string, subjects: readonly string[]): readonly string[] {
  const found = Array.from(body.matchAll(/\(([A-Z]+:[A-Z0-9.-]+)\)/g), (match) => match[1] ?? '');
  return [...new Set([...subjects, ...found])];
}

function withOffset(written: string): string {
  const parsed = parseInstant(written, site.timeZone);
  if (!parsed.ok) throw new Error(`"${written}" is no date: ${parsed.problem.kind}.`);
  return toIsoText(parsed.instant, site.timeZone);
}

const madeFolders = new Set<string>();

function save(file: string, front: object, body = ''): void {
  const folder = dirname(file);
  if (!madeFolders.has(folder)) mkdirSync(folder, { recursive: true });
  madeFolders.add(folder);
  const lines = Object.entries(front)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  writeFileSync(file, `---\n${lines.join('\n')}\n---\n${body}`);
}
