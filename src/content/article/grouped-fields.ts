import { correctionKinds, positions } from '../../domain/edition/article.ts';
import { isSlug } from '../../domain/language/slug.ts';
import { parseMoment } from '../../domain/moment.ts';
import { instantField, sourceDateField } from '../fields/date-fields.ts';
import { about, naming } from '../fields/field-notes.ts';
import { choiceField, codeField, proseField, urlField } from '../fields/fields.ts';
import { groupField, listOfGroups } from '../fields/nested-fields.ts';

/* Fields of an article that have fields of their own. Each takes a text that an author writes in its place for a hint. */

const optional = { isOptional: true };

/** `image`: the lead picture. */
export function imageField() {
  return groupField(
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
  );
}

/** `disclosures`: interests of authors. */
export function disclosuresField() {
  return listOfGroups(
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
  );
}

/** `corrections`: notes on what was changed after publication. */
export function correctionsField(timeZone: string) {
  return listOfGroups(
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
  );
}

/** `sources`: what the story rests on. */
export function sourcesField() {
  return listOfGroups(
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
  );
}
