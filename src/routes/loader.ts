import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Finding } from '../domain/finding.ts';
import { site } from '../newsroom/site.ts';
import { readClock } from '../content/clock.ts';
import { readContent, resolveEdition } from '../content/read-content.ts';
import { readNewsroom } from '../content/newsroom/read-newsroom.ts';
import { isStyled, showFindings, whereAllFindings } from '../content/findings/show-findings.ts';

/** Id of the only entry of a newsroom's own data. */
export const newsroomEntry = 'newsroom';

/**
 * Fills the collection of articles for Astro's own build: one validated entry per file, without its text. It reports all errors
 * together and stops the build, since Astro would only log them and continue with an empty collection.
 */
export function articlesLoader() {
  return {
    name: 'tickerpress-articles',
    load(context) {
      if (!isWanted(context)) return Promise.resolve();
      const { store, logger } = context;
      const root = fileURLToPath(context.config.root);
      const content = readContent(root, site);
      const { findings } = resolveEdition(root, content, site, readClock());
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw new Error(show(errors));
      const warnings = findings.filter(({ severity }) => severity === 'warning');
      if (warnings.length > 0) logger.warn(show(warnings));
      store.clear();
      for (const entry of content.entries) {
        store.set({ id: entry.file, data: { ...entry }, digest: context.generateDigest({ ...entry }) });
      }
      if (store.keys().length !== content.files.length) {
        throw new Error('Some articles were lost on the way into the collection.');
      }
      return Promise.resolve();
    },
  } satisfies Loader;
}

function show(findings: readonly Finding[]): string {
  return showFindings(findings, { isStyled: isStyled(process.stderr), whereAll: whereAllFindings });
}

/** Fills the collection of the newsroom's own data with its single entry. */
export function newsroomLoader() {
  return {
    name: 'tickerpress-newsroom',
    load(context) {
      if (!isWanted(context)) return Promise.resolve();
      context.store.clear();
      const { newsroom } = readNewsroom(fileURLToPath(context.config.root));
      context.store.set({ id: newsroomEntry, data: { ...newsroom } });
      return Promise.resolve();
    },
  } satisfies Loader;
}

/**
 * Whether to fill the collections. The press and the development server read the newsroom themselves and pass each page its
 * model, so collections stay empty while pages are compiled for the press and wherever a watcher is set.
 */
function isWanted({ watcher }: LoaderContext): boolean {
  return !watcher && process.env['TICKERPRESS_COMPILING'] !== 'press';
}
