import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadLanguage } from '../../src/search/browser/load-language.ts';
import { plainLanguage } from '../../src/search/languages/plain.ts';
import { searchLanguageFor, searchLanguages } from '../../src/search/languages/search-language.ts';

const source = join(import.meta.dirname, '../../src');
const layout = readFileSync(join(source, 'layouts/SearchPage.astro'), 'utf8');

describe('the search page', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'searchLanguage');
    vi.unstubAllGlobals();
  });

  test.each(searchLanguages)('has a script that stems as the index does: %s', async (language) => {
    const script = join(source, `search/browser/search-${language}.ts`);
    expect(await loadLanguage(script)).toBe(searchLanguageFor(language));
    const name = new RegExp(`import (\\w+) from '../search/browser/search-${language}\\.ts`).exec(layout)?.[1];
    expect(layout).toContain(`  ${language}: ${name},`);
  });

  test('has none for other languages', async () => {
    expect(await loadLanguage()).toBe(plainLanguage);
    expect(searchLanguageFor('it')).toBe(plainLanguage);
  });

  test.each([
    [true, 'changed'],
    [false, 'offline'],
  ])('says why that script could not be loaded: online %j, %s', async (onLine, kind) => {
    vi.stubGlobal('navigator', { onLine });
    await expect(loadLanguage(join(source, 'search/browser/search-xx.ts'))).rejects.toMatchObject({ kind });
  });
});
