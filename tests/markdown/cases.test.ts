import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/domain/words/words-for.ts';
import { renderBody, type BodyContext } from '../../src/markdown/render.ts';
import { arabicPage, feed, germanPage, page } from './context.ts';
import { offences } from './offences.ts';

const folder = new URL('cases/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length));

/** What a case's name begins with says where it is shown. */
function contextOf(name: string): BodyContext {
  if (name.startsWith('feed-')) return feed;
  if (name.startsWith('german-')) return germanPage;
  return name.startsWith('arabic-') ? arabicPage : page;
}

/** After a wanted change: `npx vitest run tests/markdown -u`, and read the difference. */
describe('renders each case as its .html says', () => {
  it.each(names)('%s', async (name) => {
    const source = readFileSync(new URL(`${name}.md`, folder), 'utf8');
    const html = renderBody(source, contextOf(name));
    expect(offences(html)).toEqual([]);
    await expect(html).toMatchFileSnapshot(new URL(`${name}.html`, folder).pathname);
  });
});

/** Each a place where the page itself says something. */
const spoken = '- [x] a\n- [ ] b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nc[^1]\n\n[^1]: d\n';

it.each(['de', 'ar'])('says nothing in English to readers of %s', (language) => {
  const labels = (code: string) =>
    Array.from(
      renderBody(spoken, { ...page, words: wordsFor(code) }).matchAll(/aria-label="([^"]*)"/g),
      ([, label]) => label,
    );
  expect(labels('en')).toHaveLength(6);
  expect(labels(language).filter((label) => labels('en').includes(label))).toEqual([]);
});
