import { companyKinds } from '../../domain/registry/company.ts';
import { authorKinds, policyKinds } from '../../domain/edition/newsroom.ts';
import { heldPositions } from '../../domain/trust/holding.ts';
import { dayField } from '../fields/date-fields.ts';
import { ofKind } from '../fields/field-kinds.ts';
import { choiceField, codeField, flagField, integerField, proseField, urlField } from '../fields/fields.ts';
import { groupField, listField, listOfGroups } from '../fields/nested-fields.ts';
import { topicsField } from './topics-field.ts';
import { complaint, describe } from '../fields/issues.ts';

/* The newsroom's own files, each entry a group of fields. Whoever must know more about a field finds it in `domain`. */

const prose = (field: string) => proseField(field, { longest: 1000 });
const optionalProse = (field: string) => proseField(field, { longest: 1000, isOptional: true }).optional();
const code = (field: string) => codeField(field, { longest: 1000 });
const optionalCode = (field: string) => codeField(field, { longest: 1000, isOptional: true }).optional();
const names = (field: string) => listField(field, prose(`${field}[]`), '[one, two]').default([]);

/** What an author holds in companies, each with its days. */
function holdingsField() {
  const example = '{ company: acme, position: long, from: 2024-03-01 }';
  const fillIn = (company: string) => ({ company, position: 'long' });
  const holding = groupField(
    'holdings[]',
    {
      company: codeField('holdings[].company'),
      position: choiceField('holdings[].position', heldPositions),
      from: dayField('from').optional(),
      until: dayField('until').optional(),
      trades: listField('trades', dayField('trades[]'), '[2024-06-01]').optional(),
      note: proseField('holdings[].note', { longest: 500, isOptional: true }).optional(),
    },
    example,
    fillIn,
  );
  return listField('holdings', holding, `[${example}]`, true, fillIn).optional();
}

export const sectionSchema = groupField(
  'sections[]',
  { name: prose('name'), description: prose('description'), topics: topicsField() },
  'its name: and description: below its id, indented',
  (name) => ({ name, description: 'What it is about' }),
);

export const authorSchema = groupField(
  'authors[]',
  {
    name: prose('name'),
    kind: choiceField('kind', authorKinds).default('person'),
    role: optionalProse('role'),
    bio: optionalProse('bio'),
    portrait: optionalCode('portrait'),
    email: optionalCode('email'),
    url: urlField('url').optional(),
    holdings: holdingsField(),
  },
  'a name: below the id, indented',
  (name) => ({ name }),
);

export const tagSchema = groupField(
  'tags[]',
  {
    title: optionalProse('title'),
    description: optionalProse('description'),
    synonyms: names('synonyms'),
    topics: topicsField(),
  },
  'a title: or synonyms: below the id, indented',
  (title) => ({ title }),
);

export const exchangeSchema = groupField(
  'exchanges[]',
  {
    name: prose('name'),
    shortName: prose('shortName'),
    mic: ofKind(
      'code',
      code('mic').refine((mic) => /^[A-Z0-9]{4}$/.test(mic), {
        error: ({ input }) =>
          complaint(
            `"mic" cannot be ${describe(input)}.`,
            'It has four capital letters or digits; ISO 10383 lists them.',
          ),
      }),
    ),
    operatingMic: optionalCode('operatingMic'),
    aliases: listField('aliases', code('aliases[]'), '[one, two]').default([]),
    aliasesBesideOtc: listField('aliasesBesideOtc', code('aliasesBesideOtc[]'), '[one, two]').optional(),
    homonyms: listField('homonyms', code('homonyms[]'), '[one, two]').optional(),
    suffixes: listField('suffixes', code('suffixes[]'), '[.L]').optional(),
    countryCodes: listField('countryCodes', code('countryCodes[]'), '[LN]').optional(),
    country: code('country'),
    timeZone: code('timeZone'),
    symbols: code('symbols'),
    classSeparator: optionalCode('classSeparator'),
    padDigits: integerField('padDigits', 'Write padDigits: 4.').optional(),
  },
  'its name:, mic: and the others below its id, indented',
);

export const companySchema = groupField(
  'companies[]',
  {
    name: prose('name'),
    legalName: optionalProse('legalName'),
    kind: choiceField('kind', companyKinds).default('company'),
    formerNames: listOfGroups(
      'formerNames',
      { name: prose('formerNames[].name'), until: dayField('until').optional() },
      '{ name: Old name, until: 2021-10-28 }',
      (name) => ({ name }),
    ),
    aliases: names('aliases'),
    parent: optionalCode('parent'),
    industry: optionalProse('industry'),
    country: optionalCode('country'),
    isin: optionalCode('isin'),
    lei: optionalCode('lei'),
    cik: optionalCode('cik'),
    website: urlField('website').optional(),
    indices: listOfGroups(
      'indices',
      { index: code('indices[].index'), from: dayField('from').optional(), until: dayField('until').optional() },
      '{ index: sp-500, from: 2013-12-23 }',
      (index) => ({ index }),
    ),
    linkName: flagField('linkName').optional(),
    listings: listOfGroups(
      'listings',
      {
        exchange: code('listings[].exchange'),
        symbol: codeField('listings[].symbol'),
        from: dayField('from').optional(),
        until: dayField('until').optional(),
        since: dayField('since').optional(),
      },
      '{ exchange: CODE, symbol: ABC, from: 2022-06-09 }',
      (written) => {
        const [exchange = '', symbol] = written.split(/ *: */);
        return symbol === undefined ? { exchange: 'CODE', symbol: exchange } : { exchange, symbol };
      },
    ),
  },
  'a name: first, and the other fields below it',
);

export const standingPageSchema = groupField(
  'pages[]',
  {
    title: prose('title'),
    description: prose('description'),
    footer: integerField('footer', 'It is the place in the footer, from 1.').optional(),
    policy: choiceField('policy', policyKinds).optional(),
  },
  'title: and description:',
);
