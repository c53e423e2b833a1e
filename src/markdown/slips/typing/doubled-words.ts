import { matchesOf } from '../matches-of.ts';
import type { RawMark } from '../raw-mark.ts';

/**
 * Words that stand twice in a row in no sentence of any language that newsrooms write: articles, conjunctions and
 * prepositions. Not listed are those that may, in one of them: `that that`, `had had`, `the year it was in in`,
 * `die die`, `im im Mai erschienenen`, `um um 5 % zu steigen`, `nous nous`, `en en parlant`.
 */
const words =
  'the of and for from with or its their our into than because ' +
  'und oder dass eine einen sich wurde wurden wird ' +
  'le les et ou au aux dans sur avec par un ' +
  'pour el los las del con una por il di della delle nel per uma com een och og ' +
  'oraz dla для если और के في على إلى عن مع التي الذي';

/** Words that English does not repeat, but another language may, as Polish does `to to samo`; `to` is one of them. */
const english = 'be if but they';
/** What an English sentence may end before its own verb: `what it is is plain`, `those that are are few`. */
const verbs = 'is are';

/**
 * Matches most of these words that are there twice, for a fast test: as plain texts, for which V8 looks twice as
 * quickly as for a class of spaces.
 */
export const DOUBLED = new RegExp(
  [...`${words} ${english} ${verbs} to`.split(' '), 'de']
    .flatMap((word) => [` ${word} ${word} `, ` ${word}\n${word} `, `\n${word} ${word} `, ` ${word} ${word}\n`])
    .concat('The the ', 'をを')
    .sort()
    .join('|'),
);

/**
 * One of the words, also with a capital, and the same in small letters after it; at their end a space, since signs may
 * tell the two apart. `de` is a part of names: `le livre de de Villiers`.
 */
const doubled = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}'’_.&/-]|[\p{L}\p{N}]\s?[-–]\s)(?:(${words.replaceAll(' ', '|')})\s\1|The\sthe|[Dd]e\sde(?!\s(?:l[aeo]s?\s|\p{Lu})))(?=\s)|をを`,
  'gu',
);

/** Verbs that end with `to`: `the school he goes to to learn`. */
const before =
  '(?:add|amount|appeal|appl|attach|belong|c[oa]me|connect|forward|g[oi]|hap|lent|lend|link|listen|mov|point|refer|relat|report|resort|respond|return|s[eo]ld|sell|sen[dt]|sp[eo]|subscri|talk|turn|went)\\p{L}*';
/** Words that begin a clause which may end with its verb. */
const clauses =
  '(?:[Aa](?:ll|s)|[Hh](?:ow|e)|[Ii]t|[Ss]he|[Tt]h(?:at|ere|ey|ings?|is|ose|[ae]n)|[Ww](?:ay|e|hat|hatever|hen|here|hich|ho|hoever|hy)|[Yy]ou)';
const doubledEnglish = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}'’_.&/-]|[\p{L}\p{N}]\s?[-–]\s)(?:(${english.replaceAll(' ', '|')})\s\1|(?<!(?<!\p{L})${before}\s)(to)\s\2|(?<!(?<!\p{L})${clauses}(?!\p{L})[^.!?;:]*)(${verbs.replaceAll(' ', '|')})\s\3)(?=\s)`,
  'gu',
);
/** Matches words that only English has. */
const ENGLISH = /(?<!\p{L})(?:the|and|they|with|from|which|would|will|its?|has|have|had|were|this|their)(?!\p{L})/iu;

/** Finds words that are typed twice: `the the`. */
export function findDoubledWords(text: string): readonly RawMark[] {
  const found = [...matchesOf(text, doubled), ...(ENGLISH.test(text) ? matchesOf(text, doubledEnglish) : [])];
  return found.map(({ 0: written, index }): RawMark => {
    return {
      severity: 'hint',
      rule: 'typing-slip',
      position: index,
      message: `"${written.replace(/\s/, ' ')}" has a word twice.`,
      hint: `Write "${written.slice(0, written === 'をを' ? 1 : written.search(/\s/))}".`,
    };
  });
}
