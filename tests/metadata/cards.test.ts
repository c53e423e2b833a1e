import { describe, expect, it } from 'vitest';
import type { DrawnPictures } from '../../src/domain/models/cards/drawn.ts';
import type { Output } from '../../src/domain/models/plan.ts';
import { planOutputs } from '../../src/domain/models/plan.ts';
import { createModelContext } from '../../src/domain/models/context.ts';
import { createHead, type Head } from '../../src/metadata/head.ts';
import { editionOf, site, story } from '../domain/newsroom.ts';

const card = { path: '/pictures/0123456789abcdef-drawn.png', widthPixels: 1200, heightPixels: 630 };
const siteCard = { ...card, path: '/pictures/fedcba9876543210-drawn.png' };
const drawn: DrawnPictures = { site: siteCard, stories: { 'articles/2014/with.md': { card } } };

function headOf(path: string, pictures: DrawnPictures = drawn): Head {
  const edition = editionOf([story('with', { title: 'A headline' }), story('without'), story('gone', withdrawn)]);
  const outputs = planOutputs(createModelContext(edition, () => undefined, pictures));
  const output = outputs.find((other) => other.path === path);
  if (!output) throw new Error(`There is no ${path}.`);
  return describeOutput(output);
}

function describeOutput(output: Output): Head {
  if (output.template === 'article') {
    const article = output.model();
    return createHead({ frame: article.frame, article }, site);
  }
  if (output.template === 'section') return createHead({ frame: output.model().frame }, site);
  throw new Error(output.template);
}

const withdrawn = { status: 'withdrawn' } as const;

function metasOf({ metas }: Head): Readonly<Record<string, string | undefined>> {
  const pairs = metas.map((tag) => [tag['property'] ?? tag['name'] ?? '', tag['content']] as const);
  return Object.fromEntries<string | undefined>(pairs);
}

describe('the card of a story', () => {
  it('is the same in Open Graph, Twitter’s tags and JSON-LD', () => {
    const head = headOf('/2014/10/with/');
    expect(metasOf(head)).toMatchObject({
      'og:image': 'https://example.org/news/pictures/0123456789abcdef-drawn.png',
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'A headline – Markets, The Opening Print',
      'twitter:card': 'summary_large_image',
    });
    expect(head.jsonLd).toContain('https://example.org/news/pictures/0123456789abcdef-drawn.png');
    expect(head.jsonLd).toContain('1200');
  });

  it.each(['/2014/10/without/', '/2014/10/gone/'])('is left out where there is none: %s', (path) => {
    const head = headOf(path);
    expect(metasOf(head)).toMatchObject({
      'og:image': 'https://example.org/news/icon-512.png',
      'og:image:width': '512',
      'twitter:card': 'summary',
    });
    expect(JSON.stringify(head)).not.toContain('drawn.png');
  });
});

describe('the card of the site', () => {
  it('is that of pages that are not stories', () => {
    expect(metasOf(headOf('/markets/'))).toMatchObject({
      'og:image': 'https://example.org/news/pictures/fedcba9876543210-drawn.png',
      'og:image:alt': 'The Opening Print: What moved',
      'twitter:card': 'summary_large_image',
    });
    expect(metasOf(headOf('/markets/', { stories: {} }))['og:image']).toBe('https://example.org/news/icon-512.png');
  });
});
