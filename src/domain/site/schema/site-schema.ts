import { z } from 'astro/zod';
import { hostNames } from '../hosts.ts';
import { permissions, type MachineRules } from '../machines.ts';
import { ownSchemas } from '../own/own-schemas.ts';
import { isIndexNowKey } from '../permalinks.ts';
import type { RuleSettings } from '../rule-settings.ts';
import type { Site } from '../site.ts';
import { findWords, knownLanguages } from '../../language/words/words-for.ts';
import { anyGroup, group, type Fields } from './groups.ts';
import { emailAddress, text, webAddress, webAddressOrPath, words } from './texts.ts';
import { isTimeZone } from '../../time-zone.ts';

const policy = z.enum(['warn', 'error'], "Write 'warn' or 'error'.");

const choice = z.boolean('Write true or false, or leave it out.').optional();

const permission = z.enum(permissions, "Write 'allow' or 'deny'.");

const amount = count('Write a whole number from 1 to 1000.', 1000);

const shareForm = 'Write true for all, false for none, or for how many of the newest stories: 500.';
const share = z.union([z.boolean(), count(shareForm)], shareForm).optional();

const cardsForm = "Write 'recent' (the newest 400 stories), 'all', 'off', or a number of the newest stories: 1000.";

const languageForm = "Write the language's code: 'en', or 'en-GB'.";
const language = z
  .string(languageForm)
  .refine(isLanguage, { error: languageForm, abort: true })
  .refine(
    (code) => findWords(code) !== undefined,
    `The engine has words for ${knownLanguages.join(', ')}, and for their regions: write one of these. Or add one: see "A language" in CONTRIBUTING.md.`,
  );

const publisher = { name: words, email: emailAddress } satisfies Fields<Site['publisher']>;

const machines = {
  search: permission,
  training: permission,
  retrieval: permission,
  licence: webAddressOrPath.optional(),
} satisfies Fields<MachineRules>;

const announce = {
  hub: webAddress.optional(),
  indexNowKey: text(isIndexNowKey, 'Write 8 to 128 letters, digits and hyphens.').optional(),
  indexNow: webAddress.optional(),
} satisfies Fields<NonNullable<Site['announce']>>;

/** Schema of the settings in `newsroom/site.ts`. The meaning of each is with its type, in `site.ts`. */
export const siteSchema = group(
  {
    name: words,
    tagline: words,
    description: words,
    // `parseSiteUrl` checks text.
    url: z.string("Write the site's address: 'https://example.org/news/'."),
    language,
    timeZone: text(isTimeZone, "Write the zone's IANA name: America/New_York."),
    timeZoneName: words,
    publisher: group(publisher, "Write { name: 'The Daily', email: 'desk@example.org' }."),
    feedSize: amount,
    archiveSize: amount,
    unregisteredTickers: policy,
    host: z.enum(hostNames, `Write '${hostNames.join("' or '")}', or leave it out.`).optional(),
    markdownCopies: share,
    tagJsonFeeds: share,
    cards: z.union([z.enum(['recent', 'all', 'off']), count(cardsForm)], cardsForm).optional(),
    lostAddresses: policy.optional(),
    hasSchemeSwitch: choice,
    hasCompressedCopies: choice,
    hasBuildRecord: choice,
    declaresHoldings: choice,
    hasNinjs: choice,
    // `findWrongSettings` checks names and severities, and reports their lines.
    rules: anyGroup<RuleSettings>(
      "Write { 'long-title': 'error' }: rules of docs/rules.md, each with 'off', 'hint', 'warning' or 'error'. Leave it out for the defaults.",
    ).optional(),
    machines: group(
      machines,
      "Write { search: 'allow', training: 'deny', retrieval: 'allow', licence: 'https://…' }, the last if there is one, or leave it out.",
    ).optional(),
    noTradingDays: count('Write a whole number of days, from 1 to 1000.', 1000).optional(),
    announce: group(announce, "Write { hub: 'https://…' }, { indexNowKey: '…' } or both, or leave it out.").optional(),
    notice: words,
    ...ownSchemas,
  } satisfies Fields<Site>,
  'Write { name: … }, with the settings of docs/your-newsroom.md.',
);

/** A whole number from 1. */
function count(remedy: string, most = Number.MAX_SAFE_INTEGER) {
  return z.int(remedy).min(1, remedy).max(most, remedy);
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
