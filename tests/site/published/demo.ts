import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { demoNow } from '../../demo-now.ts';
import { keepPictures, lendPictures } from '../../run/demo-pictures.ts';
import { Newsroom } from '../newsroom.ts';

const project = join(import.meta.dirname, '../../..');

/** The demonstration, with its own articles, companies and settings, built at `demoNow`. */
export async function createBuiltDemo(): Promise<Newsroom> {
  const newsroom = await Newsroom.likeBuilt('demo', copyDemo, { now: demoNow });
  keepPictures(newsroom.folder);
  return newsroom;
}

async function copyDemo(): Promise<Newsroom> {
  const newsroom = await Newsroom.create({ articles: 'none' });
  for (const folder of ['articles', 'src/newsroom', 'src/reference']) {
    newsroom.remove(folder);
    cpSync(join(project, folder), newsroom.path(folder), { recursive: true });
  }
  lendPictures(newsroom.folder);
  return newsroom;
}
