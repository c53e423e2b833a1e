import type { Edition } from '../../domain/edition/edition.ts';
import type { Finding } from '../../domain/finding.ts';
import { tagPath } from '../../domain/site/permalinks.ts';
import { romaniseLatin } from '../../domain/language/romanise.ts';
import { slugify } from '../../domain/language/slug.ts';
import { templateOf } from '../render/decide.ts';
import type { ListedAddress } from './address-list.ts';
import type { Ledger } from '../state/ledger.ts';

/** Slugs of the tags of the last publication, from the ledger; without one, from the committed list. */
export function publishedTags(ledger: Ledger | undefined, listed: readonly ListedAddress[] = []): readonly string[] {
  if (!ledger) return listed.flatMap(({ kind, path }) => (kind === 'tag' ? [path.split('/')[2] ?? ''] : []));
  return [...ledger].flatMap(([file, row]) => {
    const slug = /^tags\/([^/]+)\/index\.html$/.exec(file)?.[1];
    return slug !== undefined && templateOf(row) === 'tag' ? [slug] : [];
  });
}

/**
 * Finds published tags whose address has changed: signs became words in it, or letters are spelled differently (in
 * another language, say). A tag that no story has any more is not reported.
 */
export function findMovedTags(
  slugs: readonly string[],
  { tags, site }: Pick<Edition, 'tags' | 'site'>,
): readonly Finding[] {
  const lost = slugs.filter((slug) => !tags.has(slug));
  if (lost.length === 0) return [];
  const known = new Set(slugs);
  const moved = new Map(
    [...tags.values()].filter(({ key }) => !known.has(key.slug)).map(({ key }) => [slugify(key.title), key]),
  );
  const findings = lost.flatMap((slug): readonly Finding[] => {
    const tag = moved.get(slug);
    if (!tag) return [];
    const title = JSON.stringify(tag.title);
    const isSpelling = slugify(romaniseLatin(tag.title, site.language)) !== slug;
    return [
      {
        severity: site.lostAddresses === 'error' ? 'error' : 'warning',
        rule: 'lost-address',
        file: 'src/newsroom/tags.yaml',
        message: `The tag ${title} was published at ${tagPath(slug)}, and is at ${tagPath(tag.slug)} now: the old address leads nowhere.`,
        hint: isSpelling
          ? `To keep the old address, add ${slug}: { title: ${title}, synonyms: [${title}] }.`
          : 'The old address is that of the words without their signs, which may be another tag: let it go, and correct links to it.',
      },
    ];
  });
  const more = findings.length - mostTold;
  const [first] = findings;
  if (more <= 0 || !first) return findings;
  return [...findings.slice(0, mostTold), { ...first, message: `${more} more tags have another address now.` }];
}

const mostTold = 20;
