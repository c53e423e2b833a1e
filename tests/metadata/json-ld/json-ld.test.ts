import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKinds } from '../../../src/domain/edition/article.ts';
import type { Frame } from '../../../src/domain/models/frame.ts';
import { defaultLook } from '../../../src/domain/site/look.ts';
import { createJsonLd, escapeForScript } from '../../../src/metadata/json-ld/json-ld.ts';
import { articleModelOf, entry, fullEntry, site } from '../../feeds/newsroom.ts';

const frame: Frame = {
  path: '/technology/',
  title: 'Technology',
  description: 'Machines and software.',
  crumbs: [{ name: 'Front page', path: '/' }],
  feed: { title: 'Technology', path: '/technology/rss.xml' },
  nav: [],
  footer: [],
  policies: {},
};

type Described = Readonly<Record<string, unknown>>;

/** As a crawler reads it. */
function thingsOf(article: typeof fullEntry): readonly Described[] {
  const model = articleModelOf(article);
  const graph = createJsonLd({ frame: model.frame, article: model }, site);
  return graph ? (JSON.parse(JSON.stringify(graph)) as { '@graph': readonly Described[] })['@graph'] : [];
}

describe('JSON-LD of an article', () => {
  it('names the language of the story, not that of the site', () => {
    const languageOf = (lang?: string) => thingsOf(entry({ ...(lang !== undefined && { lang }) }))[0]?.['inLanguage'];
    expect([languageOf(), languageOf('ar'), languageOf('pt-BR')]).toEqual(['en', 'ar', 'pt-BR']);
  });

  it('says what the page says, and no more', () => {
    expect(thingsOf(fullEntry)).toMatchInlineSnapshot(`
      [
        {
          "@id": "https://example.org/news/2014/10/alibaba-apple-pay/#article",
          "@type": "NewsArticle",
          "about": [
            {
              "@id": "https://example.org/news/tickers/nasdaq-aapl/#company",
              "@type": "Corporation",
              "name": "Apple",
              "tickerSymbol": "XNAS AAPL",
              "url": "https://example.org/news/tickers/nasdaq-aapl/",
            },
          ],
          "articleSection": "Technology",
          "author": [
            {
              "@id": "https://example.org/news/authors/technology-desk/#author",
              "@type": "Organization",
              "name": "Technology desk",
              "url": "https://example.org/news/authors/technology-desk/",
            },
            {
              "@id": "https://example.org/news/authors/jane-roe/#author",
              "@type": "Person",
              "name": "Jane Roe",
              "url": "https://example.org/news/authors/jane-roe/",
            },
          ],
          "citation": [
            {
              "@type": "CreativeWork",
              "name": "On-stage remarks",
              "publisher": {
                "@type": "Organization",
                "name": "The Wall Street Journal",
              },
            },
          ],
          "correction": [
            {
              "@type": "CorrectionComment",
              "datePublished": "2014-10-28T10:15:00-04:00",
              "text": "A million activations, not users.",
            },
          ],
          "dateModified": "2014-10-28T10:15:00-04:00",
          "datePublished": "2014-10-28T09:30:00-04:00",
          "dateline": "LAGUNA BEACH, California",
          "description": "Jack Ma is keen on a partnership between Alipay and Apple Pay.",
          "headline": "Alibaba opens the door",
          "image": [
            {
              "@type": "ImageObject",
              "caption": "The stage.",
              "creditText": "J. Roe",
              "height": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 675,
              },
              "url": "https://example.org/news/pictures/stage.1a2b-wide.jpg",
              "width": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 1200,
              },
            },
            {
              "@type": "ImageObject",
              "caption": "The stage.",
              "creditText": "J. Roe",
              "height": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 900,
              },
              "url": "https://example.org/news/pictures/stage.1a2b-standard.jpg",
              "width": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 1200,
              },
            },
            {
              "@type": "ImageObject",
              "caption": "The stage.",
              "creditText": "J. Roe",
              "height": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 900,
              },
              "url": "https://example.org/news/pictures/stage.1a2b-square.jpg",
              "width": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 900,
              },
            },
            {
              "@type": "ImageObject",
              "caption": "The stage.",
              "creditText": "J. Roe",
              "height": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 900,
              },
              "url": "https://example.org/news/pictures/stage.1a2b.jpg",
              "width": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 1600,
              },
            },
          ],
          "inLanguage": "en",
          "isAccessibleForFree": true,
          "keywords": [
            "mobile payments",
            "IPO",
          ],
          "mainEntityOfPage": "https://example.org/news/2014/10/alibaba-apple-pay/",
          "mentions": [
            {
              "@id": "https://example.org/news/tickers/nyse-baba/#company",
              "@type": "Corporation",
              "name": "Alibaba Group",
              "tickerSymbol": "XNYS BABA",
              "url": "https://example.org/news/tickers/nyse-baba/",
            },
          ],
          "publisher": {
            "@id": "https://example.org/news/#publisher",
            "@type": "NewsMediaOrganization",
            "logo": {
              "@type": "ImageObject",
              "height": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 512,
              },
              "url": "https://example.org/news/icon-512.png",
              "width": {
                "@type": "QuantitativeValue",
                "unitCode": "E37",
                "value": 512,
              },
            },
            "name": "Opening Print Ltd",
            "url": "https://example.org/news/",
          },
          "url": "https://example.org/news/2014/10/alibaba-apple-pay/",
          "wordCount": 300,
        },
        {
          "@type": "BreadcrumbList",
          "itemListElement": [
            {
              "@type": "ListItem",
              "item": "https://example.org/news/",
              "name": "The Opening Print",
              "position": 1,
            },
            {
              "@type": "ListItem",
              "item": "https://example.org/news/technology/",
              "name": "Technology",
              "position": 2,
            },
            {
              "@type": "ListItem",
              "item": "https://example.org/news/2014/10/alibaba-apple-pay/",
              "name": "Alibaba opens the door",
              "position": 3,
            },
          ],
        },
      ]
    `);
  });

  it('shows the picture in the three shapes that search engines ask for, and whole', () => {
    const images = thingsOf(fullEntry)[0]?.['image'] as readonly {
      url: string;
      width: { value: number };
      height: { value: number };
    }[];
    expect(images.map(({ url, width, height }) => [url.split('/').at(-1), width.value / height.value])).toEqual([
      ['stage.1a2b-wide.jpg', 16 / 9],
      ['stage.1a2b-standard.jpg', 4 / 3],
      ['stage.1a2b-square.jpg', 1],
      ['stage.1a2b.jpg', 16 / 9],
    ]);
  });

  it('leaves out what the article does not have', () => {
    const [article] = thingsOf(entry());
    for (const name of ['image', 'correction', 'about', 'mentions', 'keywords', 'dateline', 'sponsor']) {
      expect(article).not.toHaveProperty(name);
    }
    expect(article).toMatchObject({
      datePublished: '2014-10-28T09:30:00-04:00',
      dateModified: '2014-10-28T09:30:00-04:00',
    });
  });

  it('calls each kind by its name', () => {
    const types = articleKinds.map((kind) => thingsOf(entry({ kind, sponsor: 'Acme' }))[0]?.['@type']);
    expect(Object.fromEntries(articleKinds.map((kind, index) => [kind, types[index]]))).toEqual({
      news: 'NewsArticle',
      analysis: 'AnalysisNewsArticle',
      opinion: 'OpinionNewsArticle',
      explainer: 'BackgroundNewsArticle',
      sponsored: 'AdvertiserContentArticle',
    });
  });

  it('names who paid for a sponsored one', () => {
    expect(thingsOf(entry({ kind: 'sponsored', sponsor: 'Acme' }))[0]).toMatchObject({
      sponsor: { '@type': 'Organization', name: 'Acme' },
    });
  });

  it('says in its headline that it was paid for', () => {
    const sponsored = entry({ kind: 'sponsored', sponsor: 'Acme', title: 'A headline' });
    expect(thingsOf(sponsored)[0]).toMatchObject({ headline: 'Sponsored: A headline' });
    expect(thingsOf(entry({ kind: 'opinion', title: 'A headline' }))[0]).toMatchObject({ headline: 'A headline' });
  });

  it('cites its sources, with dates that are of a calendar', () => {
    const sources = [
      { title: 'Annual report', publisher: 'Apple', date: '2014-10', url: 'https://example.net/report' },
      { title: 'Interview', date: 'third quarter of 2014' },
    ];
    expect(thingsOf({ ...fullEntry, sources })[0]).toMatchObject({
      citation: [
        {
          '@type': 'CreativeWork',
          name: 'Annual report',
          url: 'https://example.net/report',
          publisher: { '@type': 'Organization', name: 'Apple' },
          datePublished: '2014-10',
        },
        { '@type': 'CreativeWork', name: 'Interview' },
      ],
    });
    expect(JSON.stringify(thingsOf({ ...fullEntry, sources }))).not.toContain('third quarter');
    expect(thingsOf({ ...fullEntry, sources: [] })[0]).not.toHaveProperty('citation');
  });

  it('names the newsroom’s policies, as far as it has such pages', () => {
    const model = articleModelOf(fullEntry);
    const publisherBy = (policies: Frame['policies']) =>
      createJsonLd({ frame, article: { ...model, frame: { ...model.frame, policies } } }, site)?.['@graph'][0];
    expect(publisherBy({ corrections: '/corrections-policy/', principles: '/principles/' })).toMatchObject({
      publisher: {
        correctionsPolicy: 'https://example.org/news/corrections-policy/',
        publishingPrinciples: 'https://example.org/news/principles/',
      },
    });
    expect(JSON.stringify(publisherBy({}))).not.toMatch(/Policy|Principles/);
  });

  it('takes an update for no correction', () => {
    const corrections = fullEntry.corrections.map((correction) => ({ ...correction, kind: 'update' as const }));
    expect(thingsOf({ ...fullEntry, corrections })[0]).not.toHaveProperty('correction');
  });

  it('gives a company of several symbols all of them', () => {
    const model = articleModelOf(fullEntry);
    const [apple] = model.companies;
    const companies = apple ? [{ ...apple, tickerSymbols: ['XNAS AAPL', 'XFRA APC'] }] : [];
    const graph = createJsonLd({ frame, article: { ...model, companies } }, site)?.['@graph'];
    expect(graph?.[0]).toMatchObject({ about: [{ tickerSymbol: ['XNAS AAPL', 'XFRA APC'] }] });
  });

  it('calls a desk an organisation, and everybody else a person', () => {
    expect(thingsOf(fullEntry)[0]).toMatchObject({
      author: [
        { '@type': 'Organization', name: 'Technology desk' },
        { '@type': 'Person', name: 'Jane Roe' },
      ],
    });
  });
});

describe('JSON-LD of other pages', () => {
  it('introduces the site and its publisher on the front page', () => {
    const graph = createJsonLd({ frame: { ...frame, path: '/', title: site.name, crumbs: [], feed: undefined } }, site);
    expect(graph?.['@graph']).toMatchObject([
      {
        '@type': 'WebSite',
        name: 'The Opening Print',
        url: 'https://example.org/news/',
        publisher: { '@type': 'NewsMediaOrganization', name: 'Opening Print Ltd', slogan: site.tagline },
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
