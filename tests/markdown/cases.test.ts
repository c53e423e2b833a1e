import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderBody, type BodyContext } from '../../src/markdown/render/render.ts';
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
