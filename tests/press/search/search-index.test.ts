import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { instantOf } from '../../../src/domain/moment.ts';
import { type SearchIndex } from '../../../src/press/search/search-index.ts';
import { content, makeIndex, published, records, textsOf, whole, type Issue } from './demo-index.ts';

const dist = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => {
  rmSync(dist, { recursive: true });
});

function publish(index: SearchIndex): void {
  for (const [path, text] of Object.entries(textsOf(index))) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
}

describe('an index that is made from the last one', () => {
  const [first, second] = content.entries.filter(({ status }) => status === 'ready').map(({ file }) => file);
  const withStatus = (file: string | undefined, status: ArticleEntry['status']) =>
    content.entries.map((entry) => (entry.file === file ? { ...entry, status } : entry));

  const issues: readonly (readonly [string, Issue, SearchIndex['made']])[] = [
    ['nothing changed', {}, { anew: 0, revised: 0 }],
    ['a story was edited', { edited: new Map([[first ?? '', 'zebra']]) }, { anew: 0, revised: 1 }],
    [
      'two stories were edited',
      {
        edited: new Map([
          [first ?? '', 'zebra'],
          [second ?? '', 'quokka'],
        ]),
      },
      { anew: 0, revised: 1 },
    ],
    [
      'a headline was edited',
      {
        edited: new Map([[first ?? '', 'zebra']]),
        entries: content.entries.map((entry) => (entry.file === first ? { ...entry, title: 'Zebras' } : entry)),
      },
      { anew: 0, revised: 1 },
    ],
    ['a story was withdrawn', { entries: withStatus(first, 'withdrawn') }, { anew: 0, revised: 1 }],
  ];
  test.each(issues)('is the one made anew, where %s', (_, issue, expected) => {
    publish(whole());
    const next = makeIndex({ ...issue, previous: whole().state, dist });
    expect(next.made).toEqual(expected);
    expect(textsOf(next)).toEqual(textsOf(makeIndex(issue)));
    expect(next.state).toEqual(makeIndex(issue).state);
  });

  test('is the one made anew, where stories were removed, and a story became a draft', () => {
    publish(whole());
    for (const entries of [content.entries.slice(3), withStatus(second, 'draft')]) {
      const next = makeIndex({ entries, previous: whole().state, dist });
      expect(textsOf(next)).toEqual(textsOf(makeIndex({ entries })));
    }
  });

  test('is the one made anew, where the record of an edited story is lost', () => {
    publish(whole());
    const edited = new Map([[first ?? '', 'zebra']]);
    const next = makeIndex({ edited, isForgetful: true, previous: whole().state, dist });
    expect(next.made).toEqual({ anew: 0, revised: 1 });
    expect(textsOf(next)).toEqual(textsOf(makeIndex({ edited })));
  });

  test('is made without reading the files in which nothing changed', () => {
    publish(whole());
    const paths = whole().files.flatMap(({ path }) => (path.includes('/0/terms-') ? [path] : []));
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths.slice(0, -4)) rmSync(join(dist, path));
    const next = makeIndex({ edited: new Map([[first ?? '', 'zebra']]), previous: whole().state, dist });
    expect(next.made).toEqual({ anew: 0, revised: 1 });
  });

  test('is made from all stories where a published file is not what was published', () => {
    publish(whole());
    const path = whole().files.findLast((file) => file.path.includes('/0/terms-'))?.path ?? '';
    writeFileSync(join(dist, path), 'damaged');
    const next = makeIndex({ edited: new Map([[first ?? '', 'zebra']]), previous: whole().state, dist });
    expect(next.made).toEqual({ anew: 1, revised: 0 });
  });

  test('changes at most three files after an edit, and four after a story was added', () => {
    const newest = published.toSorted((left, right) => instantOf(right.published) - instantOf(left.published))[0];
    const edited = textsOf(makeIndex({ edited: new Map([[first ?? '', 'zebra']]) }));
    const without = textsOf(makeIndex({ entries: content.entries.filter((entry) => entry !== newest) }));
    const all = textsOf(whole());
    expect(Object.keys(all).filter((path) => all[path] !== edited[path]).length).toBeLessThanOrEqual(3);
    expect(Object.keys(all).filter((path) => all[path] !== without[path]).length).toBeLessThanOrEqual(4);
  });
});

describe('nothing of a story that readers may not see', () => {
  test.each(content.entries.filter((entry) => !published.includes(entry)).map((entry) => [entry.file, entry] as const))(
    'is in any file: %s',
    (_, { slug, title }) => {
      const all = Object.values(textsOf(whole())).join('\n');
      expect(all).not.toContain(slug);
      expect(all).not.toContain(title);
    },
  );

  test('is in any file after it was withdrawn: no word that it alone had', () => {
    const [story] = published;
    if (!story) throw new Error('The demo has no story.');
    const others = new Set(
      [...records]
        .filter(([file]) => file !== story.file && published.some((entry) => entry.file === file))
        .flatMap(([, record]) => record.split(/[ \n]/)),
    );
    const own = (records.get(story.file) ?? '').split(/[ \n]/).filter((term) => term.length > 5 && !others.has(term));
    expect(own.length).toBeGreaterThan(3);
    publish(whole());
    const entries = content.entries.map((entry) =>
      entry === story ? { ...entry, status: 'withdrawn' as const } : entry,
    );
    const next = Object.entries(textsOf(makeIndex({ entries, previous: whole().state, dist })));
    const terms = next.filter(([path]) => path.includes('/terms-')).flatMap(([, text]) => text.split(/[\n\t]/));
    expect(own.filter((term) => terms.some((line) => line.slice(1) === term))).toEqual([]);
    expect(next.filter(([, text]) => text.includes(story.slug)).map(([path]) => path)).toEqual([]);
  });
});
