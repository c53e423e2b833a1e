import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadQueryScript } from '../../src/search/browser/load-query-script.ts';
import { searchCompanies } from '../../src/search/companies.ts';
import { plainLanguage } from '../../src/search/languages/plain.ts';
import { searchLanguageFor, searchLanguages } from '../../src/search/languages/search-language.ts';

const source = join(import.meta.dirname, '../../src');
const layout = readFileSync(join(source, 'layouts/SearchPage.astro'), 'utf8');

describe('the search page', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'queryScript');
    vi.unstubAllGlobals();
  });

  test.each(searchLanguages)('has a script that stems as the index does: %s', async (language) => {
    const script = join(source, `search/browser/search-${language}.ts`);
    expect(await loadQueryScript(script)).toEqual({ language: searchLanguageFor(language), searchCompanies });
    const name = new RegExp(`import (\\w+) from '../search/browser/search-${language}\\.ts`).exec(layout)?.[1];
    expect(layout).toContain(`  ${language}: ${name},`);
  });

  test('has one for all other languages', async () => {
    const script = join(source, 'search/browser/search-plain.ts');
    expect(await loadQueryScript(script)).toEqual({ language: plainLanguage, searchCompanies });
    expect(searchLanguageFor('it')).toBe(plainLanguage);
    expect(layout).toContain(' ?? plainScript;');
  });

  test.each([
    [true, 'changed'],
    [false, 'offline'],
  ])('says why that script could not be loaded: online %j, %s', async (onLine, kind) => {
    vi.stubGlobal('navigator', { onLine });
    await expect(loadQueryScript(join(source, 'search/browser/search-xx.ts'))).rejects.toMatchObject({ kind });
  });
});
