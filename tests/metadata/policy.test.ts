import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, metaPolicy, renderHeadersFile } from '../../src/metadata/policy.ts';
import { renderRedirectsFile } from '../../src/metadata/redirects.ts';
import { site } from '../feeds/newsroom.ts';

describe('the content security policy', () => {
  it('allows the site itself, and nothing else', () => {
    expect(contentSecurityPolicy(site)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
    );
  });

  it('is the same in a meta, but for what only a header can say', () => {
    expect(`${metaPolicy}; frame-ancestors 'none'; upgrade-insecure-requests`).toBe(contentSecurityPolicy(site));
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
        Cross-Origin-Resource-Policy: same-origin
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
        Referrer-Policy: strict-origin-when-cross-origin
        Strict-Transport-Security: max-age=63072000
        X-Content-Type-Options: nosniff
        X-Frame-Options: DENY
        Speculation-Rules: "/news/speculation-rules.json"

      /news/_assets/*
        Cache-Control: public, max-age=31536000, immutable

      /news/pictures/*
        Cache-Control: public, max-age=31536000, immutable
        Cross-Origin-Resource-Policy: cross-origin

      /news/rss.xml
        Content-Type: application/rss+xml; charset=utf-8

      /news/*/rss.xml
        Content-Type: application/rss+xml; charset=utf-8

      /news/feed.json
        Content-Type: application/feed+json; charset=utf-8

      /news/*/feed.json
        Content-Type: application/feed+json; charset=utf-8

      /news/*/index.md
        Content-Type: text/markdown; charset=utf-8

      /news/atom.xml
        Content-Type: application/atom+xml; charset=utf-8

      /news/feeds.opml
        Content-Type: text/x-opml; charset=utf-8

      /news/speculation-rules.json
        Content-Type: application/speculationrules+json
      "
    `);
  });
});

describe('the redirects file', () => {
  it('leads from older addresses to present ones, under the base', () => {
    const redirects = [{ from: '/2014/10/old/', to: '/2014/10/börse/' }];
    expect(renderRedirectsFile({ redirects }, site)).toBe('/news/2014/10/old/ /news/2014/10/b%C3%B6rse/ 301\n');
  });

  it('is empty without redirects', () => {
    expect(renderRedirectsFile({ redirects: [] }, site)).toBe('');
  });
});
