import { cpSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { Newsroom } from '../newsroom.ts';

const project = join(import.meta.dirname, '../../..');

/** A day after the demonstration's newest story, so that the news sitemap has something to say. */
export const demoNow = '2026-11-13T12:00:00Z';

/**
 * The demonstration, with its own articles, companies and settings, built at `demoNow`. One story has a lead picture, which
 * none of the demonstration's own has.
 */
export function createBuiltDemo(): Promise<Newsroom> {
  return Newsroom.likeBuilt('demo', copyDemo, { now: demoNow });
}

async function copyDemo(): Promise<Newsroom> {
  const newsroom = await Newsroom.create({ articles: 'none' });
  for (const folder of ['articles', 'src/newsroom']) {
    newsroom.remove(folder);
    cpSync(join(project, folder), newsroom.path(folder), { recursive: true });
  }
  const create = { width: 1800, height: 1200, channels: 3, background: '#123456' } as const;
  newsroom.write('articles/2014/hall.png', await sharp({ create }).png().toBuffer());
  const story = 'articles/2014/ecb-comprehensive-assessment.md';
  const image = 'image: { src: hall.png, alt: A hall, caption: The hall., credit: The newsroom }';
  newsroom.write(story, newsroom.read(story).replace('\n---\n', `\n${image}\n---\n`));
  return newsroom;
}
