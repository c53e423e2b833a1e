import { describe, expect, it } from 'vitest';
import { renderHeadersFile } from '../../src/metadata/hosts/policy.ts';
import { readHeaders } from './read-headers.ts';

describe('the reader of a headers file', () => {
  const headersOf = readHeaders(renderHeadersFile({ url: 'https://example.org/news/' }));

  it('sends what is for every path with every path below the base, and nothing beside it', () => {
    expect(headersOf('/news/')).toMatchObject({ 'x-frame-options': 'DENY' });
    expect(headersOf('/news/2014/10/some-story/')).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(headersOf('/other/')).toEqual({});
  });

  it('lets a later rule have the last word', () => {
    expect(headersOf('/news/pictures/a.png')).toMatchObject({
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('takes a dot for a dot', () => {
    expect(headersOf('/news/feeds.opml')['content-type']).toBe('text/x-opml; charset=utf-8');
    expect(headersOf('/news/feedsXopml')['content-type']).toBeUndefined();
  });

  it('keeps a colon and quotes in a value', () => {
    const headers = readHeaders('/*\n  Link: <https://example.org/>; rel="me"\n');
    expect(headers('/')).toEqual({ link: '<https://example.org/>; rel="me"' });
  });
});
