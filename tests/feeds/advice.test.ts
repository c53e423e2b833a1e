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

describe('signs between the parts of a line', () => {
  const story = entry({
    recommendation: {
      company: 'apple',
      direction: 'hold',
      changedFrom: { direction: 'buy', date: at('2014-09-01T12:00:00Z') },
    },
    disclosures: [{ author: 'technology-desk', company: 'apple', position: 'none' }],
    ratings: [{ house: 'Smith', company: 'apple', direction: 'buy', date: at('2014-10-01T12:00:00Z') }],
    corrections: [{ date: at('2014-10-29T14:15:00Z'), kind: 'correction', text: 'One.' }],
    sources: [{ title: 'Report', publisher: 'Acme', date: '2014-10-02' }],
  });

  it.each([
    [
      'ar',
      '/feed.json',
      [
        '<strong>تصحيح، <time',
        '</time>:</strong> <span dir="ltr">One.</span>',
        'Report</span>، <span dir="ltr">Acme</span>، 2',
        'Smith، 1 ',
        'Apple، شراء',
        'شراء، 1 ',
      ],
    ],
    ['ar', '/2014/10/alibaba-apple-pay/index.md', ['- تصحيح، 2014', 'Report، Acme، 2014-10-02', 'Smith، 1 ']],
    ['ar', '/corrections/feed.json', ['<strong>تصحيح، 29 ']],
    [
      'fr',
      '/feed.json',
      ['<strong>Correction, <time', '</time>\u00A0:</strong> One.', '2014\u00A0: Apple, ', '\u00A0:</strong> Apple'],
    ],
    ['fr', '/corrections/feed.json', ['2014\u00A0:</strong> One.']],
    ['de', '/feed.json', ['</time>:</strong> One.', 'Report, Acme, 2. Oktober', '2014: Apple, ']],
  ])('are those of the language: %s, %s', async (language, path, parts) => {
    const text = (await renderFiles(contextOf([story], { language }))).get(path) ?? '';
    const plain = path.endsWith('.json') ? JSON.stringify(JSON.parse(text)).replaceAll('\\"', '"') : text;
    for (const part of parts) expect(plain).toContain(part);
  });
});

describe('words from right to left on a site from left to right', () => {
  const story = entry({
    disclosures: [{ author: 'technology-desk', company: 'apple', position: 'none', note: 'ملاحظة.' }],
    corrections: [{ date: at('2014-10-29T14:15:00Z'), kind: 'correction', text: 'كان الرقم 5.' }],
    sources: [{ title: 'تقرير', publisher: 'Acme' }],
  });

  it.each([
    [
      '/feed.json',
      ['<span dir="rtl">كان الرقم 5.</span>', '<span dir="rtl">ملاحظة.</span>', '<span dir="rtl">تقرير</span>, Acme'],
    ],
    ['/corrections/feed.json', ['</strong> <span dir="rtl">كان الرقم 5.</span></p>']],
  ])('have their direction in %s', async (path, parts) => {
    const text = (await renderFiles(contextOf([story]))).get(path) ?? '';
    const plain = text.replaceAll('\\"', '"');
    for (const part of parts) expect(plain).toContain(part);
  });
});

describe('words from left to right on a site from right to left', () => {
  const story = entry({
    corrections: [{ date: at('2014-10-29T14:15:00Z'), kind: 'correction', text: 'The figure was 5.' }],
    sources: [{ title: 'Report (5)', publisher: 'ناشر' }],
  });

  it.each([
    ['/feed.json', ['<span dir="ltr">The figure was 5.</span>', '<li><span dir="ltr">Report (5)</span>، ناشر</li>']],
    ['/corrections/feed.json', ['</strong> <span dir="ltr">The figure was 5.</span></p>']],
  ])('have their direction in %s', async (path, parts) => {
    const text = (await renderFiles(contextOf([story], { language: 'ar' }))).get(path) ?? '';
    const plain = text.replaceAll('\\"', '"');
    for (const part of parts) expect(plain).toContain(part);
  });
});
