import { nearest } from '../../nearest.ts';
import { shareTargets, type OwnSettings } from './own-settings.ts';
import { hasCredentials } from '../credentials.ts';

/** Returns the remedy for an invalid value; undefined for a valid one. */
type Rule = (value: unknown) => string | undefined;

type Group = Readonly<Record<string, unknown>>;

const linkForm = "{ section: 'markets' }, { page: 'about' } or { name: 'Podcast', url: 'https://…' }";
const scriptForm =
  "{ script: 'https://…', attributes: { 'data-site': '…' }, connect: ['https://…'] }, the last two if the service asks for them";

/** A rule for a setting that may be left out. */
const optional =
  (isRight: (value: unknown) => boolean, remedy: string): Rule =>
  (value) =>
    value === undefined || isRight(value) ? undefined : `${remedy} Leave it out for none.`;

/** Rules of the settings by which a newsroom makes the site its own. */
export const ownRules: Readonly<Record<keyof OwnSettings, Rule>> = {
  navigation: optional(isListOf(isLink), `Write a list of ${linkForm}.`),
  footerLinks: optional(isListOf(isLink), `Write a list of ${linkForm}.`),
  profiles: optional(isListOf(isOutsideLink), "Write a list of { name: 'Mastodon', url: 'https://…' }."),
  shareTargets(value) {
    if (value === undefined || (isListOf(isShareTarget)(value) && isWithoutRepeats(value))) return undefined;
    const wrong: unknown = Array.isArray(value) ? value.find((target) => !isShareTarget(target)) : undefined;
    const meant = typeof wrong === 'string' ? nearest(wrong, shareTargets) : undefined;
    const advice = `Write a list of some of ${shareTargets.join(', ')}, each once; [] for none.`;
    return meant === undefined ? advice : `Did you mean "${meant}"? ${advice}`;
  },
  newsletter: optional(
    isNewsletter,
    "Write { url: 'https://…' } for a page of your provider, or { form: 'https://…', field: 'email' } for where it takes forms.",
  ),
  analytics: optional(
    (value) => isScript(value, []),
    `Write ${scriptForm}; addresses begin with https://, and hosts have no path.`,
  ),
  comments: optional(
    (value) => isScript(value, ['frame']),
    `Write ${scriptForm}, and frame: ['https://…'] for the hosts of its frames; addresses begin with https://, and hosts have no path.`,
  ),
};

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isListOf(isItem: (item: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isItem);
}

function isWithoutRepeats(value: unknown): boolean {
  return Array.isArray(value) && new Set(value).size === value.length;
}

/** Whether a group has fields of these names only. */
function hasOnly(group: Group, names: readonly string[]): boolean {
  return Object.keys(group).every((name) => names.includes(name));
}

function isLink(value: unknown): boolean {
  if (!isGroup(value)) return false;
  const isNamed = value['name'] === undefined || isWords(value['name']);
  if ('section' in value) return isWords(value['section']) && isNamed && hasOnly(value, ['section', 'name']);
  if ('page' in value) return isWords(value['page']) && isNamed && hasOnly(value, ['page', 'name']);
  return isOutsideLink(value);
}

function isOutsideLink(value: unknown): boolean {
  return isGroup(value) && isWords(value['name']) && isSecure(value['url']) && hasOnly(value, ['name', 'url']);
}

function isShareTarget(value: unknown): boolean {
  return shareTargets.some((target) => target === value);
}

function isNewsletter(value: unknown): boolean {
  if (!isGroup(value)) return false;
  if ('url' in value) return isSecure(value['url']) && hasOnly(value, ['url']);
  const { form, field = 'email' } = value;
  return isSecure(form) && isWords(field) && hasOnly(value, ['form', 'field']);
}

function isScript(value: unknown, lists: readonly string[]): boolean {
  if (!isGroup(value)) return false;
  const { script, attributes = {} } = value;
  const hosts = ['connect', ...lists];
  return (
    isSecure(script) &&
    areAttributes(attributes) &&
    hosts.every((name) => value[name] === undefined || isListOf(isHost)(value[name])) &&
    hasOnly(value, ['script', 'attributes', ...hosts])
  );
}

/** Whether a value is attributes of a script, without event handlers and without a second address. */
function areAttributes(value: unknown): boolean {
  const names = /^(?:data-[\w-]+|async|defer|crossorigin|integrity|id|referrerpolicy)$/;
  return isGroup(value) && Object.entries(value).every(([name, text]) => names.test(name) && typeof text === 'string');
}

/** Whether an address is at `https:`, so that the response cannot be altered in transit. */
function isSecure(value: unknown): boolean {
  const url = typeof value === 'string' && !/[\s;,'"*]/.test(value) ? URL.parse(value) : null;
  return url?.protocol === 'https:' && url.hostname !== '' && !hasCredentials(url);
}

function isHost(value: unknown): boolean {
  if (typeof value !== 'string' || !isSecure(value)) return false;
  const { pathname, search, hash } = new URL(value);
  return pathname === '/' && search === '' && hash === '';
}
