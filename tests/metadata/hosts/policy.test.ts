import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, metaPolicy, renderHeadersFile } from '../../../src/metadata/hosts/policy.ts';
import { renderNginxRedirects, renderRedirectsFile } from '../../../src/metadata/hosts/redirects.ts';
import { site } from '../../feeds/newsroom.ts';
import { cloudflareHeaders, netlifyHeaders, readHostRules } from './host-rules.ts';

describe('the content security policy', () => {
  it('allows the site itself, and nothing else', () => {
    expect(contentSecurityPolicy(site)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
    );
  });

  it('is the same in a meta, but for what only a header can say', () => {
    expect(`${metaPolicy(site)}; frame-ancestors 'none'; upgrade-insecure-requests`).toBe(contentSecurityPolicy(site));
  });

  it('asks for no upgrade where there is no TLS', () => {
    expect(contentSecurityPolicy({ url: 'http://localhost:4321/' })).not.toContain('upgrade');
    expect(renderHeadersFile({ url: 'http://localhost:4321/' })).not.toContain('Strict-Transport-Security');
  });
});

describe('the headers file', () => {
  it('holds the policy for every path under the base', () => {
    expect(renderHeadersFile(site)).toMatchInlineSnapshot(`
      "/news/*
        Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests
        Cross-Origin-Opener-Policy: same-origin
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
        Referrer-Policy: strict-origin-when-cross-origin
        Strict-Transport-Security: max-age=63072000
        X-Content-Type-Options: nosniff
        X-Frame-Options: DENY
        Speculation-Rules: "/news/speculation-rules.json"

      /news/
        Cross-Origin-Resource-Policy: same-origin

      /news/*/
        Cross-Origin-Resource-Policy: same-origin

      /news/*.html
        Cross-Origin-Resource-Policy: same-origin

      /news/*.xml
        Cross-Origin-Resource-Policy: same-origin

      /news/*.json
        Cross-Origin-Resource-Policy: same-origin

      /news/*.opml
        Cross-Origin-Resource-Policy: same-origin

      /news/*.csv
        Cross-Origin-Resource-Policy: same-origin

      /news/*.md
        Cross-Origin-Resource-Policy: same-origin

      /news/*.txt
        Cross-Origin-Resource-Policy: same-origin

      /news/*.webmanifest
        Cross-Origin-Resource-Policy: same-origin

      /news/_assets/*
        Cache-Control: public, max-age=31536000, immutable
        Cross-Origin-Resource-Policy: same-origin

      /news/pictures/*
        Cache-Control: public, max-age=31536000, immutable
        Cross-Origin-Resource-Policy: cross-origin

      /news/favicon.ico
        Cross-Origin-Resource-Policy: cross-origin

      /news/favicon.svg
        Cross-Origin-Resource-Policy: cross-origin

      /news/apple-touch-icon.png
        Cross-Origin-Resource-Policy: cross-origin

      /news/icon-192.png
        Cross-Origin-Resource-Policy: cross-origin

      /news/icon-512.png
        Cross-Origin-Resource-Policy: cross-origin

      /news/icon-maskable-512.png
        Cross-Origin-Resource-Policy: cross-origin

      /news/rss.xml
        Content-Type: application/rss+xml; charset=utf-8

      /news/*/rss.xml
        Content-Type: application/rss+xml; charset=utf-8

      /news/feeds/rss/*
        Content-Type: application/rss+xml; charset=utf-8

      /news/feeds/atom/*
        Content-Type: application/atom+xml; charset=utf-8

      /news/feed.json
        Content-Type: application/feed+json; charset=utf-8

      /news/*/feed.json
        Content-Type: application/feed+json; charset=utf-8

      /news/*/index.md
        Content-Type: text/markdown; charset=utf-8

      /news/atom.xml
        Content-Type: application/atom+xml; charset=utf-8

      /news/corrections/atom.xml
        Content-Type: application/atom+xml; charset=utf-8

      /news/feeds.opml
        Content-Type: text/x-opml; charset=utf-8

      /news/speculation-rules.json
        Content-Type: application/speculationrules+json
      "
    `);
  });
});

describe.each([
  ['Cloudflare', cloudflareHeaders],
  ['Netlify', netlifyHeaders],
])('read as %s does, the headers file', (_, headersFor) => {
  const rules = readHostRules(renderHeadersFile(site));
  const year = 'public, max-age=31536000, immutable';

  it.each([
    ['/news/', 'same-origin', undefined],
    ['/news/markets/', 'same-origin', undefined],
    ['/news/2014/10/icon-192-png-favicon/', 'same-origin', undefined],
    ['/news/404.html', 'same-origin', undefined],
    ['/news/rss.xml', 'same-origin', undefined],
    ['/news/tickers/nasdaq-aapl/feed.json', 'same-origin', undefined],
    ['/news/2014/10/alibaba-apple-pay/index.md', 'same-origin', undefined],
    ['/news/sitemap-2014-10.xml', 'same-origin', undefined],
    ['/news/.well-known/security.txt', 'same-origin', undefined],
    ['/news/manifest.webmanifest', 'same-origin', undefined],
    ['/news/_assets/site.D9s8f.css', 'same-origin', year],
    ['/news/pictures/0123456789abcdef-960.webp', 'cross-origin', year],
    ['/news/pictures/0123456789abcdef-wide.jpg', 'cross-origin', year],
    ['/news/icon-512.png', 'cross-origin', undefined],
    ['/news/favicon.svg', 'cross-origin', undefined],
  ])('gives %s each header once', (path, readers, cache) => {
    const headers = headersFor(rules, path);
    expect([...headers].filter(([, values]) => values.length !== 1)).toEqual([]);
    expect(headers.get('Cross-Origin-Resource-Policy')).toEqual([readers]);
    expect(headers.get('Cache-Control')).toEqual(cache === undefined ? undefined : [cache]);
    expect(headers.get('Content-Security-Policy')).toEqual([contentSecurityPolicy(site)]);
  });

  it('keeps within the limits of Cloudflare: 100 rules, 2,000 characters in a line, one star in a path', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(rules.filter(({ pattern }) => pattern.split('*').length > 2)).toEqual([]);
    expect(
      Math.max(
        ...renderHeadersFile(site)
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(2000);
  });
});

describe('redirects', () => {
  const redirects = [{ from: '/2014/10/old~1.2/', to: '/2014/10/new/' }];

  it('lead from older addresses to present ones, under the base', () => {
    expect(renderRedirectsFile({ redirects }, site)).toBe('/news/2014/10/old~1.2/ /news/2014/10/new/ 301\n');
    expect(renderNginxRedirects({ redirects }, site)).toBe('"/news/2014/10/old~1.2/" "/news/2014/10/new/";\n');
  });

  it('are encoded once, and matched by nginx as it decodes them', () => {
    const abroad = { url: 'https://example.org/b%C3%B6rse/$1/' };
    expect(renderRedirectsFile({ redirects }, abroad)).toContain('/b%C3%B6rse/$1/2014/10/new/ 301');
    expect(renderNginxRedirects({ redirects }, abroad)).toBe(
      '"/börse/$1/2014/10/old~1.2/" "/b%C3%B6rse/%241/2014/10/new/";\n',
    );
  });

  it('are none without aliases', () => {
    expect(renderRedirectsFile({ redirects: [] }, site)).toBe('');
    expect(renderNginxRedirects({ redirects: [] }, site)).toBe('');
  });
});
