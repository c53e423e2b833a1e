import type { Rules } from './rule.ts';

const only = (wrong: string, right: string) => ({ wrong: { situation: wrong }, right: { situation: right } });

/** Rules of a publication as a whole. */
export const publicationRules = {
  'rule-setting': {
    severity: 'error',
    why: 'A setting of a rule that does not exist, or that cannot be set, would silently have no effect.',
    remedy: 'Write the name as docs/rules.md has it.',
    ...only("site.ts has rules: { 'long-titel': 'error' }.", "It has rules: { 'long-title': 'error' }."),
  },
  'embargoed-link': {
    severity: 'error',
    why: 'A public text links to a draft, or to a story that is not published yet: its address gives its headline away.',
    remedy: 'Remove the link, or publish that story first.',
    ...only('A public story links to one whose published: is next week.', 'It links to it once that is public.'),
  },
  'change-unmarked': {
    severity: 'hint',
    why: 'By its history in git, the text of a public story was changed after its publication, and readers are not told. Check alone looks; without a history it does not.',
    remedy: 'Add updated:, or a correction. A commit that changes more than twenty articles is treated as mechanical.',
    ...only(
      'A commit changes a figure in a story of last week.',
      'The story has updated: with the time of the change.',
    ),
  },
  'translation-unknown': {
    severity: 'error',
    why: 'The story that this one translates does not exist, so that neither can lead to the other.',
    remedy: 'Write the id, the file or the address of the original.',
    wrong: { fields: { lang: 'de', translationOf: '2014/nothing' } },
    right: { fields: { lang: 'de' } },
  },
  'translation-of-translation': {
    severity: 'error',
    why: 'All languages of a story are one group, which its original holds together.',
    remedy: 'Name the original.',
    wrong: { situation: 'A names B as its original, and B names C.' },
    right: { situation: 'A and B name C.' },
  },
  'translation-same-language': {
    severity: 'error',
    why: 'Readers and search engines are led to one story in each language.',
    remedy: 'Write the language of the translation: lang: ar.',
    wrong: { fields: { translationOf: '2014/story' } },
    right: { fields: { lang: 'de' } },
  },
  'lost-address': {
    severity: 'warning',
    why: 'Readers and search engines know an address that the next edition does not have.',
    remedy: 'Add it to the aliases of the story, or let it go.',
    ...only('A story was renamed.', 'The renamed story has its old address in aliases.'),
  },
  'changed-identity': {
    severity: 'warning',
    why: 'Feed readers would show the story again as new.',
    remedy: 'Add the id that the message shows.',
    ...only('A story was moved to another file.', 'The story has its old id.'),
  },
  'address-list': {
    severity: 'error',
    why: 'The list of published addresses cannot be read.',
    remedy: 'Write one address per line, or run npm run addresses.',
    ...only('A line of addresses.txt is no address.', 'Each line is a path: /2014/10/apple-pay/.'),
  },
  'host-limit': {
    severity: 'warning',
    why: 'The host takes no more files, bytes, redirects or rules than its limits say.',
    remedy: 'Leave out optional files, or choose another host.',
    ...only('18,000 files for a host that takes 20,000.', 'Less than 80 % of each limit is used.'),
  },
  'card-glyph': {
    severity: 'warning',
    why: 'No font has a character of a card or of a chart for feeds, and a box in its place would be published everywhere.',
    remedy: 'Put a font that has the characters into src/newsroom/fonts/, or write without them.',
    ...only('A headline in Chinese, and no font for Chinese.', 'The newsroom has a font for Chinese.'),
  },
  'cards-unavailable': {
    severity: 'warning',
    why: 'The native package that draws cards is missing, or fails on this machine. Pages do without new cards.',
    remedy: "Run npm ci with optional packages, or set cards: 'off' in src/newsroom/site.ts.",
    ...only('npm ci --omit=optional', 'npm ci'),
  },
  'slow-rendering': {
    severity: 'warning',
    why: 'The installed version of Astro is not the one that the engine was written for.',
    remedy: 'Install what package-lock.json names: npm ci.',
    ...only('Astro was upgraded by hand.', 'The versions are those of package-lock.json.'),
  },
} as const satisfies Rules;
