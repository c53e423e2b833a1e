import { shareTargets, type OwnSettings } from './own-settings.ts';
import {
  group,
  isGroup,
  listOf,
  nameOf,
  oneOf,
  optional,
  unknownFields,
  value,
  type Place,
  type Shape,
} from '../shapes/shape.ts';
import { secureAddress, secureHost, words } from '../shapes/texts.ts';

const linkForm = "{ section: 'markets' }, { page: 'about' } or { name: 'Podcast', url: 'https://…' }";
const profileForm = "{ name: 'Mastodon', url: 'https://…' }";
const newsletterForm =
  "Write { url: 'https://…' } for a page of your provider, or { form: 'https://…', field: 'email' } for where it takes forms. Leave it out for none.";

const links = optional(listOf(link, `Write a list of ${linkForm}. Leave it out for none.`));

/** Rules of the settings by which a newsroom makes the site its own. */
export const ownRules: Readonly<Record<keyof OwnSettings, Shape>> = {
  navigation: links,
  footerLinks: links,
  profiles: optional(
    listOf(
      group({ name: words, url: secureAddress }, `Write ${profileForm}.`),
      `Write a list of ${profileForm}. Leave it out for none.`,
    ),
  ),
  shareTargets: optional(
    listOf(
      oneOf(shareTargets, `Write one of ${shareTargets.join(', ')}.`),
      `Write a list of some of ${shareTargets.join(', ')}; [] for none.`,
    ),
  ),
  newsletter: optional(newsletter),
  analytics: optional(script({}, '')),
  comments: optional(script({ frame: hosts() }, ", and frame: ['https://…'] for the hosts of its frames")),
};

/** A link to a section, a standing page or another site: its fields depend on which. */
function link(given: unknown, place: Place): readonly string[] {
  const remedy = `Write ${linkForm}.`;
  if (!isGroup(given)) return value(() => false, remedy)(given, place);
  const targets = ['section', 'page', 'url'].filter((name) => name in given);
  const [target] = targets;
  const unknown = unknownFields(given, ['section', 'page', 'name', 'url'], place);
  if (targets.length > 1) return [`${nameOf(place)} has "${targets.join('" and "')}". Keep one of them.`];
  if (target === undefined) return unknown.length > 0 ? unknown : [`${nameOf(place)} leads nowhere. ${remedy}`];
  const name = target === 'url' ? words : optional(words);
  return group({ name, [target]: target === 'url' ? secureAddress : words }, remedy)(given, place);
}

function newsletter(given: unknown, place: Place): readonly string[] {
  if (!isGroup(given) || !('url' in given || 'form' in given)) {
    const unknown = isGroup(given) ? unknownFields(given, ['url', 'form', 'field'], place) : [];
    return unknown.length > 0 ? unknown : value(() => false, newsletterForm)(given, place);
  }
  if ('url' in given && 'form' in given) return [`${nameOf(place)} has "url" and "form". Keep one of them.`];
  if ('url' in given) return group({ url: secureAddress }, newsletterForm)(given, place);
  return group({ form: secureAddress, field: optional(words) }, newsletterForm)(given, place);
}

/** A script of another host, with fields of its own. */
function script(fields: Readonly<Record<string, Shape>>, remedy: string): Shape {
  return group(
    { script: secureAddress, attributes: optional(attributes), connect: hosts(), ...fields },
    `Write { script: 'https://…', attributes: { 'data-site': '…' }, connect: ['https://…'] }, the last two if the service asks for them${remedy}. Leave it out for none.`,
  );
}

function hosts(): Shape {
  return optional(listOf(secureHost, "Write a list of hosts: ['https://api.example.org']."));
}

/** Attributes of a script, without event handlers and without a second address. */
function attributes(given: unknown, place: Place): readonly string[] {
  const names = /^(?:data-[\w-]+|async|defer|crossorigin|integrity|id|referrerpolicy)$/;
  if (!isGroup(given)) return value(() => false, "Write { 'data-site': '…' }.")(given, place);
  return Object.entries(given).flatMap(([name, text]) => {
    if (!names.test(name)) {
      return [
        `${nameOf(place)} cannot have "${name}". There are data-…, async, defer, crossorigin, integrity, id, referrerpolicy.`,
      ];
    }
    return value((each) => typeof each === 'string', "Write text between quotes; '' for none.")(text, [...place, name]);
  });
}
