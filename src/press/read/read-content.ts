import { listArticles } from '../../content/article/list-articles.ts';
import type { Content } from '../../content/read-content.ts';
import { linkedNamesOf } from '../../domain/registry/names/linked-names.ts';
import { readingDigest } from '../state/code-digest.ts';
import type { Folders } from '../state/folders.ts';
import { limitHeapGrowth } from '../workers/heap-limit.ts';
import type { Pool } from '../workers/pool.ts';
import { prepareReading, readArticles, type ReadArticles } from './read-articles.ts';
import { readNewsroom } from './read-newsroom.ts';

/**
 * Like `readContent` in `content`, but runs on all cores and reads only files that changed since the last run.
 *
 * @param settings the digest of the settings.
 * @param withRecords whether to make search records, which only a build needs.
 * @param lap called after each stage.
 */
export async function readContent(
  folders: Folders,
  settings: string,
  pool: Pool,
  withRecords: boolean,
  lap: (stage: string) => void = () => undefined,
): Promise<Content & Pick<ReadArticles, 'records' | 'bodies'>> {
  const listed = listArticles(folders.root);
  limitHeapGrowth(listed.articles.length);
  prepareReading(folders, listed.articles, pool);
  const reading = await readNewsroom(folders, readingDigest(folders.root, settings));
  lap('newsroom');
  const { exchanges, companies } = reading.mended;
  const codes = { exchanges, names: linkedNamesOf(companies) };
  const articles = await readArticles(folders, listed.articles, settings, codes, pool, withRecords);
  lap('articles');
  return {
    ...reading,
    ...articles,
    files: listed.articles,
    findings: [...reading.findings, ...listed.findings, ...articles.findings],
  };
}
