import { hosts } from './hosts.ts';
import { permissions } from './machines.ts';
import { nearest } from '../nearest.ts';
import { ownRules } from './own/own-rules.ts';
import { isIndexNowKey } from './permalinks.ts';
import { SettingError } from './setting-error.ts';
import { group, isGroup, oneOf, optional, value, type Place, type Shape } from './shapes/shape.ts';
import { showValue } from './shapes/show-value.ts';
import { emailAddress, webAddress, words } from './shapes/texts.ts';
import { parseSiteUrl, type Site } from './site.ts';
import { smarten } from '../language/typography/punctuation.ts';
import { findWords, knownLanguages, wordsFor } from '../language/words/words-for.ts';

/**
 * Checks the settings of `newsroom/site.ts` at run time, since builds do not check their types.
 *
 * @throws SettingError with a line per invalid setting, and per invalid item or field of one.
 */
export function defineSite(settings: Site): Site {
  const written: unknown = settings;
  if (!isGroup(written)) throw new SettingError(`src/newsroom/site.ts  The settings cannot be ${showValue(written)}.`);
  const names = Object.keys(rules);
  const problems = Object.keys(written)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const meant = nearest(name, names);
      return `There is no setting "${name}". ${meant ? `Did you mean "${meant}"?` : `There are ${names.join(', ')}.`}`;
    });
  for (const [name, rule] of Object.entries(rules)) problems.push(...rule(written[name], [name]));
  if (problems.length > 0) throw new SettingError(problems.map((line) => `src/newsroom/site.ts  ${line}`).join('\n'));
  return typeset({ ...settings, url: parseSiteUrl(settings.url) });
}

const languagesWithWords = `The engine has words for ${knownLanguages.join(', ')}, and for their regions: write one of these.`;

/** Settings that readers see as prose, in addition to the publisher's name. */
const proseSettings = ['name', 'tagline', 'description', 'timeZoneName', 'notice'] as const;

/** Lists the prose of the settings by name. */
export function proseOf(site: Site): readonly (readonly [string, string])[] {
  return [...proseSettings.map((name) => [name, site[name]] as const), ['publisher.name', site.publisher.name]];
}

/** Sets typographic quotes, apostrophes and dashes in the prose of the settings, as in articles. */
function typeset(site: Site): Site {
  const { quotationMarks } = wordsFor(site.language);
  const publisher = { ...site.publisher, name: smarten(site.publisher.name, quotationMarks) };
  return proseSettings.reduce<Site>((set, name) => ({ ...set, [name]: smarten(set[name], quotationMarks) }), {
    ...site,
    publisher,
  });
}

const policy = oneOf(['warn', 'error'], "Write 'warn' or 'error'.");

const amount = value(isAmount, 'Write a whole number from 1 to 1000.');

const choice = optional(value((given) => typeof given === 'boolean', 'Write true or false, or leave it out.'));

const share = optional(
  value(
    (given) => typeof given === 'boolean' || isCount(given),
    'Write true, false, or for how many of the newest stories: 500. Leave it out for all.',
  ),
);

const indexNowKey = value(isIndexNowKey, 'Write 8 to 128 letters, digits and hyphens.');

const permission = oneOf(permissions, "Write 'allow' or 'deny'.");

const language: Shape = (given, place) => {
  const remedy = isLanguage(given)
    ? `${languagesWithWords} Or add one: see "A language" in CONTRIBUTING.md.`
    : "Write the language's code: 'en', or 'en-GB'.";
  return value((code) => isLanguage(code) && findWords(code) !== undefined, remedy)(given, place);
};

const knownHosts = Object.keys(hosts)
  .map((host) => `'${host}'`)
  .join(' or ');

const machinesForm =
  "Write { search: 'allow', training: 'deny', retrieval: 'allow', licence: 'https://…' }, the last if there is one, or leave it out.";

const rules: Readonly<Record<keyof Site, Shape>> = {
  name: words,
  tagline: words,
  description: words,
  // `parseSiteUrl` checks text.
  url: value((given) => typeof given === 'string', "Write the site's address: 'https://example.org/news/'."),
  language,
  timeZone: value(isTimeZone, "Write the zone's IANA name: America/New_York."),
  timeZoneName: words,
  publisher: group({ name: words, email: emailAddress }, "Write { name: 'The Daily', email: 'desk@example.org' }."),
  feedSize: amount,
  archiveSize: amount,
  unregisteredTickers: policy,
  host: optional(oneOf(Object.keys(hosts), `Write ${knownHosts}, or leave it out.`)),
  markdownCopies: share,
  tagJsonFeeds: share,
  cards: optional(
    value(
      (given) => ['recent', 'all', 'off'].some((word) => word === given) || isCount(given),
      "Write 'recent' (the newest 400 stories), 'all', 'off', or a number of the newest stories: 1000.",
    ),
  ),
  lostAddresses: optional(policy),
  hasSchemeSwitch: choice,
  hasCompressedCopies: choice,
  hasBuildRecord: choice,
  declaresHoldings: choice,
  hasNinjs: choice,
  // `findWrongSettings` checks names and severities, and reports their lines.
  rules: optional(
    value(
      isGroup,
      "Write { 'long-title': 'error' }: rules of docs/rules.md, each with 'off', 'hint', 'warning' or 'error'. Leave it out for the defaults.",
    ),
  ),
  machines: optional(
    group(
      { search: permission, training: permission, retrieval: permission, licence: optional(licence) },
      machinesForm,
    ),
  ),
  noTradingDays: optional(value(isAmount, 'Write a whole number of days, from 1 to 1000.')),
  announce: optional(
    group(
      { hub: optional(webAddress), indexNowKey: optional(indexNowKey), indexNow: optional(webAddress) },
      "Write { hub: 'https://…' }, { indexNowKey: '…' } or both, or leave it out.",
    ),
  ),
  notice: words,
  ...ownRules,
};

/** An address on the web, or a path of the site. */
function licence(given: unknown, place: Place): readonly string[] {
  return typeof given === 'string' && /^\/[^/\s]/.test(given) ? [] : webAddress(given, place);
}

function isAmount(given: unknown): boolean {
  return isCount(given) && given <= 1000;
}

function isCount(given: unknown): given is number {
  return typeof given === 'number' && Number.isInteger(given) && given >= 1;
}

function isLanguage(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
