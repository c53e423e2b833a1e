import { z } from 'astro/zod';
import { articleKinds, articleStatuses } from '../../domain/edition/article.ts';
import type { Site } from '../../domain/site/site.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import { correctionsField, disclosuresField, imageField, sourcesField } from './grouped-fields.ts';
import { languageField } from './language-field.ts';
import { ratingsField, recommendationField } from './advice/advice-fields.ts';
import { aliasField } from './aliases/aliases.ts';
import { mostTags, refuseRepeats, slugField, tagField, tickerField } from '../fields/article-fields.ts';
import { dayField, instantField } from '../fields/date-fields.ts';
import { about, naming } from '../fields/field-notes.ts';
import { ofKind } from '../fields/field-kinds.ts';
import { choiceField, codeField, proseField, textField } from '../fields/fields.ts';
import { complaint } from '../fields/issues.ts';
import { listField, tooMany } from '../fields/nested-fields.ts';

/** Schema of an article's front matter. Editors and `docs/your-newsroom.md` show the description of each field. */
export type ArticleSchema = ReturnType<typeof createArticleSchema>;
export type FrontMatter = z.output<ArticleSchema>;

const optional = { isOptional: true };

/** @param site whose language decides the spelling of suggested slugs, and below whose address aliases are. */
export function createArticleSchema(timeZone: string, vocabulary: Vocabulary, site: Pick<Site, 'language' | 'url'>) {
  const fields = {
    title: about(
      'The headline: on the page, in lists, feeds and search results. Up to 110 characters suit all of them.',
      proseField('title', { longest: 500 }),
      'Alibaba opens the door to an Apple Pay tie-up',
    ),
    summary: about(
      'The standfirst under the headline, and the description in lists, feeds and search results. Plain text of 40 to 240 characters.',
      proseField('summary', { shortest: 40, longest: 240 }),
      'Jack Ma wants Alipay and Apple Pay to work together, days after the American launch.',
    ),
    section: about(
      'Where the story is filed: an id from src/newsroom/sections.yaml.',
      naming('sections', codeField('section')),
      'technology',
    ),
    authors: about(
      'The byline, in this order: ids from src/newsroom/authors.yaml.',
      listField('authors', naming('authors', codeField('authors[]')), '[jane-roe]', false, { idsIn: site.language })
        .min(1, { error: complaint('"authors" is empty.', 'Name at least one: authors: [jane-roe].') })
        .superRefine(refuseRepeats),
      ['jane-roe'],
    ),
    published: about(
      "When the story appeared, or will: before that moment it is nowhere on the site. In the newsroom's time zone unless it has an offset.",
      instantField('published', timeZone),
      '2026-11-23 09:00',
    ),
    updated: about(
      'When it was last changed in substance. Shown beside the publication date; it never re-sorts the story.',
      instantField('updated', timeZone).optional(),
      '2026-11-24 10:30',
    ),
    status: about(
      'draft: on no page. withdrawn: the address stays, with a notice in place of the text.',
      choiceField('status', articleStatuses).default('ready'),
      'draft',
    ),
    kind: about(
      'A label above the headline for all but news. A sponsored piece needs a sponsor, and is labelled everywhere.',
      choiceField('kind', articleKinds).default('news'),
      'analysis',
    ),
    sponsor: about('Who paid for a sponsored piece.', proseField('sponsor', optional).optional(), 'Acme'),
    slug: about(
      "The last part of the story's address. The file's own name if left out.",
      slugField(site.language).optional(),
      'alibaba-apple-pay',
    ),
    aliases: about(
      'Older addresses of the story, which must lead to it for ever: paths without the host.',
      listField('aliases', aliasField(site), '[/2014/10/old-slug/]').default([]),
      ['/2014/10/old-slug/'],
    ),
    tags: about(
      'Free words, each with a page and a feed of its own. "AI" and "ai" are one.',
      listField('tags', naming('tags', tagField()), '[first tag, second tag]')
        .max(mostTags, {
          error: ({ input }) => tooMany('tags', Array.isArray(input) ? input.length : undefined, mostTags),
        })
        .default([]),
      ['mobile payments'],
    ),
    tickers: about(
      'What the story is about, beside the symbols found in its text: an exchange, a colon and a symbol.',
      listField('tickers', tickerField(vocabulary), '[EXCHANGE:SYMBOL]').default([]),
      ['NASDAQ:AAPL'],
    ),
    companies: about(
      'What the story is about and has no symbol, as a central bank or a private company: names of company files.',
      listField('companies', naming('companies', codeField('companies[]')), '[bank-of-england]', true, {
        idsIn: 'en',
      }).optional(),
      ['bank-of-england'],
    ),
    asOf: about(
      'The day at which symbols are read, for a retrospective; the day of publication if left out.',
      dayField('asOf').optional(),
      '2014-10-28',
    ),
    keyPoints: about(
      'Two to five short lines above the text.',
      listField(
        'keyPoints',
        proseField('keyPoints[]', { longest: 300 }),
        '["One line.", "Another."]',
        true,
        'sentences',
      ).default([]),
      ['One line.', 'Another.'],
    ),
    dateline: about(
      'Where the story was written: the words before its first sentence.',
      datelineField().optional(),
      'LAGUNA BEACH, California',
    ),
    image: about('The lead picture: a file beside the article.', imageField().optional(), {
      src: 'picture.png',
      alt: 'What it shows',
    }),
    disclosures: about(
      'Interests of an author in a company that the story names; shown below the text.',
      disclosuresField(),
      [{ author: 'jane-roe', company: 'acme', position: 'long' }],
    ),
    corrections: about(
      'What was wrong, and when it was put right; shown below the text, newest last, and listed at /corrections/.',
      correctionsField(timeZone),
      [{ date: '2014-10-29 09:00', kind: 'correction', text: 'What was wrong' }],
    ),
    recommendation: about(
      'What the story itself advises readers to do; shown in a box, and listed at /recommendations/.',
      recommendationField(timeZone),
      { company: 'acme', direction: 'hold', horizon: '12 months' },
    ),
    ratings: about('What other houses advise, as the story reports it; shown below the text.', ratingsField(timeZone), [
      { house: 'Acme Securities', company: 'acme', direction: 'hold', date: '2026-05-03' },
    ]),
    sources: about('What the story rests on; shown below the text.', sourcesField(), [
      { title: 'Annual report', publisher: 'Acme', date: '2014-10-27' },
    ]),
    lang: about("The story's language, if it is not the site's: a BCP 47 tag.", languageField().optional(), 'ar'),
    translationOf: about(
      'The story that this one translates, in another language: its id, its file or its address.',
      codeField('translationOf', { longest: 300, isOptional: true }).optional(),
      '2014/alibaba-apple-pay',
    ),
    id: about(
      "The story's identity in feeds. The file's path if left out; set it before the file is renamed.",
      codeField('id', optional).optional(),
      '2014/alibaba-apple-pay',
    ),
  };
  return z.strictObject(fields, {
    error: complaint(
      'The front matter must be fields, each a name, a colon and a value.',
      'Begin with title: and the headline.',
    ),
  });
}

/** A place and a date, without the dash of agencies after it: the story has lines of its own. */
function datelineField() {
  const text = textField('dateline', { longest: 80, ...optional });
  return ofKind(
    'prose',
    text.transform((written) => written.replace(/(?<=[^\s–—-])\s*(?:-+|[–—])$/u, '')),
  );
}
