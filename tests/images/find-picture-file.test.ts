import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPictureFinder, type Picture } from '../../src/domain/models/picture.ts';
import { shownPictures } from '../../src/images/shown-pictures.ts';
import { entryOf } from '../press/edition.ts';

const root = mkdtempSync(join(tmpdir(), 'find-picture-'));
const article = 'articles/2026/story.md';

const files = [
  'chart.png',
  'photo.jpeg',
  'Screenshot 2026-11-24.png',
  '100%.png',
  'literal%20name.png',
  'charts/growth.png',
  'bo\u0308rse.png',
  'z\u00fcrich/e\u0301te\u0301.png',
].map((name) => `articles/2026/${name}`);

beforeAll(() => {
  for (const file of [...files, 'articles/2025/elsewhere.png', 'public/images/logo.png']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const shown = (src: string) => {
  const entry = entryOf('story', { file: article });
  const body = { ...entry.body, pictures: [{ src, line: 7 }] };
  return shownPictures(root, { ...entry, body })[0];
};

describe('a picture is found', () => {
  test.each([
    ['chart.png', 'chart.png'],
    ['./chart.png', 'chart.png'],
    ['charts/growth.png', 'charts/growth.png'],
    ['Screenshot%202026-11-24.png', 'Screenshot 2026-11-24.png'],
    ['Screenshot 2026-11-24.png', 'Screenshot 2026-11-24.png'],
    ['100%.png', '100%.png'],
    ['100%25.png', '100%.png'],
    ['literal%20name.png', 'literal%20name.png'],
    ['literal%2520name.png', 'literal%20name.png'],
    ['b\u00f6rse.png', 'bo\u0308rse.png'],
    ['b%C3%B6rse.png', 'bo\u0308rse.png'],
    ['bo\u0308rse.png', 'bo\u0308rse.png'],
    ['zu\u0308rich/\u00e9t\u00e9.png', 'z\u00fcrich/e\u0301te\u0301.png'],
  ])('as %j', (src, file) => {
    const source = `articles/2026/${file}`;
    expect(shown(src)?.source).toBe(source);
    const picture: Picture = { sources: [], src: '/pictures/a.png', widthPixels: 1, heightPixels: 1 };
    expect(createPictureFinder(new Map([[source, picture]]))(article, src)).toBe(picture);
  });
});

describe('a missing picture is reported with the name that was meant', () => {
  test.each([
    ['Chart.PNG', 'Did you mean "chart.png"?'],
    ['chart.jpg', 'Did you mean "chart.png"?'],
    ['photo.jpg', 'Did you mean "photo.jpeg"?'],
    ['chrat.png', 'Did you mean "chart.png"?'],
    ['screenshot-2026-11-24.png', 'Did you mean "Screenshot 2026-11-24.png"?'],
    ['growth.png', 'Did you mean "charts/growth.png"?'],
    ['Charts/Growth.png', 'Did you mean "charts/growth.png"?'],
    ['charts\\growth.png', 'Did you mean "charts/growth.png"?'],
    ['/chart.png', 'Did you mean "chart.png"?'],
    ['../2026/chart.png', 'Did you mean "chart.png"?'],
    ['elsewhere.png', 'There is "articles/2025/elsewhere.png": move it to articles/2026/, and write its name alone.'],
    ['/images/logo.png', 'There is "public/images/logo.png": move it to articles/2026/, and write its name alone.'],
    ['nothing-like-it-at-all.png', ''],
  ])('%s', (src, meant) => {
    const where = 'Pictures are beside the article, or in a folder below it; large and small letters count.';
    expect(shown(src)?.source).toBeUndefined();
    expect(shown(src)?.complain('missing').hint).toBe(meant === '' ? where : `${meant} ${where}`);
  });
});

test.each([
  ['image: { src: gone.png, alt: x }', 3, 15],
  ['image:\n  src: "gone.png"\n  alt: x', 4, 8],
  ["image:\n  alt: x\n  src:   'gone.png'", 5, 10],
])('what is wrong with the lead picture has its place: %j', (yaml, line, column) => {
  writeFileSync(join(root, article), `---\ntitle: "src: gone.png"\n${yaml}\n---\nText.\n`);
  const entry = entryOf('story', { file: article, image: { src: 'gone.png', alt: 'x' } });
  expect(shownPictures(root, entry)[0]?.complain('missing')).toMatchObject({ line, column });
});
