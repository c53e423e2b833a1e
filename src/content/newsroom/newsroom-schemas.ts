import { authorKinds, policyKinds } from '../../domain/edition/newsroom.ts';
import { heldPositions } from '../../domain/trust/holding.ts';
import { tagField } from '../fields/article-fields.ts';
import { dayField } from '../fields/date-fields.ts';
import { about, naming } from '../fields/field-notes.ts';
import { choiceField, codeField, integerField, proseField, urlField } from '../fields/fields.ts';
import { groupField, listField } from '../fields/nested-fields.ts';
import { countryField } from './country-field.ts';
import { emailField } from './email-field.ts';
import { countryCodeField, micField, padField, separatorField, suffixField, timeZoneField } from './exchange-fields.ts';
import { topicsField } from './topics-field.ts';

/* Schemas of the newsroom's own files, with descriptions of their fields. */

const prose = (field: string) => proseField(field, { longest: 1000 });
const optionalProse = (field: string) => proseField(field, { longest: 1000, isOptional: true }).optional();
const code = (field: string) => codeField(field, { longest: 1000 });
const optionalCode = (field: string) => codeField(field, { longest: 1000, isOptional: true }).optional();

/** An author's holdings in companies, with their periods. */
function holdingsField() {
  const example = '{ company: acme, position: long, from: 2024-03-01 }';
  const fillIn = (company: string) => ({ company, position: 'long' });
  const holding = groupField(
    'holdings[]',
    {
      company: about("Name of the company's file.", naming('companies', codeField('holdings[].company'))),
      position: about(
        'long gains if the company rises, short if it falls.',
        choiceField('holdings[].position', heldPositions),
      ),
      from: about('First day on which it is held; left out if not known.', dayField('from').optional(), '2024-03-01'),
      until: about('First day on which it is not held any more.', dayField('until').optional(), '2025-01-15'),
      trades: about(
        'Further days on which the author traded.',
        listField('trades', dayField('trades[]'), '[2024-06-01]').optional(),
        ['2024-06-01'],
      ),
      note: about(
        'What readers should know besides.',
        proseField('holdings[].note', { longest: 500, isOptional: true }).optional(),
      ),
    },
    example,
    fillIn,
  );
  return listField('holdings', holding, `[${example}]`, true, fillIn).optional();
}

export const sectionSchema = groupField(
  'sections[]',
  {
    name: about('As readers see it, in the bar under the masthead.', prose('name'), 'Markets'),
    description: about(
      'What the section is about: on its page and in search results.',
      prose('description'),
      'Shares, listings and indexes.',
    ),
    topics: about('IPTC Media Topics, for search engines and ninjs.', topicsField(), ['medtop:20000385']),
  },
  'its name: and description: below its id, indented',
  (name) => ({ name, description: 'What it is about' }),
);

export const authorSchema = groupField(
  'authors[]',
  {
    name: about('As it is printed in bylines.', prose('name'), 'Jane Roe'),
    kind: about('A desk signs as a whole.', choiceField('kind', authorKinds).default('person'), 'desk'),
    role: about('What the author covers.', optionalProse('role'), 'Banks and payments'),
    bio: about("A line or two on the author's page.", optionalProse('bio')),
    portrait: about(
      'A picture of the author: the path of a file in `public`, from there.',
      optionalCode('portrait'),
      '/portraits/jane-roe.jpg',
    ),
    email: about('Where readers write to the author.', emailField().optional(), 'jane@example.org'),
    url: about("The author's own page elsewhere.", urlField('url').optional(), 'https://example.org/jane'),
    holdings: about(
      'What the author holds in companies. Shown to readers if site.ts says declaresHoldings: true.',
      holdingsField(),
      [{ company: 'apple', position: 'long', from: '2024-03-01' }],
    ),
  },
  'a name: below the id, indented',
  (name) => ({ name }),
);

export const tagSchema = groupField(
  'tags[]',
  {
    title: about(
      'As readers see it; the words of the stories if left out.',
      optionalProse('title'),
      'IPOs and listings',
    ),
    description: about("What the tag's page says of it.", optionalProse('description')),
    synonyms: about(
      'Other words in tags: of stories that mean this one.',
      listField('synonyms', tagField(), '[one, two]').default([]),
      ['ipos', 'listings'],
    ),
    topics: about('IPTC Media Topics, for search engines and ninjs.', topicsField(), ['medtop:20000187']),
  },
  'a title: or synonyms: below the id, indented',
  (title) => ({ title }),
);

export const exchangeSchema = groupField(
  'exchanges[]',
  {
    name: about('In full.', prose('name'), 'Nasdaq Stock Market'),
    shortName: about('As prose would say it.', prose('shortName'), 'Nasdaq'),
    mic: about('ISO 10383 market identifier code.', micField('mic'), 'XNAS'),
    operatingMic: about('MIC of the operator, if it is another.', micField('operatingMic', true).optional(), 'XNAS'),
    aliases: about(
      'Other printed codes with the same meaning. One of two exchanges is ambiguous.',
      listField('aliases', code('aliases[]'), '[one, two]').default([]),
      ['NasdaqGS'],
    ),
    aliasesBesideOtc: about(
      'Codes that mean this exchange where the same bracket has an American over-the-counter symbol.',
      listField('aliasesBesideOtc', code('aliasesBesideOtc[]'), '[one, two]').optional(),
    ),
    homonyms: about(
      'Those of its codes that are words, too: they count only for a symbol that is known.',
      listField('homonyms', code('homonyms[]'), '[one, two]').optional(),
      ['Frankfurt'],
    ),
    abbreviations: about(
      'Those of its codes that abbreviate something else, too: they count after a name, or for a symbol that is known.',
      listField('abbreviations', code('abbreviations[]'), '[one, two]').optional(),
      ['EPA'],
    ),
    suffixes: about(
      'What data vendors print after a symbol, with its separator.',
      listField('suffixes', suffixField(), '[.L]').optional(),
      ['.L'],
    ),
    countryCodes: about(
      'What Bloomberg prints after a symbol and a space.',
      listField('countryCodes', countryCodeField(), '[LN]').optional(),
      ['LN'],
    ),
    country: about('ISO 3166-1, two letters.', countryField(), 'US'),
    timeZone: about('IANA name.', timeZoneField(), 'America/New_York'),
    symbols: about('Regular expression of a symbol, matched against the whole of it.', code('symbols'), '[A-Z]{1,5}'),
    classSeparator: about('Between a symbol and its share class.', separatorField().optional(), '.'),
    padDigits: about('Symbols of digits alone are padded with zeros to so many.', padField().optional(), 4),
  },
  'its name:, mic: and the others below its id, indented',
);

export const standingPageSchema = groupField(
  'pages[]',
  {
    title: about("The page's heading, and its link in the footer.", prose('title'), 'About'),
    description: about('For search results.', prose('description'), 'Who we are, and how to reach us.'),
    footer: about(
      'Its place at the foot of every page, from 1; not there if left out.',
      integerField('footer', 'It is the place in the footer, from 1.').optional(),
      1,
    ),
    policy: about(
      'The kind of page for search engines, where its name does not say so.',
      choiceField('policy', policyKinds).optional(),
      'ethics',
    ),
  },
  'title: and description:',
);
