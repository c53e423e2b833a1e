import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LiveContent } from '../../src/content/live-content.ts';
import { readNewsroom } from '../../src/content/newsroom/read-newsroom.ts';
import { readContent } from '../../src/content/read-content.ts';
import { site } from '../../src/newsroom/site.ts';
import { write } from './article.ts';
import { newsroomFiles, writeFolder } from './folder.ts';

function open() {
  const root = writeFolder({
    ...newsroomFiles,
    'articles/2014/a.md': write({ title: 'The first of two' }),
    'articles/2014/b.md': write({ status: 'draft' }),
  });
  const live = new LiveContent(root, site);
  return {
    root,
    live,
    before: live.read(),
    put: (file: string, text: string) => writeFileSync(join(root, file), text),
  };
}

describe('content that is read as it is', () => {
  test('is the same object as long as nothing changed', () => {
    const { live, before } = open();
    expect(live.read()).toBe(before);
  });

  test.each<readonly [string, (put: (file: string, text: string) => void, root: string) => void]>([
    ['an article was edited', (put) => put('articles/2014/a.md', write({ title: 'Another headline' }))],
    ['an article was added', (put) => put('articles/2014/c.md', write())],
    ['an article was removed', (_, root) => rmSync(join(root, 'articles/2014/a.md'))],
    ['an article got an error', (put) => put('articles/2014/a.md', write({ title: undefined }))],
    ['a stray file was added', (put) => put('articles/2014/a.markdown', 'x')],
    ['a section was renamed', (put) => put('src/newsroom/sections.yaml', 'markets: { name: X, description: Y. }\n')],
    ['an author was added', (put) => put('src/newsroom/authors.yaml', 'jane-roe: { name: Jane Rowe }\n')],
    ['a company was added', (put) => put('src/newsroom/companies/x.yaml', 'name: X\n')],
    ['a company was removed', (_, root) => rmSync(join(root, 'src/newsroom/companies/toyota.yaml'))],
    [
      'a standing page was edited',
      (put) => put('src/newsroom/pages/about.md', '---\ntitle: A\ndescription: B\n---\nC\n'),
    ],
    [
      'a file was renamed into place',
      (put, root) => {
        put('new.tmp', write({ title: 'Saved by a rename' }));
        renameSync(join(root, 'new.tmp'), join(root, 'articles/2014/a.md'));
      },
    ],
    [
      'an edit kept size and date',
      (put, root) => {
        const { atime, mtime } = statSync(join(root, 'articles/2014/a.md'));
        put('articles/2014/a.md', write({ title: 'The third of two' }));
        utimesSync(join(root, 'articles/2014/a.md'), atime, mtime);
      },
    ],
    [
      'an exchange got another pattern, by which articles are read',
      (put) => {
        const text = String(newsroomFiles['src/newsroom/exchanges.yaml']).replace("'[A-Z]{1,5}'", "'[A-Z]{1,6}'");
        put('src/newsroom/exchanges.yaml', text);
      },
    ],
  ])('is what a fresh reading gives once %s', (_, edit) => {
    const { root, live, before, put } = open();
    edit(put, root);
    const after = live.read();
    expect(after).not.toBe(before);
    expect(after).toEqual(readContent(root, site));
    expect(live.read()).toBe(after);
  });

  describe('that begins with earlier readings', () => {
    const file = 'articles/2014/a.md';

    function adoptAfter(edit: (path: string) => void) {
      const { root, before } = open();
      const [first] = before.entries;
      if (!first) throw new Error('The newsroom has no article.');
      const { size, mtimeMs, ctimeMs } = statSync(join(root, file));
      const live = new LiveContent(root, site);
      live.codes();
      edit(join(root, file));
      const stamp = `${size} ${mtimeMs} ${ctimeMs}`;
      live.adopt([{ file, stamp, dataStamps: [], article: { entry: first, findings: [], record: 'adopted' } }]);
      return { root, live, first };
    }

    test('does not read an article whose file has not changed since', () => {
      const { root, live, first } = adoptAfter(() => undefined);
      expect(live.read()).toEqual(readContent(root, site));
      expect(live.read().entries[0]).toBe(first);
      expect(live.recordOf(file)).toBe('adopted');
    });

    test.each<readonly [string, (path: string) => void]>([
      ['was edited', (path) => writeFileSync(path, write({ title: 'Another headline' }))],
      [
        'was edited and kept size and date',
        (path) => {
          const { atime, mtime } = statSync(path);
          writeFileSync(path, write({ title: 'The third of two' }));
          utimesSync(path, atime, mtime);
        },
      ],
      [
        'is read by an exchange that changed',
        (path) => {
          const text = String(newsroomFiles['src/newsroom/exchanges.yaml']).replace("'[A-Z]{1,5}'", "'[A-Z]{1,6}'");
          writeFileSync(join(path, '../../../src/newsroom/exchanges.yaml'), text);
        },
      ],
    ])('reads an article that %s since', (_, edit) => {
      const { root, live, first } = adoptAfter(edit);
      expect(live.read()).toEqual(readContent(root, site));
      expect(live.read().entries[0]).not.toBe(first);
    });
  });

  describe('that begins with an earlier reading of the newsroom', () => {
    async function adoptNewsroom(edit: (root: string) => void) {
      const { root } = open();
      const live = new LiveContent(root, site);
      const reading = readNewsroom(root);
      await live.adoptNewsroom(() => {
        edit(root);
        return Promise.resolve(reading);
      });
      return { root, live, reading };
    }

    test('takes it as it is', async () => {
      const { root, live, reading } = await adoptNewsroom(() => undefined);
      expect(live.read().newsroom).toBe(reading.newsroom);
      expect(live.read()).toEqual(readContent(root, site));
    });

    test('reads it again if a file was edited meanwhile', async () => {
      const { root, live, reading } = await adoptNewsroom((folder) => {
        const text = String(newsroomFiles['src/newsroom/sections.yaml']);
        writeFileSync(join(folder, 'src/newsroom/sections.yaml'), text.replace('Technology', 'Technologies'));
      });
      expect(live.read().newsroom).not.toEqual(reading.newsroom);
      expect(live.read()).toEqual(readContent(root, site));
    });
  });

  test('reads again no more than what changed', () => {
    const { live, before, put } = open();
    put('articles/2014/a.md', write({ title: 'Another headline' }));
    const [first, second] = live.read().entries;
    expect(first).not.toBe(before.entries[0]);
    expect(second).toBe(before.entries[1]);
  });
});
