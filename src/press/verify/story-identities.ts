import { existsSync } from 'node:fs';
import { idOfFile, type ArticleEntry } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Article } from '../../domain/edition/resolve/resolved-article.ts';
import { readOrdinaryFile } from '../../files/ordinary-file.ts';
import { readCheckedJson, writeCheckedJson } from '../state/checked-file.ts';
import type { Folders } from '../state/folders.ts';
import type { ListedAddress } from './address-list.ts';

/** Path of a published story → the story. */
export type PublishedStories = ReadonlyMap<string, PublishedStory>;

interface PublishedStory {
  /** Id in feeds. */
  readonly id: string;
  /** Left out if the story is only in the committed list. */
  readonly file?: string | undefined;
  /** Set if the id is only assumed to be that of a file without `id:`. */
  readonly isGuess?: boolean;
}

/** Raise it when the shape of the file changes: files of other versions are ignored. */
const version = 1;

type WrittenRow = readonly [path: string, id: string, file: string];

/**
 * The stories of the last publication, empty if unknown. Without `stories.json`, they are taken from the last report,
 * with the ids of files without `id:`, and from the committed list.
 */
export function readPublishedStories(
  { stories, report }: Pick<Folders, 'stories' | 'report'>,
  listed: readonly ListedAddress[] = [],
): PublishedStories {
  const written = readCheckedJson(stories) as { version: number; rows: readonly WrittenRow[] } | undefined;
  if (written?.version === version) return new Map(written.rows.map(([path, id, file]) => [path, { id, file }]));
  const reported = readReportedFiles(report).map(
    ([file, path]) => [path, { id: idOfFile(file), file, isGuess: true }] as const,
  );
  const known = listed.flatMap(({ path, id }) => (id === undefined ? [] : [[path, { id }] as const]));
  return new Map<string, PublishedStory>([...reported, ...known]);
}

/** Records the published stories, if they differ from `known`. Withdrawn ones are in no feed, and not in `articles`. */
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
 * Finds stories that feeds would show again as new: they have the address of a published story, or its address as an
 * alias, and another id. Not reported if the old id now belongs to another story, if the new id was published before,
 * or if the old id of the same file is only assumed.
 *
 * @param entries of all articles, including those that readers cannot see.
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
    const origin = before.file === undefined || before.file === entry.file ? '' : `, from ${before.file}`;
    return [
      {
        severity: 'warning',
        rule: 'changed-identity',
        file: entry.file,
        message: `In feeds this story is "${before.id}"${origin}; it is "${entry.id}" now, so that every reader gets it once more.`,
        hint: `${entry.id === idOfFile(entry.file) ? 'Add' : 'Write'} ${idLine(before.id)}.`,
      },
    ];
  });
  const more = changed.length - mostTold;
  if (more <= 0) return changed;
  const message = `${more} more stories have another id than in published feeds, so that every reader gets them once more.`;
  const hint = 'Was a folder renamed? Give it its name back, or add id: to each.';
  return [
    ...changed.slice(0, mostTold),
    { severity: 'warning', rule: 'changed-identity', file: 'articles', message, hint },
  ];
}

const mostTold = 20;

/** A line of front matter, with quotes if YAML requires them: `id: 2014/alibaba-apple-pay`. */
export function idLine(id: string): string {
  return `id: ${/^(?=.*[a-z])[a-z\d/-]+$/i.test(id) && !/^(?:true|false|null|yes|no)$/i.test(id) ? id : JSON.stringify(id)}`;
}

/** Pairs of file and path of each published story. Empty if the report cannot be read or is of a refused build. */
function readReportedFiles(report: string): readonly (readonly [string, string])[] {
  try {
    const written: unknown = existsSync(report) ? JSON.parse(readOrdinaryFile(report).toString()) : undefined;
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
