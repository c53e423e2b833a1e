import { listArticles } from '../../content/article/list-articles.ts';
import type { EarlierReading, LiveContent } from '../../content/live-content.ts';
import { site } from '../../newsroom/site.ts';
import type { KnownArticle } from '../read/known-articles.ts';
import { readArticles } from '../read/read-articles.ts';
import { readNewsroom } from '../read/read-newsroom.ts';
import type { StoryRecords } from '../read/story-records.ts';
import { digestSettings } from '../settings.ts';
import { readingDigest } from '../state/code-digest.ts';
import type { Folders } from '../state/folders.ts';
import type { FileStamp } from '../../files/stamp.ts';
import { Pool } from '../workers/pool.ts';

/**
 * Reads newsroom and articles for the start of the development server like a build: on all cores, and only files that
 * changed. If this fails, as on a read-only disk, the server reads them itself.
 */
export async function adoptRemembered(live: LiveContent, folders: Folders): Promise<void> {
  const pool = new Pool();
  try {
    const settings = digestSettings(site);
    await live.adoptNewsroom(() => readNewsroom(folders, readingDigest(folders.root, settings)));
    const files = listArticles(folders.root).articles;
    const { known, records } = await readArticles(folders, files, settings, live.codes(), pool, true);
    live.adopt(known.map((article) => toReading(article, records)));
  } catch {
    // Only time is lost: the server meets the same error again, and reports it.
  } finally {
    await pool.close();
  }
}

function toReading({ file, stamp, dataStamps, entry, findings }: KnownArticle, records: StoryRecords): EarlierReading {
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
