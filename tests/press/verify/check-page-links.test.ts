import { describe, expect, test } from 'vitest';
import { checkPageLinks } from '../../../src/press/verify/check-page-links.ts';

describe('a link on a rendered page', () => {
  function check(link: string, text?: string) {
    const readFile = (file: string) => (file === 'tags/index.html' ? '<h2 id="a">A</h2>' : '');
    const page = 'src/newsroom/pages/about.astro';
    const part = { file: 'src/newsroom/components/Week.astro', text: '<a href="/week/">' };
    const sources = text === undefined ? { files: [] } : { page, files: [{ file: page, text }, part] };
    const links = new Map([[link, '/about/']]);
    return checkPageLinks(
      links,
      (path) => path === '/tags/',
      readFile,
      () => sources,
    );
  }

  test.each(['/tags/', '/tags/#a', '/tags/#top'])('leads somewhere: %s', (link) => {
    expect(check(link)).toEqual([]);
  });

  test.each([
    ['/tag/', 'dead-link', 'The page /about/ leads to /tag/, which does not exist.'],
    ['/tags/#b', 'dead-fragment', 'The page /about/ leads to "#b" on /tags/, which it does not have.'],
  ])('leads nowhere: %s', (link, rule, message) => {
    expect(check(link)).toMatchObject([{ severity: 'error', rule, file: 'dist/about/index.html', message }]);
  });

  test.each([
    ['/tag/', '---\n---\n<a href={href("/tag/")}>Tags</a>', 3, 'Correct the address'],
    ['/tag/', '---\n---\n<Part />', undefined, 'or in a component that it shows'],
    ['/../tags/', '---\n---\n\n<a href="/tags/">Tags</a>', 4, "Write href={href('/tags/')}"],
  ])('of the newsroom’s own that leads nowhere has its place in its file: %s in %j', (link, text, line, hint) => {
    const [found] = check(link, text);
    expect(found).toMatchObject({ rule: 'dead-link', file: 'src/newsroom/pages/about.astro' });
    expect(found?.line).toBe(line);
    expect(found?.hint).toContain(hint);
  });

  test('of a component has its place there, on the newsroom’s pages and on the engine’s', () => {
    expect(check('/week/', '<Week />')).toMatchObject([{ file: 'src/newsroom/components/Week.astro', line: 1 }]);
  });

  test('to a page that could not be rendered is not looked for in it', () => {
    const links = new Map([['/tags/#a', '/about/']]);
    const noText = () => undefined;
    expect(checkPageLinks(links, () => true, noText)).toEqual([]);
  });

  test('names what a link that no code of the newsroom has may come from', () => {
    const [finding] = checkPageLinks(
      new Map([['/x1', '/2026/11/a/']]),
      () => false,
      () => undefined,
    );
    expect(finding).toMatchObject({ rule: 'dead-link', file: 'dist/2026/11/a/index.html' });
    expect(finding?.hint).toContain('A source or a rating in front matter');
  });
});
