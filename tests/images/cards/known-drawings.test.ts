import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepDrawing, KnownDrawings } from '../../../src/images/cards/known-drawings.ts';
import { cardOf } from './cards.ts';

const size = { widthPixels: 1200, heightPixels: 630 };

/** A folder in which one card is known. */
function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'drawn-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const before = new KnownDrawings(folder, 'recipe');
  const drawn = keepDrawing(folder, Buffer.from('png'), size);
  const picture = before.add(cardOf('A'), drawn);
  before.save();
  return { folder, picture, file: join(folder, drawn.name) };
}

it('a drawing is found again by what it shows', () => {
  const { folder, picture } = setUp();
  expect(picture).toEqual({ path: expect.stringMatching(/^\/pictures\/[0-9a-f]{16}-drawn\.png$/) as string, ...size });
  const known = new KnownDrawings(folder, 'recipe');
  expect(known.find(cardOf('A'))).toEqual(picture);
  expect(known.find(cardOf('B'))).toBeUndefined();
});

it('nothing is found after a change of the code or the fonts', () => {
  expect(new KnownDrawings(setUp().folder, 'other').find(cardOf('A'))).toBeUndefined();
});

it('a file that was changed is drawn again; one with another time alone is not', () => {
  const { folder, file, picture } = setUp();
  utimesSync(file, 1, 1);
  expect(new KnownDrawings(folder, 'recipe').find(cardOf('A'))).toEqual(picture);
  writeFileSync(file, 'pmg');
  expect(new KnownDrawings(folder, 'recipe').find(cardOf('A'))).toBeUndefined();
  rmSync(file);
  expect(new KnownDrawings(folder, 'recipe').find(cardOf('A'))).toBeUndefined();
});

it('what is no longer drawn is forgotten', () => {
  const { folder } = setUp();
  new KnownDrawings(folder, 'recipe').save();
  expect(new KnownDrawings(folder, 'recipe').find(cardOf('A'))).toBeUndefined();
});

it('the address changes with the picture', () => {
  const { folder } = setUp();
  expect(keepDrawing(folder, Buffer.from('other'), size).name).not.toBe(
    keepDrawing(folder, Buffer.from('png'), size).name,
  );
  expect(readdirSync(folder).filter((name) => name.endsWith('-drawn.png'))).toHaveLength(2);
});
