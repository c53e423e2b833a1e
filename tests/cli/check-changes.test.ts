import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldersOf } from '../../src/press/state/folders.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder, type Files } from '../content/folder.ts';
import { commitAll, gitIn } from '../press/git.ts';
import { photograph } from '../images/draw.ts';
import { run } from './run.ts';

const articles: Files = {
  'articles/2014/a.md': write(),
  'articles/2014/b.md': write({}, '[a](/2014/10/a/)\n'),
  'articles/2014/broken.md': write({ section: 'tecnology' }),
};

function committed(files: Files = articles) {
  const root = writeFolder({ ...newsroomFiles, '.gitignore': '.press\n', ...files });
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  return { root, git: commitAll(root), put };
}

const check = (root: string, ...args: readonly string[]) => run(root, 'check', args);

/** A newsroom whose articles are a submodule; `inside` runs git in it. */
function withSubmodule() {
  const { 'articles/2014/a.md': a = '', 'articles/2014/b.md': b = '' } = articles;
  const desk = writeFolder({ '2014/a.md': a, '2014/b.md': b });
  commitAll(desk);
  const { root, git, put } = committed({});
  git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', desk, 'articles');
  git('commit', '--quiet', '--message=Add the articles');
  return { root, git, put, inside: gitIn(join(root, 'articles')) };
}

describe('npm run check -- --changed', () => {
  test('tells the findings of files that have changed or are new, and how many it leaves out', () => {
    const { root, put } = committed();
    expect(check(root, '--changed')).toMatchObject({ status: 0, output: 'Nothing has changed since HEAD.\n' });
    put('articles/2014/b.md', write({}, '[a](/2014/10/a/) and [gone](/2014/10/gone/)\n'));
    put('articles/2014/new.md', write({ authors: '[jane-row]' }));
    expect(check(root, '--changed')).toMatchObject({
      status: 1,
      output: `articles/2014/b.md:8  The link "/2014/10/gone/" leads to no page of this site. It may be a draft, or not published yet.
articles/2014/new.md:5:11  Unknown author "jane-row". Did you mean "jane-roe"? Authors are listed in src/newsroom/authors.yaml.
2 files changed since HEAD: 2 errors, 0 warnings, 0 hints.
Left out: 1 error in other files. npm run check shows them.
`,
    });
  });

  test('finds the same of these files as a whole check', () => {
    const { root, put } = committed({ ...articles, 'articles/2014/growth.csv': 'x,y\na,1\n' });
    check(root);
    put(
      'articles/2014/b.md',
      write({ slug: 'a', tags: '[Chips, chip]' }, '$XYZ [x](/2014/10/new/#top) [y](/2014/10/no/)\n'),
    );
    put('articles/2014/new.md', write({ published: '2026-12-01', tags: '[chips]' }, '[y](/2014/10/never/)\n'));
    put('src/newsroom/pages/about.md', '---\ntitle: About\ndescription: Who we are.\n---\n[x](/nowhere/)\n');
    const isOf = ({ file }: { readonly file: string }) => /b\.md|new\.md|about\.md/.test(file);
    const whole = JSON.parse(check(root, '--format', 'json').stdout) as readonly { readonly file: string }[];
    const part = JSON.parse(check(root, '--changed', '--format', 'json').stdout) as typeof whole;
    expect(part).toEqual(whole.filter(isOf));
    expect(part.length).toBeGreaterThan(4);
    rmSync(join(root, '.press'), { recursive: true });
    expect(JSON.parse(check(root, '--changed', '--format', 'json').stdout)).toEqual(part);
  });

  test('takes the mentions of other stories from a whole check', () => {
    const { root } = committed({ 'articles/2014/a.md': write({ tickers: '[NASDAQ:AAPL]' }) });
    check(root);
    expect(readFileSync(foldersOf(root).mentions, 'utf8')).toContain('"NASDAQ:AAPL"');
  });

  test('finds the files that have changed in a submodule', () => {
    const { root, git, put, inside } = withSubmodule();
    expect(check(root, '--changed').output).toBe('Nothing has changed since HEAD.\n');
    put('articles/2014/b.md', write({ section: 'tecnology' }));
    const found = /^articles\/2014\/b\.md:.* Unknown section "tecnology"\..*\n1 file /;
    expect(check(root, '--changed')).toMatchObject({ status: 1, output: expect.stringMatching(found) as string });
    inside('commit', '--quiet', '--all', '--message=Edit');
    expect(check(root, '--changed').output).toMatch(found);
    git('add', 'articles');
    expect(check(root, '--staged')).toMatchObject({ status: 1, output: expect.stringMatching(found) as string });
    git('commit', '--quiet', '--message=Take the edit');
    expect(check(root, '--changed').output).toBe('Nothing has changed since HEAD.\n');
    expect(check(root, '--changed=HEAD~1').output).toMatch(found);
    expect(check(root, '--changed=HEAD~2').output).toMatch(/\n2 files /);
  });

  test('says which files of a submodule it checked otherwise than as they are staged', () => {
    const { root, git, put, inside } = withSubmodule();
    put('articles/2014/b.md', write({ title: 'A better headline for it' }));
    inside('commit', '--quiet', '--all', '--message=Edit');
    git('add', 'articles');
    expect(check(root, '--staged').output).not.toContain('as it is in the folder');
    put('articles/2014/b.md', write({ section: 'tecnology' }));
    const { status, output } = check(root, '--staged');
    expect([status, output]).toEqual([1, expect.stringContaining('Unknown section "tecnology"')]);
    expect(output).toContain(
      '\narticles/2014/b.md was checked as it is in the folder, with changes that are not staged.\n',
    );
  });

  test('takes a link to a folder for one file, wherever it leads', () => {
    const { root, git, put } = committed({ 'articles/2014/a.md': write() });
    mkdirSync(join(root, 'public'));
    symlinkSync(writeFolder({ 'a.txt': 'A\n' }), join(root, 'public/elsewhere'));
    git('add', '--all');
    put('articles/2014/a.md', write({ section: 'tecnology' }));
    const { status, output } = check(root, '--changed');
    expect([status, output]).toEqual([
      1,
      expect.stringMatching(/\npublic\/elsewhere {2}.*\n2 files changed since HEAD: /),
    ]);
  });

  test('compares with another commit, and checks the article whose data or picture has changed', () => {
    const chart = '```chart\ntype: line\ntitle: Growth\ndata: growth.csv\nx: x\ny: y\nsource: Reports\n```\n';
    const files = {
      'articles/2014/growth.csv': 'x,y\na,1\nb,2\n',
      'articles/2014/a.md': write({}, `Words.\n\n${chart}`),
    };
    const { root, git, put } = committed(files);
    expect(check(root).status).toBe(0);
    put('articles/2014/growth.csv', 'x,z\na,1\nb,2\n');
    git('commit', '--quiet', '--all', '--message=Rename a column');
    expect(check(root, '--changed').output).toBe('Nothing has changed since HEAD.\n');
    const { status, output } = check(root, '--changed=HEAD~1');
    expect(status).toBe(1);
    expect(output).toMatch(/^articles\/2014\/a\.md:\d+.*"y"/);
  });

  test('reports no link as dead that may lead to one of many articles that were not read', () => {
    const many = Array.from({ length: 70 }, (_, index) => [`articles/2014/s${index}.md`, write()] as const);
    const { root, put } = committed(Object.fromEntries(many));
    put('articles/2014/new.md', write({ section: 'tecnology' }, '[x](/2014/10/s5/) and [y](/2014/10/s99/)\n'));
    const { status, output } = check(root, '--changed');
    expect([status, output]).toEqual([
      1,
      `articles/2014/new.md:4:10  Unknown section "tecnology". Did you mean "technology"? Sections are listed in src/newsroom/sections.yaml.
articles/2014/new.md:8  The link "/2014/10/s99/" leads to no page of this site. It may be a draft, or not published yet.
1 file changed since HEAD: 2 errors, 0 warnings, 0 hints.
Left out: links to 70 other articles, and what they may have in common with the files checked. They changed since the last whole check. npm run check reads them.
`,
    ]);
  });

  test('reports no link as dead to a page that exists only if one of them has something for it', () => {
    const many = Array.from({ length: 70 }, (_, index) => [`articles/2014/s${index}.md`, write()] as const);
    const { root, put } = committed(Object.fromEntries(many));
    const links = '[x](/recommendations/), [y](/disclosures/register/), [z](/technology/page/1/) and [gone](/nowhere/)';
    put('src/newsroom/pages/about.md', `---\ntitle: About\ndescription: Who we are.\n---\n${links}\n`);
    const { status, output } = check(root, '--changed');
    expect([status, output.split('\n').slice(0, 2)]).toEqual([
      1,
      [
        'src/newsroom/pages/about.md:5  The link "/nowhere/" leads to no page of this site. It may be a draft, or not published yet.',
        '1 file changed since HEAD: 1 error, 0 warnings, 0 hints.',
      ],
    ]);
  });

  test.each([
    [['--changed=mian'], 'Git has no commit "mian". Name a branch, a tag or a commit: --changed=main.\n'],
    [['--changed=--output=x'], 'Git has no commit "--output=x". Name a branch, a tag or a commit: --changed=main.\n'],
    [['--changed', '--staged'], '--staged and --changed exclude each other. Leave one out.\n'],
  ])('ends with 2 for %j', (args, output) => {
    expect(check(committed().root, ...args)).toMatchObject({ status: 2, output });
  });

  test('says where there is no repository, and takes everything before the first commit', () => {
    const root = writeFolder({ ...newsroomFiles, 'articles/2014/a.md': write({ section: 'tecnology' }) });
    expect(check(root, '--changed')).toMatchObject({
      status: 2,
      output: 'This folder is not a git repository. Run npm run check, which reads everything.\n',
    });
    const git = commitAll(root);
    git('update-ref', '-d', 'HEAD');
    expect(check(root, '--changed').output).toContain('since nothing: there is no commit yet: 1 error');
  });
});

describe('npm run check -- --staged', () => {
  test('reads articles as they are staged, whatever is in the folder', () => {
    const { root, git, put } = committed();
    put('articles/2014/b.md', write({ section: 'marktes' }, '[new](/2014/10/new/)\n'));
    git('add', '--all');
    put('articles/2014/b.md', write());
    put('articles/2014/a.md', write({ published: '2014-02-30' }));
    put('articles/2014/new.md', write());
    const { status, output } = check(root, '--staged');
    expect([status, output]).toEqual([
      1,
      `articles/2014/b.md:4:10  Unknown section "marktes". Did you mean "markets"? Sections are listed in src/newsroom/sections.yaml.
articles/2014/b.md:8  The link "/2014/10/new/" leads to no page of this site. It may be a draft, or not published yet.
1 file staged: 2 errors, 0 warnings, 0 hints.
Left out: 1 error in other files. npm run check shows them.
`,
    ]);
    git('add', '--all');
    expect(check(root, '--staged').output).toMatch(
      /^articles\/2014\/a\.md:6:12 {2}There is no such date as 2014-02-30/,
    );
  });

  test('counts a story that is moved only where it is staged, and says what it cannot read as staged', () => {
    const { root, git, put } = committed();
    renameSync(join(root, 'articles/2014/a.md'), join(root, 'articles/2014/moved.md'));
    put('src/newsroom/theme.css', ':root { --measure: 38rem; }\n');
    put('articles/2014/b.md', `${write({}, '[a](/2014/10/a/)\n')}More.\n`);
    git('add', 'articles/2014/b.md', 'src/newsroom/theme.css');
    put('src/newsroom/theme.css', ':root { --measure: 39rem; }\n');
    expect(check(root, '--staged').output).toBe(`2 files staged: 0 errors, 0 warnings, 0 hints.
src/newsroom/theme.css was checked as it is in the folder, with changes that are not staged.
Left out: 1 error in other files. npm run check shows them.
`);
  });

  const chart = (lines: string) => `\`\`\`chart\ntype: bar\ntitle: T\nsource: S\n${lines}\`\`\`\n`;

  test('reads data as they are staged, whatever is in the folder', () => {
    const story = write({}, chart('file: sales.csv\n'));
    const { root, git, put } = committed({ 'articles/2014/story.md': story, 'articles/2014/sales.csv': 'x,y\na,1\n' });
    check(root);
    put('articles/2014/sales.csv', 'x,y\na,many\n');
    git('add', '--all');
    put('articles/2014/sales.csv', 'x,y\na,2\n');
    expect(check(root, '--staged')).toMatchObject({
      status: 1,
      output: expect.stringMatching(
        /^articles\/2014\/sales\.csv:2:3 {2}"many" in the column "y"[^]*1 file staged: 1 error/,
      ),
    });
    rmSync(join(root, 'articles/2014/sales.csv'));
    put('articles/2014/story.md', `${story}More.\n`);
    git('add', 'articles/2014/story.md');
    expect(check(root, '--staged').output).toContain('articles/2014/sales.csv:2:3  "many"');
  });

  const newsroom = (file: string) => `src/newsroom/${file}`;

  test('reads the newsroom’s own files as they are staged', () => {
    const { root, git, put } = committed();
    const broken = new Map([
      ['sections.yaml', 'markets: { name: Markets }\n'],
      ['authors.yaml', 'jane-roe: { nmae: Jane }\n'],
      ['tags.yaml', 'ipo: { titel: X }\n'],
      ['exchanges.yaml', 'NASDAQ: { nam: Nasdaq }\n'],
      ['front.yaml', 'leed: { article: x }\n'],
      ['companies/apple.yaml', 'name: [Apple\n'],
      ['companies/new.yaml', 'nam: New\n'],
      ['pages/about.md', '---\ntitle: About\n---\nWe.\n'],
    ]);
    const putAll = (texts: ReadonlyMap<string, string>) => {
      for (const [name, text] of texts) put(newsroom(name), text);
    };
    check(root);
    putAll(broken);
    git('add', '--all');
    for (const name of broken.keys()) {
      const before = newsroomFiles[newsroom(name)];
      if (before === undefined) rmSync(join(root, newsroom(name)));
      else put(newsroom(name), String(before));
    }
    const staged = check(root, '--staged');
    const told = staged.output
      .split('\n')
      .flatMap((line) => /^src\/newsroom\/(\S+?):\d+:\d+ {2}/.exec(line)?.[1] ?? []);
    expect([staged.status, new Set(told)]).toEqual([1, new Set(broken.keys())]);
    expect(staged.output).not.toContain('as it is in the folder');

    git('reset', '--quiet');
    putAll(broken);
    put('articles/2014/a.md', `${write()}More.\n`);
    git('add', 'articles/2014/a.md');
    const quiet =
      '1 file staged: 0 errors, 0 warnings, 0 hints.\nLeft out: 1 error in other files. npm run check shows them.\n';
    expect(check(root, '--staged').output).toBe(quiet);
    expect(check(root).status).toBe(1);
    expect(check(root, '--staged').output).toBe(quiet);
  });

  test('knows only what the next commit has of the newsroom', () => {
    const { root, git, put } = committed();
    const story = write({ authors: '[new-one]', tickers: '[NASDAQ:NEWC]' }, '[x](/imprint/) (NASDAQ:NEWC)\n');
    put('articles/2014/story.md', story);
    put(newsroom('authors.yaml'), `${String(newsroomFiles[newsroom('authors.yaml')])}new-one: { name: New }\n`);
    put(
      newsroom('companies/new.yaml'),
      'name: New\nlistings: [{ exchange: NASDAQ, symbol: NEWC, from: 2014-01-02 }]\n',
    );
    put(newsroom('pages/imprint.md'), '---\ntitle: Imprint\ndescription: Who we are.\n---\nWe.\n');
    git('add', 'articles/2014/story.md');
    expect(check(root).output).not.toContain('story.md');
    const rules = () =>
      (JSON.parse(check(root, '--staged', '--format', 'json').stdout) as { rule: string }[]).map(({ rule }) => rule);
    expect(rules()).toEqual(['unknown-author', 'ticker-unregistered', 'dead-link', 'ticker-unregistered']);
    git('add', '--all');
    for (const name of ['companies/new.yaml', 'pages/imprint.md']) rmSync(join(root, newsroom(name)));
    put(newsroom('authors.yaml'), String(newsroomFiles[newsroom('authors.yaml')]));
    expect(rules()).toEqual([]);
    expect(check(root).output).toContain('Unknown author "new-one"');
  });

  test('tells of data and pictures that the next commit would not have', async () => {
    const { root, git, put } = committed({ ...articles, '.gitignore': '.press\n*.png\n' });
    put('articles/2014/new.md', write({ image: '{ src: hall.png, alt: A hall }' }, chart('file: sales 2014.csv\n')));
    put('articles/2014/sales 2014.csv', 'x,y\na,1\n');
    writeFileSync(join(root, 'articles/2014/hall.png'), await photograph(1600, 900, 20));
    git('add', 'articles/2014/new.md');
    const { status, output } = check(root, '--staged');
    expect([status, output.split('\n').slice(0, 2)]).toEqual([
      1,
      [
        'articles/2014/new.md  The story uses "articles/2014/hall.png", which the next commit does not have. Git ignores it. Add it: git add --force articles/2014/hall.png.',
        'articles/2014/new.md  The story uses "articles/2014/sales 2014.csv", which the next commit does not have. Add it: git add \'articles/2014/sales 2014.csv\'.',
      ],
    ]);
    git('add', '--force', 'articles/2014/hall.png', 'articles/2014/sales 2014.csv');
    expect(check(root, '--staged').status).toBe(0);
    git('commit', '--quiet', '--message=New');
    check(root);
    git('rm', '--quiet', '--cached', 'articles/2014/sales 2014.csv');
    expect(check(root, '--staged').output).toContain(
      'articles/2014/new.md  The story uses "articles/2014/sales 2014.csv"',
    );
  });

  test('says what stands in its way during a merge, and in a clone with the newest commits alone', () => {
    const { root, git, put } = committed();
    git('checkout', '--quiet', '-b', 'side');
    put('articles/2014/a.md', write({ title: 'One' }));
    git('commit', '--quiet', '--all', '--message=One');
    git('checkout', '--quiet', 'main');
    put('articles/2014/a.md', write({ title: 'Other' }));
    git('commit', '--quiet', '--all', '--message=Other');
    expect(() => git('merge', '--quiet', 'side')).toThrow();
    expect(check(root, '--staged')).toMatchObject({
      status: 2,
      output:
        'A merge left conflicts in articles/2014/a.md, so that nothing can be committed. Settle them, and add the files: git add articles/2014/a.md.\n',
    });
    git('merge', '--abort');
    const clone = writeFolder({});
    git('clone', '--quiet', '--depth=1', `file://${root}`, clone);
    expect(check(clone, '--changed=HEAD~1')).toMatchObject({
      status: 2,
      output:
        'Git has no commit "HEAD~1" in this clone, which has the newest ones alone. Fetch the others: git fetch --unshallow.\n',
    });
  });
});
