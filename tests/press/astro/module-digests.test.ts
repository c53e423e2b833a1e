import { describe, expect, test } from 'vitest';
import { digestModules } from '../../../src/press/astro/module-digests.ts';

const calendar = 'src/newsroom/pages/calendar.astro';
const rates = 'src/newsroom/pages/rates.astro';
const list = 'src/routes/own-pages.ts';
const week = 'src/newsroom/components/Week.astro';

type Graph = Readonly<Record<string, { readonly code: string; readonly imports: readonly string[] }>>;

const graph: Graph = {
  'src/pages/[standing].astro': { code: 'standing', imports: ['src/layouts/document/Base.astro', list] },
  'src/layouts/document/Base.astro': { code: 'base', imports: [] },
  [list]: { code: 'list', imports: [calendar, rates] },
  [calendar]: { code: 'calendar', imports: ['src/layouts/document/Base.astro', week] },
  [rates]: { code: 'rates', imports: ['src/layouts/document/Base.astro'] },
  [week]: { code: 'week', imports: [] },
};

/** What differs once the code of a module does. */
function changedWith(name: string): readonly string[] {
  const module = graph[name] ?? { code: '', imports: [] };
  const [before, after] = [graph, { ...graph, [name]: { ...module, code: 'other' } }].map((each) => {
    const { shared, own } = digestModules(new Map(Object.entries(each)));
    return new Map(Object.entries({ shared, ...own }));
  });
  return [...(after ?? [])].flatMap(([part, digest]) => (before?.get(part) === digest ? [] : [part]));
}

describe('the digests of modules', () => {
  test.each([
    ['a page of the newsroom’s own', calendar, [calendar]],
    ['what it alone imports', week, [calendar]],
    ['what all import', 'src/layouts/document/Base.astro', ['shared', calendar, rates]],
    ['the list of such pages', list, ['shared']],
  ])('change with %s', (_, name, changed) => {
    expect(changedWith(name)).toEqual(changed);
  });

  test('of other pages are the same without any page of the newsroom’s own', () => {
    const engine = Object.entries({ ...graph, [list]: { code: 'list', imports: [] } }).filter(
      ([name]) => !name.startsWith('src/newsroom/'),
    );
    expect(digestModules(new Map(engine))).toEqual({
      shared: digestModules(new Map(Object.entries(graph))).shared,
      own: {},
    });
  });

  test('change with what a page imports for the first time', () => {
    const other = { ...graph, [rates]: { code: 'rates', imports: ['src/layouts/document/Base.astro', week] } };
    expect(digestModules(new Map(Object.entries(other))).own[rates]).not.toBe(
      digestModules(new Map(Object.entries(graph))).own[rates],
    );
  });
});
