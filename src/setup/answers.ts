import { explainUnshown } from './unshown.ts';
import { nearest } from '../domain/nearest.ts';
import { knownLanguages, wordsFor } from '../domain/language/words/words-for.ts';
import { isEmailAddress } from '../domain/site/schema/texts.ts';
import { parseSiteUrl } from '../domain/site/site.ts';
import { SettingError } from '../domain/site/setting-error.ts';
import { isTimeZone } from '../domain/time-zone.ts';
import { readNamed, type Named } from './named.ts';

/** Answers as typed. A missing answer is asked for, or reported. */
export interface TypedAnswers {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  /** Names, or ids with names: `Märkte`, `markets=أسواق`. */
  readonly sections: readonly string[];
  readonly authors: readonly string[];
  /** Authors that are desks, not persons. */
  readonly desks: readonly string[];
  readonly email?: string | undefined;
}

/** Valid answers, from which a newsroom is made. */
export interface Answers {
  readonly name: string;
  readonly url: string;
  readonly language: string;
  readonly timeZone: string;
  readonly sections: readonly Named[];
  readonly authors: readonly (Named & { readonly kind: 'person' | 'desk' })[];
  readonly email: string;
}

/** Name of a question, and of its option: `time-zone`. */
export type Question = 'name' | 'url' | 'language' | 'time-zone' | 'section' | 'author' | 'email';

export interface AnswerProblem {
  readonly question: Question;
  /** Problem and remedy, as sentences. */
  readonly message: string;
}

/** Reads all answers, and reports all problems at once. */
export function readAnswers(typed: TypedAnswers): {
  readonly answers?: Answers;
  readonly problems: readonly AnswerProblem[];
} {
  const problems: AnswerProblem[] = [];
  const take = <Value>(question: Question, read: () => Value): Value | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      problems.push(...error.message.split('\n').map((message) => ({ question, message })));
      return undefined;
    }
  };
  const name = take('name', () => readName(typed.name));
  const url = take('url', () => readUrl(typed.url));
  const language = take('language', () => readLanguage(typed.language));
  const timeZone = take('time-zone', () => readTimeZone(typed.timeZone));
  // If the language is wrong, ids are derived from names as in English.
  const spelling = language ?? 'en';
  const sections = take('section', () => readNamed('section', typed.sections, spelling));
  const authors = take('author', () => readAuthors(typed, spelling));
  const email = take('email', () => readEmail(typed.email, url));
  if (problems.length > 0 || !name || !url || !language || !timeZone || !sections || !authors || !email) {
    return { problems };
  }
  return { answers: { name, url, language, timeZone, sections, authors, email }, problems };
}

function readName(written = ''): string {
  const name = written.replace(/\s+/g, ' ').trim();
  if (name === '') throw new SettingError("What is the newsroom's name? Write it as readers see it: The Daily.");
  const problem = explainUnshown(name, 'The name');
  if (problem === undefined) return name;
  throw new SettingError(problem);
}

function readUrl(written = ''): string {
  if (written.trim() === '')
    throw new SettingError('Where will the site be? Write its address: https://example.org/news/.');
  try {
    return parseSiteUrl(written);
  } catch (error) {
    const meant = /^[\w-]+(?:\.[\w-]+)+(?:\/[^\s?#\\]*)?$/.test(written.trim())
      ? `https://${written.trim()}`
      : undefined;
    if (meant === undefined) throw error;
    throw new SettingError(`A site cannot be at "${written}". Did you mean ${parseSiteUrl(meant)}?`);
  }
}

/** @throws SettingError for an invalid language, and for one without words in the engine. */
function readLanguage(written = ''): string {
  const language = written.trim();
  const choices = `There are ${knownLanguages.map(describeLanguage).join(', ')}.`;
  if (language === '') throw new SettingError(`Which language do you write in? ${choices}`);
  try {
    const tag = Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? language;
    wordsFor(tag);
    return tag;
  } catch {
    const names = knownLanguages.flatMap((tag) => [
      [nameOfLanguage(tag, 'en').toLowerCase(), tag] as const,
      [nameOfLanguage(tag, tag).toLowerCase(), tag] as const,
    ]);
    const close = nearest(
      language.toLowerCase(),
      names.map(([name]) => name),
    );
    const meant = names.find(([name]) => name === close)?.[1];
    const advice = meant === undefined ? choices : `Did you mean ${describeLanguage(meant)}?`;
    throw new SettingError(`The engine has no words in "${language}". ${advice}`);
  }
}

function nameOfLanguage(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}

function describeLanguage(tag: string): string {
  return `${tag} (${nameOfLanguage(tag, 'en')})`;
}

function readTimeZone(written = ''): string {
  const zone = written.trim();
  const zones = Intl.supportedValuesOf('timeZone');
  if (zone === '') throw new SettingError('Which time zone do dates have? Write its IANA name: America/New_York.');
  const known = zones.find((name) => name.toLowerCase() === zone.replaceAll(' ', '_').toLowerCase());
  if (known !== undefined) return known;
  if (/^(?:UTC|GMT)?[+-]\d/.test(zone)) {
    throw new SettingError(`"${zone}" has no summer time. Write the IANA name of the zone: Europe/Paris.`);
  }
  if (isTimeZone(zone)) return zone;
  const city = (name: string) => name.slice(name.lastIndexOf('/') + 1);
  const close = nearest(zone, zones) ?? nearest(city(zone).replaceAll(' ', '_'), zones.map(city));
  const meant = zones.find((name) => name === close || city(name) === close);
  throw new SettingError(
    `There is no time zone "${zone}". ${meant === undefined ? 'Write its IANA name: America/New_York.' : `Did you mean ${meant}?`}`,
  );
}

/** Reads authors: persons first, then desks, with unique ids. */
function readAuthors({ authors, desks }: TypedAnswers, language: string): Answers['authors'] {
  const kinds = [...authors.map(() => 'person' as const), ...desks.map(() => 'desk' as const)];
  return readNamed('author', [...authors, ...desks], language).map((author, index) => ({
    ...author,
    kind: kinds[index] ?? 'person',
  }));
}

function readEmail(written: string | undefined, url: string | undefined): string | undefined {
  const email = written?.trim() ?? '';
  if (email === '') return url && `desk@${new URL(url).hostname.replace(/^www\./, '')}`;
  if (isEmailAddress(email)) return email;
  throw new SettingError(`"${email}" is not an email address. Write it like desk@example.org.`);
}
