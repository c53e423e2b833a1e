import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type SharpOptions } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFindings } from '../../src/content/findings/print-findings.ts';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { checkPictures } from '../../src/images/check-pictures.ts';
import { publishPictures } from '../../src/images/publish-pictures.ts';
import { editionOf, entryOf } from '../press/edition.ts';

const root = mkdtempSync(join(tmpdir(), 'pictures-'));
const folder = join(root, 'made');

beforeAll(async () => {
  mkdirSync(join(root, 'articles/folder.png'), { recursive: true });
  const put = (name: string, bytes: Buffer | string) => {
    writeFileSync(join(root, 'articles', name), bytes);
  };
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: 'grey' }, limitInputPixels: false });
  const noise: SharpOptions = {
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  };
  const good = await sharp(noise).png().toBuffer();
  put('good.png', good);
  put('half.png', good.subarray(0, good.length / 2));
  put('empty.png', '');
  put('words.png', 'No picture.');
  put('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>');
  put('sizeless.svg', '\uFEFF\n<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>');
  put('still.gif', await blank(30, 30).gif().toBuffer());
  put('huge.png', await blank(10_000, 6001).png().toBuffer());
  put('tall.png', await blank(100, 16_384).png().toBuffer());
  put(
    'highest.png',
    await blank(3200, 2 * 16_383)
      .resize(3200, 16_383)
      .png()
      .toBuffer(),
  );
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const lead = (src: string): Partial<ArticleEntry> => ({ image: { src, alt: 'x' } });
const shown = (...sources: readonly string[]): Partial<ArticleEntry> => ({
  body: { ...entryOf('x').body, pictures: sources.map((src, index) => ({ src, line: index + 7 })) },
});

const sources = ['gone.png', 'Good.png', 'folder.png', '../good.png', '/etc/passwd', 'empty.png', 'words.png'];
const wrong = [
  entryOf('lead', lead('drawing.svg')),
  entryOf('text', shown(...sources, 'still.gif', 'huge.png', 'good.png', 'sizeless.svg', 'tall.png', 'highest.png')),
];

describe('a picture that no page can show', () => {
  test('is told at the article, whether it is looked at or made', async () => {
    const { findings } = await publishPictures(root, editionOf(wrong).articles, folder, 'code');
    expect(formatFindings(findings)).toMatchInlineSnapshot(`
      "articles/lead.md  The picture "drawing.svg" is not a JPEG, PNG or WebP. Save it as one of these.
      articles/text.md:7  There is no picture "gone.png". Did you mean "good.png"? Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:8  There is no picture "Good.png". Did you mean "good.png"? Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:9  There is no picture "folder.png". Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:10  There is no picture "../good.png". Did you mean "good.png"? Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:11  There is no picture "/etc/passwd". Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:12  The picture "empty.png" cannot be read. Open it in an image editor and save it again.
      articles/text.md:13  The picture "words.png" cannot be read. Open it in an image editor and save it again.
      articles/text.md:14  The picture "still.gif" is not a JPEG, PNG or WebP. Save it as one of these.
      articles/text.md:15  The picture "huge.png" has more than 60 megapixels. Make it smaller: no page shows it wider than 1,600 pixels.
      articles/text.md:17  The picture "sizeless.svg" is not a JPEG, PNG or WebP. Save it as one of these.
      articles/text.md:18  The picture "tall.png" is higher than 16,383 pixels, which is more than a WebP can have. Cut it into parts that follow each other, or make it smaller."
    `);
    expect(formatFindings(await checkPictures(root, wrong))).toBe(formatFindings(findings));
  });

  test('that breaks off is told when it is made, and the others are made all the same', async () => {
    const entries = [entryOf('half', lead('half.png')), entryOf('good', lead('good.png'))];
    const { findings, pictures, files } = await publishPictures(root, editionOf(entries).articles, folder, 'code');
    expect(formatFindings(findings)).toBe(
      'articles/half.md  The picture "half.png" cannot be read. Open it in an image editor and save it again.',
    );
    expect([...pictures.keys()]).toEqual(['articles/good.png']);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([...files]));
  });
});
