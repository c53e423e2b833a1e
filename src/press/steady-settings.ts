import { registerHooks } from 'node:module';
import { SettingError } from '../domain/site/setting-error.ts';
import { digestSettings } from './settings.ts';

/*
 * Each thread of a build reads the settings separately, and the next build reads them again: they must be the same each
 * time.
 */

const settingsFile = new URL('../newsroom/site.ts', import.meta.url).href;
const newsroom = new URL('.', settingsFile).href;
/** Part of an address that makes Node load a module that is loaded already. */
const again = '?again';

/**
 * Reads the settings a second time, with the modules of the newsroom that they import.
 *
 * @param settings the digest of the first reading, by `digestSettings`.
 * @throws SettingError if the readings differ.
 */
export async function requireSteadySettings(settings: string): Promise<void> {
  const hooks = registerHooks({
    resolve(specifier, context, nextResolve) {
      const found = nextResolve(specifier, context);
      const isOwn = found.url.startsWith(newsroom) && context.parentURL?.endsWith(again) === true;
      return isOwn ? { ...found, url: found.url + again } : found;
    },
  });
  try {
    const { site } = (await import(settingsFile + again)) as typeof import('../newsroom/site.ts');
    requireSameSettings(digestSettings(site), settings);
  } finally {
    hooks.deregister();
  }
}

/**
 * @param read and `expected` are digests by `digestSettings`.
 * @throws SettingError if they differ.
 */
export function requireSameSettings(read: string, expected: string): void {
  if (read === expected) return;
  const remedy = 'They must not depend on the clock, on chance or on the folder in which a program runs.';
  throw new SettingError(`src/newsroom/site.ts gives other settings each time it is read. ${remedy}`);
}
