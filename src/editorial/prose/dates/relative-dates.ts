import type { Finding } from '../../../domain/finding.ts';
import type { IsoDay } from '../../../domain/instant.ts';
import { writeFirstOfMonth } from '../../../domain/language/dates/first-of-month.ts';
import { memoise, memoiseByObject } from '../../../domain/memoise.ts';
import type { ProseWords, RelativeDate } from '../../words/words.ts';
import { endsWithWords, hasWords, isWordCharacter, looseWords, matchesOf, withoutQuotations } from '../patterns.ts';
import { placeIn, type Story } from '../story.ts';

/**
 * Finds dates that are relative to the day of writing: "last month", "yesterday". Reported once for the same words, but
 * not in quotations or before a date.
 */
export function findRelativeDates(story: Story): readonly Finding[] {
  const { language, file, day, title, summary, status } = story;
  if (status === 'withdrawn') return [];
  const { any, duration } = compile(language);
  const findings = new Map<string, Finding>();
  const examine = (text: string, placeAt: (index: number) => Pick<Finding, 'line' | 'column'>) => {
    let own: string | undefined;
    for (const { words, index } of datesIn(text, any, language.relativeSign)) {
      const key = words.toLowerCase().replace(/\s+/g, ' ');
      own ??= withoutQuotations(text);
      const isQuoted = own.charAt(index) !== text.charAt(index);
      // Tomorrow.io
      if (/^\.\p{L}/u.test(text.slice(index + words.length, index + words.length + 2))) continue;
      if (findings.has(key) || isQuoted || endsWithWords(duration, text.slice(Math.max(0, index - 12), index)))
        continue;
      if (isDated(own.slice(index + words.length), language)) continue;
      // Only a headline has capitals within a sentence: USA Today, "This Week".
      if (text !== title && /^\p{Lu}\p{Ll}/u.test(words) && withinSentence.test(text.slice(0, index))) continue;
      findings.set(key, {
        severity: 'hint',
        rule: 'relative-date',
        file,
        ...placeAt(index),
        message: `"${words.replace(/\s+/g, ' ')}" means another day to those who read the story later.`,
        hint: `Write the date${suggest(words, day, language)}.`,
      });
    }
  };
  examine(title, () => story.locate('title'));
  examine(summary, () => story.locate('summary'));
  for (const paragraph of story.paragraphs) {
    if (!paragraph.isQuoted) examine(paragraph.text, (index) => placeIn(story, paragraph, index));
  }
  return [...findings.values()];
}

const withinSentence = /[\p{L}\p{N},;]\s$/u;

interface Match {
  readonly words: string;
  readonly index: number;
}

/**
 * The matches of all patterns of dates. Where a sign is known, only what is around it is searched, which is far
 * quicker.
 */
function datesIn(text: string, any: RegExp, sign: RegExp | undefined): Iterable<Match> {
  if (!sign) return matchesOf(any, text);
  const found: Match[] = [];
  let end = 0;
  for (sign.lastIndex = 0; sign.test(text);) {
    const next = sign.lastIndex;
    const start = Math.max(end, next - mostBefore);
    const near = text.slice(start, next + mostAfter);
    any.lastIndex = 0;
    for (let match; (match = any.exec(near)) !== null && start + match.index < next;) {
      const index = start + match.index;
      end = start + any.lastIndex;
      if (isWordCharacter(text.charAt(index - 1)) || isWordCharacter(text.charAt(end))) continue;
      found.push({ words: match[0], index });
    }
    sign.lastIndex = Math.max(next, end);
  }
  return found;
}

/** Characters of a date before the end of its sign, and after it with what may not follow: "a couple of months ago". */
const mostBefore = 40;
const mostAfter = 24;

/** "last month, on 12 September", "yesterday (27 October)": the date is there already. */
function isDated(after: string, language: ProseWords): boolean {
  const near = /^[^.!?;\n]{0,24}/.exec(after)?.[0] ?? '';
  return hasWords(compile(language).months, near) || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(near);
}

function suggest(words: string, day: IsoDay | undefined, language: ProseWords): string {
  const { dates, write } = compile(language);
  const { unit, shift = 0 } = dates.find(({ pattern }) => pattern.test(words))?.date ?? {};
  if (day === undefined || unit === undefined) return '';
  const date = new Date(`${day}T00:00:00Z`);
  if (unit === 'day') date.setUTCDate(date.getUTCDate() + shift);
  else
    date.setUTCFullYear(
      date.getUTCFullYear() + (unit === 'year' ? shift : 0),
      date.getUTCMonth() + (unit === 'month' ? shift : 0),
      1,
    );
  return `: ${write[unit](date.getTime())}`;
}

/** Makes a function that writes dates. Its format takes as long as reading two paragraphs, and is made for the first date. */
function dayWith(locale: string, options: Intl.DateTimeFormatOptions): (time: number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return memoise((time: number) => {
    format ??= new Intl.DateTimeFormat(locale, {
      ...options,
      year: 'numeric',
      timeZone: 'UTC',
      numberingSystem: 'latn',
      calendar: 'gregory',
    });
    const date = format.format(time);
    return options.day === undefined ? date : writeFirstOfMonth(date, locale);
  });
}

interface Compiled {
  readonly any: RegExp;
  readonly duration: RegExp;
  readonly months: RegExp;
  readonly dates: readonly { readonly pattern: RegExp; readonly date: RelativeDate }[];
  /** Writes a date as a story of the language would. */
  readonly write: Readonly<Record<NonNullable<RelativeDate['unit']>, (time: number) => string>>;
}

const compile = memoiseByObject(({ relativeDates, duration, months, locale }: ProseWords): Compiled => ({
  any: looseWords(relativeDates.map(({ words }) => words).join('|'), 'gi'),
  duration: looseWords(`(?:${duration}) $`, 'i'),
  months: looseWords(months),
  dates: relativeDates.map((date) => ({ pattern: looseWords(`^(?:${date.words})`, 'i'), date })),
  write: {
    day: dayWith(locale, { day: 'numeric', month: 'long' }),
    month: dayWith(locale, { month: 'long' }),
    year: dayWith(locale, {}),
  },
}));
