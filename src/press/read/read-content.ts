import { listArticles } from '../../content/files/list-articles.ts';
import type { Content } from '../../content/read-content.ts';
import { linkedNamesOf } from '../../domain/registry/names/linked-names.ts';
import { readingDigest } from '../state/code-digest.ts';
import type { Folders } from '../state/folders.ts';
import { limitHeapGrowth } from '../workers/heap-limit.ts';
import type { Pool } from '../workers/pool.ts';
import { prepareReading, readArticles, type ReadArticles, type ReadChoices } from './read-articles.ts';
import { readNewsroom } from './read-newsroom.ts';
import { RememberedMentions } from './remembered-mentions.ts';

export interface ReadContent extends Content, Pick<ReadArticles, 'records' | 'bodies'> {
  readonly mentions: RememberedMentions;
}

/**
 * Like `readContent` in `content`, but runs on all cores and reads only files that changed since the last run.
 *
 * @param settings the digest of the settings.
 * @param lap called after each stage.
 */
export async function readContent(
  folders: Folders,
  settings: string,
  pool: Pool,
  choices: ReadChoices,
  lap: (stage: string) => void = () => undefined,
): Promise<ReadContent> {
  const listed = listArticles(folders.root);
  limitHeapGrowth(listed.articles.length);
  prepareReading(folders, listed.articles, pool);
  const code = readingDigest(folders.root, settings);
  const reading = await readNewsroom(folders, code);
  lap('newsroom');
  const { exchanges, companies } = reading.mended;
  const codes = { exchanges, names: linkedNamesOf(companies) };
  const articles = await readArticles(folders, listed.articles, settings, codes, pool, choices);
  const contentOf = (file: string) => articles.records.contentOf(file);
  const mentions = new RememberedMentions(folders, reading.mended, { code, settings }, contentOf);
  lap('articles');
  return {
    ...reading,
    ...articles,
    mentions,
    settledOf: ({ file }) => mentions.of(file),
    files: listed.articles,
    findings: [...reading.findings, ...listed.findings, ...articles.findings],
  };
}
