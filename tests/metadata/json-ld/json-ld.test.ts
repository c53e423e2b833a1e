import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultLook } from '../../../src/domain/site/look.ts';
import { createJsonLd, escapeForScript } from '../../../src/metadata/json-ld/json-ld.ts';
import { articleModelOf, entry, fullEntry, site } from '../../feeds/newsroom.ts';
import { frame, thingsOf } from './described.ts';

describe('JSON-LD of other pages', () => {
  it('introduces the site and its publisher on the front page', () => {
    const graph = createJsonLd({ frame: { ...frame, path: '/', title: site.name, crumbs: [], feed: undefined } }, site);
    expect(graph?.['@graph']).toMatchObject([
      {
        '@type': 'WebSite',
        name: 'The Opening Print',
        url: 'https://example.org/news/',
        publisher: { '@type': 'NewsMediaOrganization', name: 'Opening Print Ltd', slogan: site.tagline },
        potentialAction: {
          '@type': 'SearchAction',
          target: { urlTemplate: 'https://example.org/news/search/?q={search_term_string}' },
          'query-input': 'required name=search_term_string',
        },
      },
    ]);
    expect(graph?.['@graph'][0]).not.toHaveProperty('alternateName');
  });

  it('says collection and trail on an index', () => {
    expect(createJsonLd({ frame }, site)?.['@graph']).toMatchObject([
      { '@type': 'CollectionPage', url: 'https://example.org/news/technology/', name: 'Technology' },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, name: 'The Opening Print', item: 'https://example.org/news/' },
          { position: 2, name: 'Technology', item: 'https://example.org/news/technology/' },
        ],
      },
    ]);
  });

  it('says which company a company’s page is about, by the symbols that it has today', () => {
    const company = { name: 'Apple', legalName: 'Apple Inc.', website: 'https://www.apple.com/', tickerSymbols: [] };
    const thingFor = (tickerSymbols: readonly string[]) =>
      createJsonLd(
        { frame: { ...frame, path: '/tickers/nasdaq-aapl/', company: { ...company, tickerSymbols } } },
        site,
      )?.['@graph'][0];
    expect(thingFor(['XNAS AAPL'])).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: {
        '@type': 'Corporation',
        name: 'Apple',
        legalName: 'Apple Inc.',
        url: 'https://example.org/news/tickers/nasdaq-aapl/',
        sameAs: 'https://www.apple.com/',
        tickerSymbol: 'XNAS AAPL',
      },
    });
    expect(JSON.stringify(thingFor([]))).not.toContain('tickerSymbol');
    expect(JSON.stringify(thingFor([]))).not.toMatch(/leiCode|identifier/);
  });

  it('tells a company by its identifiers, and as the same thing wherever it is named', () => {
    const company = {
      name: 'Apple',
      lei: 'HWUPKR0MPOU8FGXBT394',
      isin: 'US0378331005',
      cik: '320193',
      tickerSymbols: [],
    };
    const [page] =
      createJsonLd({ frame: { ...frame, path: '/tickers/nasdaq-aapl/', company } }, site)?.['@graph'] ?? [];
    const id = 'https://example.org/news/tickers/nasdaq-aapl/#company';
    expect(page).toMatchObject({
      mainEntity: {
        '@id': id,
        leiCode: 'HWUPKR0MPOU8FGXBT394',
        identifier: [
          { '@type': 'PropertyValue', propertyID: 'ISIN', value: 'US0378331005' },
          { '@type': 'PropertyValue', propertyID: 'CIK', value: '320193' },
        ],
      },
    });
    expect(thingsOf(fullEntry)[0]).toMatchObject({ about: [{ '@id': id }] });
  });

  it('says whose page an author’s is', () => {
    const profile = { name: 'Data desk', path: '/authors/data-desk/', kind: 'desk' as const };
    expect(createJsonLd({ frame, profile }, site)?.['@graph'][0]).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Organization', name: 'Data desk', url: 'https://example.org/news/authors/data-desk/' },
    });
  });

  it('is silent on a story that was withdrawn', () => {
    const article = articleModelOf(entry({ status: 'withdrawn' }));
    expect(createJsonLd({ frame: article.frame, article }, site)).toBeUndefined();
  });

  it('is silent on pages that should not be found', () => {
    expect(createJsonLd({ frame: { ...frame, isUnlisted: true } }, site)).toBeUndefined();
  });

  it('names the newsroom’s logo on every page that names the newsroom, with its size', () => {
    const logo = { light: '/news/_assets/logo.1.svg', width: 240, height: 40 };
    const model = articleModelOf(entry());
    const home = { ...frame, path: '/', title: site.name, crumbs: [], feed: undefined };
    const found = [
      createJsonLd({ frame: home }, site, { ...defaultLook, logo }),
      createJsonLd({ frame: model.frame, article: model }, site, { ...defaultLook, logo }),
    ].map((graph) => JSON.stringify(graph).match(/"logo":\{"@type":"ImageObject","url":"[^"]*"/g));
    const expected = `"logo":{"@type":"ImageObject","url":"${new URL(site.url).origin}/news/_assets/logo.1.svg"`;
    expect(found).toEqual([[expected], [expected]]);
  });
});

describe('escapeForScript', () => {
  it('keeps any text inside the script, and as it was', () => {
    const nasty = fc.constantFrom('</ScRiPt><script>alert(1)</script>', '<!--<script>', ']]>', '\u2028', '\0');
    const anyText = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (headline) => {
        const written = escapeForScript({ headline });
        expect(written).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(written)).toEqual({ headline });
      }),
    );
  });
});
