import { matchesOf } from '../matches-of.ts';
import type { RawMark } from '../raw-mark.ts';

/** True for texts with a time that no clock shows, or that may be one: a fast test, which most texts fail. */
export function mayNameTime(text: string): boolean {
  return TIME.test(text);
}

const TIME = new RegExp(
  [
    String.raw`\d[:h][6-9]\d|\d\.[6-9]\d\s?(?:U|u|[aApP]\.?[mM])|(?:k(?:l\.?|lockan|lokken)|godz\S*)\s\d\d?\.\d\d`,
    String.raw`(?:1[3-9]|2\d)(?:[:.]\d\d)?\s?[aApP]\.?[mM]|2[4-9]\.\d\d\s[Uu]|(?<!\d)(?:2[4-9]|[3-9]\d):[0-5]\d`,
    String.raw`[午前後전후]\s?(?:1[3-9]|2\d|１[３-９]|２\d|十[三四五六七八九]|二十)|[時时시]\s?[6-9６-９][\d０-９][分분]`,
  ].join('|'),
);

const half = String.raw`(?:[ap]\.m\.?|[ap]m|[AP]M)(?!\p{L})`;
const alone = String.raw`(?<![\p{L}\p{N}.,:/-])`;
const uhr = String.raw`(?:Uhr|uur)(?!\p{L})`;
/** Zones, and places whose time is told: `London time`. */
const zone = String.raw`(?:GMT|UTC|W?E[SD]?T|CES?T|BST|IST|EES?T|MSK|[CP][SD]?T|M[SD]T|JST|KST|HKT|SGT|AE[SD]T|MES?Z|(?:local|\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) time)(?!\p{L})`;
/** Zones that no unit is named like, which may be after a point: `4.75 MT`. */
const sureZone = String.raw`(?:GMT|UTC|CES?T|BST|E[SD]?T|MES?Z)(?!\p{L})`;
/** Words before the hour of a clock, and of nothing else; in the north, a point is after it. */
const klokken = String.raw`(?<=(?<!\p{L})(?:[kK]l\.?|[kK]lockan|[kK]lokken|[gG]odz\.)\s)`;
const oClock = String.raw`(?<=(?<!\p{L})(?:[aA] las|[aA]lle(?: ore)?|[oO]re|[àÀ]s|[kK]l\.?|[kK]lockan|[kK]lokken|[gG]odz\.|[gG]odzinie|[sS]aat|الساعة)\s)`;
/** Words of what is to begin: a recording would begin at its 25th minute, but not at its 70th second. */
const begins = String.raw`(?<=(?<!\p{L})(?:[Ss]tarts?|[Bb]egins?|[Oo]pens?|[Cc]ommences?|[Rr]esumes?|[Ss]cheduled|(?:[Cc]all|[Cc]onference|[Mm]eeting|[Ww]ebcast|[Bb]riefing|[Hh]earing)(?: is)?)(?:\s\p{L}+){0,3}\sat\s)`;
/** Words before and after two numbers that are a ratio, and parts of a hundred. */
const ratio = String.raw`(?!\s?(?:ratio|odds|leverage|scale|split|mix))(?<!(?:odds|ratio|split|leverage|scale|mix)[^.\n]{0,40})(?!10:90|20:80|25:75|30:70|35:65|40:60)`;
const end = String.raw`(?![\p{L}\p{N}:.]\p{N}|\p{N})`;

const kinds: readonly { readonly pattern: RegExp; readonly problem: string; readonly hint: string }[] = [
  {
    // Not the ratio of `at 1:80`, nor the minutes and seconds of a race.
    pattern: new RegExp(
      [
        String.raw`${alone}(?:\d|1\d|2[0-3])(?:[:.][6-9]\d\s?(?:${half}|${uhr}|${sureZone})|:[6-9]\d\s?${zone})`,
        String.raw`(?<=(?<!\p{L})(?:[Aa]t|[Uu]m|[Gg]egen)\s)(?:[7-9]|1\d|2[0-3]):[6-9]\d${end}${ratio}`,
        String.raw`(?:${oClock}(?:\d|1\d|2[0-3]):|${klokken}(?:\d|1\d|2[0-3])\.)[6-9]\d${end}`,
        String.raw`${alone}(?:1?\d|2[0-3])h[6-9]\d(?![\p{L}\p{N}])`,
        String.raw`(?<!\p{N})(?:\p{N}|1\d|2[0-3]|１[０-９]|２[０-３])(?:[時时]|시\s?)[6-9６-９]\p{N}[分분]`,
      ].join('|'),
      'gu',
    ),
    problem: 'is no time: an hour has sixty minutes.',
    hint: 'Write the time that is meant.',
  },
  {
    // In Chinese, `下午15时` is usual.
    pattern: new RegExp(
      [
        String.raw`${alone}(?:1[3-9]|2[0-3])[:.][0-5]\d\s?${half}`,
        String.raw`${alone}(?<!\p{Sc}\s?)(?:1[3-9]|2[0-3])\s?[ap]\.m\.(?!\p{L})|(?<=(?<!\p{L})[Aa]t\s)(?:1[3-9]|2[0-3])[ap]m(?!\p{L})`,
        String.raw`(?:午[前後]|오[전후]\s?|上午)(?:(?:1[3-9]|2[0-3]|１[３-９]|２[０-３])(?:[：:]\p{N}+|\s?[時时点點시])|(?:十[三四五六七八九]|二十[一二三]?)[時时点點])`,
      ].join('|'),
      'gu',
    ),
    problem: 'counts the hours by both clocks.',
    hint: 'Write the hour up to 12, or leave the half of the day out.',
  },
  {
    // In Japan, broadcasts of the night begin at `25時`.
    pattern: new RegExp(
      [
        String.raw`${alone}2[5-9][:.][0-5]\d\s?(?:${uhr}|${half})`,
        String.raw`${alone}(?:24:(?!00)|2[5-9]:|[3-9]\d:)[0-5]\d\s?${zone}`,
        String.raw`${oClock}(?:24:(?!00)|2[5-9]:|[3-9]\d:)[0-5]\d${end}`,
        String.raw`${klokken}2[5-9]\.[0-5]\d${end}`,
        String.raw`${begins}(?:2[4-9]|[3-9]\d):[6-9]\d${end}${ratio}`,
      ].join('|'),
      'gu',
    ),
    problem: 'is no time: a day has 24 hours.',
    hint: 'Write the time that is meant.',
  },
];

/** Finds times that no clock shows: `9:75 a.m.`, `13:30 p.m.`, `25.15 Uhr`, `25:30 CET`, `午後13時`. */
export function findImpossibleTimes(text: string): readonly RawMark[] {
  return kinds.flatMap(({ pattern, problem, hint }) =>
    matchesOf(text, pattern).map(({ 0: written, index }): RawMark => {
      return { rule: 'broken-word', position: index, message: `"${written}" ${problem}`, hint };
    }),
  );
}
