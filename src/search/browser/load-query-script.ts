import type { searchCompanies } from '../companies.ts';
import { SearchFailed } from '../index/index-reader.ts';
import type { SearchLanguage } from '../languages/language.ts';

/*
 * What only queries need, the stems of a language and the search for companies, is a script of its own for each
 * language. It is loaded with the first query, so that the page's script is small. It exports nothing, since the bundler
 * drops exports of such scripts, but calls `provide`.
 */

/** What the script of a language provides. */
export interface QueryScript {
  readonly language: SearchLanguage;
  readonly searchCompanies: typeof searchCompanies;
}

declare global {
  var queryScript: QueryScript | undefined;
}

export function provide(script: QueryScript): void {
  globalThis.queryScript = script;
}

let failures = 0;

/**
 * Loads the script of a language.
 *
 * @param address of the script.
 * @throws SearchFailed of kind `changed` if the script does not exist, as after a publication.
 */
export async function loadQueryScript(address: string): Promise<QueryScript> {
  try {
    // Browsers keep the failure of an address; a new fragment makes it a new one.
    await import(/* @vite-ignore */ `${address}#${failures}`);
  } catch {
    failures++;
  }
  if (globalThis.queryScript) return globalThis.queryScript;
  throw new SearchFailed(navigator.onLine ? 'changed' : 'offline');
}
