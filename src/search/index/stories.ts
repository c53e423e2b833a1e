import type { ArticleKind } from '../../domain/edition/article.ts';
import { indexVersion } from './shards.ts';
import { readSlug, writeSlug } from './slug-code.ts';

/** A story in a list of results. */
export interface FoundStory {
  /** ISO day in the newsroom's zone; day and slug determine the story's address. */
  readonly day: string;
  readonly slug: string;
  /** Id of the section. */
  readonly section: string;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly standfirst: string;
}

/** Permalink of a story, equal to that of `articlePath`, whose file is too large for the browser. */
export function pathOf({ day, slug }: Pick<FoundStory, 'day' | 'slug'>): string {
  return `/${day.slice(0, 7).replace('-', '/')}/${slug}/`;
}

/** Writes a file of stories; an empty place is an empty line. */
export function writeStoryFile(stories: readonly (FoundStory | undefined)[], stamp: string): string {
  const rows = stories.map((story) => {
    if (!story) return '';
    const { day, slug, section, kind, standfirst } = story;
    const title = oneLine(story.title);
    return [day, writeSlug(slug, title), section, kind, title, oneLine(standfirst)].join('\t');
  });
  return [`${indexVersion}\t${stamp}`, ...rows, ''].join('\n');
}

/** Reads a file of stories; `undefined` if it is not one, or has another version or numbering. */
export function readStoryFile(text: string, stamp: string): readonly (FoundStory | undefined)[] | undefined {
  const [head, ...rows] = text.split('\n');
  if (head !== `${indexVersion}\t${stamp}` || rows.pop() !== '') return undefined;
  return rows.map((row) => {
    const [day = '', slug = '', section = '', kind, title = '', standfirst = ''] = row.split('\t');
    if (kind === undefined) return undefined;
    return { day, slug: readSlug(slug, title), section, kind: kind as ArticleKind, title, standfirst };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
