import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readArticleFile } from '../../../src/content/article/read-article.ts';
import { listArticles } from '../../../src/content/files/list-articles.ts';
import { dataReader } from '../../../src/content/files/data-file.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { createArticleReader } from '../../../src/content/read-content.ts';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { createEdition } from '../../../src/domain/edition/edition.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { linkedNamesOf } from '../../../src/domain/registry/names/linked-names.ts';
import { site } from '../../../src/newsroom/site.ts';
import { digestBytes } from '../../../src/files/digest.ts';
import { readIndexState, writeIndexState, type IndexState } from '../../../src/press/search/index-state.ts';
import { makeSearchIndex } from '../../../src/press/search/search-index.ts';
import type { StoryText } from '../../../src/search/record.ts';
import type { Tokeniser } from '../../../src/search/tokeniser.ts';

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
  /** Processor time of the index after an edit of a story in the middle, and number of files that it changed. */
  readonly editSeconds: number;
  readonly editedFiles: number;
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
  const records = new Map<string, string>();
  const entries: ArticleEntry[] = [];
  let recordSeconds = 0;
  let text: StoryText | undefined;
  const noting = {
    ...reader,
    collectRecord: (story: StoryText) => {
      text = story;
      return '';
    },
  };
  const files = listArticles(root).articles;
  // Reading the clock takes longer than making a record, so it is read once for many.
  for (let start = 0; start < files.length; start += 500) {
    const read = files.slice(start, start + 500).flatMap((file) => {
      const { entry } = readArticleFile(root, file, noting);
      return entry && text ? [[entry, text] as const] : [];
    });
    const before = process.cpuUsage();
    const made = read.map(([{ file }, story]) => [file, collect?.(story) ?? ''] as const);
    recordSeconds += secondsSince(before);
    entries.push(...read.map(([entry]) => entry));
    for (const [file, record] of made) records.set(file, record);
  }
  const { edition } = createEdition({ site, newsroom: mended, entries }, now);
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const folders = { search: join(root, 'bench-search-state.json') };
  const nothing: IndexState = { segments: [], open: {} };
  const sources = {
    edition,
    tokeniser: reader.tokeniser,
    contentOf: (file: string) => `content-of-${file}`,
    recordOf: (file: string) => records.get(file) ?? '',
    previous: nothing,
    dist: join(root, 'bench-search-dist'),
  };
  const made = makeSearchIndex(sources);
  const written = new Map(made.files.map(({ path, text }) => [path, text()]));
  const indexSeconds = secondsSince(start);
  const megabytes = (process.memoryUsage.rss() - before) / 1e6;
  for (const [path, text] of written) write(join(sources.dist, path), text);
  writeIndexState(folders, '', made.state, nothing);

  const edited = edition.articles[Math.floor(edition.articles.length / 2)]?.entry.file ?? '';
  const former = sources.recordOf(edited);
  const contentAfter = new Map(edition.articles.map(({ entry: { file } }) => [file, sources.contentOf(file)]));
  contentAfter.set(edited, 'edited');
  const editStart = process.cpuUsage();
  const previous = readIndexState(folders, '');
  const after = makeSearchIndex({
    ...sources,
    previous,
    contentOf: (file) => contentAfter.get(file),
    recordOf: (file) => (file === edited ? `${former}\n1 quagga` : sources.recordOf(file)),
    formerRecordOf: () => former,
  });
  writeIndexState(folders, '', after.state, previous);
  const editSeconds = secondsSince(editStart);
  return {
    stories: edition.articles.length,
    files: written,
    tokeniser: reader.tokeniser,
    cost: {
      recordSeconds,
      indexSeconds,
      recordCharacters: [...records.values()].reduce((sum, { length }) => sum + length, 0),
      megabytes,
      editSeconds,
      editedFiles: after.files.filter(({ path, digest }) => digest !== digestBytes(written.get(path) ?? '')).length,
    },
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
