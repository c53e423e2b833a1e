import { describe, expect, it } from 'vitest';
import { createSecurityModel, planSiteFiles, type SiteFileModels } from '../../src/domain/models/feeds/site-files.ts';
import { renderLlmsTxt, renderRobots, renderSecurity } from '../../src/metadata/crawlers.ts';
import { renderManifest } from '../../src/metadata/manifest.ts';
import { at, contextOf, fullEntry, site } from '../feeds/newsroom.ts';

function modelOf<T extends keyof SiteFileModels>(template: T): SiteFileModels[T] {
  const file = planSiteFiles(contextOf([fullEntry])).find((file) => file.template === template);
  if (!file) throw new Error(`There is no ${template}.`);
  return file.model() as SiteFileModels[T];
}

describe('robots.txt', () => {
  it('points at the sitemaps, with the base path', () => {
    expect(renderRobots(modelOf('robots'), site)).toMatchInlineSnapshot(`
      "User-agent: *
      Allow: /

      Sitemap: https://example.org/news/sitemap-index.xml
      Sitemap: https://example.org/news/news-sitemap.xml
      "
    `);
  });
});

describe('security.txt', () => {
  it('has what RFC 9116 demands', () => {
    expect(renderSecurity(modelOf('security'), site)).toMatchInlineSnapshot(`
      "Contact: mailto:desk@example.org
      Expires: 2015-10-01T00:00:00.000Z
      Preferred-Languages: en
      Canonical: https://example.org/news/.well-known/security.txt
      "
    `);
  });

  it('writes letters of any script as a URI may have them', () => {
    const publisher = { name: 'Müller', email: 'rédaction@müller.example' };
    expect(renderSecurity(modelOf('security'), { ...site, publisher })).toMatch(
      /^Contact: mailto:r%C3%A9daction@m%C3%BCller\.example\n/,
    );
  });

  it.each([
    ['2014-11-01T00:00:00Z', '2015-10-01T00:00:00Z'],
    ['2014-12-31T23:59:59Z', '2015-10-01T00:00:00Z'],
    ['2015-01-01T00:00:00Z', '2016-01-01T00:00:00Z'],
  ])('is good from %s until %s: for less than a year, and the same all through a quarter', (moment, expires) => {
    expect(createSecurityModel(at(moment))).toEqual({ expires: at(expires) });
  });
});

describe('llms.txt', () => {
  it('guides to the parts of the site', () => {
    expect(renderLlmsTxt(modelOf('guide'), site)).toMatchInlineSnapshot(`
      "# The Opening Print

      > News of companies & markets.

      The newest 1,000 stories are also there as Markdown: add \`index.md\` to the address.

      ## Sections

      - [Technology](https://example.org/news/technology/): Machines and software.
      - [Opinion](https://example.org/news/opinion/): Arguments.

      ## Feeds

      - [RSS](https://example.org/news/rss.xml)
      - [Atom](https://example.org/news/atom.xml)
      - [JSON Feed](https://example.org/news/feed.json)
      - [Every feed (OPML)](https://example.org/news/feeds.opml)
      - [Sitemap](https://example.org/news/sitemap-index.xml)

      ## About

      - [About](https://example.org/news/about/): Who we are.
      "
    `);
  });
});

it('llms.txt shows signs of Markdown in names and descriptions as they are', () => {
  const guide = modelOf('guide');
  const described = { ...guide, sections: [{ name: 'M&A &amp; <IPOs>', path: '/m/', description: '~5% to ~6% *a*' }] };
  expect(renderLlmsTxt(described, site)).toContain(
    String.raw`- [M&A \&amp; \<IPOs\>](https://example.org/news/m/): \~5% to \~6% \*a\*`,
  );
});

describe('the manifest', () => {
  it('starts and stays under the base path, with icons that say what they are', () => {
    const manifest: unknown = JSON.parse(renderManifest(site));
    expect(manifest).toMatchObject({
      name: 'The Opening Print',
      start_url: '/news/',
      scope: '/news/',
      icons: [
        { src: '/news/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/news/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/news/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    });
  });
});
