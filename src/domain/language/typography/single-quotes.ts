import type { QuotationMarks } from '../words/quotation-marks.ts';
import { WORD_CHARACTER, opensAt } from './quote-places.ts';
import { turnAt, type QuoteRole } from './quote-turns.ts';

/**
 * The role of each straight single quote in a text, by index. The result for the latest text is cached, since the parts
 * of a text are typeset one by one. The text is replaced by an equal one: two strings would be compared letter by letter
 * at each quote.
 */
export function singleQuotes(text: string, marks: QuotationMarks): ReadonlyMap<number, QuoteRole> {
  if (latest?.text !== text || latest.marks !== marks) latest = { text, marks, roles: findRoles(text, marks) };
  latest.text = text;
  return latest.roles;
}

let latest:
  | { text: string; readonly marks: QuotationMarks; readonly roles: ReadonlyMap<number, QuoteRole> }
  | undefined;

function findRoles(text: string, marks: QuotationMarks): ReadonlyMap<number, QuoteRole> {
  const roles = new Map<number, QuoteRole>();
  const lastClosing = findLastClosing(text, marks);
  let isOpen = false;
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
    const isUnclosed = at > lastClosing && isWithinSentence(text, at);
    const role: QuoteRole = turnAt(text, at, marks) ?? (isUnclosed ? 'apostrophe' : roleOf(text, at, marks, isOpen));
    roles.set(at, role);
    if (role !== 'apostrophe') isOpen = role === 'opens';
  }
  return roles;
}

/** Where the last quote is that may close a quotation; -1 if there is none. */
function findLastClosing(text: string, marks: QuotationMarks): number {
  let at = text.lastIndexOf("'");
  while (at !== -1 && (opensAt(text, at, marks) || isWithinWord(text, at, marks)))
    at = at === 0 ? -1 : text.lastIndexOf("'", at - 1);
  return at;
}

/** Returns true if a word precedes a quote. Without one, it may open a quotation that a later paragraph closes. */
function isWithinSentence(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(Math.max(0, at - 20), at));
}

function roleOf(text: string, at: number, marks: QuotationMarks, isOpen: boolean): QuoteRole {
  if (opensAt(text, at, marks)) {
    const ahead = text.slice(at, at + LONGEST_QUOTATION);
    if (isElided(ahead, marks)) return 'apostrophe';
    if (YEAR.test(ahead) && isAfterYearWord(text, at)) return 'apostrophe';
    if (YEAR_ALONE.test(ahead) && isAfterPreposition(text, at)) return 'apostrophe';
    const mayBeCut = YEAR.test(ahead) || CUT_OR_WHOLE_WORD.test(ahead);
    return mayBeCut && (isOpen || !isClosed(ahead, marks)) ? 'apostrophe' : 'opens';
  }
  if (!isOpen || isWithinWord(text, at, marks) || isSecondOfAnd(text, at)) return 'apostrophe';
  const isPlural = isPossessive(text, at) && isClosed(text.slice(at, at + LONGEST_QUOTATION), marks);
  return isPlural ? 'apostrophe' : 'closes';
}

/**
 * Whether a quotation in which `text` starts is closed after its first character. A plural's apostrophe (traders’)
 * closes none.
 */
function isClosed(text: string, marks: QuotationMarks): boolean {
  let depth = 1;
  for (let at = text.indexOf("'", 1); at !== -1; at = text.indexOf("'", at + 1)) {
    if (opensAt(text, at, marks)) {
      if (!mayBeElision(text.slice(at), marks)) depth++;
    } else if (!isWithinWord(text, at, marks) && !isSecondOfAnd(text, at) && !isPossessive(text, at)) {
      depth--;
      if (depth === 0) return true;
    }
  }
  return false;
}

/** Returns true if the text before a quote lets a year be expected: `pre-'14`, `since '08`. */
function isAfterYearWord(text: string, at: number): boolean {
  return YEAR_WORD.test(text.slice(Math.max(0, at - LONGEST_YEAR_WORD), at));
}

/** Returns true if a preposition or a conjunction is before a quote: `in '08`. */
function isAfterPreposition(text: string, at: number): boolean {
  return PREPOSITION.test(text.slice(Math.max(0, at - LONGEST_YEAR_WORD), at));
}

function mayBeElision(ahead: string, marks: QuotationMarks): boolean {
  return YEAR.test(ahead) || CUT_OR_WHOLE_WORD.test(ahead) || isElided(ahead, marks);
}

/** Whether a text begins with a word that is always elided. */
function isElided(ahead: string, { elision }: QuotationMarks): boolean {
  return CUT_WORD.test(ahead) || DUTCH_NAME.test(ahead) || elision?.test(ahead) === true;
}

/**
 * `traders' bosses`, `Marx' Werk`: after s, x, z or ß, and before another word, which may be in quotes or brackets, or
 * an amount.
 */
function isPossessive(text: string, at: number): boolean {
  return /[sxzß]/i.test(text.charAt(at - 1)) && /^\s["“„«(\p{Sc}]?[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 5));
}

/** The second quote of rock ’n’ roll. */
function isSecondOfAnd(text: string, at: number): boolean {
  return /'n$/i.test(text.slice(Math.max(0, at - 2), at));
}

/**
 * Whether a quote is an apostrophe within a word: also between an elided word and a quotation, `l'"action"`, and at the
 * end of a cut word. Languages without spaces have no quotes in words.
 */
function isWithinWord(text: string, at: number, marks: QuotationMarks): boolean {
  const { lead } = marks;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (marks.cutEnd?.test(text.slice(Math.max(0, at - LONGEST_WORD), at + 1)) === true) return true;
  if (lead !== undefined && /["«“„]/.test(after) && lead.test(text.slice(Math.max(0, at - LONGEST_WORD), at + 1)))
    return true;
  return isOfWord(before) && isOfWord(after);
}

function isOfWord(character: string): boolean {
  return WORD_CHARACTER.test(character) && !CJK.test(character);
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LONGEST_WORD = 16;
/** How far ahead a closing quote may be, in characters. */
const LONGEST_QUOTATION = 300;
/** A year without its century: ’87. */
const YEAR = /^'\d\d(?!\d)/;
/** A year that ends a part of a sentence, or is followed by a second one. */
const YEAR_ALONE = /^'\d\d(?=[,.;:!?)]|$|\s(?:and|or|to|und|oder|bis|et|ou|à|e|o|y)\s'\d\d(?!\d))/;
const PREPOSITION =
  /(?<!\p{L})(?:in|of|from|to|by|and|or|for|im|und|oder|von|bis|ab|en|et|ou|de|du|à|di|nel|del|dal|al|e|y|van|z|w|od|do|το|του|από) $/iu;
/**
 * Text that may precede a year: a preposition or a season in one of the site's languages, a month, a part of a year of
 * accounts, the first part of a compound, a year.
 */
const YEAR_WORD =
  /(?:[\p{L}\p{N}]-|(?<![\p{L}\p{N}])(?:since|until|till|before|after|during|summer|autumn|fall|winter|spring|class|crash|fiscal|fy|[1-4]?[hq][1-4]?|anni|años|années|anos|jaren|lat|lata|seit|vor|nach|depuis|avant|après|dès)(?: of)? |(?<!\p{L})(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)(?:\p{L}{2,6})? |['’]\d\d[,;]? (?:(?:and|or|to|und|oder|bis|et|ou|à|e|o|y|και) )?)$/iu;
/** Characters before a year that `YEAR_WORD` is matched against. */
const LONGEST_YEAR_WORD = 12;
/** A decade, and words that are always elided. */
const CUT_WORD =
  /^'(?:\d\ds(?![\p{L}\p{N}])|n(?=['\s])|(?:tis|twas|twere|twill|twould|twixt|tween|til|em|er|im|ere|fraid|gainst|neath|nother|nuff|scuse)(?![\p{L}\p{N}]))/iu;
/** The start of a Dutch name: ’s-Hertogenbosch, ’t Hooft. */
const DUTCH_NAME = /^'(?:s-|t )\p{Lu}/u;
/** Words that may be elided or whole: ’round the corner, and ‘round’ figures. */
const CUT_OR_WHOLE_WORD =
  /^'(?:ad|alf|ard|ave|bout|burbs|bye|cause|cello|cept|coon|cos|coz|cross|cuz|ead|ell|flu|fore|hood|igh|kay|longside|mid|mongst|ome|ouse|ow|phone|plane|pon|round|spect|sup|till|ud)(?![\p{L}\p{N}])/iu;
