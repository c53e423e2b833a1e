import { existsSync, readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileOf } from '../../articles.ts';
import { Newsroom } from '../../newsroom.ts';
import { compare, marksOf, noChanges, type Snapshot } from '../../snapshot.ts';
import { Chance } from '../equality/random.ts';
import { expectWholeSite } from '../equality/site-state.ts';
import { processesIn } from '../processes.ts';
import { until } from '../until.ts';

/** `PRESS_KILLS=20` is the full run; `PRESS_SEED=17 PRESS_KILLS=1` kills once, at the moment of that seed. */
const kills = Number(process.env['PRESS_KILLS'] ?? 4);
const seed = Number(process.env['PRESS_SEED'] ?? 1);

describe('a build that is killed', () => {
  let newsroom: Newsroom;
  const states: Snapshot[] = [];
  let current = 0;
  let styles = '';
  let buildMilliseconds = 0;

  /** Two states of the newsroom with other styles, other words on every page, and pages that only one of them has. */
  function change(): void {
    const isSecond = current === 1;
    const sections = newsroom.read('src/newsroom/sections.yaml');
    newsroom.write(
      'src/newsroom/sections.yaml',
      isSecond ? sections.replace('"Markets"', '"Bourses"') : sections.replace('"Bourses"', '"Markets"'),
    );
    newsroom.write('src/styles/base.css', isSecond ? `${styles}\nabbr { cursor: help; }\n` : styles);
    newsroom.change(fileOf(5), { tags: [isSecond ? 'only in the second' : 'only in the first'] });
    newsroom.change(fileOf(9), { status: isSecond ? 'draft' : 'ready' });
  }

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
    styles = newsroom.read('src/styles/base.css');
    newsroom.remove(fileOf(12));
    for (current of [0, 1, 0]) {
      change();
      const start = performance.now();
      const build = await newsroom.build({ usesAllCores: true });
      expect(build.exitCode, build.output).toBe(0);
      buildMilliseconds = performance.now() - start;
      states[current] = newsroom.snapshot();
    }
    expect(states[0]).not.toEqual(states[1]);
  });

  /** Goes on to the other of the two states, and kills the build that would publish it when `moment` has come. */
  async function killBuild(moment: (isOver: () => boolean) => Promise<void>): Promise<void> {
    const before = states[current] ?? {};
    current = 1 - current;
    const after = states[current] ?? {};
    change();
    const { process: child, finished } = newsroom.start({ usesAllCores: true });
    await moment(() => child.exitCode !== null);
    child.kill('SIGKILL');
    await finished;
    expectWholeSite(newsroom.path('dist'), before, after);
  }

  async function expectCompleted(): Promise<void> {
    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(0);
    expect(compare(states[current] ?? {}, newsroom.snapshot())).toEqual(noChanges);
    expect(readdirSync(newsroom.path('.press')).filter((name) => /journal|stage|lock|part|next/.test(name))).toEqual(
      [],
    );
  }

  test.each(Array.from({ length: kills }, (_, index) => seed + index))(
    'at a random moment (seed %i) leaves whole files, and the next build gives exactly the new site',
    async (number) => {
      const delay = new Chance(number).next() * buildMilliseconds;
      await killBuild(() => setTimeout(delay));
      await expectCompleted();
    },
  );

  test('in the middle of publishing leaves whole files, and the next build completes it', async () => {
    let cutOff = 0;
    for (let attempt = 0; attempt < Math.max(5, kills) || (cutOff === 0 && attempt < 50); attempt++) {
      const journal = newsroom.path('.press/journal.json');
      await killBuild((isOver) => until(newsroom.path('.press'), () => existsSync(journal) || isOver()));
      if (existsSync(journal)) cutOff++;
      await expectCompleted();
    }
    expect(cutOff).toBeGreaterThan(0);
  });

  test('in the middle of publishing, before edits that make it pointless, leaves nothing of it', async () => {
    const journal = newsroom.path('.press/journal.json');
    for (let attempt = 0; attempt < 50; attempt++) {
      newsroom.put('articles/2026/short-lived.md', {
        title: 'Short-lived',
        summary: 'An article that is deleted before the build that would have published it ends.',
        section: 'markets',
        authors: ['anna-lind'],
        published: '2026-05-15 09:00',
        tags: ['of the short-lived alone'],
        body: 'Gone tomorrow.\n',
      });
      const { process: child, finished } = newsroom.start({ usesAllCores: true });
      await until(newsroom.path('.press'), () => existsSync(journal) || child.exitCode !== null);
      child.kill('SIGKILL');
      await finished;
      const wasCutOff = existsSync(journal);
      newsroom.remove('articles/2026/short-lived.md');
      await expectCompleted();
      if (wasCutOff) return;
    }
    expect.fail('No build was killed in the middle of publishing.');
  });

  test.runIf(existsSync('/proc/self/cwd'))('while it compiles takes the compiling process with it', async () => {
    // A busy machine may let the compiler end before it is killed: then the next attempt counts.
    let wasCutOff = false;
    for (let attempt = 1; attempt <= 5 && !wasCutOff; attempt++) {
      newsroom.write('src/styles/base.css', `${styles}\n/* ${process.pid} ${Date.now()} */`);
      const { process: child, finished } = newsroom.start({ usesAllCores: true });
      const engines = newsroom.list('.press/engines');
      await until(newsroom.path('.press'), () => processesIn(newsroom.folder).length > 1);
      child.kill('SIGKILL');
      await expect.poll(() => processesIn(newsroom.folder), { timeout: 300_000 }).toEqual([]);
      await finished;
      wasCutOff = newsroom.list('.press/engines').join() === engines.join();
    }
    expect(wasCutOff).toBe(true);
    expect(compare(states[current] ?? {}, newsroom.snapshot())).toEqual(noChanges);
    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(0);
    expect(compare((await newsroom.clean()).snapshot, newsroom.snapshot())).toEqual(noChanges);
  });
});

describe('a build that is refused leaves dist as it was, bytes and times', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await Newsroom.createBuilt();
    newsroom.remember();
  });

  beforeEach(() => {
    newsroom.restore();
  });

  test.each<readonly [string, (newsroom: Newsroom) => void, RegExp]>([
    [
      'an article is broken',
      (newsroom) => newsroom.write('articles/broken.md', '---\ntitle: Broken\n---\n'),
      /articles\/broken\.md:.*summary/,
    ],
    [
      'an article links to nothing',
      (newsroom) => newsroom.change(fileOf(3), { body: 'See [this](/2020/01/nothing/).\n' }),
      /leads to no page/,
    ],
    [
      'a standing page, which stays as it is, links to what has gone',
      (newsroom) =>
        newsroom.write(
          'src/newsroom/pages/about.md',
          newsroom.read('src/newsroom/pages/about.md').replace('/markets/', '/nothing/'),
        ),
      /about\.md.*leads to no page/,
    ],
    [
      'a picture is missing',
      (newsroom) => newsroom.change(fileOf(3), { body: '![A field](none.png)\n\nText.\n' }),
      /no picture "none.png"/,
    ],
    [
      'the newsroom’s data is broken',
      (newsroom) => newsroom.write('src/newsroom/sections.yaml', 'markets: 7\n'),
      /sections\.yaml/,
    ],
    [
      'two files would be one',
      (newsroom) => newsroom.write('public/Tags/index.html', 'x'),
      /are one file to many disks/,
    ],
    [
      'a template fails',
      (newsroom) => newsroom.write('src/pages/404.astro', '---\nthrow new Error("out of ink");\n---\n'),
      /\/404\.html could not be rendered[^]*out of ink/,
    ],
    [
      'the code does not compile',
      (newsroom) => newsroom.write('src/pages/404.astro', '---\nimport "./nowhere.ts";\n---\n'),
      /could not compile[^]*nowhere/,
    ],
    [
      'an icon has gone that every page names, and no page changes',
      (newsroom) => newsroom.remove('public/favicon.ico'),
      /leads to \/favicon\.ico, which does not exist/,
    ],
    ['PUBLISH_NOW is no instant', () => undefined, /PUBLISH_NOW is "tomorrow"/],
  ])('when %s', async (name, damage, message) => {
    const before = marksOf(newsroom.path('dist'));
    if (!name.includes('no page changes')) newsroom.change(fileOf(7), { title: 'Something else that changed' });
    damage(newsroom);
    const build = await newsroom.build(name.startsWith('PUBLISH_NOW') ? { now: 'tomorrow' } : {});
    expect(build.exitCode, build.output).toBe(1);
    expect(build.output).toMatch(message);
    expect(build.output).toMatch(/nothing was published/);
    expect(compare(before, marksOf(newsroom.path('dist')))).toEqual(noChanges);
  });
});

test('a page that goes is noticed on pages that stay as they are, however they link to it', async () => {
  const newsroom = await Newsroom.create({ articles: 'few' });
  newsroom.change(fileOf(5), { tags: ['solitary'] });
  const pages: readonly (readonly [string, string])[] = [
    [fileOf(20), '../../../tags/solitary/'],
    ['src/newsroom/pages/about.md', '../tags/solitary/'],
  ];
  const places = pages.flatMap(([page, relative]) => {
    const text = newsroom.read(page);
    const first = text.split('\n').length + 1;
    const links = ['/tags/solitary/', 'https://example.com/tags/solitary/', relative];
    newsroom.write(page, `${text}\n${links.map((link) => `See [this](${link}).\n`).join('')}`);
    return links.map((_, index) => `${page}:${first + index}`);
  });
  const first = await newsroom.build();
  expect(first.exitCode, first.output).toBe(0);

  newsroom.change(fileOf(5), { tags: ['grain'] });
  const second = await newsroom.build();
  expect(second.exitCode).toBe(1);
  const dead = second.report.findings.filter(({ rule }) => rule === 'dead-link');
  expect(dead.map(({ file, line }) => `${file}:${line}`)).toEqual(places);
});
