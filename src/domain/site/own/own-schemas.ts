import { z } from 'astro/zod';
import { group, groupByField, listOf, type Fields } from '../schema/groups.ts';
import { secureAddress, secureHost, words } from '../schema/texts.ts';
import {
  shareTargets,
  type Comments,
  type Newsletter,
  type OutsideLink,
  type OutsideScript,
  type OwnSettings,
  type SiteLink,
} from './own-settings.ts';

const linkForm = "{ section: 'markets' }, { page: 'about' } or { name: 'Podcast', url: 'https://…' }";
const profileForm = "{ name: 'Mastodon', url: 'https://…' }";
const newsletterForm =
  "Write { url: 'https://…' } for a page of your provider, or { form: 'https://…', field: 'email' } for where it takes forms. Leave it out for none.";

const outsideLink = { name: words, url: secureAddress } satisfies Fields<OutsideLink>;

/** A link to a section, a standing page or another site. */
const link = groupByField(
  {
    section: { section: words, name: words.optional() } satisfies Fields<
      Extract<SiteLink, { readonly section: string }>
    >,
    page: { page: words, name: words.optional() } satisfies Fields<Extract<SiteLink, { readonly page: string }>>,
    url: outsideLink,
  },
  `Write ${linkForm}.`,
);

const links = listOf(link, `Write a list of ${linkForm}. Leave it out for none.`).optional();

const hosts = listOf(secureHost, "Write a list of hosts: ['https://api.example.org'].").optional();

const newsletter = groupByField(
  {
    url: { url: secureAddress } satisfies Fields<Extract<Newsletter, { readonly url: string }>>,
    form: { form: secureAddress, field: words.optional() } satisfies Fields<
      Extract<Newsletter, { readonly form: string }>
    >,
  },
  newsletterForm,
);

/** Attributes whose values HTML limits: a pattern of those, and what to write. */
const limited: ReadonlyMap<string, readonly [RegExp, string]> = new Map([
  ['crossorigin', [/^(?:|anonymous|use-credentials)$/, "Write 'anonymous' or 'use-credentials'."]],
  ['id', [/^\S+$/, 'Write a name without spaces, or leave it out.']],
  [
    'integrity',
    [
      /^sha(?:256|384|512)-[\w+/-]+={0,2}(?: sha(?:256|384|512)-[\w+/-]+={0,2})*$/,
      "Write the digest that the service gives: 'sha384-…'.",
    ],
  ],
  [
    'referrerpolicy',
    [
      /^(?:|no-referrer|no-referrer-when-downgrade|same-origin|origin|strict-origin|origin-when-cross-origin|strict-origin-when-cross-origin|unsafe-url)$/,
      "Write a policy of the web, such as 'no-referrer' or 'origin'.",
    ],
  ],
]);

/** Attributes of a script, without event handlers and without a second address. */
const attributes = z
  .record(
    z
      .string()
      .regex(
        /^(?:data-[\w-]+|async|defer|crossorigin|integrity|id|referrerpolicy)$/,
        'There are data-…, async, defer, crossorigin, integrity, id, referrerpolicy.',
      ),
    z.string("Write text between quotes; '' for none."),
    "Write { 'data-site': '…' }.",
  )
  .superRefine((given, context) => {
    const seen = new Set<string>();
    for (const [name, input] of Object.entries(given)) {
      const [pattern, message = ''] = limited.get(name) ?? [];
      if (pattern?.test(input) === false) context.addIssue({ code: 'custom', path: [name], message, input });
      const repeated = `is written twice\nHTML takes small and capital letters for the same: leave one out.`;
      if (seen.has(name.toLowerCase())) context.addIssue({ code: 'custom', path: [name], message: repeated, input });
      seen.add(name.toLowerCase());
    }
  });

const script = {
  script: secureAddress,
  attributes: attributes.optional(),
  connect: hosts,
} satisfies Fields<OutsideScript>;

/** @param more what else may be in it. */
function scriptForm(more = ''): string {
  return `Write { script: 'https://…', attributes: { 'data-site': '…' }, connect: ['https://…'] }, the last two if the service asks for them${more}. Leave it out for none.`;
}

/** Schemas of the settings by which a newsroom makes the site its own. */
export const ownSchemas = {
  navigation: links,
  footerLinks: links,
  profiles: listOf(
    group(outsideLink, `Write ${profileForm}.`),
    `Write a list of ${profileForm}. Leave it out for none.`,
  ).optional(),
  shareTargets: listOf(
    z.enum(shareTargets, `Write one of ${shareTargets.join(', ')}.`),
    `Write a list of some of ${shareTargets.join(', ')}; [] for none.`,
  ).optional(),
  newsletter: newsletter.optional(),
  analytics: group(script, scriptForm()).optional(),
  comments: group(
    { ...script, frame: hosts } satisfies Fields<Comments>,
    scriptForm(", and frame: ['https://…'] for the hosts of its frames"),
  ).optional(),
} satisfies Fields<OwnSettings>;
