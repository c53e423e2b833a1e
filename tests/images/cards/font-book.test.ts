import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultPictureLook } from '../../../src/domain/site/palette.ts';
import { facesFor, fontsFolder } from '../../../src/images/cards/faces.ts';
import { FontBook } from '../../../src/images/cards/font-book.ts';
import { listNewsroomFonts } from '../../../src/images/cards/open-studio.ts';
import { openStudio } from '../../../src/images/cards/open-studio.ts';
import { root } from './cards.ts';

it('asks the site’s own faces first, then the newsroom’s, then those for other scripts', () => {
  const families = facesFor('sans', ['han.woff2']).map(({ family }) => family);
  expect(families[0]).toBe('Sans');
  expect(families.indexOf('Sans cyrillic')).toBeLessThan(families.indexOf('Newsroom han.woff2'));
  expect(families.indexOf('Newsroom han.woff2')).toBeLessThan(families.indexOf('Arabic'));
});

it('sets each character in the first face that has it, and says which have none', async () => {
  const { create } = await import('fontkitten');
  const book = new FontBook(root, [], defaultPictureLook, (bytes) => {
    const font = create(bytes);
    return 'characterSet' in font ? font.characterSet : [];
  });
  const { faces, missing } = book.choose('Việt — الربع 股', 'serif');
  expect(faces.map(({ family }) => family)).toEqual(['Serif', 'Serif vietnamese', 'Arabic']);
  expect(missing).toEqual(['股']);
});

it('reads no file for text in Latin letters', () => {
  const book = new FontBook(root, [], defaultPictureLook, () => {
    throw new Error('A file was read.');
  });
  expect(book.choose('“Société Générale” – 5 % of €3bn…', 'sans').faces.map(({ family }) => family)).toEqual(['Sans']);
  expect(() => book.choose('Łódź', 'sans')).toThrow('A file was read.');
});

it('knows no more of a face than its file has', async () => {
  const { create } = await import('fontkitten');
  const known = (['serif', 'sans'] as const).flatMap((role) => facesFor(role, []).filter((face) => face.known));
  for (const { file, known: pattern } of new Set(known)) {
    const font = create(readFileSync(join(root, file)));
    const has = new Set('characterSet' in font ? font.characterSet : []);
    const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
    const taken = characters.filter((character) => pattern?.test(character));
    expect(taken.length).toBeGreaterThan(190);
    expect(taken.filter((character) => !has.has(character.codePointAt(0) ?? 0))).toEqual([]);
  }
});

it('needs no glyph for spaces, joiners and marks of direction', () => {
  const book = new FontBook(root, [], defaultPictureLook, () => []);
  expect(book.choose(' \u00a0\u202f\u200d\u200e\u2066\u2069\ufe0f\u2060', 'sans').missing).toEqual([]);
});

it('takes font files of the newsroom, and nothing else that lies there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  try {
    mkdirSync(join(folder, fontsFolder), { recursive: true });
    for (const name of ['b.ttf', 'a.WOFF2', 'c.otf', 'LICENSE.txt', 'd.woff'])
      writeFileSync(join(folder, fontsFolder, name), '');
    expect(listNewsroomFonts(folder)).toEqual(['a.WOFF2', 'b.ttf', 'c.otf']);
    expect(listNewsroomFonts(join(folder, 'elsewhere'))).toEqual([]);
    expect(await openStudio(folder, defaultPictureLook)).toBeDefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
