import { OBJECT, type Inline, type Prose, type TextLeaf } from '../body.ts';

/**
 * Text of a run with literal parts masked: escaped characters, code, the content of `<code>`. Remaining marks of
 * Markdown were meant as marks and are visible to readers.
 */
export interface VisibleText {
  /** The masked text, as long as the run's text. */
  readonly text: string;
  /** Same as `text`, with bare addresses (`https://…`) and marks of notes (`<sup>2</sup>`) masked as well. */
  readonly words: string;
  /** Maps a position in the text to the body's source; undefined if it was written as a character reference. */
  readonly offsetOf: (position: number) => number | undefined;
}

/** @param source the body's source, to which the run's offsets refer. */
export function visibleText(prose: Prose, source: string): VisibleText {
  const addresses = new Set<TextLeaf>();
  collectAddresses(prose.content, false, addresses);
  const raised = new Set<TextLeaf>();
  collectRaised(prose.content, raised);
  const literals = prose.leaves.filter((leaf) => !leaf.isSmart && !addresses.has(leaf));
  const text = mask(prose.text, literals);
  return {
    text,
    words: mask(
      text,
      [...addresses, ...raised].sort((one, other) => one.start - other.start),
    ),
    offsetOf: (position) => offsetOf(prose, position, source),
  };
}

/** Collects literal texts of links: bare addresses, whose punctuation is not markup. */
function collectAddresses(content: readonly Inline[], isInLink: boolean, found: Set<TextLeaf>): void {
  for (const inline of content) {
    if (inline.kind === 'text' && isInLink && !inline.isSmart) found.add(inline);
    if ('content' in inline) collectAddresses(inline.content, inline.kind === 'link', found);
  }
}

/** Collects the texts that HTML raises, which are not of the figure or word before them: `$4.50.<sup>2</sup>`. */
function collectRaised(content: readonly Inline[], found: Set<TextLeaf>): void {
  let isRaised = false;
  for (const inline of content) {
    if (inline.kind === 'html') isRaised = /<sup\b/i.test(inline.html) || (isRaised && !/<\/sup\b/i.test(inline.html));
    if (inline.kind === 'text' && inline.isSmart && isRaised) found.add(inline);
    if ('content' in inline) collectRaised(inline.content, found);
  }
}

function mask(text: string, leaves: readonly TextLeaf[]): string {
  if (leaves.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, text: masked } of leaves) {
    parts.push(text.slice(done, start), OBJECT.repeat(masked.length));
    done = start + masked.length;
  }
  return parts.join('') + text.slice(done);
}

/** Length of the text that identifies a position, in characters. */
const SNIPPET = 12;
/** Length of the text that identifies a position before a character reference. */
const SHORT = 4;
/** Farthest distance of such a position from its estimate. */
const CLOSE = 60;
/** Farthest distance of a position from its estimate, which ignores character references and marks of quotations. */
const FARTHEST = 1000;

function offsetOf(prose: Prose, position: number, source: string): number | undefined {
  const leaf = leafAt(prose.leaves, position);
  if (leaf === undefined) return undefined;
  const end = Math.min(position + SNIPPET, leaf.start + leaf.text.length);
  const snippet = prose.text.slice(position, end).split('\n', 1)[0] ?? '';
  const guess = leaf.offset + position - leaf.start;
  if (source.startsWith(snippet, guess)) return guess;
  const near = source.slice(leaf.offset, guess + FARTHEST);
  const found = near.indexOf(snippet, Math.max(0, position - leaf.start - FARTHEST));
  if (found !== -1) return leaf.offset + found;
  // A character reference may be in what follows.
  const short = snippet.slice(0, SHORT);
  const after = source.slice(guess, guess + CLOSE).indexOf(short);
  if (short.length === SHORT && after !== -1) return guess + after;
  return near.includes('&') ? undefined : Math.min(guess, source.length);
}

/** Whether a character of a run is in one of its texts: a line break that is not was written as a break. */
export function isInText(leaves: readonly TextLeaf[], position: number): boolean {
  const leaf = leafAt(leaves, position);
  return leaf !== undefined && leaf.start <= position && position < leaf.start + leaf.text.length;
}

function leafAt(leaves: readonly TextLeaf[], position: number): TextLeaf | undefined {
  let low = 0;
  let high = leaves.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((leaves[middle]?.start ?? Infinity) <= position) low = middle;
    else high = middle - 1;
  }
  return leaves[low];
}
