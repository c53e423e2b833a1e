import { expect, test } from 'vitest';
import { Newsroom } from '../newsroom.ts';
import { listFiles } from '../snapshot.ts';

test('pages are compiled without what earlier builds have left of collections, without loading any, and without public files', async () => {
  const newsroom = await Newsroom.create({ articles: 'few', sharesEngine: false });
  newsroom.write('node_modules/.astro/data-store.json', JSON.stringify(['left by an earlier build']));
  newsroom.write('src/content.config.ts', 'throw new Error("The collections were loaded.");\n');
  const { exitCode, output } = await newsroom.build();
  expect(exitCode, output).toBe(0);
  const compiled = listFiles(newsroom.path('.press/engines')).filter((file) => file.endsWith('.mjs'));
  expect(compiled.length).toBeGreaterThan(10);
  for (const file of compiled)
    expect(newsroom.read(`.press/engines/${file}`)).not.toContain('left by an earlier build');
  // A pipe in `public` would stop a copy for ever.
  expect(listFiles(newsroom.path('public'))).toContain('favicon.svg');
  expect(listFiles(newsroom.path('.press/compile')).filter((file) => file.endsWith('favicon.svg'))).toEqual([]);
});

test('a mistake in a template is reported with its place, and without that in the bundler', async () => {
  const newsroom = await Newsroom.create({ articles: 'few', sharesEngine: false });
  newsroom.write('src/pages/404.astro', '---\nconst words = ;\n---\n<p>{words}</p>\n');
  const { exitCode, output } = await newsroom.build();
  expect(exitCode).toBe(1);
  expect(output).toMatch(/could not compile the pages[^]*404\.astro:2:\d+/);
  expect(output).not.toContain('node_modules');
});
