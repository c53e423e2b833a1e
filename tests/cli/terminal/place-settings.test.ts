import { expect, test } from 'vitest';
import { placeSettings } from '../../../src/cli/terminal/place-settings.ts';

const source = `const language = 'es';
export const site = defineSite({
  name: 'The Test', // feedSize: 3
  language,
  'feedSize': 0,
  publisher: {
    name: 'The Test',
  },
  navigation: [
    { section: 'markets' }, // , [
    // The second: [
    {
      name: 'Podcast, daily',
      url: 'http://pod.example/',
    }, { page: 'about' }, 'x',
  ],
  shareTargets,
  url: 7,
  analytics: { script: 'https://stats.example/', connect: ['https://a.example',
    'b'] },
});
const shareTargets = ['email', 'emial'];
`;

test.each([
  ['src/newsroom/site.ts  "feedSize" cannot be 0.', 'src/newsroom/site.ts:5  "feedSize" cannot be 0.'],
  ['src/newsroom/site.ts  "language" cannot be "es".', 'src/newsroom/site.ts:4  "language" cannot be "es".'],
  ['src/newsroom/site.ts  "publisher.name" cannot be 1.', 'src/newsroom/site.ts:7  "publisher.name" cannot be 1.'],
  ['src/newsroom/site.ts  "publisher.script" is missing. ', 'src/newsroom/site.ts:6  "publisher.script" is missing. '],
  ['src/newsroom/site.ts  Item 1 of "navigation" is.', 'src/newsroom/site.ts:10  Item 1 of "navigation" is.'],
  [
    'src/newsroom/site.ts  In item 2 of "navigation", "url"',
    'src/newsroom/site.ts:12  In item 2 of "navigation", "url"',
  ],
  ['src/newsroom/site.ts  Item 4 of "navigation" is.', 'src/newsroom/site.ts:15  Item 4 of "navigation" is.'],
  ['src/newsroom/site.ts  Item 2 of "shareTargets" is.', 'src/newsroom/site.ts:17  Item 2 of "shareTargets" is.'],
  [
    'src/newsroom/site.ts  Item 2 of "analytics.connect" is.',
    'src/newsroom/site.ts:20  Item 2 of "analytics.connect" is.',
  ],
  ['src/newsroom/site.ts  "analytics.connect" cannot.', 'src/newsroom/site.ts:19  "analytics.connect" cannot.'],
  [
    'src/newsroom/site.ts  There is no setting "name".\nsrc/newsroom/site.ts  "tagline" is missing.',
    'src/newsroom/site.ts:3  There is no setting "name".\nsrc/newsroom/site.ts  "tagline" is missing.',
  ],
  ['src/newsroom/site.ts  "url" cannot be 7.', 'src/newsroom/site.ts:18  "url" cannot be 7.'],
  ['src/newsroom/site.ts  "url" is missing.', 'src/newsroom/site.ts  "url" is missing.'],
  ['PUBLISH_NOW is "x".', 'PUBLISH_NOW is "x".'],
])('a sentence about a setting has its line: %s', (message, placed) => {
  expect(placeSettings(message, source)).toBe(placed);
});
