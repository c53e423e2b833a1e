import { listFiles } from '../snapshot.ts';
import type { Newsroom } from '../newsroom.ts';
import type { ReadItem } from './read-feeds.ts';

/** The published files of a newsroom, as they are now. */
export class FeedFiles {
  readonly #newsroom: Newsroom;
  readonly files: readonly string[];

  constructor(newsroom: Newsroom) {
    this.#newsroom = newsroom;
    this.files = listFiles(newsroom.path('dist'));
  }

  read(file: string): string {
    return this.#newsroom.read(`dist/${file}`);
  }

  /** The folders that have a file of this name, with a slash at its end; that of the site is empty. */
  foldersOf(name: string): readonly string[] {
    return this.files
      .filter((file) => file === name || file.endsWith(`/${name}`))
      .map((file) => file.slice(0, -name.length))
      .sort();
  }

  named(name: string): readonly string[] {
    return this.foldersOf(name).map((folder) => folder + name);
  }
}

/** What a JSON Feed says, without any reader between: the measure for all readers, and for all formats. */
export function writtenIn(text: string): readonly ReadItem[] {
  const { items } = JSON.parse(text) as { readonly items: readonly Readonly<Record<string, string>>[] };
  return items.map((item) => ({
    id: item['id'],
    url: item['url'],
    title: item['title'],
    published: Date.parse(item['date_published'] ?? ''),
    summary: item['summary'],
    content: item['content_html'],
  }));
}

export function itemPath(name: string): readonly string[] {
  return name === 'atom.xml' ? ['entry'] : ['channel', 'item'];
}
