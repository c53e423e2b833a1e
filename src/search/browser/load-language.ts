import { SearchFailed } from '../index/index-reader.ts';
import type { SearchLanguage } from '../languages/language.ts';
import { plainLanguage } from '../languages/plain.ts';

/*
 * The script of a language has its stems. It is a file of its own, loaded with the first query, so that the page's
 * script is small in every language. It exports nothing, since the bundler drops exports of such scripts, but calls
 * `provideLanguage`.
 */

declare global {
  /** Provided by the script of a language. */
  var searchLanguage: SearchLanguage | undefined;
}

export function provideLanguage(language: SearchLanguage): void {
  globalThis.searchLanguage = language;
}

let failures = 0;

/**
 * Loads the language of a site.
 *
 * @param script address of its script; left out for the fallback.
 * @throws SearchFailed of kind `changed` if the script does not exist, as after a publication.
 */
export async function loadLanguage(script?: string): Promise<SearchLanguage> {
  if (!script) return plainLanguage;
  try {
    // Browsers keep the failure of an address; a new fragment makes it a new one.
    await import(/* @vite-ignore */ `${script}#${failures}`);
  } catch {
    failures++;
  }
  if (globalThis.searchLanguage) return globalThis.searchLanguage;
  throw new SearchFailed(navigator.onLine ? 'changed' : 'offline');
}
