import { onTestFinished } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { defaultPictureLook } from '../../../src/domain/site/palette.ts';
import { site } from '../../../src/newsroom/site.ts';
import { publishDrawings, type PublishedDrawings } from '../../../src/press/cards/publish-drawings.ts';
import { digestSettings } from '../../../src/press/settings.ts';
import type { Folders } from '../../../src/press/state/folders.ts';
import { Pool } from '../../../src/press/workers/pool.ts';
import { editionOf } from '../../domain/newsroom.ts';

/** Draws what an edition of these stories has not drawn yet. */
export async function publish(
  folders: Folders,
  entries: readonly ArticleEntry[],
  meanwhile?: () => void,
): Promise<PublishedDrawings> {
  const pool = new Pool();
  onTestFinished(() => pool.close());
  const build = { folders, pool, settings: digestSettings(site) };
  return publishDrawings(build, editionOf(entries), defaultPictureLook, meanwhile);
}
