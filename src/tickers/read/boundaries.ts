/**
 * Whether a mention may begin at `index`: not inside a word, an address (`x.com/NASDAQ:AAPL`, `?q=NYSE:A`), a handle
 * (`@NYSE:A`), a longer code (`XYZ-NYSE:A`, `ticker:NYSE:A`) or a sum of money (`US$A`).
 */
export function isOpenBefore(text: string, index: number): boolean {
  if (index === 0) return true;
  return !gluesBefore.has(text.charCodeAt(index - 1)) && !isWordBefore(text, index);
}

/**
 * Whether a mention may end at `index`: the symbol is not the beginning of a longer word, number, address or code.
 * Possessives (`AAPL's`), compounds (`AAPL-led`) and the end of a sentence are fine.
 */
export function isOpenAfter(text: string, index: number): boolean {
  if (index >= text.length) return true;
  const unit = text.charCodeAt(index);
  if (gluesAfter.has(unit) || isWordAt(text, index)) return false;
  switch (unit) {
    case FULL_STOP:
    case QUESTION_MARK:
    case EXCLAMATION_MARK:
    case AMPERSAND:
      return !isWordAt(text, index + 1);
    case HYPHEN:
    case TYPOGRAPHIC_HYPHEN:
    case UNBROKEN_HYPHEN:
      return !isWordAt(text, index + 1) || isLowerCaseAt(text, index + 1);
    case SLASH:
      return !isWordAt(text, index + 1) || isUpperCaseAt(text, index + 1);
    case APOSTROPHE:
    case CURLY_APOSTROPHE:
      return isShortEnding(text, index + 1);
    default:
      return true;
  }
}

/** Whether there is a letter or digit of any script, a mark that combines with one, or an underscore at `index`. */
export function isWordAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return isAsciiWord(unit);
  const codePoint = text.codePointAt(index);
  return codePoint !== undefined && isOtherWord(codePoint);
}

export function isSpaceAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x2009 || unit === 0x202f;
}

/** Next position from `index` that is not a space, if it is near. */
export function skipSpaces(text: string, index: number): number {
  let here = index;
  while (here < index + MAX_SPACES && isSpaceAt(text, here)) here++;
  return here;
}

/** Same as `skipSpaces`, but backwards: the character before the result is not a space. */
export function skipSpacesBefore(text: string, index: number): number {
  let here = index;
  while (here > index - MAX_SPACES && isSpaceAt(text, here - 1)) here--;
  return here;
}

/** Most spaces between two words. The limit bounds the time for a text of spaces. */
const MAX_SPACES = 3;

const FULL_STOP = 0x2e;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;
const AMPERSAND = 0x26;
const HYPHEN = 0x2d;
const TYPOGRAPHIC_HYPHEN = 0x2010;
const UNBROKEN_HYPHEN = 0x2011;
const SLASH = 0x2f;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

const gluesBefore = unitsOf('/@#.-_:$€£¥&+=%\\~?^');
const gluesAfter = unitsOf(':@#%=$+^\\~_');

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

function isWordBefore(text: string, index: number): boolean {
  const unit = text.charCodeAt(index - 1);
  if (unit < 0x80) return isAsciiWord(unit);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return isWordAt(text, isLowSurrogate && index > 1 ? index - 2 : index - 1);
}

function isAsciiWord(unit: number): boolean {
  const isDigit = unit >= 0x30 && unit <= 0x39;
  const isUpperCase = unit >= 0x41 && unit <= 0x5a;
  const isLowerCase = unit >= 0x61 && unit <= 0x7a;
  return isDigit || isUpperCase || isLowerCase || unit === 0x5f;
}

/** Whether a code point is part of a word. Variation selectors are marks by category, but follow emoji. */
function isOtherWord(codePoint: number): boolean {
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return false;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(codePoint));
}

function isLowerCaseAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0x61 && unit <= 0x7a;
}

function isUpperCaseAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0x41 && unit <= 0x5a;
}

/** Whether at most two letters follow, as in `'s`, `'S` and `'ll`; three are a name: `O'REILLY`. */
function isShortEnding(text: string, index: number): boolean {
  return !isWordAt(text, index) || !isWordAt(text, index + 1) || !isWordAt(text, index + 2);
}
