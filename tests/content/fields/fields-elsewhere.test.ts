import { describe, expect, test } from 'vitest';
import { complaintsAbout, needed, type Fields } from '../article.ts';

function hintsFor(changes: Fields): readonly string[] {
  return complaintsAbout(changes)
    .split('\n')
    .map((line) => line.replace(/^\S+ \S+\s+[^.]*\.(?: |$)/, ''));
}

const none = 'It has no equivalent here: remove it.';
const inOrder =
  'Stories are in the order of their dates: remove it. src/newsroom/front.yaml chooses those that lead the front page.';

describe('a field of another generator has its own remedy', () => {
  test.each([
    ['layout', 'post', 'All stories have one layout, and its label follows from kind: remove it.'],
    ['permalink', '/:year/:title/', 'An old address of the story belongs in aliases: [/old/address/].'],
    ['permalink', '/2014/fed.html', 'An old address of the story belongs in aliases: [/2014/fed.html].'],
    ['url', 'https://example.org/x', 'the address of a source belongs in sources:.'],
    ['draft', 'false', 'Remove it: a story without status: draft is published.'],
    ['draft', 'true', 'Did you mean "status: draft"?'],
    ['weight', '5', inOrder],
    ['featured', 'true', inOrder],
    ['heroImage', './x.png', 'Write image: { src: x.png, alt: What it shows }.'],
    ['cover', '{ image: y.jpg, alt: A ship }', 'Write image: { src: y.jpg, alt: A ship }.'],
    [
      'feature_image',
      'https://cdn.example.org/a/x.jpg?w=5',
      '{ src: x.jpg, alt: What it shows }, with the file beside',
    ],
    ['cover', 'yes', 'Did you mean "image"?'],
    ['image_alt', 'A ship', 'It is a part of the picture: image: { src: picture.png, alt: What it shows }.'],
    ['type', 'post', none],
    ['type', 'opinion', 'Did you mean "kind"?'],
    ['hidden', 'true', 'write status: draft, or remove it.'],
    ['hidden', 'false', none],
    ['expiryDate', '2015-01-01', 'status: withdrawn takes its text away, and keeps its address.'],
    ['translationKey', 'fed', 'Name the story that this one translates in translationOf:'],
    ['canonicalURL', 'https://example.org/', 'An original elsewhere belongs in sources:.'],
    ['series', 'Banks', 'Write it as one of tags:, each of which has a page.'],
    ['resources', '[x]', none],
    ['show-toc', 'true', none],
    ['guid', 'https://example.org/?p=1', none],
    ['updatedDate', '2014-10-29', 'Did you mean "updated"?'],
    ['pubDatetime', '2014-10-29', 'Did you mean "published"?'],
    ['custom_excerpt', 'x', 'Did you mean "summary"?'],
  ])('%s: %s', (name, value, hint) => {
    const hints = hintsFor({ [name]: value });
    expect(hints).toEqual([expect.stringContaining(hint)]);
  });

  test('categories may hold the section', () => {
    expect(hintsFor({ section: undefined, categories: '[banks]' })).toContainEqual(expect.stringContaining('section:'));
    expect(hintsFor({ categories: '[banks]' })).toEqual(['Did you mean "tags"?']);
  });

  test('a second picture is one too many', () => {
    const image = '{ src: x.png, alt: A ship }';
    expect(hintsFor({ image, thumbnail: 'y.png' })).toContain(
      'A story has one lead picture, image:. Remove this line.',
    );
  });
});

test.each([
  ['false', 'Write status: draft, and the date here: 2026-11-23 09:00.'],
  ['true', 'Write the date: 2026-11-23 09:00.'],
])('published: %s of Jekyll is no date', (published, hint) => {
  expect(complaintsAbout({ ...needed, published })).toContain(`"published" must be a date, not ${published}. ${hint}`);
});
