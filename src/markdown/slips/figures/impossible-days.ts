import { dateInMonth, monthNamed, monthStarting } from '../../../domain/language/dates/calendar-names.ts';
import { matchesOf } from '../matches-of.ts';
import type { RawMark } from '../raw-mark.ts';

/** True for texts with a day that no month has, or that may be one: a fast test, which most texts fail. */
export function mayNameDay(text: string): boolean {
  return (LATE.test(text) && NAMED_DAY.test(text)) || (LEAP.test(text) && LEAP_YEAR.test(text)) || EAST.test(text);
}

/** From the 30th to the 39th. */
const LATE = /3\d(?!\d)/;
const NAMED_DAY =
  /\b3[01](?:st|th|[.º])?\s\p{L}|\b3[2-9](?:(?:st|nd|rd|th|[.º])\s\p{L}|\s(?:de\s|[JFMASOND]\p{Ll}{2}|[jfmasond]\p{Ll}+\.?,?\s(?:19|20)\d\d|(?<=[Ll]e\s\d\d\s)\p{Ll}))|(?:[lry]il|une|ember|uary|ober|May|July|March|gust|(?:an|pr|eb|ar|ug|ct|ov|ep|pt|ec)\.)\s3\d(?!\d)|(?:19|20)\d\d-\d\d-3\d|3\d[./]\d\d[./](?:19|20)|\d[./]3\d[./](?:19|20)/u;
const LEAP = /29(?!\d)/;
const LEAP_YEAR = /29\D{1,20}(?:19|20)\d\d|F\p{L}{2,7}\.?\s29(?:th)?,?\s(?:19|20)\d\d|02-29|02\/29|29[./]02[./]/u;
const EAST = /[月월]\s?3\d[日일号號]|2[月월]\s?29[日일号號]|(?<!\d)1[3-9][月월]\s?\d|(?<!\d)2\d[月월]\s?\d/;

/** A year with 29 February. */
const leapYear = 2000;

const monthAfter = String.raw`(?<month>(?:Apr|Feb|Jun|Nov|Sept?)(?=\.)|\p{L}{3,12})(?![\p{L}-])`;
const yearAfter = String.raw`(?:\.?,?\s(?:del?\s)?(?<year>(?:19|20)\d\d)(?!\d))`;

/** `31 June`, `31st of June`, `31. Juni`, `31 de junio`, but not `its 31 June listings`. */
const dayFirst = new RegExp(
  String.raw`(?<![\p{N}.,:/–-])(?<day>3[01])(?:(?:st|th|[.º])\s|(?<!(?<!\p{L})(?:all|her|his|its|our|the|their|these|those|top)\s..)\s)(?:of\s|de\s|d['’])?${monthAfter}`,
  'giu',
);

/** `June 31` after a preposition, or before a year. In `June 31 banks failed` and `May 28, June 31` it is a number. */
const monthFirst =
  /(?<!\p{L})(?<month>April|June|September|November|February|(?:Apr|Feb|Nov|Sept?)(?=\.))\.?\s(?<day>3[01])(?:st|th)?(?:(?<=(?<!\p{L})(?:by|from|on|since|till|to|until)\s\p{L}+\.?\s\S+)(?![\p{L}\d]|[.,:]\d)|(?=,?\s(?:19|20)\d\d(?!\d)))/giu;

/** `32 May` after a preposition or before a year, `32. Mai` and `32 de mayo`; of `32 May contracts` there may be many. */
const beyondFirst = new RegExp(
  String.raw`(?<![\p{N}.,:/–-])(?<day>3[2-9])(?:[.º]\s|(?:st|nd|rd|th)\s(?:of\s)?|\s(?:de\s|(?=[^\s]{3,12}\.?,?\s(?:19|20)\d\d(?!\d))|(?<=(?<!\p{L})(?:[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Ll]e|[Oo]p|[Dd]en)\s\d\d\s)))${monthAfter}(?!\s\p{Ll}+s(?!\p{L}))`,
  'gu',
);

/** `on May 32`, `May 32, 2024`. */
const beyondAfter =
  /(?<!\p{L})(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?=\.))\.?\s(?<day>3[2-9])(?:(?:st|nd|rd|th)(?!\p{L})|(?<=(?<!\p{L})(?:[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill)\s\p{L}+\.?\s\S+)(?![\p{L}\d]|[.,:]\d)(?!\s\p{Ll}+s(?!\p{L}))|(?=,\s(?:19|20)\d\d(?!\d)))/gu;

/** 29 February, in a year that has none. */
const leapFirst = new RegExp(
  String.raw`(?<![\p{N}.,:/–-])(?<day>29)(?:(?:th|[.º])?\s)(?:of\s|de\s)?${monthAfter}${yearAfter}`,
  'gu',
);
const leapAfter = /(?<!\p{L})(?<month>February|Feb(?=\.))\.?\s(?<day>29)(?:th)?,?\s(?<year>(?:19|20)\d\d)(?!\d)/gu;

/** `2024-02-30`, `31.06.2024`, `6月31日`, `13月5日`; `06/31/2024` in either order. */
const inFigures = [
  /(?<![\p{L}\p{N}.:/_–-])(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>29|3\d)(?![\p{N}_/–-]|[.:]\d)/gu,
  /(?<![\p{L}\p{N}.,:/–-])(?<day>29|3\d)\.(?<month>0[1-9]|1[0-2])\.(?<year>(?:19|20)\d\d)(?![\p{N}/–-]|[.:]\d)/gu,
  /(?<![\p{L}\p{N}.,:/–-])(?:(?<day>29|3\d)\/(?<month>0[1-9]|1[0-2])|(?<monthAhead>0[1-9]|1[0-2])\/(?<dayAfter>29|3\d))\/(?<year>(?:19|20)\d\d)(?![\p{N}/–-]|[.:]\d)/gu,
  /(?<!\p{N})(?:(?<year>(?:19|20)\d\d)[年년]\s?)?(?<month>\d{1,2})[月월]\s?(?<day>\d{1,2})[日일号號]/gu,
];

/** Finds days that no month has: `31 June`, `le 31 juin`, `May 32`, `29 February 2023`, `2024-02-30`. */
export function findImpossibleDays(text: string): readonly RawMark[] {
  return [dayFirst, monthFirst, beyondFirst, beyondAfter, leapFirst, leapAfter, ...inFigures].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap(({ 0: written, index, groups = {} }): readonly RawMark[] => {
      const [month, day] = [
        monthOf(groups['month'] ?? groups['monthAhead'] ?? ''),
        Number(groups['day'] ?? groups['dayAfter']),
      ];
      const year = Number(groups['year'] ?? leapYear);
      if (month === undefined || dateInMonth(year, month, day) || isAge(text, index)) return [];
      return [
        {
          rule: 'broken-word',
          position: index,
          message: `There is no ${written}.`,
          hint: 'Write the day that is meant.',
        },
      ];
    }),
  );
}

/** Whether the number is an age, before a first name that is also a month: `At 31 June Carter founded it.` */
function isAge(text: string, index: number): boolean {
  const isAfter = /(?<!\p{L})(?:At|[Aa]ged?)\s$/u.test(text.slice(Math.max(0, index - 6), index));
  return isAfter && /^3\d\s(?:April|June|May)\s\p{Lu}\p{Ll}/u.test(text.slice(index, index + 12));
}

/** @param word a number, a whole name, or an abbreviation that the patterns know. */
function monthOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  return (
    monthNamed(word) ??
    (/^(?:jan|feb|mar|apr|jun|aug|sept?|oct|nov|dec)$/i.test(word) ? monthStarting(word) : undefined)
  );
}
