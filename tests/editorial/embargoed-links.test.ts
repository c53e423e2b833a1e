import { describe, expect, test } from 'vitest';
import { formatFinding } from '../../src/content/findings/print-findings.ts';
import { checkNewsroom } from '../../src/press/check/check-newsroom.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder, type Files } from '../content/folder.ts';
import { at, site } from '../domain/newsroom.ts';

const deal = { title: 'Apple buys Alibaba', slug: 'apple-buys-alibaba', published: '2026-12-24 09:00' };

async function check(files: Files): Promise<readonly string[]> {
  const folder = writeFolder({ ...newsroomFiles, ...files });
  const { findings } = await checkNewsroom(folder, site, at('2026-11-23T12:00:00Z'));
  return findings.map((finding) => `${finding.rule} ${formatFinding(finding)}`);
}

describe('a link to a story that readers must not see yet', () => {
  test.each([
    '/2026/12/apple-buys-alibaba/',
    '../../../2026/12/apple-buys-alibaba/',
    'https://example.org/news/2026/12/apple-buys-alibaba',
  ])('is an error in a public story: %s', async (href) => {
    const story = write({}, `One.\n\nSee [it](${href}).\n`);
    expect(await check({ 'articles/2014/a.md': story, 'articles/2026/deal.md': write(deal) })).toEqual([
      `embargoed-link articles/2014/a.md:10  The link "${href}" leads to articles/2026/deal.md, which is under embargo until 2026-12-24T09:00:00-05:00. Remove the link, or publish that story first.`,
    ]);
  });

  test('is an error if the story is a draft, and on a standing page', async () => {
    const page = '---\ntitle: About\ndescription: Who we are.\n---\n[It](/2026/12/apple-buys-alibaba/)\n';
    const files = { 'src/newsroom/pages/about.md': page, 'articles/2026/deal.md': write({ ...deal, status: 'draft' }) };
    expect(await check(files)).toEqual([
      'embargoed-link src/newsroom/pages/about.md:5  The link "/2026/12/apple-buys-alibaba/" leads to articles/2026/deal.md, which is a draft. Remove the link, or publish that story first.',
    ]);
  });

  test('is none in a story that waits as well, or once it is public', async () => {
    const later = write({ published: '2026-12-25 09:00' }, 'See [it](/2026/12/apple-buys-alibaba/).\n');
    expect(await check({ 'articles/2026/b.md': later, 'articles/2026/deal.md': write(deal) })).toEqual([]);
    const story = write({ published: '2026-11-02 09:00' }, 'See [it](/2026/11/apple-buys-alibaba/).\n');
    const files = { 'articles/2026/a.md': story, 'articles/2026/deal.md': write({ ...deal, published: '2026-11-01' }) };
    expect(await check(files)).toEqual([]);
  });
});
