import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../articles.ts';
import { Newsroom } from '../newsroom.ts';
import { listFiles } from '../snapshot.ts';

describe('the report', () => {
  test('accounts for every file under articles/ and for every file of dist', async () => {
    const newsroom = await Newsroom.create({ articles: 'few' });
    const { report, output } = await newsroom.build();
    const articles = listFiles(newsroom.path('articles'));
    const { total, ...fates } = report.articles;
    expect(total).toBe(articles.length);
    expect(fates).toEqual({ published: 30, scheduled: 1, draft: 1, withdrawn: 1, rejected: 0 });
    expect(report.unpublished).toEqual([
      { file: 'articles/2026/draft.md', fate: 'draft', reason: 'status: draft' },
      { file: 'articles/2026/scheduled.md', fate: 'scheduled', reason: 'due 2026-09-01T08:00:00-04:00' },
      {
        file: 'articles/2026/withdrawn.md',
        fate: 'withdrawn',
        reason: 'status: withdrawn',
        path: '/2026/02/withdrawn/',
      },
    ]);
    const accounted = [...Object.keys(report.published), ...report.unpublished.map(({ file }) => file)];
    expect(accounted.sort()).toEqual(articles.map((file) => `articles/${file}`));
    for (const path of Object.values(report.published)) {
      expect(report.files.added).toContain(`${path.slice(1)}index.html`);
    }
    expect(report.files.added).toEqual(listFiles(newsroom.path('dist')));
    expect(report.files.total).toBe(report.files.added.length);
    expect(report.nextPublication).toBe('2026-09-01T08:00:00-04:00');
    expect(output).toContain('30 articles published, 1 scheduled, 1 draft, 1 withdrawn');
  });

  test('accounts for the articles of a build that was refused, too', async () => {
    const newsroom = await Newsroom.create({ articles: 'few' });
    newsroom.change(fileOf(3), { section: 'markts' });
    newsroom.write('articles/no-article.md', 'No front matter.\n');
    const { report, exitCode } = await newsroom.build();
    expect(exitCode).toBe(1);
    expect(report.outcome).toBe('refused');
    const { total, ...fates } = report.articles;
    expect(Object.values(fates).reduce((sum, count) => sum + count)).toBe(total);
    expect(report.unpublished.filter(({ fate }) => fate === 'rejected').map(({ file }) => file)).toEqual([
      fileOf(3),
      'articles/no-article.md',
    ]);
    expect(report.unpublished.find(({ file }) => file === fileOf(3))?.reason).toContain('Unknown section "markts".');
    expect(existsSync(newsroom.path('dist'))).toBe(false);
  });
});
