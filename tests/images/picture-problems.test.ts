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
  const box = (brand: string, others = '') => `\0\0\0\x18ftyp${brand}\0\0\0\0${others}${'\0'.repeat(200)}`;
  put('telephone.heic', box('heic', 'mif1heic'));
  put('telephone.jpg', box('mif1', 'heic'));
  put('frame.jpg', box('mif1', 'miafavif'));
  put('film.jpg', box('mp42', 'isom'));
  put('scan.jpg', 'II*\0'.padEnd(99, '\0'));
  put('layers.png', '8BPS\0\x01'.padEnd(99, '\0'));
  put('report.png', '%PDF-1.7\n\0');
  put('page.jpg', '<!doctype html>\n<title>404</title>');
  put('pointer.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n');
  put('office.png', 'PK\x03\x04'.padEnd(99, '\0'));
  put('bytes.png', '\x01\x02\x03'.padEnd(99, '\0'));
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
  test('is reported at the article, whether it is inspected or processed', async () => {
    const { findings } = await publishPictures(root, editionOf(wrong).articles, folder, 'code');
    expect(formatFindings(findings)).toMatchInlineSnapshot(`
      "articles/lead.md  The picture "drawing.svg" is an SVG, and not a JPEG, PNG or WebP. Open it in an image editor and save it as one of these: another ending of its name is not enough.
      articles/text.md:7  There is no picture "gone.png". Did you mean "good.png"? Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:8  There is no picture "Good.png". Did you mean "good.png"? Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:9  There is no picture "folder.png". Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:10  There is no picture "../good.png". Did you mean "good.png"? Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:11  There is no picture "/etc/passwd". Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/text.md:12  The picture "empty.png" is an empty file, and not a JPEG, PNG or WebP. Save it again: the copy may be incomplete.
      articles/text.md:13  The picture "words.png" is a text file, and not a JPEG, PNG or WebP. Put the picture in its place.
      articles/text.md:14  The picture "still.gif" is a GIF, and not a JPEG, PNG or WebP. Open it in an image editor and save it as one of these: another ending of its name is not enough.
      articles/text.md:15  The picture "huge.png" has more than 60 megapixels. Make it smaller: no page shows it wider than 1,600 pixels.
      articles/text.md:17  The picture "sizeless.svg" is an SVG, and not a JPEG, PNG or WebP. Open it in an image editor and save it as one of these: another ending of its name is not enough.
      articles/text.md:18  The picture "tall.png" is higher than 16,383 pixels, which is more than a WebP can have. Cut it into parts that follow each other, or make it smaller."
    `);
    expect(formatFindings(await checkPictures(root, wrong))).toBe(formatFindings(findings));
  });

  test('is named by its bytes, since the ending says little', async () => {
    const names = ['telephone.heic', 'telephone.jpg', 'frame.jpg', 'film.jpg', 'scan.jpg', 'layers.png', 'report.png'];
    const entry = entryOf('text', shown(...names, 'page.jpg', 'pointer.png', 'office.png', 'bytes.png'));
    expect(formatFindings(await checkPictures(root, [entry]))).toMatchInlineSnapshot(`
      "articles/text.md:7  The picture "telephone.heic" is HEIC, and not a JPEG, PNG or WebP. Open it in an image editor and save it as one of these: another ending of its name is not enough.
      articles/text.md:8  The picture "telephone.jpg" is HEIF, and not a JPEG, PNG or WebP. Open it in an image editor and save it as one of these: another ending of its name is not enough.
      articles/text.md:9  The picture "frame.jpg" is AVIF, and not a JPEG, PNG or WebP. Open it in an image editor and save it as one of these: another ending of its name is not enough.
      articles/text.md:10  The picture "film.jpg" is a film, and not a JPEG, PNG or WebP. Save one of its frames as a JPEG. A film may be in public/.
      articles/text.md:11  The picture "scan.jpg" is a TIFF or raw photograph, and not a JPEG, PNG or WebP. Open it in an image editor and save it as one of these: another ending of its name is not enough.
      articles/text.md:12  The picture "layers.png" is a Photoshop file, and not a JPEG, PNG or WebP. Open it in an image editor and save it as one of these: another ending of its name is not enough.
      articles/text.md:13  The picture "report.png" is a PDF, and not a JPEG, PNG or WebP. Open it in an image editor and save it as one of these: another ending of its name is not enough.
      articles/text.md:14  The picture "page.jpg" is a web page, and not a JPEG, PNG or WebP. Put the picture in its place.
      articles/text.md:15  The picture "pointer.png" is a pointer of Git LFS, and not a JPEG, PNG or WebP. Run git lfs pull.
      articles/text.md:16  The picture "office.png" is an archive (ZIP) or a document of Office, and not a JPEG, PNG or WebP. Put the picture in its place.
      articles/text.md:17  The picture "bytes.png" cannot be read: it is damaged, cut off, or no JPEG, PNG or WebP. Open it in an image editor and save it again as one of these."
    `);
  });

  test.each([
    ['a comment', `<?xml version="1.0"?>\n<!-- ${'Made by a program. '.repeat(60)} -->\n<!-- 2 -->\n<svg/>`],
    [
      'entities',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/" [\n${'<!ENTITY a "http://ns.example/">\n'.repeat(30)}]>\n<!-- x -->\n<svg/>`,
    ],
    ['a style sheet', '<?xml version="1.0"?><?xml-stylesheet href="a.css"?>\n<svg:svg xmlns:svg="x"/>'],
  ])('is an SVG with %s before its first element', async (_, text) => {
    writeFileSync(join(root, 'articles/drawn.svg'), text);
    const [finding] = await checkPictures(root, [entryOf('text', shown('drawn.svg'))]);
    expect(finding?.message).toContain('"drawn.svg" is an SVG,');
  });

  test('is looked for without the query that other systems write after its name', async () => {
    for (const src of ['good.png?w=600', 'Good.png?ver=2.1', '/good.png?x#y']) {
      const [finding] = await checkPictures(root, [entryOf('text', shown(src))]);
      expect(finding?.hint).toContain('Did you mean "good.png"?');
    }
  });

  test('that breaks off is reported, and the others are processed all the same', async () => {
    const entries = [entryOf('half', lead('half.png')), entryOf('good', lead('good.png'))];
    const { findings, pictures, files } = await publishPictures(root, editionOf(entries).articles, folder, 'code');
    expect(formatFindings(findings)).toBe(
      'articles/half.md  The picture "half.png" cannot be read: it is damaged, cut off, or no JPEG, PNG or WebP. Open it in an image editor and save it again as one of these.',
    );
    expect(formatFindings(await checkPictures(root, entries))).toBe(formatFindings(findings));
    expect([...pictures.keys()]).toEqual(['articles/good.png']);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([...files]));
  });
});
