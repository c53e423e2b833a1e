import sharp from 'sharp';
import { pickArticle, type Desk } from './desk.ts';

export async function showPicture(desk: Desk): Promise<string> {
  const [file, article] = pickArticle(desk);
  const src = `picture-${desk.count}.png`;
  desk.newsroom.write(file.replace(/[^/]*$/, src), await makePicture(desk.count));
  const isLead = desk.chance.below(2) === 0;
  desk.newsroom.change(
    file,
    isLead ? { image: { src, alt: 'A plain field' } } : { body: `${article.body}\n![A plain field](${src})\n` },
  );
  return `picture ${src} in ${file}`;
}

export async function replacePicture(desk: Desk): Promise<string> {
  const shown = [...desk.newsroom.articles].filter(([, { image }]) => image);
  if (shown.length === 0) return showPicture(desk);
  const [file, article] = desk.chance.pick(shown);
  const picture = file.replace(/[^/]*$/, article.image?.src ?? '');
  desk.newsroom.write(picture, await makePicture(desk.count));
  return `replacement of ${picture}`;
}

/** A plain field whose colour and size are the number's own. */
export function makePicture(number: number): Promise<Uint8Array> {
  const background = { r: (number * 37) % 256, g: (number * 91) % 256, b: (number * 53) % 256 };
  return sharp({ create: { width: 20 + (number % 30), height: 16, channels: 3, background } })
    .png()
    .toBuffer();
}
