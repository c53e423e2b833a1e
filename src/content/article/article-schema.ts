import { z } from 'astro/zod';
import { articleKinds, articleStatuses, correctionKinds, positions } from '../../domain/edition/article.ts';
import { parseMoment } from '../../domain/moment.ts';
import { isSlug, suggestSlug } from '../../domain/language/slug.ts';
import type { Site } from '../../domain/site/site.ts';
import type { Ticker } from '../../domain/registry/ticker.ts';
import { parseTicker } from '../../tickers/parse-ticker.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import { ratingsField, recommendationField } from './advice-fields.ts';
import { aliasField } from './aliases.ts';
import { dayField, instantField, sourceDateField } from '../fields/date-fields.ts';
import { ofKind } from '../fields/field-kinds.ts';
import { choiceField, codeField, countCharacters, proseField, textField, urlField } from '../fields/fields.ts';
import { complaint, describe, list } from '../fields/issues.ts';
import { groupField, listField, listOfGroups, tooMany } from '../fields/nested-fields.ts';
import { onlyPairOf, takeText } from '../yaml/unquoted.ts';
import { putInQuotes } from '../yaml/write-yaml.ts';

/** Rules of an article's front matter. The field comments say what readers see of each. */
export type ArticleSchema = ReturnType<typeof createArticleSchema>;
export type FrontMatter = z.output<ArticleSchema>;

const optional = { isOptional: true };

/** @param site its language decides the spelling of suggested slugs; aliases are paths below its address. */
export function createArticleSchema(timeZone: string, vocabulary: Vocabulary, site: Pick<Site, 'language' | 'url'>) {
  const fields = {
    /** The headline: on the page, in lists, feeds and search results. Up to 110 characters is kind to all of them. */
    title: proseField('title', { longest: 500 }),
    /** The standfirst under the headline, and the description in lists, feeds and search results. Plain text. */
    summary: proseField('summary', { shortest: 40, longest: 240 }),
    /** Id from `newsroom/sections.yaml`: where the story is filed. */
    section: codeField('section'),
    /** Ids from `newsroom/authors.yaml`: the byline, in this order. */
    authors: listField('authors', codeField('authors[]'), '[jane-roe]', false)
      .min(1, { error: complaint('"authors" is empty.', 'Name at least one: authors: [jane-roe].') })
      .superRefine(refuseRepeats),
    /** When the story appeared, or will: before that moment it is nowhere on the site. */
    published: instantField('published', timeZone),
    /** When it was last changed in substance; shown beside the publication date, and never re-sorts the story. */
    updated: instantField('updated', timeZone).optional(),
    status: choiceField('status', articleStatuses).default('ready'),
    /** A label above the headline for all but news; `sponsored` is labelled everywhere. */
    kind: choiceField('kind', articleKinds).default('news'),
    /** Who paid for a sponsored piece. */
    sponsor: proseField('sponsor', optional).optional(),
    /** The last part of the story's address. The file's own name if left out. */
    slug: slugField(site.language).optional(),
    /** Older addresses of the story, which must lead to it for ever. */
    aliases: listField('aliases', aliasField(site), '[/2014/10/old-slug/]').default([]),
    /** Free words, each with a page and a feed of its own. */
    tags: listField('tags', tagField(), '[first tag, second tag]')
      .max(mostTags, {
        error: ({ input }) => tooMany('tags', Array.isArray(input) ? input.length : undefined, mostTags),
      })
      .default([]),
    /** What the story is about, beside the symbols found in its text. */
    tickers: listField('tickers', tickerField(vocabulary), '[EXCHANGE:SYMBOL]').default([]),
    /** Ids of companies' files: what it is about and has no symbol, as a central bank or a private company. */
    companies: listField('companies', codeField('companies[]'), '[bank-of-england]').optional(),
    /** The day at which symbols are read, for a retrospective: `2014-10-28`. */
    asOf: dayField('asOf').optional(),
    /** Two to five short lines above the text. */
    keyPoints: listField(
      'keyPoints',
      proseField('keyPoints[]', { longest: 300 }),
      '["One line.", "Another."]',
      true,
      'sentences',
    ).default([]),
    /** Where the story was written: the words before its first sentence. */
    dateline: proseField('dateline', { longest: 80, ...optional }).optional(),
    /** The lead picture: a file beside the article. */
    image: groupField(
      'image',
      {
        src: codeField('image.src', { longest: 300 }),
        alt: proseField('image.alt', { longest: 500 }),
        caption: proseField('image.caption', { longest: 500, ...optional }).optional(),
        credit: proseField('image.credit', optional).optional(),
      },
      '{ src: picture.png, alt: What it shows }',
      (src) => ({ src, alt: 'What it shows' }),
      'image: ',
    ).optional(),
    /** Interests of an author in a company that the story names; shown below the text. */
    disclosures: listOfGroups(
      'disclosures',
      {
        author: codeField('disclosures[].author'),
        company: codeField('disclosures[].company'),
        position: choiceField('disclosures[].position', positions),
        note: proseField('disclosures[].note', { longest: 500, ...optional }).optional(),
      },
      '{ author: jane-roe, company: acme, position: long }',
      (written) =>
        isSlug(written)
          ? { author: written, company: 'acme', position: 'long' }
          : { author: 'jane-roe', company: 'acme', position: 'other', note: written },
    ),
    /** What was wrong, and when it was put right; shown below the text, newest last. */
    corrections: listOfGroups(
      'corrections',
      {
        date: instantField('corrections[].date', timeZone),
        kind: choiceField('corrections[].kind', correctionKinds),
        text: proseField('corrections[].text', { longest: 1000 }),
      },
      '{ date: 2014-10-29 09:00, kind: correction, text: What was wrong }',
      (written) =>
        parseMoment(written, timeZone).ok
          ? { date: written, kind: 'correction', text: 'What was wrong' }
          : { date: '2014-10-29 09:00', kind: 'correction', text: written },
    ),
    /** What the story itself advises readers to do; shown in a box, and listed at `/recommendations/`. */
    recommendation: recommendationField(timeZone),
    /** What other houses advise, as the story reports it; shown below the text. */
    ratings: ratingsField(timeZone),
    /** What the story rests on; shown below the text. */
    sources: listOfGroups(
      'sources',
      {
        title: proseField('sources[].title', { longest: 300 }),
        publisher: proseField('sources[].publisher', optional).optional(),
        date: sourceDateField().optional(),
        url: urlField('url').optional(),
      },
      '{ title: Annual report, publisher: Acme, date: 2014-10-27 }',
      (written) => (/^https?:/.test(written) ? { title: 'What it is', url: written } : { title: written }),
    ),
    /** The story's identity in feeds. The file's path if left out; set it before the file is renamed. */
    id: codeField('id', optional).optional(),
  };
  return z.strictObject(fields, {
    error: complaint(
      'The front matter must be fields, each a name, a colon and a value.',
      'Begin with title: and the headline.',
    ),
  });
}

/** Limit of tags: each has a page and a feed, and is compared with all others. */
const mostTags = 100;

function refuseRepeats(authors: readonly string[], context: z.RefinementCtx): void {
  for (const [index, author] of authors.entries()) {
    if (authors.indexOf(author) === index) continue;
    const message = complaint(`"${author}" is listed twice in "authors".`, 'Remove one.');
    context.addIssue({ code: 'custom', path: [index], message });
  }
}

function slugField(language: string) {
  const schema = textField('slug', { longest: 100, ...optional }).refine(isSlug, {
    error: ({ input }) => {
      const slug = suggestSlug(String(input), language);
      const rule = 'Use small letters, digits and single hyphens';
      return complaint(`The slug ${describe(input)} is not kebab-case.`, slug ? `${rule}: "${slug}".` : `${rule}.`);
    },
  });
  return ofKind('code', schema);
}

function tickerField(vocabulary: Vocabulary) {
  const schema = z
    .string({
      error: ({ input }) =>
        complaint(
          `A ticker must be text, not ${describe(input)}.`,
          `Write ${onlyPairOf(input)?.replace(': ', ':') ?? 'EXCHANGE:SYMBOL'}, without a space in it.`,
        ),
    })
    .transform((written, context): Ticker => {
      const parsed = parseTicker(written, vocabulary);
      if (parsed.ok) return parsed.ticker;
      context.addIssue({ code: 'custom', message: explainTicker(parsed, written.trim()) });
      return z.NEVER;
    });
  return ofKind('code', schema);
}

function explainTicker(parsed: Exclude<ReturnType<typeof parseTicker>, { ok: true }>, written: string): string {
  const advice = (otherwise: string) => (parsed.nearest ? `Did you mean "${parsed.nearest}"?` : otherwise);
  const [code = ''] = written.split(':');
  switch (parsed.problem) {
    case 'malformed':
      return complaint(
        `"${written}" is not a ticker.`,
        advice('Write the exchange, a colon and the symbol: EXCHANGE:SYMBOL.'),
      );
    case 'unknown-exchange':
      return complaint(
        `"${written}" names no exchange of src/newsroom/exchanges.yaml.`,
        advice('Correct it, or add the exchange to that file.'),
      );
    case 'ambiguous-exchange': {
      const exchanges = list(parsed.exchanges ?? [], 'or');
      return complaint(`"${code}" may mean ${exchanges}.`, advice(`Write ${exchanges} instead.`));
    }
    case 'bad-symbol':
      return complaint(
        `"${written}" cannot be a ticker: no symbol of ${code} looks like that.`,
        advice('Look the symbol up at the exchange.'),
      );
  }
}

function tagField() {
  const text = z
    .string({
      error: ({ input }) =>
        complaint(
          `A tag must be a word or two, not ${describe(input)}.`,
          putInQuotes(input) ?? 'Write it, or take it out.',
        ),
    })
    .transform((written) => written.replace(/\s+/g, ' ').trim())
    .superRefine((tag, context) => {
      if (!/[\p{L}\p{N}]/u.test(tag)) {
        const message = complaint(`"${tag}" cannot be a tag: it has neither letters nor digits.`, 'Use a word or two.');
        context.addIssue({ code: 'custom', message });
      } else if (countCharacters(tag) > 60) {
        const message = complaint(`The tag "${tag}" is longer than 60 characters.`, 'Use a word or two.');
        context.addIssue({ code: 'custom', message });
      }
    });
  return ofKind('prose', z.preprocess(takeText, text));
}
