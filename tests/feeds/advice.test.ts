import { describe, expect, it } from 'vitest';
import { at, contextOf, entry } from './newsroom.ts';
import { renderFiles } from './render-files.ts';

const advising = entry({
  recommendation: { company: 'apple', direction: 'hold', horizon: '12 months', target: '42.50', currency: 'USD' },
  disclosures: [{ author: 'technology-desk', company: 'apple', position: 'none' }],
  ratings: [
    {
      house: 'Smith & Sons',
      company: 'apple',
      direction: 'buy',
      date: at('2014-10-01T12:00:00Z'),
      url: 'https://example.net/?a=1&b=2',
    },
  ],
});
const files = await renderFiles(contextOf([advising]));

describe('advice in a story', () => {
  it.each(['/rss.xml', '/atom.xml', '/feed.json', '/2014/10/alibaba-apple-pay/index.md'])('is in %s', (path) => {
    const text = files.get(path) ?? '';
    for (const words of [
      'Our recommendation',
      'Hold',
      '12 months',
      '$42.50',
      'Ratings by others',
      'Sons, 1 October 2014',
    ])
      expect(text, words).toContain(words);
  });
});
