import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { demoNow } from '../demo-now.ts';
import { createBuiltDemo } from './published/demo.ts';

const run = promisify(execFile);

test('a newsroom that takes the place of the demo builds, and says once that the demo’s addresses go', async () => {
  const newsroom = await createBuiltDemo();
  const before = Object.keys(newsroom.snapshot());
  const story = '2014/10/alibaba-apple-pay/index.html';
  expect(before).toContain(story);
  const words = ['--name', 'Le Carnet', '--language', 'fr', '--time-zone', 'Europe/Paris'];
  const parts = ['--section', 'Marchés', '--section', 'Vie & argent', '--author', 'Jeanne Roe'];
  const options = ['--url', 'https://example.org/journal/', ...words, ...parts];
  const { stdout } = await run(process.execPath, ['src/cli/init.ts', ...options], { cwd: newsroom.folder });
  expect(stdout).toContain('that is expected');
  expect(stdout).toContain('This folder has no git repository of its own.');
  expect(stdout).toContain('0 errors, 1 warning');

  const build = await newsroom.build({ now: demoNow });
  expect(build.exitCode, build.output).toBe(0);
  expect(build.output).toContain('That is expected after npm run init');
  expect(build.report.findings.map(({ rule }) => rule)).toEqual(['lost-address']);
  const files = Object.keys(newsroom.snapshot());
  expect(files).not.toContain(story);
  expect(files).toEqual(expect.arrayContaining(['index.html', 'marches/index.html', 'vie-et-argent/index.html']));
  expect(newsroom.read('dist/index.html')).toContain('<html lang="fr" dir="ltr">');
  for (const empty of ['index', 'marches/index', 'tickers/index', 'tags/index', 'archive/index'])
    expect(newsroom.read(`dist/${empty}.html`)).toContain('Rien n’a encore été publié ici.');

  const next = await newsroom.build({ now: demoNow });
  expect(next.report.findings).toEqual([]);
  expect(next.report.pages.rendered, next.output).toBe(0);

  const begun = await run(process.execPath, ['src/cli/new.ts', 'Les banques', '--section', 'marches'], {
    cwd: newsroom.folder,
  });
  const article = newsroom.read(begun.stdout.split('\n')[0] ?? '');
  expect(article).toContain('\nÉcrivez ici. ');
  expect(article).toContain('summary: "L’événement, en une phrase de');
});
