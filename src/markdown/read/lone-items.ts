import { known, type DialectToken, type ListToken } from '../dialect/dialect.ts';
import { firstLine, type Doubt } from './doubts.ts';

/** Finds paragraphs and notes that Markdown reads as lists, since they begin like an item of one. */
export function loneItems(tokens: readonly DialectToken[]): readonly Doubt[] {
  return [...loneNumbers(tokens), ...loneStars(tokens)];
}

/**
 * Finds paragraphs that begin with an ordinal (`1. Januar 2024 war …`, `- 3. Quartal: 5 %`) and are therefore lists of
 * one item. A list of one item is meant if it is below a heading, a list or a colon, or part of a list that other
 * blocks interrupt.
 */
function loneNumbers(tokens: readonly DialectToken[]): readonly Doubt[] {
  const numbers = new Set(tokens.flatMap((token) => (token.type === 'list' && token.ordered ? numbersOf(token) : [])));
  const doubts: Doubt[] = [];
  let offset = 0;
  let before: DialectToken | undefined;
  for (const [index, token] of tokens.entries()) {
    const isIntroduced = isIntroduction(before);
    const isMeant = ({ raw, isCertain }: Ordinal) =>
      [-1, 1].some((step) => numbers.has(Number.parseInt(raw, 10) + step)) || (!isCertain && isIntroduced);
    // Right after a paragraph, a numbered line is a wrapped one: see `doubtsAbout`.
    const isWrapped =
      token.type === 'list' && token.ordered && /^(?:paragraph|text|list)$/.test(tokens[index - 1]?.type ?? '');
    const lone = isWrapped ? [] : ordinalsIn(token).filter((ordinal) => !isMeant(ordinal));
    for (const raw of ordinalsAmong(token)) {
      const text = firstLine(raw);
      doubts.push({ kind: 'list-ordinal', text, offset: offset + token.raw.indexOf(text) });
    }
    let from = 0;
    for (const { raw } of lone) {
      const text = firstLine(raw);
      from = Math.max(from, token.raw.indexOf(text, from));
      doubts.push({ kind: 'list-alone', text, offset: offset + from });
    }
    offset += token.raw.length;
    if (token.type !== 'space') before = token;
  }
  return doubts;
}

function isIntroduction(token: DialectToken | undefined): boolean {
  return token?.type === 'heading' || token?.type === 'list' || /[:：][*_]*\s*$/.test(token?.raw ?? '');
}

interface Ordinal {
  readonly raw: string;
  /** Whether it is an ordinal in any place, also below a heading, a list or a colon. */
  readonly isCertain: boolean;
}

function ordinalsIn(token: DialectToken): readonly Ordinal[] {
  if (token.type === 'footnoteDefinition' || token.type === 'blockquote') {
    const [first] = known(token.tokens);
    return first === undefined ? [] : ordinalsIn(first);
  }
  if (token.type !== 'list') return [];
  const [item, second] = token.items;
  if (token.ordered) {
    return item?.tokens[0]?.type !== 'text' || second ? [] : [{ raw: item.raw, isCertain: ORDINAL.test(item.raw) }];
  }
  return token.items.flatMap(({ tokens }) => {
    const [only, more] = known(tokens);
    return only?.type === 'list' && only.ordered && only.items.length === 1 && !more
      ? [{ raw: only.raw, isCertain: true }]
      : [];
  });
}

/**
 * Ordinals at the starts of paragraphs that make one list: `1. čtvrtletí bylo …` and `31. prosince skončil …`, whose
 * numbers neither count up nor down.
 */
function ordinalsAmong(token: DialectToken): readonly string[] {
  if (token.type !== 'list' || !token.ordered || !token.loose) return [];
  const numbers = numbersOf(token);
  const counts = numbers.every((number, index) => index === 0 || Math.abs(number - (numbers[index - 1] ?? 0)) <= 1);
  return counts ? [] : token.items.flatMap(({ raw }) => (ORDINAL.test(raw) ? [raw] : []));
}

function numbersOf({ items }: ListToken): readonly number[] {
  return items.map(({ raw }) => Number.parseInt(raw.trimStart(), 10));
}

/** A number before a small letter, or before a month or a quarter in German, which has ordinals with a dot. */
const ORDINAL =
  /^\s*\d+\. +(?:\p{Ll}|(?:Jan|Jän|Febr|März|April|Mai|Jun|Jul|Aug|Sept|Okt|Nov|Dez|Quartal|Halbjahr|Jahrestag|Platz)\p{Ll}*)/u;

/**
 * Finds notes that begin with a star and are therefore lists of one item (`* Vorläufig`), in a text that refers to
 * notes by stars: `Umsatz*`.
 */
function loneStars(tokens: readonly DialectToken[]): readonly Doubt[] {
  const doubts: Doubt[] = [];
  let offset = 0;
  for (const token of tokens) {
    const isStarred = token.type === 'list' && token.items.length === 1 && /^ {0,3}\*[ \t]/.test(token.raw);
    if (isStarred) doubts.push({ kind: 'list-star', text: firstLine(token.raw.trim()), offset });
    offset += token.raw.length;
  }
  if (doubts.length === 0) return doubts;
  return tokens.some(({ type, raw }) => type !== 'list' && type !== 'code' && refersByStar(raw)) ? doubts : [];
}

/** Whether a star without a partner is after a word, a figure or a sign. */
function refersByStar(raw: string): boolean {
  const rest = raw.replace(/\\\*/g, '').replace(/\*{1,3}[^\s*](?:[^*\n]*[^\s*])?\*{1,3}/g, '');
  return /[\p{L}\p{N})%.]\*(?=[\s.,;:)|]|$)/u.test(rest);
}
