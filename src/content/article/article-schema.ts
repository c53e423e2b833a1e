import { z } from 'astro/zod';
import { articleKinds, articleStatuses, correctionKinds, positions } from '../../domain/edition/article.ts';
import { parseMoment } from '../../domain/moment.ts';
import { isSlug } from '../../domain/language/slug.ts';
import type { Site } from '../../domain/site/site.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import { languageField } from './language-field.ts';
import { ratingsField, recommendationField } from './advice/advice-fields.ts';
import { aliasField } from './aliases/aliases.ts';
import { mostTags, refuseRepeats, slugField, tagField, tickerField } from '../fields/article-fields.ts';
import { dayField, instantField, sourceDateField } from '../fields/date-fields.ts';
import { about, naming } from '../fields/field-notes.ts';
import { choiceField, codeField, proseField, urlField } from '../fields/fields.ts';
import { complaint } from '../fields/issues.ts';
import { groupField, listField, listOfGroups, tooMany } from '../fields/nested-fields.ts';

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
      listField('authors', naming('authors', codeField('authors[]')), '[jane-roe]', false)
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
      listField('companies', naming('companies', codeField('companies[]')), '[bank-of-england]').optional(),
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
      proseField('dateline', { longest: 80, ...optional }).optional(),
      'LAGUNA BEACH, California',
    ),
    image: about(
      'The lead picture: a file beside the article.',
      groupField(
        'image',
        {
          src: about("The picture's file.", codeField('image.src', { longest: 300 }), 'picture.png'),
          alt: about(
            'What it shows, for those who cannot see it.',
            proseField('image.alt', { longest: 500 }),
            'What it shows',
          ),
          caption: about('Below the picture.', proseField('image.caption', { longest: 500, ...optional }).optional()),
          credit: about('Whose picture it is.', proseField('image.credit', optional).optional()),
        },
        '{ src: picture.png, alt: What it shows }',
        (src) => ({ src, alt: 'What it shows' }),
        'image: ',
      ).optional(),
      { src: 'picture.png', alt: 'What it shows' },
    ),
    disclosures: about(
      'Interests of an author in a company that the story names; shown below the text.',
      listOfGroups(
        'disclosures',
        {
          author: about('Id of the author.', naming('authors', codeField('disclosures[].author'))),
          company: about("Name of the company's file.", naming('companies', codeField('disclosures[].company'))),
          position: about(
            'long gains if the company rises, short if it falls; none says that the author holds nothing.',
            choiceField('disclosures[].position', positions),
          ),
          note: about(
            'What readers should know besides.',
            proseField('disclosures[].note', { longest: 500, ...optional }).optional(),
          ),
        },
        '{ author: jane-roe, company: acme, position: long }',
        (written) =>
          isSlug(written)
            ? { author: written, company: 'acme', position: 'long' }
            : { author: 'jane-roe', company: 'acme', position: 'other', note: written },
      ),
      [{ author: 'jane-roe', company: 'acme', position: 'long' }],
    ),
    corrections: about(
      'What was wrong, and when it was put right; shown below the text, newest last, and listed at /corrections/.',
      listOfGroups(
        'corrections',
        {
          date: about('When the note was added.', instantField('corrections[].date', timeZone)),
          kind: about(
            'correction: it was wrong. clarification: it could be misread. update: the world has moved on. withdrawal: why it was withdrawn.',
            choiceField('corrections[].kind', correctionKinds),
          ),
          text: about('The text that readers see.', proseField('corrections[].text', { longest: 1000 })),
        },
        '{ date: 2014-10-29 09:00, kind: correction, text: What was wrong }',
        (written) =>
          parseMoment(written, timeZone).ok
            ? { date: written, kind: 'correction', text: 'What was wrong' }
            : { date: '2014-10-29 09:00', kind: 'correction', text: written },
      ),
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
    sources: about(
      'What the story rests on; shown below the text.',
      listOfGroups(
        'sources',
        {
          title: about('What the source is called.', proseField('sources[].title', { longest: 300 })),
          publisher: about('Who published it.', proseField('sources[].publisher', optional).optional()),
          date: about(
            'When: a day, a month, a year, or words such as "third quarter of 2014".',
            sourceDateField().optional(),
          ),
          url: about('Where it is, if it is on the web.', urlField('url').optional()),
        },
        '{ title: Annual report, publisher: Acme, date: 2014-10-27 }',
        (written) => (/^https?:/.test(written) ? { title: 'What it is', url: written } : { title: written }),
      ),
      [{ title: 'Annual report', publisher: 'Acme', date: '2014-10-27' }],
    ),
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
