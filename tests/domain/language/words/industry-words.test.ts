import { describe, expect, test } from 'vitest';
import { industries } from '../../../../src/domain/industries.ts';
import { industryNamed, nameIndustry } from '../../../../src/domain/language/words/industries/industry-words.ts';
import { company } from '../../../tickers/newsroom.ts';
import { newsroom, outputsOf, site, story } from '../../newsroom.ts';

describe('an industry', () => {
  test.each([
    ['en-GB', 'Banks'],
    ['de', 'Banken'],
    ['de-CH', 'Banken'],
    ['fr-CA', 'Banques'],
    ['ar', 'البنوك'],
  ])('has its name in %s: %s', (language, name) => {
    expect(nameIndustry('Banks', language)).toBe(name);
  });

  test('of the newsroom’s own is shown as written', () => {
    expect(nameIndustry('Windparks', 'de')).toBe('Windparks');
  });

  test.each(['ar', 'de', 'fr'])('has a name of its own in %s', (language) => {
    const names = industries.map((industry) => nameIndustry(industry, language));
    expect(new Set(names).size).toBe(industries.length);
    expect(names.filter((name) => name !== name.trim() || name.includes("'"))).toEqual([]);
  });

  test('is found by its name in any language', () => {
    expect(['banken', 'Semi-conducteurs', 'البنوك', 'Windparks'].map(industryNamed)).toEqual([
      ...['Banks', 'Semiconductors', 'Banks', undefined],
    ]);
  });
});

test('pages of companies and lists of companies name industries in the language of the site', () => {
  const boe = company('bank-of-england', 'Bank of England', [], { kind: 'central-bank', industry: 'Central banking' });
  const stories = [story('rates', { companies: ['bank-of-england'] })];
  const setting = { site: { ...site, language: 'de' }, newsroom: { companies: [...newsroom.companies, boe] } };
  const outputs = outputsOf(stories, setting);
  expect(outputs.get('/tickers/bank-of-england/')).toMatchObject({ company: { industry: 'Zentralbanken' } });
  expect(JSON.stringify(outputs.get('/tickers/'))).toContain('"industry":"Zentralbanken"');
});
