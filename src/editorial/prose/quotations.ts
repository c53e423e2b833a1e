import type { Finding } from '../../domain/finding.ts';
import { memoiseByObject } from '../../domain/memoise.ts';
import type { ProseWords } from '../words/words.ts';
import { isNeverSaid } from '../wire/wire-lines.ts';
import { hasWords, looseWords, mayHoldQuotation, quotationsIn, withoutQuotations } from './patterns.ts';
import { placeIn, type Story } from './story.ts';

/** Fewest words of a quotation; fewer may be a term, or ironic. */
const fewestWords = 6;

/** Finds a quotation without a speaker in its own and the neighbouring paragraphs. Reported once per story. */
export function findUnattributedQuotations(story: Story): readonly Finding[] {
  const { paragraphs, language, file, status } = story;
  if (status === 'withdrawn' || !(mayHoldQuotation(story.text) || paragraphs.some(({ isQuoted }) => isQuoted)))
    return [];
  const isAttributed = (index: number) => {
    const paragraph = paragraphs[index];
    return paragraph !== undefined && hasAttribution(paragraph.text, language);
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const quoted = paragraph.isQuoted
      ? { text: paragraph.text, index: 0 }
      : quotationsIn(paragraph.text).find(
          ({ text, index }) => isSpeech(text) && !isExplained(text, index, paragraph.text),
        );
    if (!quoted || paragraph.text.includes('\uFFFC')) continue;
    if ([index, index - 1, index + 1].some(isAttributed)) continue;
    if (paragraph.isQuoted && (needsNoSpeaker(paragraph.text, story.text) || isNeverSaid(paragraph.text))) continue;
    const words = quoted.text
      .replace(/^["“„«»‘']|["”“«»’']$/g, '')
      .trim()
      .split(/\s+/)
      .slice(0, 6)
      .join(' ');
    return [
      {
        severity: 'hint',
        rule: 'quotation-unattributed',
        file,
        ...placeIn(story, paragraph, quoted.index),
        message: `No speaker is named for "${words} …".`,
        hint: 'Say in the same paragraph whose words they are, and where they were said.',
      },
    ];
  }
  return [];
}

/** Whether a quotation needs no speaker: a few words, a name after a dash, or a pull quote, which repeats the text. */
function needsNoSpeaker(text: string, all: string): boolean {
  const isPulled = all.indexOf(text) !== all.lastIndexOf(text);
  return countSpaces(text) < fewestWords || /[—–-]\s?\p{Lu}/u.test(text) || isPulled;
}

/** A sentence or a part of one: not a title, whose words are capitalised, and not an address or a code. */
function isSpeech(quoted: string): boolean {
  if (countSpaces(quoted) < fewestWords - 1) return false;
  const words = quoted
    .slice(1, -1)
    .split(/\s+/)
    .filter((word) => word.length > 3);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length <= words.length / 2;
}

/**
 * Whether the sentence around a quotation shows whose words they are, whatever its verb: it goes on after a comma, or
 * gives a name after a dash. A quotation between an article and a noun is a term: the “best interest of clients” rule.
 */
function isExplained(quoted: string, index: number, text: string): boolean {
  const after = text.slice(index + quoted.length);
  if (/,.$/u.test(quoted) || /^,\s/.test(after) || /^\s?[—–]\s?\p{Lu}/u.test(after)) return /\p{L}/u.test(after);
  if (titled.test(text.slice(0, index))) return true;
  const isTerm = /(?:^|\s)(?:an?|the|its|their|this|so-called)\s$/i.test(text.slice(0, index));
  return isTerm && /^.\p{Ll}/u.test(quoted) && /^\s\p{Ll}/u.test(after);
}

/** Ends with a word for a text, whose title the quotation is: `your article “Is cash still king?”`. */
const titled =
  /(?<!\p{L})(?:article|leader|column|essay|book|film|headline|paper|slogan|motto|Artikel|Beitrag|Leitartikel|Kommentar|Buch|Titel|Motto|Film|tribune|éditorial|chronique|livre|titre|ouvrage|artículo|columna|libro|título|película|articolo|editoriale|titolo)\s$/u;

function countSpaces(text: string): number {
  return text.split(/\s+/).length - 1;
}

/** Whether a paragraph has a word of attribution outside its quotations, or introduces one with a colon. */
function hasAttribution(text: string, language: ProseWords): boolean {
  const own = withoutQuotations(text);
  if (own.includes(':') && (/:\s*$|:\s+(?=\s{6})/.test(own) || /^\s*\p{Lu}[\p{L} .’'-]{2,40}:\s/u.test(own)))
    return true;
  return namesSource(own, language);
}

/** So that `escrib(?:e|en)` finds all of `escriben`, and not `escribe`, which would be inside a word. */
const wordEnd = String.raw`(?![a-z\u00df-\u024f])`;

/** Whether a text has a word of attribution. The usual ones are looked for first, which is quick. */
export function namesSource(text: string, language: ProseWords): boolean {
  return compile(language).some((words) => hasWords(words, text));
}

const compile = memoiseByObject(({ speech, attribution }: ProseWords): readonly RegExp[] => [
  looseWords(speech),
  looseWords(`(?:${attribution})${wordEnd}`, 'gi'),
]);
