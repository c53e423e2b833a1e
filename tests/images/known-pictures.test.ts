import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { forgetOtherPictures, publishPictures } from '../../src/images/publish-pictures.ts';
import { editionOf, entryOf } from '../press/edition.ts';

/** In milliseconds: a hundred times what making these pictures takes. */
const patience = 200_000;

let root: string;
let folder: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  folder = join(root, 'made');
  mkdirSync(join(root, 'articles'));
  for (const name of ['one', 'two']) await draw(name, name === 'one' ? 'red' : 'blue');
});

async function draw(name: string, background: string): Promise<void> {
  const image = sharp({ create: { width: 64, height: 48, channels: 3, background } });
  writeFileSync(join(root, `articles/${name}.png`), await image.png().toBuffer());
}

const lead: Partial<ArticleEntry> = { image: { src: 'one.png', alt: 'One' } };
const inText: Partial<ArticleEntry> = {
  body: { ...entryOf('x').body, pictures: [{ src: 'one.png', line: 7 }] },
};

function publish(article: Partial<ArticleEntry> = lead, code = 'code') {
  const second = entryOf('second', { image: { src: 'two.png', alt: 'Two' } });
  return publishPictures(root, editionOf([entryOf('first', article), second]).articles, folder, code);
}

/** What is looked for where a picture is not known by its stamps. */
function records(): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'known.json');
}

test('a picture that cannot be written ends the processing of all, and no work goes on after it', async () => {
  mkdirSync(folder);
  const numbers = Array.from({ length: 8 * availableParallelism() }, (_, index) => index + 1);
  for (const index of numbers) await draw(`more-${index}`, `rgb(${index}, 0, 0)`);
  const shown = entryOf('x').body;
  const pictures = numbers.map((index) => ({ src: `more-${index}.png`, line: index }));
  const digest = (await publish()).files[0]?.slice(0, 16) ?? '';
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  mkdirSync(join(folder, `${digest}-64.webp`));
  await expect(publish({ ...lead, body: { ...shown, pictures } })).rejects.toThrow(/EISDIR/);
  const left = readdirSync(folder);
  expect(new Set(left.map((name) => name.slice(0, 16))).size).toBeLessThan(numbers.length);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(readdirSync(folder)).toEqual(left);
});

function forgetRecords(): void {
  for (const name of records()) rmSync(join(folder, name));
}

describe('a picture that was made before', () => {
  test('is known by its stamps, without a look at what it holds', async () => {
    const first = await publish();
    expect(records()).toHaveLength(4);
    forgetRecords();
    const known = statSync(join(folder, 'known.json')).mtimeMs;
    expect(await publish()).toEqual(first);
    expect(records()).toEqual([]);
    expect(statSync(join(folder, 'known.json')).mtimeMs).toBe(known);
  });

  test('is known by its bytes where times differ, and by its stamps from then on', async () => {
    const first = await publish();
    forgetRecords();
    for (const file of [...first.files.map((name) => join(folder, name)), join(root, 'articles/one.png')]) {
      writeFileSync(`${file}.copy`, readFileSync(file));
      renameSync(`${file}.copy`, file);
      utimesSync(file, 1e9, 1e9);
    }
    expect(await publish()).toEqual(first);
    expect(records()).toEqual([]);
    const known = statSync(join(folder, 'known.json')).mtimeMs;
    expect(await publish()).toEqual(first);
    expect(statSync(join(folder, 'known.json')).mtimeMs).toBe(known);
  });

  test('is made again where the original has changed', async () => {
    const first = await publish();
    await draw('one', 'green');
    const second = await publish();
    expect(second.pictures.get('articles/one.png')).not.toEqual(first.pictures.get('articles/one.png'));
    expect(second.pictures.get('articles/two.png')).toEqual(first.pictures.get('articles/two.png'));
    expect(await publish()).toEqual(second);
  });

  test(
    'is made again where the original was saved while others were being made',
    async () => {
      const create = { width: 1800, height: 1200, channels: 3, background: 'grey' } as const;
      const noise = sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 30 } } });
      writeFileSync(join(root, 'articles/two.png'), await noise.png().toBuffer());
      const making = publish();
      await vi.waitFor(() => {
        expect(records()).toHaveLength(2);
      }, patience);
      await draw('one', 'green');
      await making;
      const { pictures } = await publish();
      folder = join(root, 'clean');
      expect(pictures).toEqual((await publish()).pictures);
    },
    patience,
  );

  test('is made again where one of its files was damaged, even without a change of its size and date', async () => {
    const first = await publish();
    const file = join(folder, first.files[0] ?? '');
    const { atime, mtime } = statSync(file);
    const whole = readFileSync(file);
    const damaged = Buffer.from(whole).fill(0, 20);
    writeFileSync(file, damaged);
    utimesSync(file, atime, mtime);
    expect(await publish()).toEqual(first);
    expect(readFileSync(file)).toEqual(whole);
  });

  test('is looked at again where the code is another', async () => {
    const first = await publish();
    forgetRecords();
    expect(await publish(lead, 'other code')).toEqual(first);
    expect(records()).toHaveLength(4);
  });

  test('has the shapes for cards as long as a story shows it above its text, and no longer', async () => {
    const cards = ({ files }: { readonly files: readonly string[] }) =>
      files.filter((name) => /-(?:wide|standard|square)\.jpg$/.test(name)).length;
    expect([cards(await publish(lead)), cards(await publish(inText)), cards(await publish(lead))]).toEqual([6, 3, 6]);
  });

  test('is forgotten, when asked to, once no story shows it', async () => {
    const { files } = await publish();
    rmSync(join(root, 'articles/one.png'));
    await draw('one', 'green');
    const after = await publish();
    writeFileSync(join(folder, 'index.json'), '[]');
    forgetOtherPictures(folder, after.files);
    expect(readdirSync(folder)).toContain('index.json');
    expect(files.some((name) => !readdirSync(folder).includes(name))).toBe(true);
    expect(after.files.every((name) => readdirSync(folder).includes(name))).toBe(true);
    expect(await publish()).toEqual(after);
    expect(() => {
      forgetOtherPictures(join(root, 'none'), []);
    }).not.toThrow();
  });
});
