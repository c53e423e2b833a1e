import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseIntegrationHooks } from 'astro';
import { readClock } from '../content/clock.ts';
import { pictureIndexFile } from '../content/pictures.ts';
import { previewUnpublished } from '../content/preview.ts';
import { readContent } from '../content/read-content.ts';
import { createEdition, type Edition } from '../domain/edition.ts';
import { writePictureIndex } from '../images/picture-index.ts';
import { publishPictures } from '../images/publish-pictures.ts';
import { site } from '../newsroom/site.ts';
import { codeDigest } from './code.ts';
import { foldersOf } from './layout.ts';
import { digestSettings } from './settings.ts';

const isPicture = /\.(?:png|jpe?g|webp)$/i;

type DevelopmentServer = Parameters<BaseIntegrationHooks['astro:server:setup']>[0]['server'];

/** Makes the pictures of all articles, drafts too, and has the development server show them where the site will. */
export async function servePictures(server: DevelopmentServer, root: string): Promise<void> {
  const folders = foldersOf(root);
  // Of the code that runs here, whatever becomes of its files meanwhile.
  const code = codeDigest(root, digestSettings(site));
  const make = async () => {
    const { edition } = createPreview(root);
    const articles = [...edition.articles, ...edition.withdrawn];
    const { pictures } = await publishPictures(root, articles, folders.pictures, code);
    writePictureIndex(join(root, pictureIndexFile), pictures);
  };
  await make();
  let making = Promise.resolve();
  server.watcher.on('all', (_event, path) => {
    if (isPicture.test(path) && path.startsWith(`${root}/articles/`)) making = making.then(make).catch(console.error);
  });
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

function createPreview(root: string): { readonly edition: Edition } {
  const content = readContent(root, site);
  const { entries, now } = previewUnpublished(content.entries, readClock());
  return createEdition({ site, newsroom: content.newsroom, entries }, now);
}
