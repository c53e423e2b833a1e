import { describe, expect, test } from 'vitest';
import { createHead } from '../../src/metadata/head.ts';
import { renderOpenSearch } from '../../src/metadata/open-search.ts';
import { articleModelOf, fullEntry, site } from '../feeds/newsroom.ts';

describe('the description by which browsers add the site as a search engine', () => {
  test('says where and how to search, with the base path, and what the site is called', () => {
    const text = renderOpenSearch({
      ...site,
      url: 'https://example.org/news/',
      name: 'Bread & <Butter> of the Markets',
    });
    expect(text).toContain('template="https://example.org/news/search/?q={searchTerms}"');
    expect(text).toContain('<LongName>Bread &amp; &lt;Butter&gt; of the Markets</LongName>');
    expect(text).toContain('<ShortName>Bread &amp; &lt;Butter&gt;</ShortName>');
  });

  test.each([
    ['Short', 'Short'],
    ['The Opening Print', 'The Opening'],
    ['Donaudampfschifffahrtsblatt', 'Donaudampfschiff'],
  ])('calls %j %j: sixteen characters are the most', (name, short) => {
    expect(renderOpenSearch({ ...site, name })).toContain(`<ShortName>${short}</ShortName>`);
  });

  test('is named by the head of every page', () => {
    const article = articleModelOf(fullEntry);
    const { links } = createHead({ frame: article.frame, article }, site);
    expect(links.filter(({ rel }) => rel === 'search')).toMatchObject([
      { href: expect.stringMatching(/opensearch\.xml$/) },
    ]);
  });
});
