import { matchesOf } from '../matches-of.ts';
import type { RawMark } from '../raw-mark.ts';

/** True for texts with an English ordinal that has another's ending: a fast test, which most texts fail. */
export function mayMisnumber(text: string): boolean {
  return MISNUMBERED.test(text);
}

/** Endings that are another digit's, or those of 1 to 3 after 11 to 13. */
const MISNUMBERED =
  /\d(?:(?<=1[123]|[04-9])(?:st|nd|rd)|(?<=(?<!1)1)(?:nd|rd|th)|(?<=(?<!1)2)(?:st|rd|th)|(?<=(?<!1)3)(?:st|nd|th))(?![a-zA-Z\d])/;

/**
 * `2th`, `11st` and `22th`. Before or after a word that an ordinal is with, if it may be something else: `11st` is a
 * weight, and `6rd` a protocol.
 */
const ordinals =
  /(?<![\p{L}\p{N}.,/^+*_@#-])(?<before>(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Ee]very|[Ee]ach|January|February|March|April|May|June|July|August|September|October|November|December)\s)?)(?<number>(?:\d{1,3}|\d{1,3},\d{3}))(?<ending>st|nd|rd|th)(?![\p{L}\p{N}])(?<after>(?:\s(?:quarter|half|year|month|week|day|century|time|place|anniversary|edition|floor|annual|consecutive|straight|largest|biggest|most|of\s(?:January|February|March|April|May|June|July|August|September|October|November|December)))?)/gu;

/** Finds English ordinals with another's ending: `2th`, `the 3st quarter`, `the 11st`. */
export function findImpossibleOrdinals(text: string): readonly RawMark[] {
  return matchesOf(text, ordinals).flatMap(({ index, groups = {} }): readonly RawMark[] => {
    const { before = '', number = '', ending = '', after = '' } = groups;
    const right = endingOf(number);
    const isSure = ending === 'th' || before !== '' || after !== '';
    if (ending === right || !isSure) return [];
    return [
      {
        rule: 'broken-word',
        position: index + before.length,
        message: `"${number}${ending}" is no ordinal.`,
        hint: `Write "${number}${right}", or the number that is meant.`,
      },
    ];
  });
}

function endingOf(number: string): string {
  if (/1[123]$/.test(number)) return 'th';
  return { '1': 'st', '2': 'nd', '3': 'rd' }[number.slice(-1)] ?? 'th';
}
