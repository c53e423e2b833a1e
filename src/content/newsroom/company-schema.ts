import { companyKinds } from '../../domain/registry/company.ts';
import { dayField } from '../fields/date-fields.ts';
import { about, naming } from '../fields/field-notes.ts';
import { choiceField, codeField, flagField, proseField, urlField } from '../fields/fields.ts';
import { groupField, listField, listOfGroups } from '../fields/nested-fields.ts';
import { countryField } from './country-field.ts';

const prose = (field: string) => proseField(field, { longest: 1000 });
const optionalProse = (field: string) => proseField(field, { longest: 1000, isOptional: true }).optional();
const code = (field: string) => codeField(field, { longest: 1000 });
const optionalCode = (field: string) => codeField(field, { longest: 1000, isOptional: true }).optional();
const names = (field: string) => listField(field, prose(`${field}[]`), '[one, two]').default([]);

/** Schema of a company's file, the newsroom's or the engine's. */
export const companySchema = groupField(
  'companies[]',
  {
    name: about('Its present name, as prose writes it.', prose('name'), 'Meta Platforms'),
    legalName: about('Its name in the register.', optionalProse('legalName'), 'Meta Platforms, Inc.'),
    kind: about(
      'What it is: private is not listed, unit is a business inside its parent; the others are no companies.',
      choiceField('kind', companyKinds).default('company'),
      'private',
    ),
    formerNames: about(
      'What it was called before, oldest first.',
      listOfGroups(
        'formerNames',
        {
          name: about('The former name.', prose('formerNames[].name'), 'Facebook'),
          until: about(
            'Day on which the next name took effect; left out if not certain.',
            dayField('until').optional(),
          ),
        },
        '{ name: Old name, until: 2021-10-28 }',
        (name) => ({ name }),
      ),
      [{ name: 'Facebook', until: '2021-10-28' }],
    ),
    aliases: about('Other names that prose uses.', names('aliases'), ['Google']),
    parent: about(
      'Name of the file of the company that it is a part of.',
      naming('companies', optionalCode('parent')),
      'alphabet',
    ),
    industry: about(
      'One of those that other companies have.',
      naming('industries', optionalProse('industry')),
      'Internet',
    ),
    country: about('ISO 3166-1, two letters.', countryField(true).optional(), 'US'),
    isin: about('Of its main share. The check digit is checked.', optionalCode('isin'), 'US30303M1027'),
    lei: about('Legal entity identifier. The check digits are checked.', optionalCode('lei'), 'BQ4BKCS1HXDV9HN80Z93'),
    cik: about('Number at the SEC.', optionalCode('cik'), '1326801'),
    website: about('Its own site.', urlField('website').optional(), 'https://about.meta.com'),
    indices: about(
      'The indices that it is or was in: files of kind index.',
      listOfGroups(
        'indices',
        {
          index: about("Name of the index's file.", code('indices[].index'), 'sp-500'),
          from: about('First day; left out if not certain.', dayField('from').optional()),
          until: about('First day on which it is not in it any more.', dayField('until').optional()),
        },
        '{ index: sp-500, from: 2013-12-23 }',
        (index) => ({ index }),
      ),
      [{ index: 'sp-500', from: '2013-12-23' }],
    ),
    linkName: about(
      'Whether its name in a text leads to its page without a symbol: for names that mean nothing else.',
      flagField('linkName').optional(),
      true,
    ),
    listings: about(
      'Its symbols through time; the first current one is the primary listing.',
      listOfGroups(
        'listings',
        {
          exchange: about(
            'A code of src/newsroom/exchanges.yaml.',
            naming('exchanges', code('listings[].exchange')),
            'NASDAQ',
          ),
          symbol: about('As the exchange writes it.', codeField('listings[].symbol'), 'META'),
          from: about('First day; left out if not certain.', dayField('from').optional()),
          until: about('First day on which it is not its symbol any more.', dayField('until').optional()),
          since: about(
            'Day from which on it is known to have held, where from is not known.',
            dayField('since').optional(),
          ),
        },
        '{ exchange: CODE, symbol: ABC, from: 2022-06-09 }',
        (written) => {
          const [exchange = '', symbol] = written.split(/ *: */);
          return symbol === undefined ? { exchange: 'CODE', symbol: exchange } : { exchange, symbol };
        },
      ),
      [{ exchange: 'NASDAQ', symbol: 'META', from: '2022-06-09' }],
    ),
  },
  'a name: first, and the other fields below it',
);
