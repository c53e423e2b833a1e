import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/domain/models/frame.ts';
import { createHead, type Head } from '../../src/metadata/head.ts';
import { articleModelOf, at, entry, fullEntry, site } from '../feeds/newsroom.ts';

const frame: Frame = {
  path: '/technology/',
  title: 'Technology',
  description: 'Machines and software.',
  crumbs: [{ name: 'Front page', path: '/' }],
  feed: { title: 'Technology', path: '/technology/rss.xml', jsonPath: '/technology/feed.json' },
  nav: [],
  footer: [],
  policies: {},
};

const full = articleModelOf(fullEntry);
const articleHead = createHead({ frame: full.frame, article: full }, site);

function contents(head: Head, name: string): readonly (string | undefined)[] {
  return head.metas.filter((tag) => tag['name'] === name || tag['property'] === name).map((tag) => tag['content']);
}

function hrefs(head: Head, rel: string): readonly (string | undefined)[] {
  return head.links.filter((tag) => tag['rel'] === rel).map((tag) => tag['href']);
}

describe('the head of any page', () => {
  const head = createHead({ frame }, site);

  it('has title, description and one canonical address', () => {
    expect(head.title).toBe('Technology – The Opening Print');
    expect(contents(head, 'description')).toEqual(['Machines and software.']);
    expect(hrefs(head, 'canonical')).toEqual(['https://example.org/news/technology/']);
  });

  it('names its own feeds before the site’s', () => {
    expect(
      head.links.filter(({ rel }) => rel === 'alternate').map(({ type, title, href }) => [type, title, href]),
    ).toEqual([
      ['application/rss+xml', 'The Opening Print: Technology (RSS)', '/news/technology/rss.xml'],
      ['application/feed+json', 'The Opening Print: Technology (JSON Feed)', '/news/technology/feed.json'],
      ['application/rss+xml', 'The Opening Print (RSS)', '/news/rss.xml'],
      ['application/feed+json', 'The Opening Print (JSON Feed)', '/news/feed.json'],
      ['application/atom+xml', 'The Opening Print (Atom)', '/news/atom.xml'],
    ]);
  });

  it('has a colour for light and for dark', () => {
    expect(head.metas.filter(({ name }) => name === 'theme-color').map(({ media }) => media)).toEqual([
      '(prefers-color-scheme: light)',
      '(prefers-color-scheme: dark)',
    ]);
  });

  it('asks search engines for large pictures, or to stay away', () => {
    expect(contents(head, 'robots')).toEqual(['max-image-preview:large']);
    expect(contents(createHead({ frame: { ...frame, isUnlisted: true } }, site), 'robots')).toEqual(['noindex']);
  });

  it('is a site’s in Open Graph, with the site’s mark on a small card', () => {
    expect(contents(head, 'og:type')).toEqual(['website']);
    expect(contents(head, 'twitter:card')).toEqual(['summary']);
    expect(contents(head, 'og:image')).toEqual(['https://example.org/news/icon-512.png']);
    expect(contents(head, 'og:image:alt')).toEqual(['The Opening Print']);
  });

  it('is a person’s in Open Graph on the page of one, and not on that of a desk', () => {
    const headOf = (kind: 'person' | 'desk') =>
      createHead({ frame, profile: { name: 'Jane Roe', path: '/authors/jane-roe/', kind } }, site);
    expect(contents(headOf('person'), 'og:type')).toEqual(['profile']);
    expect(contents(headOf('person'), 'profile:username')).toEqual(['jane-roe']);
    expect(contents(headOf('desk'), 'og:type')).toEqual(['website']);
    expect(contents(headOf('desk'), 'profile:username')).toEqual([]);
  });

  it('names a territory only where the language has one', () => {
    expect(contents(head, 'og:locale')).toEqual([]);
    expect(contents(createHead({ frame }, { ...site, language: 'en-GB' }), 'og:locale')).toEqual(['en_GB']);
  });
});

describe('the head of an article', () => {
  it('has its times, authors, section and tags', () => {
    expect(contents(articleHead, 'og:type')).toEqual(['article']);
    expect(contents(articleHead, 'article:published_time')).toEqual(['2014-10-28T09:30:00-04:00']);
    expect(contents(articleHead, 'article:modified_time')).toEqual(['2014-10-28T10:15:00-04:00']);
    expect(contents(articleHead, 'article:author')).toEqual([
      'https://example.org/news/authors/technology-desk/',
      'https://example.org/news/authors/jane-roe/',
    ]);
    expect(contents(articleHead, 'article:section')).toEqual(['Technology']);
    expect(contents(articleHead, 'article:tag')).toEqual(['mobile payments', 'IPO']);
  });

  it('has its picture in a large card, in the shape of cards', () => {
    expect(contents(articleHead, 'og:image')).toEqual(['https://example.org/news/pictures/stage.1a2b-wide.jpg']);
    expect(contents(articleHead, 'og:image:width')).toEqual(['1200']);
    expect(contents(articleHead, 'og:image:height')).toEqual(['675']);
    expect(contents(articleHead, 'og:image:alt')).toEqual(['Two men on a stage']);
    expect(contents(articleHead, 'twitter:card')).toEqual(['summary_large_image']);
  });

  it('says in every title that the story was paid for', () => {
    const sponsored = articleModelOf(entry({ kind: 'sponsored', sponsor: 'Acme', title: 'A headline' }));
    const head = createHead({ frame: sponsored.frame, article: sponsored }, site);
    expect(head.title).toBe('Sponsored: A headline – The Opening Print');
    expect(contents(head, 'og:title')).toEqual(['Sponsored: A headline']);
  });

  it('names each of its authors, after the addresses of their pages', () => {
    expect(contents(articleHead, 'author')).toEqual(full.authors.map(({ name }) => name));
    const names = articleHead.metas.map((tag) => tag['name'] ?? tag['property']);
    expect(names.lastIndexOf('article:author')).toBeLessThan(names.indexOf('author'));
  });

  it('offers the article as Markdown', () => {
    expect(hrefs(articleHead, 'alternate')).toContain('/news/2014/10/alibaba-apple-pay/index.md');
  });

  it('offers nothing of a withdrawn one, and keeps it from search', () => {
    const withdrawn = articleModelOf(entry({ status: 'withdrawn' }));
    const head = createHead({ frame: withdrawn.frame, article: withdrawn }, site);
    expect(hrefs(head, 'alternate').join()).not.toContain('index.md');
    expect(contents(head, 'robots')).toEqual(['noindex']);
  });

  it('neither repeats what a withdrawn one said, nor shows its picture', () => {
    const withdrawn = articleModelOf({ ...fullEntry, status: 'withdrawn' });
    const head = createHead({ frame: withdrawn.frame, article: withdrawn }, site);
    expect(JSON.stringify(head)).not.toContain(fullEntry.summary);
    expect(contents(head, 'description')).toEqual(contents(head, 'og:description'));
    expect(contents(head, 'og:image')).toEqual(['https://example.org/news/icon-512.png']);
  });
});

describe('the head of a withdrawn story', () => {
  it('says so, and why', () => {
    const reason = { date: at('2014-10-29T12:00:00Z'), kind: 'withdrawal' as const, text: 'Two periods were mixed.' };
    const withdrawn = articleModelOf(entry({ status: 'withdrawn', corrections: [reason] }));
    const head = createHead({ frame: withdrawn.frame, article: withdrawn }, site);
    expect(head.title).toBe('Withdrawn: Alibaba opens the door – The Opening Print');
    expect(contents(head, 'description')).toEqual(['Two periods were mixed.']);
  });
});

describe('the head of an error page', () => {
  const head = createHead({ frame: { ...frame, path: '/404.html', feed: undefined, isUnlisted: true } }, site);

  it('claims no address and describes nothing', () => {
    expect(hrefs(head, 'canonical')).toEqual([]);
    expect(contents(head, 'og:url')).toEqual([]);
    expect(head.jsonLd).toBeUndefined();
  });
});

describe('the head of the front page', () => {
  it('has the site’s name and line for a title', () => {
    expect(createHead({ frame: { ...frame, path: '/' } }, site).title).toBe('The Opening Print: What moved');
  });
});
