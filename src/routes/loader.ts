import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Finding } from '../domain/finding.ts';

/*
 * What reads the newsroom is imported by the first collection that is filled: Vite takes seconds to load it, and
 * neither the press nor the development server fills any.
 */

/** Id of the only entry of a newsroom's own data. */
export const newsroomEntry = 'newsroom';

/**
 * Fills the collection of articles for Astro's own build: one validated entry per file, without its text. It reports
 * all errors together and stops the build, since Astro would only log them and continue with an empty collection.
 */
export function articlesLoader() {
  return {
    name: 'tickerpress-articles',
    async load(context) {
      if (!isWanted(context)) return;
      const { site } = await import('../newsroom/site.ts');
      const { readClock } = await import('../content/clock.ts');
      const { readContent } = await import('../content/read-content.ts');
      const { resolveEdition } = await import('../content/resolve-edition.ts');
      const { store, logger } = context;
      const root = fileURLToPath(context.config.root);
      const content = readContent(root, site);
      const { findings } = await resolveEdition(root, content, site, readClock());
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw new Error(await show(errors));
      const warnings = findings.filter(({ severity }) => severity === 'warning');
      if (warnings.length > 0) logger.warn(await show(warnings));
      store.clear();
      for (const entry of content.entries) {
        store.set({ id: entry.file, data: { ...entry }, digest: context.generateDigest({ ...entry }) });
      }
      if (store.keys().length !== content.files.length) {
        throw new Error('Some articles were lost on the way into the collection.');
      }
    },
  } satisfies Loader;
}

async function show(findings: readonly Finding[]): Promise<string> {
  const { isStyled, showFindings, whereAllFindings } = await import('../content/findings/show-findings.ts');
  return showFindings(findings, { isStyled: isStyled(process.stderr), whereAll: whereAllFindings });
}

/** Fills the collection of the newsroom's own data with its single entry. */
export function newsroomLoader() {
  return {
    name: 'tickerpress-newsroom',
    async load(context) {
      if (!isWanted(context)) return;
      const { readNewsroom } = await import('../content/newsroom/read-newsroom.ts');
      context.store.clear();
      const { newsroom } = readNewsroom(fileURLToPath(context.config.root));
      context.store.set({ id: newsroomEntry, data: { ...newsroom } });
    },
  } satisfies Loader;
}

/**
 * Whether to fill the collections. The press and the development server read the newsroom themselves and pass each page
 * its model, so collections stay empty while pages are compiled for the press and wherever a watcher is set.
 */
function isWanted({ watcher }: LoaderContext): boolean {
  return !watcher && process.env['TICKERPRESS_COMPILING'] !== 'press';
}
