import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { searchLanguages } from '../../src/search/languages/search-language.ts';

const source = join(import.meta.dirname, '../../src');
const layout = readFileSync(join(source, 'layouts/SearchPage.astro'), 'utf8');

test.each(searchLanguages)('the search page has a script that stems as the index does: %s', (language) => {
  const script = readFileSync(join(source, `search/browser/search-${language}.ts`), 'utf8');
  expect(script).toContain(`'../languages/${language}.ts'`);
  const name = new RegExp(`import (\\w+) from '../search/browser/search-${language}\\.ts`).exec(layout)?.[1];
  expect(layout).toContain(`  ${language}: ${name},`);
});
