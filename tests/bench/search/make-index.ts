import { readArticleFile } from '../../../src/content/article/read-article.ts';
import { listArticles } from '../../../src/content/article/list-articles.ts';
import { dataReader } from '../../../src/content/files/data-file.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { createArticleReader } from '../../../src/content/read-content.ts';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { createEdition } from '../../../src/domain/edition/edition.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { linkedNamesOf } from '../../../src/domain/registry/names/linked-names.ts';
import { site } from '../../../src/newsroom/site.ts';
import { makeSearchIndex } from '../../../src/press/search/search-index.ts';
import type { Tokeniser } from '../../../src/search/tokens.ts';

/** What an index costs beyond the build that it is part of. */
export interface IndexCost {
  /** Processor time of collecting the stories' terms while they are read. */
  readonly recordSeconds: number;
  /** Processor time of making the files from these. */
  readonly indexSeconds: number;
  /** Characters of all records, which a cold build keeps until the index is made. */
  readonly recordCharacters: number;
  /** Megabytes that the process grew by while the files were made. */
  readonly megabytes: number;
}

export interface BenchIndex {
  readonly stories: number;
  /** Files by their path in `dist`. */
  readonly files: ReadonlyMap<string, string>;
  readonly tokeniser: Tokeniser;
  readonly cost: IndexCost;
}

const now = Date.parse('2026-11-23T09:00:00Z') as Instant;

/** Makes the search index of a newsroom's folder as a cold build does, without its pages. */
export function makeBenchIndex(root: string): BenchIndex {
  const { mended } = readNewsroom(root);
  const reader = createArticleReader(mended.exchanges, site, dataReader(root), linkedNamesOf(mended.companies));
  const collect = reader.collectRecord;
  let recordSeconds = 0;
  const timed = {
    ...reader,
    collectRecord: (story: Parameters<NonNullable<typeof collect>>[0]) => {
      const start = process.cpuUsage();
      const record = collect?.(story) ?? '';
      recordSeconds += secondsSince(start);
      return record;
    },
  };
  const records = new Map<string, string>();
  const entries: ArticleEntry[] = [];
  for (const file of listArticles(root).articles) {
    const { entry, record = '' } = readArticleFile(root, file, timed);
    if (!entry) continue;
    entries.push(entry);
    records.set(file, record);
  }
  const { edition } = createEdition({ site, newsroom: mended, entries }, now);
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const made = makeSearchIndex({
    edition,
    tokeniser: reader.tokeniser,
    contentOf: (file) => file,
    recordOf: (file) => records.get(file) ?? '',
    previous: { segments: [], open: {} },
    dist: root,
  });
  const files = new Map(made.files.map(({ path, text }) => [path, text()]));
  return {
    stories: edition.articles.length,
    files,
    tokeniser: reader.tokeniser,
    cost: {
      recordSeconds,
      indexSeconds: secondsSince(start),
      recordCharacters: [...records.values()].reduce((sum, { length }) => sum + length, 0),
      megabytes: (process.memoryUsage.rss() - before) / 1e6,
    },
  };
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
