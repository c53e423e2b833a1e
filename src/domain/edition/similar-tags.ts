import type { TagDescription } from './newsroom.ts';
import type { ReferenceProblem } from './problems.ts';
import type { Article, Tag } from './resolved-article.ts';

interface TagIndex {
  readonly key: Tag;
  /** Newest first, at least one. */
  readonly articles: readonly Article[];
}

/**
 * Tags that readers would take for one: "chip" and "chips", "subsidy" and "subsidies", "e-commerce" and "ecommerce".
 * Told once a pair, at the newest story with the rarer tag. Two tags that the newsroom describes are meant as two.
 *
 * @param tags in any order, the same each time.
 * @param descriptions by every slug that means the tag.
 * @param tagOf the slug of a tag as it is written.
 */
export function findSimilarTags(
  tags: readonly TagIndex[],
  descriptions: ReadonlyMap<string, TagDescription>,
  tagOf: (written: string) => string,
): readonly ReferenceProblem[] {
  const bySpelling = new Map<string, TagIndex>();
  const pairs: (readonly [TagIndex, TagIndex])[] = [];
  for (const tag of tags) {
    const spelling = spellingOf(tag);
    const other = bySpelling.get(spelling);
    if (other) pairs.push([other, tag]);
    else bySpelling.set(spelling, tag);
  }
  for (const tag of tags) {
    const singular = singularsOf(spellingOf(tag)).find((form) => bySpelling.has(form));
    const other = singular === undefined ? undefined : bySpelling.get(singular);
    if (other) pairs.push([other, tag]);
  }
  return pairs
    .filter((pair) => !pair.every(({ key }) => descriptions.has(key.slug)))
    .flatMap(([first, second]) => {
      const [rarer, other] = first.articles.length < second.articles.length ? [first, second] : [second, first];
      return describe(rarer, other, tagOf);
    });
}

function describe(
  { key, articles }: TagIndex,
  other: TagIndex,
  tagOf: (written: string) => string,
): readonly ReferenceProblem[] {
  const [newest] = articles;
  if (!newest) return [];
  const { entry } = newest;
  const index = entry.tags.findIndex((written) => tagOf(written) === key.slug);
  return [{ entry, place: { path: ['tags', index] }, rule: 'similar-tags', value: key.title, other: other.key.title }];
}

/** Hyphens between words mean nothing; between digits they are what is left of a sign: `24/7` is not `247`. */
function spellingOf({ key }: TagIndex): string {
  return key.slug.replace(/(?<!\d)-|-(?!\d)/g, '');
}

/** What an English plural may be the plural of. Words of two letters have no plural: "us" is not several "u". */
function singularsOf(spelling: string): readonly string[] {
  return [
    spelling.replace(/ies$/, 'y'),
    spelling.replace(/(?<=s|x|z|ch|sh|o)es$/, ''),
    spelling.replace(/(?<!s)s$/, ''),
  ].filter((form) => form !== spelling && form.length > 2);
}
