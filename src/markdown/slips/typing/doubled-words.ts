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
  'el los las del con una por il di della delle nel per uma com een och og ' +
  'في على إلى عن مع';

/**
 * Matches most of these words that are there twice, for a fast test: as plain texts, for which V8 looks twice as
 * quickly as for a class of spaces.
 */
export const DOUBLED = new RegExp(
  [...words.split(' '), 'de']
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

/** Finds words that are typed twice: `the the`. */
export function findDoubledWords(text: string): readonly RawMark[] {
  return Array.from(text.matchAll(doubled), ({ 0: written, index }): RawMark => {
    return {
      severity: 'hint',
      rule: 'typing-slip',
      position: index,
      message: `"${written.replace(/\s/, ' ')}" has a word twice.`,
      hint: `Write "${written.slice(0, written === 'をを' ? 1 : written.search(/\s/))}".`,
    };
  });
}
