import type { SearchLanguage } from './languages/language.ts';
import type { Token, Tokeniser } from './tokeniser.ts';

/*
 * Text → terms, for both the index and the browser. It uses regular expressions and Unicode normal forms, which are the
 * same everywhere, and not ICU's word breaking, which differs between Node and browsers.
 */

/**
 * Folds text for comparison: small letters, ASCII digits, no accents, no vowel marks of Arabic and Hebrew, one form per
 * Arabic letter.
 */
export function fold(text: string): string {
  const small = text.toLowerCase();
  // eslint-disable-next-line no-control-regex -- ASCII, which needs no further folding, begins at 0.
  if (/^[\u0000-\u007f]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]|[\u0591-\u05c7]|\u0640|[\u064b-\u065f]|\u0670/g, '')
    .replace(
      /[ßøłœæđðþı’ʼىةٱ٪٫٬−–\u0660-\u0669\u06f0-\u06f9]/g,
      (sign) => foldedSigns[sign] ?? String(sign.charCodeAt(0) & 15),
    )
    .normalize('NFC');
}

const foldedSigns: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  œ: 'oe',
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  ʼ: "'",
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  '٪': '%',
  '٫': '.',
  '٬': ',',
  '−': '-',
  '–': '-',
};

/** Scripts without spaces between words, and Korean, whose words have many endings. */
const unspaced =
  /([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{323af}]+)/u;

const letter = String.raw`[\p{L}\p{N}\p{M}]`;

/** Source of a regular expression for a piece of folded text. */
export function piecePattern({ units, elisions, decimalMark }: SearchLanguage): string {
  // Where decimals have a comma, spaces divide thousands.
  const digits = decimalMark === ',' ? String.raw`(?:\d{1,3}(?: \d{3})+(?!\d)|\d+)` : String.raw`\d+`;
  return [
    // $25bn, 4.5%, 1,250, 25 billion, 737s
    `[$€£¥]?${digits}(?:[.,]\\d+)*(?:%|[ \\u00a0-]?(?:${[...unitsByWord(units).keys()].join('|')})(?!${letter})|${letter}*)`,
    // A+, BBB-
    `(?:aaa?|a|bbb?|b|ccc?|c)[+-](?!${letter})`,
    // U.S.
    `\\p{L}(?:\\.\\p{L})+(?!${letter})`,
    // BRK.B, VOLV/B
    `${letter}{2,5}[./]\\p{L}(?![./]?${letter})`,
    // l' of l'inflation
    ...(elisions === undefined ? [] : [`(?:${elisions.replaceAll(' ', '|')})'(?=${letter})`]),
    // S&P, moody's
    `${letter}+(?:[&']${letter}+)*`,
  ].join('|');
}

/**
 * Makes a tokeniser.
 *
 * @param known cache of tokens, since words repeat.
 */
export function createTokeniser(language: SearchLanguage, known = new Map<string, Token>()): Tokeniser {
  const { stem, decimalMark, elisions = '' } = language;
  const stopWords = new Set([...language.stopWords.split(' '), ...elisions.split(' ').map((word) => `${word}'`)]);
  const units = unitsByWord(language.units);
  const pattern = new RegExp(piecePattern(language), 'gu');
  const thousandsMark = decimalMark === '.' ? ',' : '.';

  const numberTerms = (piece: string): readonly string[] => {
    const [, digits = '', rest = ''] = /^[^\d]?(\d+(?: \d{3}(?!\d))*[\d.,]*)(.*)$/.exec(piece) ?? [];
    const plain = digits.replaceAll(' ', '').replaceAll(thousandsMark, '').replace(decimalMark, '.');
    const word = rest.replace(/^[ \u00a0-]/, '');
    if (word === '' && /^[1-9]\d{2,7}0{4}$/.test(plain)) return [inMillions(Number(plain))];
    return [plain + (units.get(word) ?? (word === '%' ? '' : word))];
  };
  const wordTerms = (word: string): readonly string[] => {
    if (/[&+./\d-]/.test(word))
      return [/^\p{L}(?:\.\p{L})+$/u.test(word) ? word.replaceAll('.', '') : word.replace('/', '.')];
    const bare = word.replace(/'s$|'/g, '');
    return [stem(bare) || bare];
  };
  const termsOf = (piece: string): readonly string[] => {
    if (/^[$€£¥\d]/.test(piece)) return numberTerms(piece);
    const runs = piece.split(unspaced).filter(Boolean);
    return runs.flatMap((run) => (unspaced.test(run) ? pairs(run) : wordTerms(run)));
  };
  const isStopWord = (piece: string) => stopWords.has(piece);
  const read = (piece: string): Token => {
    let token = known.get(piece);
    if (!token) {
      token = { terms: termsOf(piece), isStopWord: isStopWord(piece) };
      known.set(piece, token);
    }
    return token;
  };
  return { split: (text) => fold(text).match(pattern) ?? [], read, isStopWord, otherWays: language.otherWays };
}

/** `1500000` → `1.5m`. */
function inMillions(value: number): string {
  return value < 1e9 ? `${value / 1e6}m` : `${value / 1e9}bn`;
}

/** `{ bn: 'billion billions' }` → `bn`, `billion` and `billions`, each with `bn`. */
function unitsByWord(units: SearchLanguage['units']): ReadonlyMap<string, string> {
  const entries = Object.entries(units);
  return new Map(entries.flatMap(([unit, words]) => [unit, ...words.split(' ')].map((word) => [word, unit])));
}

/** Splits a run into pairs of characters: `東京都` → `東京`, `京都`; a single character stays. */
function pairs(run: string): readonly string[] {
  const characters = Array.from(run);
  return characters.length < 2
    ? characters
    : characters.slice(1).map((second, index) => (characters[index] ?? '') + second);
}
