import type { Output } from '../../domain/models/plan.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import { templateOf } from '../render/decide.ts';
import type { Ledger } from '../state/ledger.ts';
import { scanDocument } from './scan-document.ts';
import { scanPage } from './scan-page.ts';

/**
 * Links of kept outputs to files of the newsroom's `public` folder that this edition no longer has.
 *
 * An output is rendered when its model or the code changes, and neither knows of those files: an icon may go while every
 * page still names it. So all that is kept is looked through. That costs the archive, but only when such a file goes.
 *
 * @param removed paths in `dist` that the last edition had.
 * @param readFile the text of a file of the site as it will be.
 * @returns link → the first output that has it.
 */
export function findLinksToRemovedFiles(
  removed: readonly string[],
  previous: Ledger | undefined,
  kept: () => Iterable<Pick<Output, 'path'>>,
  readFile: (file: string) => string,
  siteUrl: string,
): ReadonlyMap<string, string> {
  const gone = new Set(removed.filter((file) => isOfNewsroom(file, previous)).map((file) => `/${file}`));
  const links = new Map<string, string>();
  if (gone.size === 0) return links;
  for (const { path } of kept()) {
    const file = outputFile(path);
    const text = readFile(file);
    const found = file.endsWith('.html') ? scanPage(text, path, siteUrl).links : scanDocument(text, siteUrl);
    for (const link of found) if (gone.has(link.split('#')[0] ?? '') && !links.has(link)) links.set(link, path);
  }
  return links;
}

/** Pages and feeds follow from models, stylesheets from the code, and pictures from articles: what shows them changes, too. */
function isOfNewsroom(file: string, previous: Ledger | undefined): boolean {
  const row = previous?.get(file);
  return row !== undefined && templateOf(row) === undefined && !/^(?:_assets|pictures)\//.test(file);
}
