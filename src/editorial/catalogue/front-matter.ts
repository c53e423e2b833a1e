import type { Rules } from './rule.ts';
import { article, valid } from './valid-article.ts';

/** Rules of an article's fields. `invalid-field` is the name under which each `invalid-<field>` is documented. */
export const frontMatterRules = {
  'missing-field': {
    severity: 'error',
    why: 'A story needs a headline, a standfirst, a section, an author and a date wherever it is shown.',
    remedy: 'Add the field.',
    wrong: article(valid.replace(/\nsummary: .*/, '')),
    right: article(valid),
  },
  'invalid-field': {
    severity: 'error',
    why: 'A value of another form would be shown wrongly, or not at all; none is guessed.',
    remedy: 'Write the value in the form that the message shows.',
    wrong: { fields: { title: '007' } },
    right: { fields: { title: '"007"' } },
  },
  'unknown-field': {
    severity: 'error',
    why: 'An unknown field is probably a typing error, and would have no effect.',
    remedy: 'Correct the name, or remove the field.',
    wrong: { fields: { autors: '[jane-roe]' } },
    right: { fields: { authors: '[jane-roe]' } },
  },
  'duplicate-field': {
    severity: 'error',
    why: 'Only one of two fields with the same name could be used.',
    remedy: 'Keep one.',
    wrong: { fields: { tags: '[chips]\ntags: [banks]' } },
    right: { fields: { tags: '[chips, banks]' } },
  },
  'cut-off': {
    severity: 'warning',
    why: 'YAML takes a "#" after a space as a comment, so that readers do not see the rest of the value.',
    remedy: 'Put the value in quotes.',
    wrong: { fields: { title: 'Apple is #1 again' } },
    right: { fields: { title: '"Apple is #1 again"' } },
  },
  'markup-in-field': {
    severity: 'warning',
    why: 'Fields are plain text: readers would see the signs of Markdown as typed.',
    remedy: 'Remove the markup.',
    wrong: { fields: { kind: 'sponsored', sponsor: '"Macy\'s **Inc**"' } },
    right: { fields: { kind: 'sponsored', sponsor: '"Macy\'s Inc"' } },
  },
  'long-title': {
    severity: 'warning',
    why: 'Search results and cards cut headlines off after about 110 characters.',
    remedy: 'Shorten the headline.',
    wrong: {
      fields: {
        title:
          'Alibaba opens the door to an Apple Pay tie-up as its founder looks for partners abroad after the largest listing of them all',
      },
    },
    right: { fields: { title: 'Alibaba opens the door to an Apple Pay tie-up' } },
  },
  'key-points': {
    severity: 'warning',
    why: 'One key point is a sentence, and more than five are a text.',
    remedy: 'Write two to five short lines, or leave the field out.',
    wrong: { fields: { keyPoints: '[Sales rose.]' } },
    right: { fields: { keyPoints: '[Sales rose., Profit fell.]' } },
  },
  'entry-repeated': {
    severity: 'warning',
    why: 'A source, a disclosure, a correction, a rating or a key point is in its list twice, and readers see both.',
    remedy: 'Remove one of the two.',
    wrong: { fields: { keyPoints: '[Sales rose., Sales rose.]' } },
    right: { fields: { keyPoints: '[Sales rose., Profit fell.]' } },
  },
  'story-repeated': {
    severity: 'warning',
    why: 'A copy of a file that an editor or a file service made has the same title, text and time, and both would be published.',
    remedy: 'Delete the copy.',
    wrong: { situation: 'articles/2026/bank.md and articles/2026/bank-copy.md are the same.' },
    right: { situation: 'Each story is in one file.' },
  },
  'alias-base-path': {
    severity: 'warning',
    why: 'Addresses in `aliases` begin at the site, not at its host.',
    remedy: "Leave the site's own path out.",
    wrong: { situation: 'The site is at https://example.org/news/, and a story has aliases: [/news/old/].' },
    right: { fields: { aliases: '[/old/]' } },
  },
  'alias-taken': {
    severity: 'error',
    why: 'One address can lead to one story only.',
    remedy: 'Remove the alias, or give the other story another address.',
    wrong: { fields: { aliases: '[/about/]' } },
    right: { fields: { aliases: '[/about-apple-pay/]' } },
  },
  'alias-opens-folder': {
    severity: 'error',
    why: 'The folder of this address belongs to a page of the site, and a file in it would hide the page on some hosts.',
    remedy: 'Write another alias.',
    wrong: { situation: "A story's alias is an address below another story: /2014/10/apple-pay/rss.xml." },
    right: { fields: { aliases: '[/2014/10/old-slug/]' } },
  },
  placeholder: {
    severity: 'error',
    why: "The template's own words are in the story.",
    remedy: 'Replace them with yours.',
    wrong: { body: 'Write here.\n' },
    right: { body: 'Apple has found an admirer.\n' },
  },
  unfinished: {
    severity: 'warning',
    why: 'TK, TODO and XXX mark text that the author meant to fill in.',
    remedy: 'Fill it in, or remove the mark.',
    wrong: { body: 'Sales rose by TKTK per cent.\n' },
    right: { body: 'Sales rose by 66 per cent.\n' },
  },
} as const satisfies Rules;
