import type { Exchange } from '../../domain/registry/exchange.ts';
import { skipSpacesBefore } from './boundaries.ts';

/**
 * Whether the text right before the bracket at `open` may name a company: a word with a capital, a word for a company,
 * the end of a quotation or of other brackets, or nothing. The words that a code abbreviates are no name:
 * `Environmental Protection Agency (EPA: NOX)`, unless they are the exchange's own.
 */
export function mayFollowName(text: string, open: number, code: string, exchange: Exchange | undefined): boolean {
  const end = skipSpacesBefore(text, open);
  if (end === 0 || !isWordEnd.test(text.charAt(end - 1))) return true;
  let start = end;
  while (start > 0 && end - start < MAX_NAME && !border.test(text.charAt(start - 1))) start--;
  const words = text.slice(start, end).split(/\s+/);
  const last = words.at(-1) ?? '';
  if (last.toUpperCase() === code) return false;
  if (isExpansion(words, code) && !exchange?.name.endsWith(last)) return false;
  return /\p{Lu}/u.test(last) ? !openings.has(last) : nouns.has(last.toLowerCase().replace(/['’]s$/, ''));
}

/** Whether the word right before the bracket at `open` is the symbol itself: `Maybank (Bursa: MAYBANK)`. */
export function followsWord(text: string, open: number, symbol: string): boolean {
  const end = skipSpacesBefore(text, open);
  return symbol.length > 2 && text.slice(Math.max(0, end - symbol.length), end).toUpperCase() === symbol;
}

/** Matches a quotation mark of any language, as typed or as the site sets it. */
export const quotationMark = /["'`‘’‚‛“”„‟«»‹›]/;

/** Whether the brackets at `open` are those of a call or a key: `get("NYSE:IBM")`, `map["NYSE:IBM"]`. */
export function isCall(text: string, open: number): boolean {
  const bracket = text.slice(open - 1, open + 1);
  if (/^(?:\w\(|[\w\])]\[)$/.test(bracket) && quotationMark.test(text.charAt(open + 1))) return true;
  return text.charAt(open) === '[' && identifier.test(text.slice(Math.max(0, open - MAX_IDENTIFIER), open));
}

/** Matches an identifier without a capital, which no company's name resembles: `dict[NYSE:IBM]`. */
const identifier = /(?:^|[^\p{L}\d_.])[a-z_][a-z\d_.]*$/u;
const MAX_IDENTIFIER = 24;

/** Whether the text right before the bracket at `open` ends with the legal form of a company: `Eta SA (Paris : ALETA)`. */
export function followsLegalForm(text: string, open: number): boolean {
  const end = skipSpacesBefore(text, open);
  return legalForm.test(text.slice(Math.max(0, end - MAX_LEGAL_FORM), end));
}

/** Matches a name's last word and a legal form. */
const legalForm =
  /(?:[\p{Lu}\d][\p{L}\d&’'-]*|\)),? (?:AB|AG|ASA|A\/S|Bhd\.?|Berhad|Co\.?|Corp\.?|Corporation|Inc\.?|KGaA|Limited|Ltd\.?|N\.?V\.?|Oyj|PLC|Plc|plc|S\.?A\.?|SE|S\.?p\.?A\.?|Tbk\.?|VCT)(?: \(publ\))?$/u;
const MAX_LEGAL_FORM = 40;

const MAX_NAME = 56;
const isWordEnd = /[\p{L}\p{N}.’']/u;
const border = /[()[\]{}<>"“”;:\n]/;

/** Whether the last words begin with the letters of a code; short ones may be left out. */
function isExpansion(words: readonly string[], code: string): boolean {
  const initials = words.filter((word) => /^[\p{Lu}]/u.test(word)).map((word) => word.charAt(0));
  return code.length > 2 && initials.slice(-code.length).join('') === code.toUpperCase();
}

/** Words with a capital that only begin a sentence or a line of credits. */
const openings = new Set(
  (
    'A After An And As At Before But By For From In It Its Of On Or Our The To With ' +
    'Foto Image Images Photo Photos Picture Pictures Source Sources Video'
  ).split(' '),
);

/** Words for a company that is not named. */
const nouns = new Set(
  (
    'ag airline bank brand broker builder business carrier chain company corp corporation developer explorer firm fund giant ' +
    'groep group groupe grupa grupe grupė grupo gruppe gruppo holding holdings inc insurer issuer lender limited listed ltd maker miner operator owner parent plc producer ' +
    'provider refiner retailer rival se share shareholders shares startup stock subsidiary supplier trust utility'
  ).split(' '),
);
