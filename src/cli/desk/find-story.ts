import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { listArticles } from '../../content/files/list-articles.ts';
import { idOfFile, type ArticleEntry } from '../../domain/edition/article.ts';
import { dayOfMoment } from '../../domain/moment.ts';
import { nearest } from '../../domain/nearest.ts';
import { articlePath } from '../../domain/site/permalinks.ts';
import type { Site } from '../../domain/site/site.ts';

export type FoundStory = { readonly file: string } | { readonly problem: string };

/** Names by which a story can be found. */
export type StoryNames = Pick<ArticleEntry, 'file' | 'id' | 'slug' | 'aliases' | 'published'>;

/**
 * Finds an article by a path, a file's name, an address, a slug or an id.
 *
 * @param readStories called if file names are not sufficient.
 */
export async function findStory(
  written: string,
  root: string,
  site: Site,
  readStories: () => Promise<readonly StoryNames[]>,
): Promise<FoundStory> {
  const { articles } = listArticles(root);
  const path = toProjectPath(written, root);
  const exact = articles.filter((file) => [file, idOfFile(file)].includes(path));
  const byName = exact.length > 0 ? exact : articles.filter((file) => file.endsWith(`/${withEnding(path)}`));
  if (byName.length > 0) return theOnly(written, byName);
  if (existsSync(join(root, path)) && !path.startsWith('articles/')) {
    return { problem: `${written} is no article: those are in articles/.` };
  }
  const stories = await readStories();
  const address = toAddress(written, site);
  const pathOf = ({ published, slug }: StoryNames) => articlePath(dayOfMoment(published, site.timeZone), slug);
  const atAddress = stories.filter((story) => pathOf(story) === address || story.aliases.includes(address));
  const found = atAddress.length > 0 ? atAddress : stories.filter(({ slug, id }) => [slug, id].includes(written));
  if (found.length > 0) {
    return theOnly(
      written,
      found.map(({ file }) => file),
    );
  }
  const names = new Map([
    ...articles.map((file) => [withoutEnding(lastOf(file)), file] as const),
    ...stories.map(({ slug, file }) => [slug, file] as const),
  ]);
  const meant = names.get(nearest(withoutEnding(lastOf(address)), names.keys()) ?? '');
  const advice = meant === undefined ? 'Write its file, its address or its slug.' : `Did you mean ${meant}?`;
  return { problem: `There is no story "${written}". ${advice}` };
}

function theOnly(written: string, files: readonly string[]): FoundStory {
  const [file = '', ...others] = files;
  return others.length === 0 ? { file } : { problem: severalAre(written, files) };
}

function lastOf(path: string): string {
  return path.split('/').findLast((part) => part !== '') ?? '';
}

function severalAre(written: string, files: readonly string[]): string {
  return `Several stories are called "${written}". Write the file: ${files.join(', ')}.`;
}

/** A path from the project's folder, which links may lead to. A story that is a link itself keeps its name. */
function toProjectPath(written: string, root: string): string {
  const path =
    isAbsolute(written) && existsSync(written)
      ? relative(realpathSync(root), join(realpathSync(dirname(written)), basename(written)))
      : written;
  return path.split(sep).join('/').replace(/^\.\//, '');
}

/**
 * A path below the site's address, which ends with a slash as those of stories do. The site's base path may be before it,
 * and the site's host, or this machine, where the site is previewed.
 */
function toAddress(written: string, { url }: Site): string {
  const { hostname, pathname } = new URL(url);
  const [, host = '', rest = written] = /^https?:\/\/(\[[^\]]*\]|[^/:]+)(?::\d+)?(\/.*)$/i.exec(written) ?? [];
  const local = ['', hostname, 'localhost', '127.0.0.1', '[::1]'].includes(host.toLowerCase()) ? rest : written;
  const path = local.startsWith(pathname) ? local.slice(pathname.length - 1) : local;
  const [plain = ''] = path.split(/[?#]/);
  const page = plain.replace(/index\.(?:html|md)$/, '');
  const address = `/${page.replace(/^\/+/, '')}`;
  return address.endsWith('/') || /\.[a-z]+$/i.test(address) ? address : `${address}/`;
}

function withEnding(path: string): string {
  return path.endsWith('.md') ? path : `${path}.md`;
}

function withoutEnding(name: string): string {
  return name.replace(/\.md$/, '');
}
