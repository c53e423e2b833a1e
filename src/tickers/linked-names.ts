import type { LinkedName } from '../domain/registry/names/linked-names.ts';
import { belongsToName } from '../domain/registry/names/misnamed.ts';
import { isOpenBefore, isWordAt } from './read/boundaries.ts';
import type { NameCandidate } from './candidate.ts';
import { memoiseByObject } from '../domain/memoise.ts';

/**
 * Finds names that company files allow as links to their pages, exactly as written there, in text order. A name inside
 * a longer one does not count: `the Federal Reserve` does, `Federal Reserve Bank of New York` and
 * `Reuters Federal Reserve` do not.
 */
export function findLinkedNames(text: string, names: readonly LinkedName[]): readonly NameCandidate[] {
  if (names.length === 0) return [];
  const { pattern, companies } = compile(names);
  return Array.from(text.matchAll(pattern)).flatMap((match): readonly NameCandidate[] => {
    const [written] = match;
    const [start, end] = [match.index, match.index + written.length];
    const company = companies.get(written.replace('’', "'"));
    if (company === undefined || !isOpenBefore(text, start) || goesOn(text, end)) return [];
    if (/^[ \u00a0]\p{Lu}/u.test(text.slice(end, end + 3)) || belongsToName(wordBefore(text, start))) return [];
    return [{ kind: 'name', company, start, end, text: written }];
  });
}

/** Whether a word continues at `index`: `Federal Reserves`, `Federal Reserve-like`. */
function goesOn(text: string, index: number): boolean {
  return isWordAt(text, index) || (text.charAt(index) === '-' && isWordAt(text, index + 1));
}

/** Word right before `start`, separated by a single space. */
function wordBefore(text: string, start: number): string | undefined {
  return /([^\s()[\]"“”„«»:;—–!?]+)[ \u00a0]$/.exec(text.slice(Math.max(0, start - 40), start))?.[1];
}

interface Compiled {
  readonly pattern: RegExp;
  readonly companies: ReadonlyMap<string, string>;
}

/** Compiles names into a pattern, with longer names first and either form of apostrophe. */
const compile = memoiseByObject((names: readonly LinkedName[]): Compiled => {
  const keys = names.map(({ name, company }) => [name.replaceAll('’', "'"), company] as const);
  const sources = keys
    .map(([name]) => name)
    .toSorted((left, right) => right.length - left.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll("'", "['’]"));
  return { pattern: new RegExp(sources.join('|'), 'gu'), companies: new Map(keys.toReversed()) };
});
