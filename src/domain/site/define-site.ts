import { hosts } from './hosts.ts';
import { machineUses, permissions } from './machines.ts';
import { nearest } from '../nearest.ts';
import { ownRules } from './own/own-rules.ts';
import { SettingError } from './setting-error.ts';
import { parseSiteUrl, type Site } from './site.ts';
import { smarten } from '../language/typography/punctuation.ts';
import { findWords, knownLanguages, wordsFor } from '../language/words/words-for.ts';
import { hasCredentials } from './credentials.ts';

/**
 * Checks the settings of `newsroom/site.ts` at run time, since builds do not check their types.
 *
 * @throws SettingError with a line per invalid setting.
 */
export function defineSite(settings: Site): Site {
  const written = new Map<string, unknown>(Object.entries(settings));
  const names = Object.keys(rules);
  const problems = [...written.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => {
      const meant = nearest(name, names);
      return `There is no setting "${name}". ${meant ? `Did you mean "${meant}"?` : `There are ${names.join(', ')}.`}`;
    });
  for (const [name, rule] of Object.entries(rules)) {
    problems.push(...findProblems(name, written.get(name), rule));
  }
  if (problems.length > 0) throw new SettingError(problems.map((line) => `src/newsroom/site.ts  ${line}`).join('\n'));
  return typeset({ ...settings, url: parseSiteUrl(settings.url) });
}

/** Problems of a setting, as sentences; of a list, those of each wrong item. */
function findProblems(name: string, value: unknown, rule: Rule): readonly string[] {
  const remedy = rule(value);
  if (remedy === undefined) return [];
  if (value === undefined) return [`"${name}" is missing. ${remedy}`];
  const isList = Array.isArray(value) && rule([]) === undefined;
  const items: readonly unknown[] = isList ? value : [];
  const wrong = items.flatMap((item, index) => {
    const advice = rule([item]);
    return advice === undefined ? [] : [`"${name}" cannot have ${show(item)} as item ${index + 1}. ${advice}`];
  });
  return wrong.length > 0 ? wrong : [`"${name}" cannot be ${show(value)}. ${remedy}`];
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

/** Returns the remedy for an invalid value; undefined for a valid one. */
type Rule = (value: unknown) => string | undefined;

const words: Rule = (value) => (isWords(value) ? undefined : 'Write words between quotes.');

const policy: Rule = (value) => (value === 'warn' || value === 'error' ? undefined : "Write 'warn' or 'error'.");

const amount: Rule = (value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000
    ? undefined
    : 'Write a whole number from 1 to 1000.';

const choice: Rule = (value) =>
  value === undefined || typeof value === 'boolean' ? undefined : 'Write true or false, or leave it out.';

const share: Rule = (value) =>
  value === undefined || typeof value === 'boolean' || (Number.isInteger(value) && Number(value) >= 1)
    ? undefined
    : 'Write true, false, or for how many of the newest stories: 500. Leave it out for all.';

const rules: Readonly<Record<keyof Site, Rule>> = {
  name: words,
  tagline: words,
  description: words,
  // `parseSiteUrl` checks text.
  url: (value) => (typeof value === 'string' ? undefined : "Write the site's address: 'https://example.org/news/'."),
  language: (value) => {
    if (!isLanguage(value)) return "Write the language's code: 'en', or 'en-GB'.";
    return findWords(value) ? undefined : `${languagesWithWords} Or add one: see "A language" in CONTRIBUTING.md.`;
  },
  timeZone: (value) => (isTimeZone(value) ? undefined : "Write the zone's IANA name: America/New_York."),
  timeZoneName: words,
  publisher(value) {
    const isWhole = isGroup(value) && isWords(value['name']) && isWords(value['email']);
    return isWhole ? undefined : "Write { name: 'The Daily', email: 'desk@example.org' }.";
  },
  feedSize: amount,
  archiveSize: amount,
  unregisteredTickers: policy,
  host: (value) => (value === undefined || isHost(value) ? undefined : `Write ${knownHosts}, or leave it out.`),
  markdownCopies: share,
  tagJsonFeeds: share,
  cards: (value) =>
    value === undefined || isCardShare(value)
      ? undefined
      : "Write 'recent' (the newest 400 stories), 'all', 'off', or a number of the newest stories: 1000.",
  lostAddresses: (value) => (value === undefined ? undefined : policy(value)),
  hasSchemeSwitch: choice,
  hasCompressedCopies: choice,
  hasBuildRecord: choice,
  declaresHoldings: choice,
  hasNinjs: choice,
  // `findWrongSettings` checks names and severities, and reports their lines.
  rules: (value) =>
    value === undefined || isGroup(value)
      ? undefined
      : "Write { 'long-title': 'error' }: rules of docs/rules.md, each with 'off', 'hint', 'warning' or 'error'. Leave it out for the defaults.",
  machines: (value) =>
    value === undefined || areMachineRules(value)
      ? undefined
      : "Write { search: 'allow', training: 'deny', retrieval: 'allow', licence: 'https://…' }, the last if there is one, or leave it out.",
  noTradingDays: (value) =>
    value === undefined || amount(value) === undefined ? undefined : 'Write a whole number of days, from 1 to 1000.',
  announce: (value) =>
    value === undefined || isAnnouncement(value)
      ? undefined
      : "Write { hub: 'https://…' }, { indexNowKey: '…' } or both, or leave it out.",
  notice: words,
  ...ownRules,
};

const knownHosts = Object.keys(hosts)
  .map((host) => `'${host}'`)
  .join(' or ');

function isCardShare(value: unknown): boolean {
  return ['recent', 'all', 'off'].some((word) => value === word) || (Number.isInteger(value) && Number(value) >= 1);
}

function isHost(value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(hosts, value);
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the addresses to notify are URLs. `indexNowKeyPath` checks the key. */
function isAnnouncement(value: unknown): boolean {
  if (!isGroup(value)) return false;
  const { hub, indexNow, indexNowKey, ...others } = value;
  const areWeb = [hub, indexNow].every((address) => address === undefined || isWebAddress(address));
  return areWeb && (indexNowKey === undefined || isWords(indexNowKey)) && Object.keys(others).length === 0;
}

function areMachineRules(value: unknown): boolean {
  if (!isGroup(value)) return false;
  const { licence, ...uses } = value;
  const names = Object.keys(uses);
  const areUses = names.length === machineUses.length && machineUses.every((use) => names.includes(use));
  const isSaid = Object.values(uses).every((permission) => permissions.some((known) => known === permission));
  const isPath = typeof licence === 'string' && /^\/[^/\s]/.test(licence);
  return areUses && isSaid && (licence === undefined || isPath || isWebAddress(licence));
}

function isWebAddress(value: unknown): boolean {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && !hasCredentials(url);
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

function show(value: unknown): string {
  return typeof value === 'function' ? 'a function' : JSON.stringify(value);
}
