import { memoise } from '../../memoise.ts';

/** Languages whose names of months and weekdays are known, the likeliest first. */
const languages = 'en de fr ar es it pt nl sv da nb pl tr cs fi ru'.split(' ');

type Part = 'month' | 'weekday';

/** Forms that have all names: that of a month may differ beside a day, `listopad`, `5 listopada`. */
const forms: Readonly<Record<Part, readonly Intl.DateTimeFormatOptions[]>> = {
  month: [{ month: 'long' }, { month: 'long', day: 'numeric' }],
  weekday: [{ weekday: 'long' }],
};

/** Dates that have all names: from 2 January 2000, a Sunday, and the first of each month. */
const dates: Readonly<Record<Part, readonly Date[]>> = {
  month: Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2000, index, 1))),
  weekday: Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2000, 0, 2 + index))),
};

/** Name in small letters → a date with it. Of a name that two languages have, the first counts. */
const datesByName = memoise((part: Part): ReadonlyMap<string, Date> => {
  const found = new Map<string, Date>();
  for (const language of languages) {
    const formats = forms[part].map((form) => new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }));
    for (const date of dates[part]) {
      for (const { type, value } of formats.flatMap((format) => format.formatToParts(date))) {
        const name = value.toLowerCase();
        if (type === part && !found.has(name)) found.set(name, date);
      }
    }
  }
  return found;
});

/** Number of the month, from 1, that a word names in one of the languages. */
export function monthNamed(word: string): number | undefined {
  return numberOf(datesByName('month').get(word.toLowerCase()));
}

/** Number of the month, from 1, whose name a word of at least three letters begins: `Nov.`, `Sept`. */
export function monthStarting(word: string): number | undefined {
  const start = word.toLowerCase().replace(/\.$/, '');
  if (start.length < 3) return undefined;
  // German and Dutch for March, which leave vowels out.
  if (/^(?:mrz|mrt)$/.test(start)) return 3;
  return numberOf(Array.from(datesByName('month')).find(([name]) => name.startsWith(start))?.[1]);
}

function numberOf(date: Date | undefined): number | undefined {
  return date === undefined ? undefined : date.getUTCMonth() + 1;
}

/**
 * Number of the weekday, 0 for Sunday, that a word names in one of the languages, also in a form in which it is beside a
 * date: `måndagen`, `montags`, `Montagabend`, `maanantaina`, `среду`, `środę`, `neděli`.
 */
export function weekdayNamed(word: string): number | undefined {
  const names = datesByName('weekday');
  const name = word.toLowerCase();
  const found = names.get(name) ?? names.get(endings.reduce((stem, [end, start]) => stem.replace(end, start), name));
  return found?.getUTCDay();
}

/** Endings of weekdays beside a date, and those of their names. */
const endings: readonly (readonly [end: RegExp, start: string])[] = [
  [/(?<=[dt]ag|woch)(?:en|s|abend|mittag|morgen|nachmittag|nacht|vormittag)$/, ''],
  [/(?<=tai|viikko)na$/, ''],
  [/у$/, 'а'],
  [/(?:ę|u)$/, 'a'],
  [/(?<=neděl)i$/, 'e'],
];

/** The date of a day of a month, both from 1, at midnight UTC; `undefined` if the month has no such day. */
export function dateInMonth(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date : undefined;
}
