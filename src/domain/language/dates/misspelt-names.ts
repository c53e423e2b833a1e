import { memoise } from '../../memoise.ts';
import { editDistance } from '../../nearest.ts';
import { monthNamed, weekdayNamed } from './calendar-names.ts';

type Part = 'month' | 'weekday';

/** Languages whose names of months and weekdays are compared. */
const languages = 'en de fr es it pt nl'.split(' ');
/** Other languages with Latin letters, whose names may be close to those: `agustus`, `desember`, `novembar`. */
const others =
  'af az bs ca cs cy da de-AT eo es-PE et eu fi fil fo fy ga gd gl hr hu ia id is it-CH kl lb lt lv ms mt nb nn pl pt-AO rm ro se sk sl sq sr-Latn sv sw tr uz vi zu';

/** Words that are a letter off a name and mean something else. */
const words = new Set(['domino', 'sontag', 'augusta', 'augustin']);

/**
 * The month or weekday that a word was meant to be, if it has one of its letters twice or not at all, one that the name
 * does not have, or two that changed places: `Janury`, `Wendesday`, `Otkober`. Undefined for names of any language, and
 * for other words. Whether a word is where a name must be is the caller's to know.
 */
export function misspeltName(part: Part, word: string): string | undefined {
  const folded = fold(word);
  if (folded.length < 5 || words.has(folded) || isKnown(part, word)) return undefined;
  const meant = namesOf(part).find((name) => isSlipOf(folded, fold(name)));
  if (meant === undefined || knownElsewhere(part).has(folded)) return undefined;
  return /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

/** Not a plural, `Januarys`, nor a name that was cut, `Frida`; nor one letter in the place of another: `Munday`. */
function isSlipOf(word: string, name: string): boolean {
  if (name.length < 6 || Math.abs(word.length - name.length) > 1 || name.startsWith(word) || word === `${name}s`)
    return false;
  if (editDistance(word, name) !== 1) return false;
  return word.length !== name.length || Array.from(word).toSorted().join('') === Array.from(name).toSorted().join('');
}

function isKnown(part: Part, word: string): boolean {
  return (part === 'month' ? monthNamed(word) : weekdayNamed(word)) !== undefined;
}

const namesOf = memoise((part: Part): readonly string[] => languages.flatMap((language) => namesIn(language, part)));

const knownElsewhere = memoise((part: Part): ReadonlySet<string> => {
  return new Set([...languages, ...others.split(' ')].flatMap((language) => namesIn(language, part)).map(fold));
});

/** Names with those that are beside a day: `listopada`. */
function namesIn(language: string, part: Part): readonly string[] {
  const forms: readonly Intl.DateTimeFormatOptions[] =
    part === 'month' ? [{ month: 'long' }, { month: 'long', day: 'numeric' }] : [{ weekday: 'long' }];
  return forms.flatMap((form) => {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    return Array.from({ length: part === 'month' ? 12 : 7 }, (_, index) => {
      // The first day of 2000 was a Saturday.
      const date = new Date(Date.UTC(2000, part === 'month' ? index : 0, part === 'month' ? 1 : index + 1));
      return (
        format
          .formatToParts(date)
          .find(({ type }) => type === part)
          ?.value.toLowerCase() ?? ''
      );
    });
  });
}

function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
