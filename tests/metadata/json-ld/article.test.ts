import { describe, expect, it } from 'vitest';
import { entry, fullEntry } from '../../feeds/newsroom.ts';
import { thingsOf } from './described.ts';

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
});
