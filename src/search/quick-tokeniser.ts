import type { SearchLanguage } from './languages/language.ts';
import { hashNext, hashOf, noHash } from './piece-table.ts';
import { createTokeniser, fold, piecePattern, type Token, type Tokeniser } from './tokens.ts';

/** A tokeniser that also finds pieces without cutting them out. */
export interface QuickTokeniser extends Tokeniser {
  /** Visits the pieces of a text in reading order: `[start, end)` of the folded text, with the hash by `hashOf`. */
  readonly scan: (folded: string, visit: (start: number, end: number, hash: number) => void) => void;
}

/**
 * Makes a tokeniser that gives the same pieces in a third of the time, for the index of a whole newsroom. It is too large for
 * the browser, where texts are short.
 */
export function createQuickTokeniser(language: SearchLanguage): QuickTokeniser {
  const known = new Map<string, Token>();
  const { read } = createTokeniser(language, known);
  const pattern = new RegExp(piecePattern(language), 'uy');
  const scan: QuickTokeniser['scan'] = (folded, visit) => {
    for (let at = 0; at < folded.length;) {
      let end = at;
      let hash = noHash;
      for (let code = folded.charCodeAt(end); isSmallLetter(code); code = folded.charCodeAt(++end)) {
        hash = hashNext(hash, code);
      }
      if (end === at && isBetweenWords(folded.charCodeAt(at))) {
        at++;
      } else if (end > at && isPlainEnd(folded, at, end)) {
        // This branch handles nine words out of ten.
        visit(at, end, hash);
        at = end;
      } else {
        pattern.lastIndex = at;
        const length = pattern.exec(folded)?.[0].length ?? 0;
        if (length > 0) visit(at, at + length, hashOf(folded, at, at + length));
        at += length || 1;
      }
    }
  };
  const split = (text: string) => {
    if (known.size > mostKept) known.clear();
    const folded = fold(text);
    const pieces: string[] = [];
    scan(folded, (start, end) => pieces.push(folded.slice(start, end)));
    return pieces;
  };
  return { scan, split, read };
}

/** Most cached tokens; numbers would otherwise grow the cache without limit. */
const mostKept = 200_000;

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Whether an ASCII character cannot begin a token. */
function isBetweenWords(code: number): boolean {
  return code < 48 ? code !== 36 : code > 57 && code < 128;
}

/** Whether the text after a run of small letters makes it a plain word. */
function isPlainEnd(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 32 || next === 44 || next === 10) return true;
  if (next === 46) return !(text.charCodeAt(end + 1) > 47);
  // Ratings end with a sign.
  if (next === 45) return end - start > 3;
  return !(next > 47 || next === 38 || next === 39 || next === 43 || next === 47);
}
