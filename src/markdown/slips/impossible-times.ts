import { matchesOf } from './matches-of.ts';
import type { RawMark } from './raw-mark.ts';

/** True for texts with a time that no clock shows, or that may be one: a fast test, which most texts fail. */
export function mayNameTime(text: string): boolean {
  return TIME.test(text);
}

const TIME = /\d[:h][6-9]\d|\d\.[6-9]\d\s?(?:U|[aApP]\.?[mM])|(?:1[3-9]|2\d)[:.]\d\d\s?[aApP]\.?[mM]|2[4-9][:.]\d\d\sU/;

const half = String.raw`(?:[ap]\.m\.?|[ap]m|[AP]M)(?!\p{L})`;
const alone = String.raw`(?<![\p{L}\p{N}.,:/-])`;

const kinds: readonly { readonly pattern: RegExp; readonly problem: string; readonly hint: string }[] = [
  {
    // Not the ratio of `at 1:80`, nor the minutes and seconds of a race.
    pattern: new RegExp(
      String.raw`${alone}(?:\d|1\d|2[0-3])[:.][6-9]\d\s?(?:${half}|Uhr(?!\p{L})|(?:GMT|UTC|CET|CEST|BST|EST|EDT|ET|MEZ|MESZ)(?!\p{L}))|(?<=(?<!\p{L})(?:[Aa]t|[Uu]m|[Gg]egen)\s)(?:[7-9]|1\d|2[0-3]):[6-9]\d(?![\p{L}\p{N}:.]\p{N}|\s?(?:ratio|odds|leverage|scale))(?<!(?:odds|ratio|split|leverage|scale)[^.\n]{0,40})|${alone}(?:1?\d|2[0-3])h[6-9]\d(?![\p{L}\p{N}])`,
      'gu',
    ),
    problem: 'is no time: an hour has sixty minutes.',
    hint: 'Write the time that is meant.',
  },
  {
    pattern: new RegExp(String.raw`${alone}(?:1[3-9]|2[0-3])[:.][0-5]\d\s?${half}`, 'gu'),
    problem: 'counts the hours by both clocks.',
    hint: 'Write the hour up to 12, or leave a.m. and p.m. out.',
  },
  {
    pattern: new RegExp(String.raw`${alone}2[5-9][:.][0-5]\d\s?(?:Uhr(?!\p{L})|${half})`, 'gu'),
    problem: 'is no time: a day has 24 hours.',
    hint: 'Write the time that is meant.',
  },
];

/** Finds times that no clock shows: `9:75 a.m.`, `13:30 p.m.`, `25.15 Uhr`. */
export function findImpossibleTimes(text: string): readonly RawMark[] {
  return kinds.flatMap(({ pattern, problem, hint }) =>
    matchesOf(text, pattern).map(({ 0: written, index }): RawMark => {
      return { rule: 'broken-word', position: index, message: `"${written}" ${problem}`, hint };
    }),
  );
}
