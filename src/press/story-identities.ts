import { existsSync, readFileSync } from 'node:fs';
import { idOfFile, type ArticleEntry } from '../domain/article.ts';
import type { Finding } from '../domain/finding.ts';
import type { Article } from '../domain/resolved-article.ts';
import { readCheckedJson, writeCheckedJson } from './checked-file.ts';
import type { Folders } from './layout.ts';

/** Path of a published story → the story. */
export type PublishedStories = ReadonlyMap<string, PublishedStory>;

interface PublishedStory {
  /** By which feeds know it. */
  readonly id: string;
  readonly file: string;
  /** Whether the id is only the one that the file would have without `id:`. */
  readonly isGuess?: boolean;
}

/** Raised when the shape of the file changes: an old one is then as good as none. */
const version = 1;

type WrittenRow = readonly [path: string, id: string, file: string];

/**
 * The stories of the last publication, empty if nothing is known. Without the file of its own, the last report tells
 * their files, and their ids are taken to be those that a file has without `id:`.
 */
export function readPublishedStories({ stories, report }: Pick<Folders, 'stories' | 'report'>): PublishedStories {
  const written = readCheckedJson(stories) as { version: number; rows: readonly WrittenRow[] } | undefined;
  if (written?.version === version) return new Map(written.rows.map(([path, id, file]) => [path, { id, file }]));
  return new Map(readReportedFiles(report).map(([file, path]) => [path, { id: idOfFile(file), file, isGuess: true }]));
}

/** Notes what has been published of each listed story, unless it is known: withdrawn ones are in no feed. */
export function notePublishedStories(
  { stories }: Pick<Folders, 'stories'>,
  known: PublishedStories,
  articles: readonly Article[],
): void {
  const isKnown = ({ path, entry }: Article) => {
    const before = known.get(path);
    return before?.id === entry.id && before.file === entry.file;
  };
  if (known.size === articles.length && articles.every(isKnown) && existsSync(stories)) return;
  const rows = articles.map(({ path, entry }): WrittenRow => [path, entry.id, entry.file]);
  writeCheckedJson(stories, { version, rows });
}

/**
 * Stories that feeds would show to every reader once more: they are at an address of a published story, or keep it by an
 * alias, and have another id. Nothing is said where the id is another story's, or was published before, or where only a
 * guess at the id of the same file differs.
 *
 * @param entries of all articles, those that readers cannot see too.
 */
export function findChangedIdentities(
  published: PublishedStories,
  articles: readonly Article[],
  entries: readonly ArticleEntry[],
): readonly Finding[] {
  if (published.size === 0) return [];
  const publishedIds = new Set([...published.values()].map(({ id }) => id));
  const taken = new Set(entries.map(({ id }) => id));
  const changed = articles.flatMap(({ path, entry }): readonly Finding[] => {
    if (publishedIds.has(entry.id)) return [];
    const before = [path, ...entry.aliases]
      .map((known) => published.get(known))
      .find((story) => story !== undefined && !taken.has(story.id));
    if (!before || (before.isGuess && before.file === entry.file)) return [];
    const origin = before.file === entry.file ? '' : `, from ${before.file}`;
    return [
      {
        severity: 'warning',
        rule: 'changed-identity',
        file: entry.file,
        message: `Feeds know this story as "${before.id}"${origin}; it is "${entry.id}" now, so that every reader gets it once more.`,
        hint: `${entry.id === idOfFile(entry.file) ? 'Add' : 'Write'} ${idLine(before.id)}.`,
      },
    ];
  });
  const more = changed.length - mostTold;
  if (more <= 0) return changed;
  const message = `${more} more stories have another id than feeds know them by, so that every reader gets them once more.`;
  const hint = 'Was a folder renamed? Give it its name back, or add id: to each.';
  return [
    ...changed.slice(0, mostTold),
    { severity: 'warning', rule: 'changed-identity', file: 'articles', message, hint },
  ];
}

const mostTold = 20;

/** A line of front matter, in quotes where YAML needs them: `id: 2014/alibaba-apple-pay`. */
export function idLine(id: string): string {
  return `id: ${/^(?=.*[a-z])[a-z\d/-]+$/i.test(id) && !/^(?:true|false|null|yes|no)$/i.test(id) ? id : JSON.stringify(id)}`;
}

/** File → path of each published story, as far as the report can be read. One of a refused build says nothing. */
function readReportedFiles(report: string): readonly (readonly [string, string])[] {
  try {
    const written: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
    if (typeof written !== 'object' || written === null) return [];
    const { outcome, published } = written as { readonly outcome?: unknown; readonly published?: unknown };
    if (outcome === 'refused' || typeof published !== 'object' || published === null) return [];
    return Object.entries(published).flatMap(([file, path]: [string, unknown]) =>
      typeof path === 'string' ? [[file, path] as const] : [],
    );
  } catch {
    return [];
  }
}
