import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { publishPictures } from '../../src/images/publish-pictures.ts';
import { at, contextOf, entry } from '../feeds/newsroom.ts';

const root = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('defects of other generators that ours does not have', () => {
  it('1: no card shows a story that is not public: its picture is neither read nor cropped', async () => {
    mkdirSync(join(root, 'articles/2014'), { recursive: true });
    for (const name of ['public', 'draft', 'later']) {
      const image = sharp({ create: { width: 320, height: 180, channels: 3, background: 'grey' } });
      await image.jpeg().toFile(join(root, `articles/2014/${name}.jpg`));
    }
    const storyOf = (slug: string) => ({ slug, image: { src: `${slug}.jpg`, alt: 'A picture' } });
    const { edition } = contextOf([
      entry(storyOf('public')),
      entry({ ...storyOf('draft'), status: 'draft' }),
      entry({ ...storyOf('later'), published: at('2014-11-01T12:00:01Z') }),
    ]);
    const folder = join(root, 'published');
    const published = await publishPictures(root, [...edition.articles, ...edition.withdrawn], folder, 'code');
    expect([...published.pictures.keys()]).toEqual(['articles/2014/public.jpg']);
    expect(published.files.filter((name) => /wide|standard|square/.test(name))).toHaveLength(3);
    const digests = new Set(
      readdirSync(folder)
        .filter((name) => name !== 'known.json')
        .map((name) => name.slice(0, 16)),
    );
    expect(digests.size).toBe(1);
    expect(published.files.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  });
});
