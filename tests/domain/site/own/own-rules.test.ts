import { describe, expect, test } from 'vitest';
import { ownRules } from '../../../../src/domain/site/own/own-rules.ts';
import type { OwnSettings } from '../../../../src/domain/site/own/own-settings.ts';

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
    expect(ownRules[name](value)).toBeUndefined();
    expect(ownRules[name](undefined)).toBeUndefined();
  });

  test.each(wrong)('%s cannot be %j, with a remedy', (name, value) => {
    expect(ownRules[name](value)).toMatch(/^(?:Write|Did you mean)/);
  });

  test('name the share target that was meant', () => {
    expect(ownRules.shareTargets(['emial'])).toContain('Did you mean "email"?');
  });
});
