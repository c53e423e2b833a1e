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
});
`;

test.each([
  ['src/newsroom/site.ts  "feedSize" cannot be 0.', 'src/newsroom/site.ts:5  "feedSize" cannot be 0.'],
  ['src/newsroom/site.ts  "language" cannot be "es".', 'src/newsroom/site.ts:4  "language" cannot be "es".'],
  ['src/newsroom/site.ts  "publisher.name" cannot be 1.', 'src/newsroom/site.ts:6  "publisher.name" cannot be 1.'],
  [
    'src/newsroom/site.ts  There is no setting "name".\nsrc/newsroom/site.ts  "url" is missing.',
    'src/newsroom/site.ts:3  There is no setting "name".\nsrc/newsroom/site.ts  "url" is missing.',
  ],
  ['PUBLISH_NOW is "x".', 'PUBLISH_NOW is "x".'],
])('a sentence about a setting has its line: %s', (message, placed) => {
  expect(placeSettings(message, source)).toBe(placed);
});
