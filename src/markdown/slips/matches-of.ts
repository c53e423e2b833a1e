/**
 * All matches of a global pattern. Most texts have none of most patterns: to look for the first one takes a third of the
 * time of `matchAll`, which makes a copy of the pattern.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
}
