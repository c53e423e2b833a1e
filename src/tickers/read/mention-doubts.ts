import type { Vocabulary } from '../vocabulary.ts';
import { followsLegalForm, followsWord, mayFollowName } from './name-evidence.ts';
import type { Ticker } from '../../domain/registry/ticker.ts';
import { namesakesNear } from './namesakes.ts';
import type { WrittenCode } from './read-codes.ts';
import {
  isAbbreviation,
  isAirport,
  isCommonWord,
  isFormula,
  isIndexOrCurrency,
  isNoSymbol,
  isPlaceholder,
  isRoute,
  isYear,
} from './symbols/symbol-forms.ts';

/** A symbol after a code, and the place of its mention. */
export interface WrittenMention {
  readonly code: WrittenCode;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** True for a symbol after another one of its list; words may follow it. */
  readonly isListed?: true | undefined;
}

/** The text of a mention, and what its list and its bracket say of it. */
export interface Surroundings {
  readonly text: string;
  /** Offset of the innermost open bracket; undefined outside brackets. */
  readonly bracket: number | undefined;
  readonly vocabulary: Vocabulary;
  /** True if several codes share the symbol: `NYSE/TSX: SHOP`. */
  readonly isShared: boolean;
  /** True if no earlier mention of the bracket confirms the code. */
  readonly isAlone: boolean;
  /** True if all symbols of the list are single letters. */
  readonly areLetters: boolean;
  /** True if the whole list may be prose. */
  readonly isDoubtful: boolean;
}

interface Doubts {
  readonly isDoubtful: boolean;
  readonly isHomonym: boolean;
  readonly namesakes: readonly Ticker[];
}

/** Finds the reasons for which a mention may be prose, or may be of another exchange. */
export function doubtsAbout(mention: WrittenMention, surroundings: Surroundings): Doubts {
  const { code, written } = mention;
  const { text, bracket, vocabulary, isAlone, areLetters } = surroundings;
  return {
    isDoubtful: surroundings.isDoubtful || mayBeProse(mention, surroundings),
    namesakes: bracket === undefined ? [] : namesakesNear(text, bracket, code, written, vocabulary),
    isHomonym:
      areLetters ||
      (isRoute(code.code, written) && !(bracket !== undefined && followsLegalForm(text, bracket))) ||
      (isAlone && mayMeanOther(code, written, text, bracket, vocabulary)),
  };
}

function mayBeProse({ code, written, isListed }: WrittenMention, { text, bracket, vocabulary }: Surroundings): boolean {
  return (
    isNoSymbol(written) ||
    (isIndexOrCurrency(written, code.exchanges[0]?.id) && !isOfCompany(text, bracket, written)) ||
    (written.length > 3 && vocabulary.exchangesByCode.has(written)) ||
    code.exchanges.some((exchange) => isYear(exchange, written)) ||
    (isListed === true && isAbbreviation(written)) ||
    isPlaceholder(written) ||
    (isAirport(code.code) && isAirport(written)) ||
    (isFormula(written) && mayMeanOther(code, written, text, bracket, vocabulary))
  );
}

/** Whether a code probably has another meaning here: a city, an airport, an agency or a word. */
function mayMeanOther(
  { code, exchanges, end }: WrittenCode,
  written: string,
  text: string,
  bracket: number | undefined,
  { homonyms, abbreviations }: Vocabulary,
): boolean {
  const isWord = homonyms.has(code);
  if (!isWord && (bracket === undefined || !abbreviations.has(code))) return false;
  // `Siemens AG (Munich: CSU)` has the name of a party.
  if ((!isWord || written.length > 3) && isOfCompany(text, bracket, written)) return false;
  const isNamed = bracket === undefined || mayFollowName(text, bracket, code, exchanges[0]);
  if (isNamed && bracket !== undefined && followsWord(text, bracket, written)) return false;
  // Prose has a space after a colon: `(Paris:ALABC)` is none.
  if (isNamed && bracket !== undefined && written.length > 2 && text.startsWith(`:${written}`, end)) return false;
  // No year, time or amount has as many digits without a mark.
  if (/^\d{6}$/.test(written)) return false;
  // No word has digits, but formulas do: `CO2`, `PM10`.
  const isMixed = /[A-Z]\d|\d[A-Z]/.test(written) && !isFormula(written);
  const isProse = written.length < 2 || isFormula(written) || isAbbreviation(written) || isCommonWord(written);
  return !isNamed || (isWord ? !isMixed : isProse);
}

/** Whether a symbol that is no word follows the legal form of a company: `Eta SA (Paris : ALETA)`, `Zeta plc (LSE: BSC)`. */
function isOfCompany(text: string, bracket: number | undefined, written: string): boolean {
  if (bracket === undefined || written.length < 3 || !followsLegalForm(text, bracket)) return false;
  return !isAbbreviation(written) && !isCommonWord(written) && !isFormula(written) && !isNoSymbol(written);
}

/**
 * Whether a bracket begins with a word, which confirms no other code, and no name is before it:
 * `offices (Paris: HQ, Oslo: LAB)`.
 */
export function listsPlaces(text: string, bracket: number, { homonyms }: Vocabulary): boolean {
  const first = /^[([\uff08]\s?([^:]{2,40}?)\s?:/.exec(text.slice(bracket, bracket + MAX_FIRST))?.[1];
  return first !== undefined && homonyms.has(first) && !mayFollowName(text, bracket, first, undefined);
}

const MAX_FIRST = 48;
