import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Newsroom } from '../newsroom.ts';
import { compare, marksOf, noChanges, snapshotOf } from '../snapshot.ts';
import { WatchedNewsroom } from './watched-newsroom.ts';

describe('a build renders, by name,', () => {
  let watched: WatchedNewsroom;
  let newsroom: Newsroom;

  beforeAll(async () => {
    watched = await WatchedNewsroom.create();
    newsroom = watched.newsroom;
  });

  beforeEach(() => {
    watched.restore();
  });

  test('everything after a theme and a component of the newsroom’s came, and as before once they are gone', async () => {
    const before = snapshotOf(newsroom.path('dist'));
    newsroom.write('src/newsroom/fonts/own.woff2', readFileSync(newsroom.path('src/styles/fonts/sans.woff2')));
    newsroom.write('src/newsroom/components/Colophon.astro', '<footer>Printed on no paper.</footer>');
    const face = "@font-face { font-family: Own; src: url('./fonts/own.woff2') }";
    newsroom.write('src/newsroom/theme.css', `${face} :root { --paper: light-dark(#fffffd, #000102); --sans: Own }`);
    const { report } = await watched.rebuild();
    expect(report.overrides).toEqual([
      { file: 'src/newsroom/components/Colophon.astro', replaces: 'src/components/frame/Colophon.astro' },
    ]);
    const front = newsroom.read('dist/index.html');
    expect(front).toContain('<meta name="theme-color" content="#fffffd"');
    expect(newsroom.read('dist/manifest.webmanifest')).toContain('"theme_color": "#fffffd"');
    expect(front).toContain('<footer>Printed on no paper.</footer>');
    expect(front).toMatch(/<link rel="preload" href="\/_assets\/own\.[\w-]+\.woff2" as="font"/);
    // A component may use classes of any page.
    expect(front).toMatch(/_assets\/site\.[\w-]+\.css/);
    const sheets = readdirSync(newsroom.path('dist/_assets')).filter((name) =>
      /^(?:front|lists|site|story)\./.test(name),
    );
    expect(sheets).toHaveLength(4);
    for (const sheet of sheets) {
      expect(newsroom.read(`dist/_assets/${sheet}`)).toContain('light-dark(#fffffd,#000102)');
    }
    newsroom.remove('src/newsroom/components');
    newsroom.remove('src/newsroom/theme.css');
    newsroom.remove('src/newsroom/fonts');
    await newsroom.build();
    expect(compare(before, snapshotOf(newsroom.path('dist')))).toEqual(noChanges);
  });

  test('a page of the newsroom’s own alone when it comes, changes or goes, or what only it imports changes', async () => {
    const file = 'src/newsroom/pages/calendar.astro';
    const part = 'src/newsroom/components/Week.astro';
    const shown = 'calendar/index.html';
    const before = snapshotOf(newsroom.path('dist'));
    newsroom.write(part, '<p class="standfirst">Monday</p>');
    newsroom.write(
      file,
      `---
import Breadcrumbs from '../../components/frame/Breadcrumbs.astro';
import type { OwnPageProps } from '../../domain/models/frame.ts';
import Base from '../../layouts/document/Base.astro';
import Week from '../components/Week.astro';

export const title = 'Calendar';
export const description = 'Who reports when.';

type Props = OwnPageProps;
const { frame } = Astro.props;
---

<Base frame={frame}>
  <main class="story" id="content">
    <Breadcrumbs crumbs={frame.crumbs} />
    <h1>{frame.title}</h1>
    <Week />
    <p><a href="/about/">About</a></p>
  </main>
</Base>
`,
    );
    const added = await watched.rebuild();
    expect(newsroom.read('dist/index.html')).toMatch(/_assets\/front\.[\w-]+\.css/);
    expect(newsroom.read(`dist/${shown}`)).toMatch(/_assets\/site\.[\w-]+\.css/);
    const lists = ['llms.txt', 'sitemap-index.xml', 'sitemap-pages.xml'].filter((path) => added.written.includes(path));
    expect(lists).toContain('sitemap-pages.xml');
    expect(added.written).toEqual([shown, ...lists].sort());
    expect(added.rendered).toEqual(added.written);
    const html = newsroom.read(`dist/${shown}`);
    expect(html).toContain('<title>Calendar');
    expect(html).toContain('<meta name="description" content="Who reports when."');
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html).toMatch(/<p class="standfirst">Monday<\/p>/);
    expect(newsroom.read('dist/sitemap-pages.xml')).toContain('/calendar/<');

    watched.mark();
    newsroom.write(part, '<p class="standfirst">Tuesday</p>');
    expect(await watched.rebuild()).toMatchObject({ rendered: [shown], written: [shown] });
    watched.mark();
    newsroom.write(file, newsroom.read(file).replace('>About<', '>About us<'));
    expect(await watched.rebuild()).toMatchObject({ rendered: [shown], written: [shown] });
    expect(newsroom.read(`dist/${shown}`)).toContain('Tuesday');

    newsroom.write(file, newsroom.read(file).replace('/about/', '/abuot/'));
    const dead = await newsroom.build();
    expect(dead.exitCode).toBe(1);
    expect(dead.output).toMatch(/calendar\.astro:19 .*\/abuot\//);

    newsroom.write(part, '---\nconst days: { name: string }[] = [];\n---\n<p>\n  {days[0].name}</p>\n');
    newsroom.write(
      'src/newsroom/pages/rates.astro',
      newsroom.read(file).replace('<Week />', '<p {...{ onclick: "go()" }}>x</p>'),
    );
    const broken = await newsroom.build();
    expect(broken.exitCode).toBe(1);
    expect(broken.output).toMatch(/Week\.astro:5:\d+ {2}The page \/calendar\/ could not be rendered: TypeError: /);
    expect(broken.output).toMatch(/rates\.astro:18 {2}Browsers ignore event handlers/);
    expect(broken.output).toMatch(/rates\.astro:19 {2}The page \/rates\/ leads to \/abuot\//);
    expect(broken.output).not.toMatch(/^\s+at /m);
    newsroom.remove('src/newsroom/pages/rates.astro');

    newsroom.remove(file);
    newsroom.remove(part);
    const { report } = await newsroom.build();
    expect(report.files.removed).toEqual([shown]);
    expect(report.pages.rendered).toBe(lists.length);
    expect(compare(before, snapshotOf(newsroom.path('dist')))).toEqual(noChanges);
  });

  test('everything with `--clean`, and writes nothing but what differs', async () => {
    const build = await newsroom.build({ options: ['--clean'] });
    expect(build.report.pages.kept).toBe(0);
    expect(build.report.files).toMatchObject({ added: [], changed: [], removed: [] });
    expect(compare(watched.marks, marksOf(newsroom.path('dist')))).toEqual(noChanges);
  });

  test('everything where `.press` is gone, and writes nothing but what differs', async () => {
    newsroom.remove('.press');
    newsroom.remove('dist/about/index.html');
    newsroom.write('dist/tags/index.html', 'damaged');
    const build = await newsroom.build();
    expect(build.report.pages.kept).toBe(0);
    expect(build.report.files).toMatchObject({
      added: ['about/index.html'],
      changed: ['tags/index.html'],
      removed: [],
    });
  });
});
