import type { Finding } from '../../domain/finding.ts';
import { countWords } from '../../markdown/survey/words.ts';
import { placeIn, type Story } from './story.ts';

/** Most words of a sentence, and of a paragraph, that are easy to read on a phone. */
const mostOfSentence = 50;
const mostOfParagraph = 180;

/** Fewest characters of so many words: shorter passages need not be counted. */
const fewestPerWord = 4;

/** Finds very long sentences and paragraphs, each at its start, outside block quotations. */
export function findLongPassages(story: Story): readonly Finding[] {
  if (story.status === 'withdrawn') return [];
  return story.paragraphs.flatMap((paragraph) => {
    const { text, isQuoted } = paragraph;
    if (isQuoted || text.length < mostOfSentence * fewestPerWord) return [];
    const reportAt = (rule: string, index: number, message: string, hint: string): Finding => ({
      severity: 'hint',
      rule,
      file: story.file,
      ...placeIn(story, paragraph, index),
      message,
      hint,
    });
    const findings: Finding[] = [];
    const words = text.length < mostOfParagraph * fewestPerWord ? 0 : countWords(text);
    if (words > mostOfParagraph) {
      findings.push(
        reportAt('long-paragraph', 0, `This paragraph has ${words} words.`, 'Divide it where the thought turns.'),
      );
    }
    for (const { start, end } of sentencesIn(text, story.language.abbreviations, mostOfSentence * fewestPerWord)) {
      const length = countWords(text.slice(start, end));
      if (length <= mostOfSentence) continue;
      const beginning = text.slice(start, end).trim().split(/\s+/).slice(0, 4).join(' ');
      findings.push(
        reportAt(
          'long-sentence',
          start,
          `The sentence "${beginning} …" has ${length} words.`,
          'Make two of it, or leave something out.',
        ),
      );
    }
    return findings;
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const mark = /[.!?…؟۔。]/g;
const closing = /["”’»“)\]]/;
const space = /\s/;
const opening = /["“„«»‘'([]/;
const small = /\p{Ll}/u;

/**
 * The sentences of a paragraph that have at least `fewest` characters. The full stops of "Inc.", "U.S.", "3.5" and
 * initials end none.
 */
export function sentencesIn(text: string, abbreviations: ReadonlySet<string>, fewest = 0): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (text.length - start >= Math.max(fewest, 1)) {
    // What ends before that is too short, however many sentences it is.
    const far = endAfter(text, start + Math.floor(fewest / 2), abbreviations);
    const end = far - start < fewest || fewest === 0 ? far : endAfter(text, start, abbreviations);
    if (end - start >= fewest) spans.push({ start, end });
    start = end;
    while (space.test(text.charAt(start))) start++;
  }
  return spans;
}

/** The end of the first sentence that ends after a place; of the text, if none does. */
function endAfter(text: string, place: number, abbreviations: ReadonlySet<string>): number {
  for (mark.lastIndex = place; mark.test(text);) {
    const stop = mark.lastIndex;
    if (isInFigure(text, stop)) continue;
    let end = stop;
    while (closing.test(text.charAt(end))) end++;
    if (isEnd(text, end) && !isAbbreviation(text, stop - 1, abbreviations)) return end;
  }
  return text.length;
}

/** Whether a digit or a small Latin letter follows at once. */
function isInFigure(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return (next >= 48 && next <= 57) || (next >= 97 && next <= 122);
}

/** Whether a sentence may end before `end`: another can begin there. Chinese and Japanese leave no space. */
function isEnd(text: string, end: number): boolean {
  if (end === text.length || text.charCodeAt(end - 1) === 0x3002) return true;
  if (!space.test(text.charAt(end))) return false;
  let next = end + 1;
  while (space.test(text.charAt(next)) || opening.test(text.charAt(next))) next++;
  return !small.test(text.charAt(next));
}

/** A known one, an initial, or letters with full stops between them. */
function isAbbreviation(text: string, stop: number, abbreviations: ReadonlySet<string>): boolean {
  if (text.charCodeAt(stop) !== 46) return false;
  let start = stop;
  while (start > 0 && stop - start <= longestAbbreviation && !isBorder(text.charCodeAt(start - 1))) start--;
  if (stop - start > longestAbbreviation || start === stop) return false;
  const word = text.slice(start, stop);
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}$|^(?:\p{L}\.)+\p{L}$/u.test(word);
}

const longestAbbreviation = 7;

/** White space, quotation marks, brackets and signs before a word. */
function isBorder(code: number): boolean {
  return code <= 42 || code === 0xa0 || code === 91 || (code >= 0x2000 && code <= 0x206f);
}
