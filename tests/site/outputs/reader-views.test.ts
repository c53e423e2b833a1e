import { beforeAll, describe, expect, it } from 'vitest';
import { photograph } from '../../images/draw.ts';
import { Newsroom } from '../newsroom.ts';
import { readByExtractus, readByReadability, type ReaderView } from '../published/read-views.ts';

const sentence = (number: number) =>
  `Paragraph ${number} says, in more than a few words, what happened to shares, bonds, rates and grain on that day.`;
const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => sentence(index + 1)).join('\n\n');

interface Kind {
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** What a reader view must show beside the first and the last paragraph. */
  readonly shown: readonly (string | RegExp)[];
}

const picture = { src: 'photo.jpg', alt: 'Waves', caption: 'Waves at night.', credit: 'A. Photographer' };
const disclosures = [{ author: 'anna-lind', company: 'arbor-foods', position: 'long', note: 'Bought in 2019.' }];
const corrections = [{ date: '2026-05-11 12:00', kind: 'correction', text: 'A figure was wrong by ten.' }];
const table = '| Company | Growth |\n|---|---:|\n| Arbor | 17 |\n| Corvid | 23 |';
const kinds: readonly Kind[] = [
  { name: 'short-news', fields: {}, body: paragraphs(3), shown: [] },
  { name: 'long-news', fields: {}, body: paragraphs(40), shown: [] },
  { name: 'opinion', fields: { kind: 'opinion' }, body: paragraphs(6), shown: [/Opinion|رأي/] },
  {
    name: 'sponsored',
    fields: { kind: 'sponsored', sponsor: 'Acme Shares', image: picture },
    body: paragraphs(8),
    shown: [/(?:Sponsored by|محتوى مموَّل من).*Acme Shares.*Paragraph 1 /, 'src="'],
  },
  {
    name: 'picture',
    fields: { image: picture, keyPoints: ['The first point of two here', 'The second point of two here'] },
    body: paragraphs(12),
    shown: ['Waves at night.', 'A. Photographer', /<img[^>]* src="[^"]*\/pictures\//, 'The second point of two'],
  },
  {
    name: 'disclosed',
    fields: { disclosures, tickers: ['NYSE:ARBF'], corrections, updated: '2026-05-11 12:00' },
    body: paragraphs(10),
    shown: ['Bought in 2019.', 'Arbor Foods', 'A figure was wrong by ten.'],
  },
  {
    name: 'disclosed-long',
    fields: { disclosures, tickers: ['NYSE:ARBF'], corrections, image: picture },
    body: paragraphs(60),
    shown: ['Bought in 2019.', 'A figure was wrong by ten.', 'Waves at night.', /<img/],
  },
  {
    name: 'table-and-notes',
    fields: {
      sources: [{ title: 'Annual report', publisher: 'Arbor Foods', date: '2026-03-01', url: 'https://example.net/' }],
    },
    body: `${paragraphs(5)}\n\n${table}\n\nA claim.[^1] ![Waves](photo.jpg "Waves in the text.")\n\n![Waves](photo.jpg "Waves alone.")\n\n## A heading of its own\n\n${sentence(6)}\n\n[^1]: What the claim rests on.`,
    shown: ['Growth', '17', 'What the claim rests on.', 'Waves alone.', 'A heading of its own', 'Annual report'],
  },
  {
    name: 'recommending',
    fields: {
      tickers: ['NYSE:ARBF'],
      disclosures: ['anna-lind', 'chen-wei'].map((author) => ({ author, company: 'arbor-foods', position: 'none' })),
      recommendation: {
        company: 'arbor-foods',
        direction: 'hold',
        horizon: '12 months',
        target: '42.50',
        currency: 'USD',
        price: '40.10',
        priceAt: '2026-05-01 16:00',
        basis: 'Fifteen times what it may earn.',
        risks: 'A poor harvest.',
        code: 'The code of the press.',
      },
      ratings: [{ house: 'Acme Securities', company: 'arbor-foods', direction: 'buy', date: '2026-04-01' }],
    },
    body: paragraphs(12),
    shown: ['12 months', '42.50', '40.10', 'Fifteen times what it may earn.', 'A poor harvest.', 'Acme Securities'],
  },
  { name: 'gone', fields: { status: 'withdrawn' }, body: paragraphs(8), shown: [] },
];

async function build(language: string): Promise<Newsroom> {
  const newsroom = await Newsroom.create({ articles: 'few' });
  const site = newsroom.read('src/newsroom/site.ts');
  newsroom.write('src/newsroom/site.ts', site.replace("language: 'en'", `language: '${language}'`));
  newsroom.write('articles/2026/photo.jpg', await photograph(900, 600, 8, [1, 0.9, 0.8]));
  for (const { name, fields, body } of kinds) {
    newsroom.put(`articles/2026/${name}.md`, {
      title: `Headline of ${name} in enough words`,
      summary: 'The standfirst says in one sentence, and in enough words, what the story says.',
      section: 'markets',
      authors: ['anna-lind', 'chen-wei'],
      published: '2026-05-10 09:30',
      tags: ['shipping'],
      body,
      ...fields,
    });
  }
  const built = await newsroom.build();
  expect(built.exitCode, built.output).toBe(0);
  return newsroom;
}

describe.each(['en', 'ar'])('a story in %s', (language) => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await build(language);
  });

  describe.each([
    ['Readability', (html: string) => Promise.resolve(readByReadability(html))],
    ['Extractus', readByExtractus],
  ])('read by %s', (reader, read: (html: string) => Promise<ReaderView>) => {
    it.each(kinds)('is whole: $name', async ({ name, fields, body, shown }) => {
      const isGone = fields['status'] === 'withdrawn';
      // Too short for the extractor to call it a story.
      if (isGone && reader === 'Extractus') return;
      const view = await read(newsroom.read(`dist/2026/05/${name}/index.html`));
      expect(view.title).toContain(`Headline of ${name}`);
      const last = /[^]*(Paragraph \d+ )/.exec(body)?.[1] ?? '';
      for (const words of isGone ? [] : ['The standfirst says', 'Paragraph 1 ', last])
        expect(view.text).toContain(words);
      if (!isGone) expect(view.byline).toMatch(/Anna Lind|Chen Wei/);
      if (!isGone) expect(view.published).toMatch(/^2026-05-10/);
      for (const part of shown) {
        if (typeof part === 'string') expect(view.content + view.text).toContain(part);
        else expect(`${view.text}\n${view.content}`).toMatch(part);
      }
      // Navigation, tags, links for sharing, other stories.
      for (const other of ['LinkedIn', 'Bluesky', 'Story 29', '/tags/', 'Technology']) {
        expect(view.content).not.toContain(other);
      }
      if (isGone) expect(view.text).not.toContain('Paragraph');
    });
  });
});
