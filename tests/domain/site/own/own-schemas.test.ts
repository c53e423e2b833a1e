import { describe, expect, test } from 'vitest';
import { ownSchemas } from '../../../../src/domain/site/own/own-schemas.ts';
import { attributesOf, type OwnSettings } from '../../../../src/domain/site/own/own-settings.ts';
import { findProblems } from '../../../../src/domain/site/schema/find-problems.ts';
import { group } from '../../../../src/domain/site/schema/groups.ts';

const settings = group(ownSchemas, '');

const script = 'https://stats.example/js/script.js';

const right: readonly (readonly [keyof OwnSettings, unknown])[] = [
  [
    'navigation',
    [{ section: 'markets' }, { page: 'about', name: 'Us' }, { name: 'Podcast', url: 'https://pod.example/' }],
  ],
  ['navigation', []],
  ['footerLinks', [{ page: 'imprint' }]],
  ['profiles', [{ name: 'Mastodon', url: 'https://social.example/@paper' }]],
  ['shareTargets', ['email', 'whatsapp']],
  ['shareTargets', []],
  ['newsletter', { url: 'https://letters.example/paper' }],
  ['newsletter', { form: 'https://letters.example/subscribe?id=7', field: 'EMAIL' }],
  ['analytics', { script, attributes: { 'data-domain': 'paper.example' }, connect: ['https://api.stats.example'] }],
  ['analytics', { script, attributes: { crossorigin: 'anonymous', integrity: 'sha384-aB+/9_-=', referrerpolicy: '' } }],
  ['comments', { script, frame: ['https://talk.example:8443'] }],
];

const wrong: readonly (readonly [keyof OwnSettings, unknown])[] = [
  ['navigation', 'markets'],
  ['navigation', ['markets']],
  ['navigation', [{ section: 'markets', url: 'https://pod.example/' }]],
  ['navigation', [{ name: 'Podcast', url: 'http://pod.example/' }]],
  ['navigation', [{ name: 'Podcast', url: '/podcast/' }]],
  ['navigation', [{ name: 'Podcast', url: 'javascript:alert(1)' }]],
  ['footerLinks', [{ page: '' }]],
  ['footerLinks', [{ url: 'https://pod.example/' }]],
  ['profiles', [{ name: 'X', url: 'https://user:secret@x.example/' }]],
  ['shareTargets', ['twitter']],
  ['shareTargets', ['email', 'email']],
  ['newsletter', { form: 'http://letters.example/' }],
  ['newsletter', { url: 'https://letters.example/', field: 'email' }],
  ['newsletter', 'https://letters.example/'],
  ['analytics', script],
  ['analytics', { script: 'script.js' }],
  ['analytics', { script: "https://stats.example/'; script-src *" }],
  ['analytics', { script, attributes: { onload: 'alert(1)' } }],
  ['analytics', { script, attributes: { src: 'https://other.example/' } }],
  ['analytics', { script, connect: ['*'] }],
  ['analytics', { script, connect: ['https://*.stats.example'] }],
  ['analytics', { script, connect: ['https://api.stats.example/v1'] }],
  ['analytics', { script, frame: ['https://talk.example'] }],
  ['comments', { script, frames: ['https://talk.example'] }],
];

describe('the settings of the newsroom’s own', () => {
  test.each(right)('%s may be %j', (name, value) => {
    expect(findProblems(settings, { [name]: value })).toEqual([]);
    expect(findProblems(settings, { [name]: undefined })).toEqual([]);
  });

  test.each(wrong)('%s cannot be %j, with a remedy', (name, value) => {
    const problems = findProblems(settings, { [name]: value });
    expect(problems.join('\n')).toMatch(/\. (?:Write|Did you mean|There are|Take out|Remove|Keep) /);
  });

  const group: Record<string, unknown> = { name: 'x' };
  group['url'] = group;

  test.each<[keyof OwnSettings, unknown, string]>([
    ['navigation', null, '"navigation" cannot be null.'],
    ['navigation', { section: 'markets' }, '"navigation" cannot be {"section":"markets"}.'],
    ['navigation', new Set(['markets']), '"navigation" cannot be a Set.'],
    ['navigation', [null], 'Item 1 of "navigation" cannot be null.'],
    ['navigation', Object.assign([{ page: 'about' }], { 2: { page: 'us' } }), 'Item 2 of "navigation" is empty.'],
    ['navigation', [() => 'markets'], 'Item 1 of "navigation" cannot be a function.'],
    ['navigation', [10n], 'Item 1 of "navigation" cannot be 10n.'],
    ['navigation', [{}], 'Item 1 of "navigation" has none of "section", "page", "url".'],
    ['newsletter', { field: 'email' }, '"newsletter" has none of "url", "form". Write { url:'],
    ['navigation', [{ section: '' }], 'In item 1 of "navigation", "section" cannot be "".'],
    ['navigation', [{ sectoin: 'markets' }], 'Item 1 of "navigation" has no field "sectoin". Did you mean "section"?'],
    ['navigation', [{ section: 'a', page: 'b' }], 'Item 1 of "navigation" has "section" and "page". Keep one of them.'],
    ['navigation', [{ page: 'a' }, { page: 'a' }], 'Item 2 of "navigation" repeats item 1. Remove one.'],
    ['shareTargets', ['x', 'emial', 'x'], 'Item 3 of "shareTargets" repeats item 1.'],
    [
      'shareTargets',
      ['emial', 'emial'],
      'Item 2 of "shareTargets" cannot be "emial". Did you mean "email"? Write one of',
    ],
    ['footerLinks', [{ name: 'x', url: () => 1 }], 'In item 1 of "footerLinks", "url" cannot be a function.'],
    ['footerLinks', [group], 'In item 1 of "footerLinks", "url" cannot be a group.'],
    ['footerLinks', [{ url: 'https://pod.example/' }], 'In item 1 of "footerLinks", "name" is missing.'],
    [
      'profiles',
      [{ name: 'X', url: 'https://u:secret@x.example/' }],
      'In item 1 of "profiles", "url" holds a name or a password',
    ],
    ['profiles', [{ name: 'X', url: ['https://u:secret@x.example/'] }], '"url" cannot be ["https://…@x.example/"].'],
    ['profiles', [{ name: 'X', url: 'x'.repeat(999) }], `"url" cannot be "${'x'.repeat(118)}….`],
    ['shareTargets', ['x', 'email', 'x'], 'Item 3 of "shareTargets" repeats item 1.'],
    ['shareTargets', ['emial'], 'Item 1 of "shareTargets" cannot be "emial". Did you mean "email"?'],
    ['newsletter', { ulr: 'https://x.example' }, '"newsletter" has no field "ulr". Did you mean "url"?'],
    ['newsletter', { url: 'https://x.example', form: 'https://x.example' }, '"newsletter" has "url" and "form".'],
    ['analytics', { script, connect: 'https://a.example' }, '"analytics.connect" cannot be "https://a.example".'],
    ['analytics', { script, attributes: { 'data-n': 5 } }, '"analytics.attributes.data-n" cannot be 5.'],
    ['analytics', { src: script }, '"analytics.script" is missing.'],
    [
      'analytics',
      { script, attributes: { onload: 'x' } },
      '"analytics.attributes" cannot have "onload". There are data-…',
    ],
    [
      'analytics',
      { script, attributes: { crossorigin: 'true' } },
      `"analytics.attributes.crossorigin" cannot be "true". Write 'anonymous' or 'use-credentials'.`,
    ],
    ['comments', { script, attributes: { id: 'a b' } }, '"comments.attributes.id" cannot be "a b". Write a name'],
    [
      'comments',
      { script, attributes: { integrity: 'x' } },
      '"comments.attributes.integrity" cannot be "x". Write the',
    ],
    [
      'comments',
      { script, attributes: { referrerpolicy: 'all' } },
      '"comments.attributes.referrerpolicy" cannot be "all".',
    ],
    [
      'analytics',
      { script, attributes: { 'data-a': '1', 'data-A': '2' } },
      '"analytics.attributes.data-A" is written twice. HTML takes',
    ],
    ['comments', { script, frame: ['https://a.example', script] }, `Item 2 of "comments.frame" cannot be "${script}".`],
  ])('%s %o is wrong at a place that is named', (name, value, problem) => {
    const problems = findProblems(settings, { [name]: value }).join('\n');
    expect(problems).toContain(problem);
    expect(problems).not.toContain('secret');
  });

  test('have one problem where an address has a password and is also at http:', () => {
    const profiles = [{ name: 'X', url: 'http://u:secret@x.example/' }];
    expect(findProblems(settings, { profiles })).toEqual([expect.stringContaining('holds a name or a password')]);
  });
});

test('an attribute that counts by its presence is there whatever its value', () => {
  const attributes = { async: '', defer: 'defer', crossorigin: '', 'data-domain': 'paper.example' };
  expect(attributesOf({ script, attributes })).toEqual({
    src: script,
    async: true,
    defer: true,
    crossorigin: '',
    'data-domain': 'paper.example',
  });
  expect(attributesOf({ script })).toEqual({ src: script });
});

test('an element of a script has each attribute once', () => {
  const attributes = { 'data-siteId': '7', defer: '' };
  expect(attributesOf({ script, attributes }, { defer: true })).toEqual({
    src: script,
    'data-siteid': '7',
    defer: true,
  });
  expect(attributesOf({ script }, { defer: true })).toEqual({ src: script, defer: true });
});
