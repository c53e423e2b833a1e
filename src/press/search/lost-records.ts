import { readArticleFile, type ArticleReader } from '../../content/article/read-article.ts';
import { dataReader } from '../../content/files/data-file.ts';
import { createArticleReader } from '../../content/read-content.ts';
import { memoiseLast } from '../../domain/memoise.ts';
import type { Exchange } from '../../domain/registry/exchange.ts';
import type { Site } from '../../domain/site/site.ts';
import type { StoryRecord } from '../../search/record.ts';

/** Reads an article again for its search record; `undefined` if it has errors. */
export function readRecord(
  root: string,
  file: string,
  exchanges: readonly Exchange[],
  site: Site,
): StoryRecord | undefined {
  return readArticleFile(root, file, readerOf(root, exchanges, site)).record;
}

const readerOf = memoiseLast((root: string, exchanges: readonly Exchange[], site: Site): ArticleReader =>
  createArticleReader(exchanges, site, dataReader(root)),
);
