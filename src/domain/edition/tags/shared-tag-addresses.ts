import type { TagDescription } from '../newsroom.ts';
import type { ReferenceProblem } from '../resolve/problems.ts';
import type { Article } from '../resolve/resolved-article.ts';
import { tagSpelling } from '../../language/tag-slug.ts';

/**
 * Finds tags that are written differently and share an address: `24/7` and `24:7`. Reported once per spelling, at the
 * first article with it. Spellings that the newsroom lists for a tag, as its title or synonyms, are not reported.
 *
 * @param articles in file order, drafts included: the later spelling is reported.
 * @param descriptions by every slug that means the tag.
 * @param tagOf returns the slug of a tag as written.
 */
export function findSharedTagAddresses(
  articles: readonly Article[],
  descriptions: ReadonlyMap<string, TagDescription>,
  tagOf: (written: string) => string,
  language: string,
): readonly ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const listed = new Map(
    [...new Set(descriptions.values())].map((tag) => [tag.id, spellingsOf(tag, language)] as const),
  );
  const first = new Map<string, string>();
  const seen = new Set<string>();
  for (const { entry } of articles) {
    for (const [index, written] of entry.tags.entries()) {
      if (written === '' || seen.has(written)) continue;
      seen.add(written);
      const slug = tagOf(written);
      const spelling = tagSpelling(written, language);
      if (seen.has(`${slug}\n${spelling}`) || listed.get(slug)?.has(spelling)) continue;
      seen.add(`${slug}\n${spelling}`);
      const other = first.get(slug) ?? (listed.has(slug) ? (descriptions.get(slug)?.title ?? slug) : undefined);
      if (other === undefined) first.set(slug, written);
      else
        problems.push({
          entry,
          place: { path: ['tags', index] },
          rule: 'shared-tag-address',
          value: written,
          other,
          slug,
        });
    }
  }
  return problems;
}

function spellingsOf({ id, synonyms, writings = [] }: TagDescription, language: string): ReadonlySet<string> {
  return new Set([id, ...synonyms, ...writings].map((written) => tagSpelling(written, language)));
}
