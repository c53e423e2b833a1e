import type { Tokenizer } from 'marked';

/*
 * Marked's rules for `*` and `~~`, amended for scripts without spaces between words. CommonMark decides by spaces and
 * punctuation whether such marks may begin or end emphasis, so that `**「株」**を` would show its stars. Here, as in the
 * CJK-friendly amendments to CommonMark, Chinese, Japanese and Korean punctuation counts as a letter, and marks between
 * other punctuation and a character of these scripts may both begin and end emphasis: `これは**(仮)**です`. Text
 * without such characters is read as before, and so are underscores.
 */

/** Letters, punctuation and full-width forms of these scripts. */
const cjk =
  String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Yi}` +
  String.raw`\u3000-\u303f\u3200-\u33ff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffee]`;

interface Mark {
  /** Pattern of a run of marks. */
  readonly run: string;
  /** The mark itself, in a class. */
  readonly sign: string;
  /** Another sign that marked treats as a letter; may be empty. */
  readonly asLetters: string;
}

/** Pattern for punctuation of other scripts; marked's own excludes the mark. */
function punctuationFor({ sign, asLetters }: Mark): string {
  return String.raw`(?:(?![${sign}${asLetters}])(?!${cjk})[\p{P}\p{S}])`;
}

/**
 * Pattern for runs of a mark in the order of marked's groups: those that may end emphasis (1 and 2), begin it (3 and
 * 4), or both (5 and 6).
 *
 * @param skipped alternatives for text without such a run.
 */
function closing(mark: Mark, skipped: readonly string[]): RegExp {
  const { run, sign, asLetters } = mark;
  const punctuation = punctuationFor(mark);
  const letter = String.raw`(?:[^\s\p{P}\p{S}]|[${asLetters}]|(?=[\p{P}\p{S}])${cjk})`;
  const alternatives = [
    ...skipped,
    String.raw`${punctuation}(${run})(?=\s|$)`,
    String.raw`(?:(?!${cjk})${letter}|${cjk}(?=${run}(?:\s|$)))(${run})(?![${sign}])(?=\s|${punctuation}|$)`,
    String.raw`(?:(?![${sign}])\s|${punctuation}(?!${run}${cjk}))(${run})(?=${letter})`,
    String.raw`\s(${run})(?![${sign}])(?=${punctuation})`,
    String.raw`${punctuation}(${run})(?![${sign}])(?=${punctuation}|${cjk})`,
    String.raw`(?:${letter}(?=${run}${letter})|${cjk}(?=${run}${punctuation}))(${run})`,
  ];
  return new RegExp(alternatives.join('|'), 'gu');
}

/** True if marked’s current run of stars is before punctuation, and may begin emphasis after a character of `cjk`. */
let isBeforePunctuation = false;

/** Pattern for a run that may begin emphasis; its first group is the punctuation after it. */
class Opening extends RegExp {
  override exec(source: string): RegExpExecArray | null {
    const match = super.exec(source);
    isBeforePunctuation = match?.[1] !== undefined;
    return match;
  }
}

/** Pattern for the character before a run that marked asks for right after `Opening`. */
class Preceding extends RegExp {
  override exec(character: string): RegExpExecArray | null {
    return super.exec(character) ?? (isBeforePunctuation ? anyCjk.exec(character) : null);
  }
}

const anyCjk = new RegExp(cjk, 'u');

/** Fast test: false only for a text without any character of `cjk`. */
export function mayHaveCjk(text: string): boolean {
  return traceOfCjk.test(text);
}

const traceOfCjk = /[\u00b7\u02c7-\u0323\u1100-\u11ff\u2e80-\uffee]/;

/**
 * The character before `source`, if it is one of `cjk` outside the Basic Multilingual Plane, such as `𠮷`; otherwise
 * `previous`, as marked passes it: for those, the second half of a pair.
 *
 * @param whole text that ends like `source`, as marked passes it with links masked.
 */
export function characterBefore(source: string, whole: string, previous: string | undefined): string | undefined {
  if (previous === undefined || !secondHalf.test(previous)) return previous;
  const end = whole.length - source.length;
  const character = whole.slice(Math.max(0, end - 2), end);
  return wholeCjk.test(character) ? character : previous;
}

const secondHalf = /[\udc00-\udfff]$/;
const wholeCjk = new RegExp(`^${cjk}$`, 'u');

const star: Mark = { run: String.raw`\*+`, sign: '*', asLetters: '~' };
const tilde: Mark = { run: '~~?', sign: '~', asLetters: '' };

/** Takes V8 some 10 ms, for their classes of characters. */
function makeRules() {
  return {
    emStrongLDelim: new Opening(
      String.raw`^(?:\*+(?:(${punctuationFor(star)})|([^\s*]))?)|^_+(?:((?![_~])[\p{P}\p{S}])|([^\s_]))?`,
      'u',
    ),
    emStrongRDelimAst: closing(star, [String.raw`^[^_*]*?__[^_*]*?\*[^_*]*?(?=__)`, String.raw`[^*]+(?=[^*])`]),
    delLDelim: new Opening(String.raw`^~~?(?:(${punctuationFor(tilde)})|[^\s~])`, 'u'),
    delRDelim: closing(tilde, [String.raw`^[^~]+(?=[^~])`]),
    punctuation: new Preceding(String.raw`^(?![*_])[\s\p{P}\p{S}]`, 'u'),
  };
}

let rules: ReturnType<typeof makeRules> | undefined;

/** Adds these rules to marked's. */
export function amendEmphasis({ inline, ...others }: Tokenizer['rules']): Tokenizer['rules'] {
  return { ...others, inline: { ...inline, ...(rules ??= makeRules()) } };
}
