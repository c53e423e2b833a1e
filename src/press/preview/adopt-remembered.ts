import { listArticles } from '../../content/article/list-articles.ts';
import type { EarlierReading, LiveContent } from '../../content/live-content.ts';
import { site } from '../../newsroom/site.ts';
import type { KnownArticle } from '../read/known-articles.ts';
import { readArticles } from '../read/read-articles.ts';
import type { StoryRecords } from '../read/story-records.ts';
import { digestSettings } from '../settings.ts';
import type { Folders } from '../state/folders.ts';
import type { FileStamp } from '../workers/messages.ts';
import { Pool } from '../workers/pool.ts';

/**
 * Has the press read the articles, on all cores and with what it remembers, for the development server to begin with. Where
 * the press cannot, as on a disk that takes no files, the server reads them by itself.
 */
export async function adoptRemembered(live: LiveContent, folders: Folders): Promise<void> {
  const pool = new Pool();
  try {
    const files = listArticles(folders.root).articles;
    const { known, records } = await readArticles(folders, files, digestSettings(site), live.codes(), pool);
    live.adopt(known.map((article) => toReading(article, records)));
  } catch {
    // Nothing is lost but time: whatever was in the way, the server meets it again, and tells.
  } finally {
    await pool.close();
  }
}

function toReading({ file, stamp, dataStamps, entry, findings }: KnownArticle, records: StoryRecords): EarlierReading {
  const article = {
    entry,
    findings,
    /** From a file of its own, if a search asks for it. */
    get record() {
      return records.of(file);
    },
  };
  return { file, stamp: textOf(stamp), dataStamps: dataStamps.map(textOf), article };
}

/** As `stampText` begins. */
function textOf({ sizeBytes, mtimeMilliseconds, ctimeMilliseconds }: FileStamp): string {
  return `${sizeBytes} ${mtimeMilliseconds} ${ctimeMilliseconds}`;
}
