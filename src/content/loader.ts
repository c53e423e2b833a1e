import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { site } from '../newsroom/site.ts';
import { readClock } from './clock.ts';
import { formatFindings } from './print-findings.ts';
import { readContent, resolveEdition } from './read-content.ts';
import { readNewsroom } from './read-newsroom.ts';

/** The one entry that holds a newsroom's own data. */
export const newsroomEntry = 'newsroom';

/**
 * Fills the collection of articles: one validated entry a file, without its text. Errors are shown together. They stop
 * a build, since Astro itself would log them and go on with an empty collection; the development server shows what it
 * can, so that one author's slip does not keep another from working.
 */
export function articlesLoader() {
  return {
    name: 'tickerpress-articles',
    load(context) {
      let hasLoaded = false;
      return loadAndWatch(context, (root) => {
        const { store, logger } = context;
        const content = readContent(root, site);
        const { findings } = resolveEdition(root, content, site, readClock());
        const errors = findings.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) {
          const told = formatFindings(errors);
          if (!context.watcher || hasLoaded) throw new Error(told);
          logger.error(told);
        }
        hasLoaded = true;
        const warnings = findings.filter(({ severity }) => severity === 'warning');
        if (warnings.length > 0) logger.warn(formatFindings(warnings));
        store.clear();
        for (const entry of content.entries) {
          store.set({ id: entry.file, data: { ...entry }, digest: context.generateDigest({ ...entry }) });
        }
        const expected = errors.length > 0 ? content.entries.length : content.files.length;
        if (store.keys().length !== expected) {
          throw new Error('Some articles were lost on the way into the collection.');
        }
      });
    },
  } satisfies Loader;
}

/** Fills the collection of the newsroom's own data: a single entry. */
export function newsroomLoader() {
  return {
    name: 'tickerpress-newsroom',
    load(context) {
      return loadAndWatch(context, (root) => {
        context.store.clear();
        context.store.set({ id: newsroomEntry, data: { ...readNewsroom(root).newsroom } });
      });
    },
  } satisfies Loader;
}

/**
 * Reads now, and again whenever somebody has changed an article or the newsroom. Then an error is shown, and what was
 * read last stays until it is gone.
 */
function loadAndWatch({ config, watcher, logger }: LoaderContext, load: (root: string) => void): Promise<void> {
  if (isCompiling()) return Promise.resolve();
  const root = fileURLToPath(config.root);
  load(root);
  watcher?.on('all', (_event, path) => {
    if (!path.startsWith(`${root}articles/`) && !path.startsWith(`${root}src/newsroom/`)) return;
    try {
      load(root);
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  });
  return Promise.resolve();
}

/** The press reads the newsroom itself and hands every page its model: it needs the pages compiled, not the entries. */
function isCompiling(): boolean {
  return process.env['TICKERPRESS_COMPILING'] === 'press';
}
