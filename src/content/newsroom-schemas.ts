import { z } from 'astro/zod';
import type { CompanyKind } from '../domain/company.ts';
import { authorKinds } from '../domain/newsroom.ts';
import { choiceField, dayField, groupField, listField, textField, urlField } from './fields.ts';
import { complaint, describe } from './issues.ts';

/* The newsroom's own files, each entry a group of fields. Whoever must know more about a field finds it in `domain`. */

const text = (field: string) => textField(field, { longest: 1000 });
const optionalText = (field: string) => textField(field, { longest: 1000, isOptional: true }).optional();
const words = (field: string) => listField(field, text(`${field}[]`), '[one, two]').default([]);
const integer = (field: string, hint: string) =>
  z.int({ error: ({ input }) => complaint(`"${field}" must be a number, not ${describe(input)}.`, hint) }).optional();

export const sectionSchema = groupField(
  'sections[]',
  { name: text('name'), description: text('description') },
  'its name: and description: below its id, indented',
);

export const authorSchema = groupField(
  'authors[]',
  {
    name: text('name'),
    kind: choiceField('kind', authorKinds).default('person'),
    role: optionalText('role'),
    bio: optionalText('bio'),
    email: optionalText('email'),
    url: urlField('url').optional(),
  },
  'a name: below the id, indented',
);

export const tagSchema = groupField(
  'tags[]',
  { title: optionalText('title'), description: optionalText('description'), synonyms: words('synonyms') },
  'a title: or synonyms: below the id, indented',
);

export const exchangeSchema = groupField(
  'exchanges[]',
  {
    name: text('name'),
    shortName: text('shortName'),
    mic: text('mic').refine((mic) => /^[A-Z0-9]{4}$/.test(mic), {
      error: ({ input }) =>
        complaint(
          `"mic" cannot be ${describe(input)}.`,
          'It has four capital letters or digits; ISO 10383 lists them.',
        ),
    }),
    operatingMic: optionalText('operatingMic'),
    aliases: words('aliases'),
    country: text('country'),
    timeZone: text('timeZone'),
    symbols: text('symbols'),
    classSeparator: optionalText('classSeparator'),
    padDigits: integer('padDigits', 'Write padDigits: 4.'),
  },
  'its name:, mic: and the others below its id, indented',
);

const companyKinds = ['company', 'fund', 'private', 'unit'] as const satisfies readonly CompanyKind[];

export const companySchema = groupField(
  'companies[]',
  {
    name: text('name'),
    legalName: optionalText('legalName'),
    kind: choiceField('kind', companyKinds).default('company'),
    formerNames: listField(
      'formerNames',
      groupField(
        'formerNames[]',
        { name: text('formerNames[].name'), until: dayField('until').optional() },
        '- { name: Facebook, until: 2021-10-28 }',
      ),
      '[{ name: Facebook, until: 2021-10-28 }]',
    ).default([]),
    aliases: words('aliases'),
    parent: optionalText('parent'),
    industry: optionalText('industry'),
    country: optionalText('country'),
    isin: optionalText('isin'),
    lei: optionalText('lei'),
    cik: optionalText('cik'),
    website: urlField('website').optional(),
    listings: listField(
      'listings',
      groupField(
        'listings[]',
        {
          exchange: text('listings[].exchange'),
          symbol: z.union([z.string(), z.number().transform(String)], {
            error: ({ input }) =>
              input === undefined
                ? complaint('"symbol" is missing from an entry of "listings".', 'Add "symbol:" to it.')
                : complaint(`"symbol" must be text, not ${describe(input)}.`, "Put it in quotes: symbol: 'TRUE'."),
          }),
          from: dayField('from').optional(),
          until: dayField('until').optional(),
        },
        '- { exchange: NASDAQ, symbol: META, from: 2022-06-09 }',
      ),
      '[{ exchange: NASDAQ, symbol: META, from: 2022-06-09 }]',
    ).default([]),
  },
  'a name: first, and the other fields below it',
);

export const standingPageSchema = groupField(
  'pages[]',
  {
    title: text('title'),
    description: text('description'),
    footer: integer('footer', 'It is the place in the footer, from 1.'),
  },
  'title: and description:',
);
