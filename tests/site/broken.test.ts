import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fewArticles, fileOf, writeArticle, type ArticleSource } from './articles.ts';
import { Newsroom } from './newsroom.ts';
import { compare, noChanges } from './snapshot.ts';

const good: ArticleSource = {
  title: 'A story',
  summary: 'What happened on a day of no importance, in one sentence of enough words.',
  section: 'markets',
  authors: ['anna-lind'],
  published: '2026-05-01 09:00',
  body: 'Words.\n',
};

/** File → what is written there, and what is said of it: one broken rule each. */
const broken: Readonly<Record<string, readonly [text: string | Uint8Array, said: string]>> = {
  'no-title.md': [writeArticle(good).replace(/title: .*\n/, ''), ':2:1  "title" is missing.'],
  'short-summary.md': [writeArticle({ ...good, summary: 'Too short.' }), ':3:10  "summary" has 10 characters'],
  'section.md': [
    writeArticle({ ...good, section: 'market' }),
    ':4:10  Unknown section "market". Did you mean "markets"?',
  ],
  'author.md': [writeArticle({ ...good, authors: ['anna-lynd'] }), ':5:11  Unknown author "anna-lynd". Did you mean'],
  'date.md': [writeArticle({ ...good, published: '2026-02-30' }), ':6:12  There is no such date as 2026-02-30.'],
  'gap.md': [writeArticle({ ...good, published: '2026-03-08 02:30' }), ':6:12  There was no 2026-03-08 02:30'],
  'status.md': [
    writeArticle({ ...good, status: 'darft' as 'draft' }),
    ':7:9  "status" cannot be "darft". Did you mean "draft"?',
  ],
  'field.md': [
    writeArticle(good).replace('section:', 'titel: x\nsection:'),
    ':4:1  Unknown field "titel". Did you mean "title"?',
  ],
  'taken.md': [writeArticle({ ...good, published: '2023-01-05 09:30', slug: 'story-0' }), `is taken by ${fileOf(0)}.`],
  'alias.md': [
    writeArticle({ ...good, aliases: ['/markets/'] }),
    'The alias /markets/ is taken by the section "Markets".',
  ],
  'ticker.md': [writeArticle({ ...good, tickers: ['NASDAQ:OLDC'] }), 'NASDAQ:OLDC meant nothing on 1 May 2026.'],
  'picture.md': [writeArticle({ ...good, image: { src: 'gone.png', alt: 'x' } }), '  There is no picture "gone.png".'],
  'half.md': [
    writeArticle({ ...good, image: { src: 'half.png', alt: 'x' } }),
    '  The picture "half.png" cannot be read: it is damaged, cut off',
  ],
  'script.md': [
    writeArticle({ ...good, body: '[x](javascript:alert(1))\n' }),
    ':8  The link "javascript:alert(1)" is not one',
  ],
  'footnote.md': [writeArticle({ ...good, body: 'Words.[^1]\n' }), ':8  Nothing defines the footnote [^1].'],
  'dead.md': [
    writeArticle({ ...good, body: '[x](/2026/05/gone/), [y](/2026/05/no-title/) and [z](/2026/05/open/)\n' }),
    ':8  The link "/2026/05/gone/" leads to no page of this site.',
  ],
  'no-text.md': [writeArticle({ ...good, body: '' }), ':8  The article has no text.'],
  'no-front-matter.md': ['Words.\n', ':1  The file does not start with front matter'],
  'open.md': ['---\ntitle: x\n\nWords.\n', ':1  The front matter is never closed.'],
  'colon.md': [
    writeArticle(good).replace(/title: .*\n/, 'title: Apple: the sequel\n'),
    ':2:8  This value contains ": "',
  ],
  'latin.md': [Buffer.from(writeArticle({ ...good, title: 'Zürich' }), 'latin1'), ':2:10  The file is not UTF-8 text'],
  'story.markdown': [writeArticle(good), '  An article must end in .md'],
};

test('a folder of broken stories is refused with a finding for each, all at once, and dist stays as it was', async () => {
  const newsroom = await Newsroom.createBuilt();
  const before = newsroom.snapshot();

  for (const [name, [text]] of Object.entries(broken)) newsroom.write(`articles/2026/${name}`, text);
  const noise = sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
  const picture = await noise.png().toBuffer();
  newsroom.write('articles/2026/half.png', picture.subarray(0, picture.length / 2));
  symlinkSync('nowhere.md', newsroom.path('articles/2026/link.md'));
  symlinkSync('..', newsroom.path('articles/2026/circle'));
  execFileSync('mkfifo', [newsroom.path('articles/2026/pipe.md')]);

  const { exitCode, output, report } = await newsroom.build();
  expect(exitCode).toBe(1);
  const lines = output.split('\n');
  for (const [name, [, said]] of Object.entries(broken)) {
    const ofFile = lines.filter((line) => line.startsWith(`articles/2026/${name}`));
    expect(ofFile, name).toEqual([expect.stringContaining(said)]);
  }
  for (const name of ['link.md', 'circle', 'pipe.md']) {
    expect(lines.filter((line) => line.startsWith(`articles/2026/${name}  This `))).toHaveLength(1);
  }
  expect(output).not.toMatch(/^ {4}at /m);
  expect(report.outcome).toBe('refused');
  expect(report.articles.rejected).toBe(Object.keys(broken).length - 1);
  expect(report.articles.total).toBe(fewArticles().size + Object.keys(broken).length - 1);
  expect(compare(before, newsroom.snapshot())).toEqual(noChanges);

  for (const name of [...Object.keys(broken), 'half.png', 'link.md', 'circle', 'pipe.md']) {
    newsroom.remove(`articles/2026/${name}`);
  }
  expect((await newsroom.build()).report.outcome).toBe('unchanged');
});
