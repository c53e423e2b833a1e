import type { Finding } from '../../domain/finding.ts';
import type { SplitFile } from './front-matter.ts';
import { adviseRetyping, codePointOf } from '../../domain/language/code-point.ts';

/**
 * Recognises a file in UTF-16 or UTF-32 that was decoded as UTF-8. Articles begin with ASCII characters, which have one
 * or three zero bytes before or after them in these encodings.
 */
export function findOtherEncoding(raw: string, file: string): Finding | undefined {
  const name = otherEncodings.find(([pattern]) => pattern.test(raw))?.[1];
  if (name === undefined) return undefined;
  const message = `The file is ${name} text, and files here are UTF-8, so nothing in it can be read.`;
  return { severity: 'error', rule: 'file-encoding', file, line: 1, message, hint: 'Save it as UTF-8.' };
}

/** A byte order mark of these encodings decodes to two U+FFFD; an ASCII character keeps its zero bytes. */
const otherEncodings: readonly (readonly [RegExp, string])[] = [
  [/^(?:\ufffd\ufffd\0\0)?[^\0\ufffd]\0\0\0(?=[^\0]|$)/, 'UTF-32 (little-endian)'],
  [/^(?:\0\0\ufffd\ufffd)?\0\0\0[^\0\ufffd]/, 'UTF-32 (big-endian)'],
  [/^(?:\ufffd\ufffd)?[^\0\ufffd]\0(?:[^\0][^]|$)/, 'UTF-16 (little-endian)'],
  [/^(?:\ufffd\ufffd)?\0[^\0\ufffd]/, 'UTF-16 (big-endian)'],
  [/^\ufffd\ufffd[^]*\0/, 'UTF-16'],
];

/**
 * Finds bytes that are not UTF-8, which have become U+FFFD, and control characters, which pages would silently omit or
 * which would turn the text around: one finding per character, at its first place.
 */
export function findEncodingErrors(raw: string, file: string): readonly Finding[] {
  const lost = raw.indexOf('\ufffd');
  const complain = (at: number, message: string, hint: string): Finding => {
    const before = raw.slice(0, at).split(/\r\n?|\n/);
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { severity: 'error', rule: 'file-encoding', file, line: before.length, column, message, hint };
  };
  if (lost >= 0) {
    const hint = 'Save it as UTF-8, and put right what has become "\ufffd". It may be Windows-1252 or Latin-1 now.';
    return [complain(lost, 'The file is not UTF-8 text: a letter here cannot be read.', hint)];
  }
  if (!controls.test(raw)) return [];
  return Array.from(placesOfControls(raw), ([character, places]) => {
    const [message, hint] = describeControl(character);
    const others = places.length - 1;
    const more =
      others === 0 ? '' : `, and in ${others.toLocaleString('en')} more ${others === 1 ? 'place' : 'places'}`;
    return complain(places[0] ?? 0, message(more), hint);
  });
}

/** The places of each control character, in the order of the first ones. */
function placesOfControls(raw: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { 0: character, index } of raw.matchAll(new RegExp(controls, 'g'))) {
    const places = found.get(character);
    if (places) places.push(index);
    else found.set(character, [index]);
  }
  return found;
}

function describeControl(character: string): readonly [message: (more: string) => string, hint: string] {
  const code = codePointOf(character);
  switch (character) {
    case '\u2028':
    case '\u2029':
      return [
        (more) =>
          `There is a line separator (${code}) here${more}, which browsers do not show, so that readers would see the words beside it as one.`,
        'Remove it, and break the line there, or leave an empty line for a new paragraph.',
      ];
    case '\ufffc':
      return [
        (more) =>
          `There is the character (${code}) that programs leave in the place of a picture or another object here${more}.`,
        'Put the picture there, or remove the character.',
      ];
    default:
      return [(more) => `There is an invisible control character (${code}) here${more}.`, adviseRetyping('the line')];
  }
}

/** Longest file that is read, in characters: some 60,000 words, as much as a book. */
const longestFile = 400_000;

/** Refuses files that are too large to parse safely. */
export function findExcess(raw: string, file: string): Finding | undefined {
  if (raw.length <= longestFile) return undefined;
  const message = `The file has ${raw.length.toLocaleString('en')} characters, and ${longestFile.toLocaleString('en')} are read at most.`;
  const hint = 'Divide the story. Pictures and data lie in files of their own, beside the article.';
  return { severity: 'error', rule: 'long-file', file, line: 1, message, hint };
}

/** Longest front matter, in characters: enough for hundreds of corrections or sources. */
const longestFrontMatter = 100_000;

export function findLongFrontMatter({ yaml }: SplitFile, file: string): Finding | undefined {
  if (yaml.length <= longestFrontMatter) return undefined;
  const message = `The front matter has ${yaml.length.toLocaleString('en')} characters, and ${longestFrontMatter.toLocaleString('en')} are read at most.`;
  const hint = 'Keep the fields that say something of the story; its text belongs below them.';
  return { severity: 'error', rule: 'long-front-matter', file, line: 2, message, hint };
}

/** Reports an article without text below its front matter. */
export function emptyBody({ body, bodyLine }: SplitFile, file: string): Finding {
  if (/^\s*(`{3,}|~{3,})(?:markdown|md|text)?[ \t]*\n[^]*\n\1\s*$/.test(body)) {
    const message = 'All of the text is a block of code.';
    const line = bodyLine + (/^\s*/.exec(body)?.[0].split('\n').length ?? 1) - 1;
    return {
      severity: 'error',
      rule: 'empty-body',
      file,
      line,
      message,
      hint: 'Remove the fences: its first and its last line.',
    };
  }
  return {
    severity: 'error',
    rule: 'empty-body',
    file,
    line: bodyLine,
    message: 'The article has no text.',
    hint: 'Write it below the front matter.',
  };
}

/** Longest story without a warning. The feeds contain all of its words. */
export const mostWords = 20_000;

export function longBody({ bodyLine }: SplitFile, file: string, words: number): Finding {
  return {
    severity: 'warning',
    rule: 'long-body',
    file,
    line: bodyLine,
    message: `The article has ${words.toLocaleString('en')} words, and every feed that it is in carries all of them.`,
    hint: 'Divide it, unless it is meant to be that long.',
  };
}

/**
 * Characters that XML forbids, which pages leave out, controls that stand for quotes and dashes of Windows-1252
 * (U+0091), and separators and marks of word processors that show nothing.
 */
// eslint-disable-next-line no-control-regex -- these are meant
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufff9-\ufffc\ufffe\uffff]/;
