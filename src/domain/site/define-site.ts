import { findProblems } from './schema/find-problems.ts';
import { siteSchema } from './schema/site-schema.ts';
import { SettingError } from './setting-error.ts';
import { parseSiteUrl, type Site } from './site.ts';
import { cleanAddress } from '../addresses/write-address.ts';
import { smarten } from '../language/typography/punctuation.ts';
import { wordsFor } from '../language/words/words-for.ts';

/**
 * Checks the settings of `newsroom/site.ts` at run time, since builds do not check their types.
 *
 * @throws SettingError with a line per invalid setting, and per invalid item or field of one.
 */
export function defineSite(settings: Site): Site {
  const problems = findProblems(siteSchema, settings);
  if (problems.length > 0) throw new SettingError(problems.map((line) => `src/newsroom/site.ts  ${line}`).join('\n'));
  return typeset({ ...withCleanAddresses(settings), url: parseSiteUrl(settings.url) });
}

/** Names of settings that hold an address as it is published. */
const addressNames = new Set(['url', 'form', 'script', 'licence', 'hub', 'indexNow']);

/** Encodes in all addresses what none may have, as in those of articles. Attributes of scripts are the services' own. */
function withCleanAddresses<Value>(settings: Value): Value {
  return clean(settings) as Value;
}

function clean(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return addressNames.has(name) ? cleanAddress(value) : value;
  if (Array.isArray(value)) return value.map((item) => clean(item));
  if (typeof value !== 'object' || value === null || name === 'attributes') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part, key)]));
}

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
