import { editDistance } from '../../nearest.ts';
import type { TagDescription } from '../newsroom.ts';
import type { ReferenceProblem } from '../resolve/problems.ts';
import type { Article, Tag } from '../resolve/resolved-article.ts';

interface TagIndex {
  readonly key: Tag;
  /** Newest first, at least one. */
  readonly articles: readonly Article[];
}

/**
 * Finds tags that readers would take for one: "chip" and "chips", "subsidy" and "subsidies", "e-commerce" and
 * "ecommerce", "semiconductors" and "semicondutors". Reported once per pair, at the newest story with the rarer tag.
 * Two tags that the newsroom describes are not reported.
 *
 * @param tags in any order, the same each time.
 * @param descriptions by every slug that means the tag.
 * @param tagOf returns the slug of a tag as written.
 * @param language of the site, whose plurals are known beside English ones.
 */
export function findSimilarTags(
  tags: readonly TagIndex[],
  descriptions: ReadonlyMap<string, TagDescription>,
  tagOf: (written: string) => string,
  language: string,
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
    const singular = singularsOf(tag, language).find((form) => bySpelling.has(form));
    const other = singular === undefined ? undefined : bySpelling.get(singular);
    if (other) pairs.push([other, tag]);
  }
  pairs.push(...findSlips(tags, pairs));
  return pairs
    .filter((pair) => !pair.every(({ key }) => descriptions.has(key.slug)))
    .flatMap(([first, second]) => {
      const [rarer, other] = first.articles.length < second.articles.length ? [first, second] : [second, first];
      return describe(rarer, other, tagOf);
    });
}

/** A shorter tag may be one letter from another word: "iran" and "iraq". */
const shortestSlip = 7;

/** "shipping" and "shopping" are two words. */
const shortestOtherLetter = 10;

/** In a shorter word, a letter more or less makes another word or code. */
const shortestWord = 4;

/** Finds tags of one story that differ from another by one typing error, but not in figures. */
function findSlips(
  tags: readonly TagIndex[],
  others: readonly (readonly [TagIndex, TagIndex])[],
): readonly (readonly [TagIndex, TagIndex])[] {
  const listed = new Set(others.flatMap((pair) => [pairKey(pair), pairKey([pair[1], pair[0]])]));
  const byPart = new Map<string, TagIndex[]>();
  const slips = new Map<string, readonly [TagIndex, TagIndex]>();
  for (const tag of tags) {
    const { slug } = tag.key;
    if (slug.length < shortestSlip) continue;
    for (const part of partsOf(slug)) {
      const known = byPart.get(part);
      for (const other of known ?? []) {
        if (isSlip(other, tag)) slips.set(pairKey([other, tag]), [other, tag]);
      }
      if (known) known.push(tag);
      else byPart.set(part, [tag]);
    }
  }
  return [...slips].flatMap(([key, pair]) => (listed.has(key) ? [] : [pair]));
}

/** The slug, and the slug without each of its letters: two slugs one typing error apart share one of these. */
function partsOf(slug: string): ReadonlySet<string> {
  return new Set([slug, ...Array.from(slug, (_, at) => slug.slice(0, at) + slug.slice(at + 1))]);
}

function isSlip(first: TagIndex, second: TagIndex): boolean {
  const [left, right] = [first.key.slug, second.key.slug];
  const isRare = Math.min(first.articles.length, second.articles.length) === 1;
  const areFiguresEqual = figuresIn(left) === figuresIn(right);
  if (!isRare || left === right || !right.startsWith(left.slice(0, 1)) || !areFiguresEqual) return false;
  if (editDistance(left, right) !== 1 || differInShortWord(left, right)) return false;
  const isOtherLetter = left.length === right.length && sorted(left) !== sorted(right);
  return !isOtherLetter || left.length >= shortestOtherLetter;
}

/**
 * Returns true if the only word in which two slugs differ is too short for a typing error: `AA-` and `A-` are two
 * ratings.
 */
function differInShortWord(left: string, right: string): boolean {
  const [words, others] = [left.split('-'), right.split('-')];
  if (words.length !== others.length) return false;
  return words.some((word, at) => word !== others[at] && Math.min(word.length, others[at]?.length ?? 0) < shortestWord);
}

function figuresIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

function pairKey([{ key }, other]: readonly [TagIndex, TagIndex]): string {
  return `${key.slug} ${other.key.slug}`;
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

/**
 * Spelling without hyphens between words. Hyphens between digits and between two letters alone are kept, since they
 * replace signs: `24/7` is not `247`, and `B/B` is not `BB`.
 */
function spellingOf({ key }: TagIndex): string {
  // `A.I.` is AI, as it is written.
  if (/^(?:\p{L}\.){2,}$/u.test(key.title)) return key.slug.replaceAll('-', '');
  if (/^.-.$/u.test(key.slug)) return key.slug;
  return withoutVowelMarks(key.slug).replace(/(?<!\d)-|-(?!\d)/g, '');
}

/** Greek without accents, as in capitals; Arabic and Hebrew without vowels, which most writers leave out. */
function withoutVowelMarks(text: string): string {
  if (!/[\u0370-\u03ff\u0590-\u06ff]/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+|\u0640/gu, '')
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}

/**
 * Possible singulars of an English plural, and on a German site of a German one. Words of two letters are no plurals,
 * "us" is not several "u", unless they are written so: `EVs`.
 */
function singularsOf(tag: TagIndex, language: string): readonly string[] {
  const spelling = spellingOf(tag);
  const isAbbreviation = /^\p{Lu}{2,}s$/u.test(tag.key.title);
  return [
    spelling.replace(/ies$/, 'y'),
    spelling.replace(/ses$/, 'sis'),
    spelling.replace(/(?<=s|x|z|ch|sh|o)es$/, ''),
    spelling.replace(/(?<!s)s$/, ''),
    ...(/^de\b/i.test(language) ? [spelling.replace(/en$/, ''), spelling.replace(/(?<=e)n$/, '')] : []),
  ].filter((form) => form !== spelling && form.length > (isAbbreviation ? 1 : 2));
}
