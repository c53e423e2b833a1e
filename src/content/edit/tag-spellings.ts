import type { TagDescription } from '../../domain/edition/newsroom.ts';
import { tagSlug, tagSpelling } from '../../domain/language/tag-slug.ts';
import { compareText } from '../../domain/order.ts';

/** A newsroom's spellings of its tags. */
export interface TagSpellings {
  readonly spell: (written: string) => string;
}

/**
 * Finds one spelling for each tag: a synonym becomes the tag that `tags.yaml` names, and of spellings that differ only
 * in capitals, accents, spaces and hyphens, the most frequent one is chosen.
 *
 * @param tags as all stories write them, with repetitions.
 * @param language BCP 47.
 */
export function findTagSpellings(
  tags: Iterable<string>,
  descriptions: readonly TagDescription[],
  language: string,
): TagSpellings {
  const keyOf = (written: string) => tagSpelling(onOneLine(written), language).toLowerCase();
  const counts = new Map<string, Map<string, number>>();
  for (const tag of tags) {
    const written = onOneLine(tag);
    const ofKey = counts.get(keyOf(written)) ?? new Map<string, number>();
    counts.set(keyOf(written), ofKey.set(written, (ofKey.get(written) ?? 0) + 1));
  }
  const usual = new Map(Array.from(counts, ([key, spellings]) => [key, mostUsed(spellings)]));
  const bySynonym = new Map(
    descriptions.flatMap((tag) => tag.synonyms.filter((slug) => slug !== tag.id).map((slug) => [slug, tag] as const)),
  );
  return {
    spell(written) {
      const meant = bySynonym.get(tagSlug(onOneLine(written), language));
      const name = meant === undefined ? written : nameOf(meant, language);
      return usual.get(keyOf(name)) ?? onOneLine(name);
    },
  };
}

/** The title of a tag, if its address is that of the tag. */
function nameOf({ id, title }: TagDescription, language: string): string {
  return title !== undefined && tagSlug(title, language) === id ? title : id;
}

function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort((left, right) => right[1] - left[1] || compareText(left[0], right[0]));
  return first?.[0] ?? '';
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
