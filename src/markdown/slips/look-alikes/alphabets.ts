import type { RawMark } from '../raw-mark.ts';
import { mark } from './mark.ts';

/** Finds words of letters of two alphabets, of which those of one look like letters of the other; and symbols of such. */
export function findMixedAlphabets(text: string): readonly RawMark[] {
  if (!foreign.test(text)) return [];
  return Array.from(text.matchAll(word)).flatMap(({ 0: written, index }) => {
    const latin = written.replace(/\P{Script=Latin}/gu, '');
    const others = written.replace(/\p{Script=Latin}/gu, '');
    if (others === '') return [];
    if (latin === '') {
      const isSymbol =
        /^[АВЕЅІЈКМНОРСТУХ]{1,5}$/u.test(written) &&
        codeBefore.test(text.slice(Math.max(0, index - LONGEST_CODE), index));
      return isSymbol ? mark(index, written, toLatin(written), alphabetOf(written)) : [];
    }
    if (Array.from(others).every((letter) => latinOf[letter] !== undefined)) {
      // A Greek letter beside one Latin one is a formula, and one after capitals the name of a protein: `TGFβ`.
      const isFormula =
        /\p{Script=Greek}/u.test(others) && (latin.length < 2 || /^\p{Lu}+\p{Script=Greek}$/u.test(written));
      return isFormula ? [] : mark(index, written, toLatin(written), alphabetOf(others));
    }
    const isOfOthers = /^[aceopxyABCEHKMOPTXY]+$/.test(latin) && latin.length < others.length;
    const isCyrillic = /^\p{Script=Cyrillic}+$/u.test(others);
    return isOfOthers && isCyrillic
      ? mark(index, written, toCyrillic(written), `the Latin letter "${latin.charAt(0)}"`)
      : [];
  });
}

function alphabetOf(letters: string): string {
  const first = letters.charAt(0);
  return `the ${/\p{Script=Greek}/u.test(first) ? 'Greek' : 'Cyrillic'} letter "${first}"`;
}

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;
const codeBefore = /[A-Z]{2,}\s?: ?$/;
/** Most characters before a symbol in which its exchange is looked for. */
const LONGEST_CODE = 8;

const cyrillic = 'АВЕЅІЈКМНОРСТУХаеіјорсухѕ';
const latinOfCyrillic = 'ABESIJKMHOPCTYXaeijopcyxs';
const greek = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοβ';
const latinOfGreek = 'ABEZHIKMNOPTYXoß';
const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(`${cyrillic}${greek}`, (letter, at) => [letter, `${latinOfCyrillic}${latinOfGreek}`.charAt(at)]),
);
const cyrillicOf: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(latinOfCyrillic, (letter, at) => [letter, cyrillic.charAt(at)]),
);

function toLatin(written: string): string {
  return written.replace(/./gu, (letter) => latinOf[letter] ?? letter);
}

function toCyrillic(written: string): string {
  return written.replace(/./gu, (letter) => cyrillicOf[letter] ?? letter);
}
