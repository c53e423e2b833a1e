import { listArticles } from '../../content/files/list-articles.ts';
import type { EarlierReading, LiveContent } from '../../content/live-content.ts';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Newsroom } from '../../domain/edition/newsroom.ts';
import type { SettledMentions } from '../../domain/edition/resolve/settled-mentions.ts';
import { raisesHints } from '../../editorial/rule-settings.ts';
import { site } from '../../newsroom/site.ts';
import { findingsOf, type KnownArticle } from '../read/known-articles.ts';
import { readArticles } from '../read/read-articles.ts';
import { RememberedMentions } from '../read/remembered-mentions.ts';
import { readNewsroom } from '../read/read-newsroom.ts';
import type { StoryRecords } from '../read/story-records.ts';
import { digestSettings } from '../settings.ts';
import { readingDigest } from '../state/code-digest.ts';
import type { Folders } from '../state/folders.ts';
import type { FileStamp } from '../../files/stamp.ts';
import { Pool } from '../workers/pool.ts';

/** Mentions of articles as the last build resolved them, by the newsroom's files as the server first read them. */
export interface AdoptedMentions {
  readonly newsroom: Newsroom;
  readonly settledOf: (entry: ArticleEntry) => SettledMentions | undefined;
}

/**
 * Reads newsroom and articles for the start of the development server like a build: on all cores, and only files that
 * changed. If this fails, as on a read-only disk, the server reads them itself.
 */
export async function adoptRemembered(live: LiveContent, folders: Folders): Promise<AdoptedMentions | undefined> {
  const pool = new Pool();
  try {
    const settings = digestSettings(site);
    const code = readingDigest(folders.root, settings);
    const reading = readNewsroom(folders, code);
    await live.adoptNewsroom(() => reading);
    const files = listArticles(folders.root).articles;
    const { known, records } = await readArticles(folders, files, settings, live.codes(), pool, {
      withRecords: true,
      withHints: false,
    });
    live.adopt(known.map((article) => toReading(article, records)));
    const { mended: newsroom } = await reading;
    const mentions = new RememberedMentions(folders, newsroom, { code, settings }, (file) => records.contentOf(file));
    // By the entry itself, which is another one once its file has changed.
    const entries = new WeakSet(known.map(({ entry }) => entry));
    return { newsroom, settledOf: (entry) => (entries.has(entry) ? mentions.of(entry.file) : undefined) };
  } catch {
    // Only time is lost: the server meets the same error again, and reports it.
    return undefined;
  } finally {
    await pool.close();
  }
}

function toReading(known: KnownArticle, records: StoryRecords): EarlierReading {
  const { stamp, dataStamps, entry } = known;
  const { file } = entry;
  // A server shows no hints, unless the newsroom has made them more.
  const findings = raisesHints(site) ? findingsOf(known) : known.findings;
  const article = {
    entry,
    findings,
    /** Read from a separate file when a search first needs it. */
    get record() {
      return records.of(file);
    },
  };
  return { file, stamp: textOf(stamp), dataStamps: dataStamps.map(textOf), article };
}

/** Formats a stamp like the beginning of `stampText`. */
function textOf({ sizeBytes, mtimeMilliseconds, ctimeMilliseconds }: FileStamp): string {
  return `${sizeBytes} ${mtimeMilliseconds} ${ctimeMilliseconds}`;
}
