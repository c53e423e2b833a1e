import { idOfFile, type ArticleEntry } from '../domain/edition/article.ts';
import { commonName, isCopyOf } from '../domain/edition/copy-names.ts';
import type { Finding } from '../domain/finding.ts';
import { instantOf } from '../domain/moment.ts';

/** A finding without its place, which is that of a field. */
export interface RepeatedStory extends Finding {
  readonly field: 'title';
}

/**
 * Finds stories that are in two files, each of which would be published: copies that an editor or a file service made, by
 * their names, and the same file in two folders. Reported at the copy, as addresses that two files have are.
 */
export function findRepeatedStories(entries: readonly ArticleEntry[]): readonly RepeatedStory[] {
  const ready = entries.filter(({ status }) => status === 'ready');
  const isEachTextNew = new Set(ready.map(({ body }) => body.digest)).size === ready.length;
  if (isEachTextNew) return [];

  const first = new Map<string, ArticleEntry>();
  return ready.flatMap((entry): readonly RepeatedStory[] => {
    const name = commonName(idOfFile(entry.file).replace(/^.*\//, ''));
    const key = `${name} ${entry.body.digest} ${instantOf(entry.published)} ${entry.title}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, entry);
      return [];
    }
    const [original, copy] = isCopyOf(entry.file, other.file) ? [other, entry] : [entry, other];
    return [
      {
        severity: 'warning',
        rule: 'story-repeated',
        file: copy.file,
        field: 'title',
        about: original.file,
        message: `${original.file} has the same title, text and time, so that the story would be published twice.`,
        hint: 'Delete one of the two files. If they are two stories, tell them apart by their titles.',
      },
    ];
  });
}
