import { mayFollowName } from './name-evidence.ts';
import { namesakesOf } from './namesakes.ts';
import type { WrittenCode } from './read-codes.ts';
import { isAbbreviation, isCommonWord, isFormula, isNoSymbol, symbolOn } from './symbols/symbol-forms.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Resolves an ambiguous code by the rest of its bracket: `(Cboe: SCRI, OTCQX: SLCRF)` is Canada's, since no share is
 * both listed in America and traded over the counter there; `(Euronext: FR0000125346 - ING)` is Paris, by the ISIN.
 */
export function explainByBracket(
  text: string,
  codes: readonly WrittenCode[],
  bracket: number | undefined,
  { besideOtc }: Vocabulary,
): readonly WrittenCode[] {
  const isPlain = (code: WrittenCode) => code.exchanges.length === 1 && !besideOtc.has(code.code);
  if (bracket === undefined || codes.every(isPlain)) return codes;
  const content = /^[([][^)\]]*/.exec(text.slice(bracket, bracket + MAX_BRACKET))?.[0] ?? '';
  const country = /\b([A-Z]{2})[A-Z0-9]{9}\d\b/.exec(content)?.[1];
  return codes.map((code) => {
    const other = besideOtc.get(code.code);
    if (other) return /\b(?:OTC|PINK)/i.test(content) ? { ...code, exchanges: [other] } : code;
    const there = code.exchanges.filter((exchange) => exchange.country === country);
    return there.length === 1 ? { ...code, exchanges: there } : code;
  });
}

const MAX_BRACKET = 120;

/**
 * Opens the code right before the colon to the exchanges of other names that it abbreviates, if its own exchange cannot
 * have the symbol and a name is before the bracket: `OMV AG (VSE: OMV)` is Vienna, since symbols of Vilnius have a digit.
 */
export function orNamesakes(
  text: string,
  colon: number,
  bracket: number | undefined,
  codes: readonly WrittenCode[],
  vocabulary: Vocabulary,
): readonly WrittenCode[] {
  const last = codes.at(-1);
  const [own, ...others] = last?.exchanges ?? [];
  if (bracket === undefined || last === undefined || own?.id !== last.code || others.length > 0) return codes;
  const [, written] = symbolAtColon.exec(text.slice(colon, colon + MAX_SYMBOL)) ?? [];
  if (written === undefined || symbolOn(own, written) !== undefined || isProse(written)) return codes;
  if (!mayFollowName(text, bracket, last.code, own)) return codes;
  const possible = namesakesOf(own, vocabulary).filter((exchange) => symbolOn(exchange, written) !== undefined);
  return possible.length === 0 ? codes : [...codes.slice(0, -1), { ...last, exchanges: [own, ...possible] }];
}

const symbolAtColon = /^:\s?(?=[A-Z0-9.-]{0,9}[A-Z])([A-Z0-9]{2,9}(?:[.-][A-Z]{1,2})?)(?=\s?[,;/)\]])/;
const MAX_SYMBOL = 18;

function isProse(written: string): boolean {
  return isAbbreviation(written) || isCommonWord(written) || isFormula(written) || isNoSymbol(written);
}

/** Symbol after an ambiguous code, as written, if it is possible at any of the exchanges. */
export function symbolAfter({ exchanges }: WrittenCode, written: string): string | undefined {
  const [exchange, ...others] = exchanges;
  if (exchange && others.length === 0) return symbolOn(exchange, written);
  return exchanges.some((each) => symbolOn(each, written) !== undefined) ? written : undefined;
}
