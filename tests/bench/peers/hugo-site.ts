import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusArticle } from '../corpus.ts';
import { readNewsroomData, readStories, type PeerFrontMatter, type PeerNewsroom } from './newsroom-data.ts';
import { save } from './save.ts';

const templates = join(import.meta.dirname, 'hugo');
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * Makes a Hugo site in `folder` of the articles of a corpus, with the same companies, desks and sections. What Hugo
 * would not find in the text by itself, the tickers that it mentions, is given to it in the front matter.
 */
export function writeHugoSite(folder: string, corpus: string, articles: readonly CorpusArticle[]): void {
  cpSync(templates, folder, { recursive: true });
  const months = new Set<string>();
  const tickers = new Set<string>();
  for (const { id, front, body } of readStories(corpus, articles)) {
    const month = front.published.slice(0, 7);
    months.add(month);
    for (const ticker of front.tickers) tickers.add(ticker);
    const name = `${id.slice(id.lastIndexOf('/') + 1)}.md`;
    save(join(folder, 'content', front.section, month.replace('-', '/'), name), toHugo(front, month), body);
  }
  writeTerms(join(folder, 'content'), readNewsroomData(corpus), { months, tickers });
}

/** Hugo's names of the fields, and its taxonomies. */
function toHugo(front: PeerFrontMatter, month: string): object {
  const { summary, kind, published, updated, section, ...same } = front;
  return {
    ...same,
    description: summary,
    date: published,
    lastmod: updated,
    years: [month.slice(0, 4)],
    months: [month],
    storyKind: kind,
  };
}

/** The pages of terms: their names, addresses, and data of the newsroom. */
function writeTerms(
  content: string,
  newsroom: PeerNewsroom,
  used: { readonly months: ReadonlySet<string>; readonly tickers: ReadonlySet<string> },
): void {
  for (const { id, name, description } of newsroom.sections) {
    save(join(content, id, '_index.md'), { title: name, description });
  }
  for (const { id, name, role, bio } of newsroom.authors) {
    save(join(content, 'authors', id, '_index.md'), { title: name, role, description: bio });
  }
  for (const { id, ...term } of newsroom.tickers.filter((ticker) => used.tickers.has(ticker.id))) {
    save(join(content, 'tickers', id, '_index.md'), { title: `${term.company} (${term.ticker})`, ...term });
  }
  for (const taxonomy of ['years', 'months']) {
    save(join(content, taxonomy, '_index.md'), { title: taxonomy, _build: { render: 'never' } });
  }
  for (const month of used.months) {
    const title = monthName.format(Date.parse(`${month}-01`));
    const url = `/${month.replace('-', '/')}/`;
    save(join(content, 'months', month, '_index.md'), { title, url, outputs: ['HTML'] });
  }
  for (const year of new Set([...used.months].map((month) => month.slice(0, 4)))) {
    save(join(content, 'years', year, '_index.md'), { title: year, url: `/${year}/`, outputs: ['HTML'] });
  }
}
