import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticleFile } from '../../../src/content/article/read-article.ts';
import { dataReader } from '../../../src/content/files/data-file.ts';
import { createArticleReader, readContent } from '../../../src/content/read-content.ts';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { createEdition } from '../../../src/domain/edition/edition.ts';
import { isPublic } from '../../../src/domain/edition/visibility.ts';
import { site } from '../../../src/newsroom/site.ts';
import type { IndexState } from '../../../src/press/search/index-state.ts';
import { makeSearchIndex, type SearchIndex } from '../../../src/press/search/search-index.ts';
import { openIndex, SearchFailed, type LoadText } from '../../../src/search/index/index-reader.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { beginSearch } from '../../../src/search/search.ts';
import { type FoundStory } from '../../../src/search/index/stories.ts';
import { at } from '../../domain/newsroom.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const content = readContent(root, site);
export const reader = createArticleReader(content.mended.exchanges, site, dataReader(root));
export const records = new Map(
  content.entries.map(({ file }) => [file, readArticleFile(root, file, reader).record ?? ''] as const),
);
export const now = at('2026-11-23T09:00:00Z');
const nothing: IndexState = { segments: [], open: {} };

export interface Issue {
  readonly entries?: readonly ArticleEntry[];
  /** Files that were edited, with a word that they have since. */
  readonly edited?: ReadonlyMap<string, string>;
  readonly previous?: IndexState;
  /** True if the records of edited articles, as they were before, are lost. */
  readonly isForgetful?: boolean;
  /** Folder of the published site; one that does not exist if left out. */
  readonly dist?: string;
}

export function makeIndex({
  entries = content.entries,
  edited = new Map(),
  isForgetful = false,
  previous = nothing,
  dist = join(root, 'nowhere'),
}: Issue = {}): SearchIndex {
  const { edition } = createEdition({ site, newsroom: content.mended, entries }, now);
  return makeSearchIndex({
    edition,
    tokeniser: reader.tokeniser,
    contentOf: (file) => `${file}~${edited.get(file) ?? ''}`,
    recordOf: (file) => (records.get(file) ?? '') + (edited.has(file) ? `\n9 ${edited.get(file) ?? ''}` : ''),
    formerRecordOf: (content) => (isForgetful ? undefined : records.get(content.replace('~', ''))),
    previous,
    dist,
  });
}

export function textsOf({ files }: SearchIndex): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text()]));
}

/** Loads files of an index, and of nothing else. */
export function loadFrom(index: SearchIndex): LoadText {
  const texts = textsOf(index);
  return (path) => {
    const text = texts[path.slice(1)];
    return text === undefined ? Promise.reject(new SearchFailed('missing')) : Promise.resolve(text);
  };
}

export async function find(index: SearchIndex, written: string): Promise<readonly FoundStory[]> {
  const load = loadFrom(index);
  const next = beginSearch(
    parseQuery(written, reader.tokeniser),
    {},
    {
      reader: await openIndex(load),
      tokeniser: reader.tokeniser,
      load,
    },
  );
  const found: FoundStory[] = [];
  for (;;) {
    const { stories, hasMore, since } = await next();
    found.push(...stories);
    if (!hasMore && since === undefined) return found;
  }
}

export const published = content.entries.filter((entry) => isPublic(entry, now) && entry.status !== 'withdrawn');

let made: SearchIndex | undefined;
export function whole(): SearchIndex {
  return (made ??= makeIndex());
}
