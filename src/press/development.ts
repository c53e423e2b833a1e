import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseIntegrationHooks } from 'astro';
import { readClock } from '../content/clock.ts';
import { pictureIndexFile } from '../content/pictures.ts';
import { readContent, resolveEdition } from '../content/read-content.ts';
import { writePictureIndex } from '../images/picture-index.ts';
import { publishPictures } from '../images/publish-pictures.ts';
import { site } from '../newsroom/site.ts';
import { foldersOf } from './layout.ts';

type DevelopmentServer = Parameters<BaseIntegrationHooks['astro:server:setup']>[0]['server'];

/** Makes the pictures of all public articles, and has the development server show them where the site will. */
export async function servePictures(server: DevelopmentServer, root: string): Promise<void> {
  const folders = foldersOf(root);
  const { edition } = resolveEdition(root, readContent(root, site), site, readClock());
  const articles = [...edition.articles, ...edition.withdrawn];
  const { pictures } = await publishPictures(root, articles, folders.pictures);
  writePictureIndex(join(root, pictureIndexFile), pictures);
  server.middlewares.use((request, response, next) => {
    const name = /\/pictures\/([\w-]+\.(?:webp|png|jpg))$/.exec(request.url ?? '')?.[1];
    if (!name) {
      next();
      return;
    }
    try {
      response.end(readFileSync(join(folders.pictures, name)));
    } catch {
      next();
    }
  });
}
