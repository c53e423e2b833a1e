import type { Output } from '../../domain/models/plan.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import { templateOf } from '../render/decide.ts';
import type { Ledger } from '../state/ledger.ts';
import { scanDocument } from './scan-document.ts';
import { scanPage } from './scan-page.ts';

/**
 * Finds links in kept outputs to files of the newsroom's `public` folder that this edition no longer has.
 *
 * An output is rendered when its model or the code changes, and neither contains these files: an icon may be removed
 * while every page still names it. So all kept outputs are searched, but only when such a file was removed.
 *
 * @param removed paths in `dist` of files of the last edition that are not in this one.
 * @param readFile returns the text of a file of the new site.
 * @returns link → the first output that contains it.
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

/** Whether a file is from the `public` folder. When any other file changes, the outputs that link to it change too. */
function isOfNewsroom(file: string, previous: Ledger | undefined): boolean {
  const row = previous?.get(file);
  return row !== undefined && templateOf(row) === undefined && !/^(?:_assets|pictures)\//.test(file);
}
