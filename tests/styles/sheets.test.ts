import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate, parse, walk, type CssNode } from 'css-tree';
import { expect, test } from 'vitest';

/*
 * Each kind of page has a style sheet with what such pages show. A rule belongs in it if the page's templates write all
 * classes and elements of its selector.
 */

const source = join(import.meta.dirname, '../../src');
const styles = join(source, 'styles');

/** Written by templates of every kind, but shown on the front page only. */
const frontOnly = new Set(['.large', '.ear']);

const layouts = globSync('layouts/**/*.astro', { cwd: source }).filter((file) => !file.includes('/document/'));
const everyRule = partsOf('site.css').flatMap(rulesOf);

test.each(layouts)('the style sheet of %s has every rule for what it shows', (layout) => {
  const [, kind] = /styles="(\w+)"/.exec(readFileSync(join(source, layout), 'utf8')) ?? [];
  const written = new Set(
    [...namesWritten(join(source, layout))].filter((name) => kind === 'front' || !frontOnly.has(name)),
  );
  const parts = new Set(partsOf(`${kind}.css`));
  const missing = everyRule.filter(({ part, alternatives }) => {
    return (
      !parts.has(part) && alternatives.some((names) => names.length > 0 && names.every((name) => written.has(name)))
    );
  });
  expect(missing.map(({ part, selector }) => `${part}: ${selector}`)).toEqual([]);
});

test('the style sheet of all pages has the parts of every other', () => {
  const all = partsOf('site.css');
  const others = ['front', 'story', 'lists'].flatMap((kind) => partsOf(`${kind}.css`));
  expect([...new Set(others)].toSorted()).toEqual(all.toSorted());
});

// A rule in it would be in no part, and the checker of style sheets passes over files with imports.
test.each(['common', 'site', 'front', 'story', 'lists'])('%s.css has imports only', (sheet) => {
  const css = readFileSync(join(styles, `${sheet}.css`), 'utf8');
  expect(css.replace(/\/\*.*?\*\/|@(?:import|layer) [^{};]*;/gs, '').trim()).toBe('');
});

/** The files that a style sheet imports, directly or not, by their path below `styles/`. */
function partsOf(sheet: string): readonly string[] {
  const css = readFileSync(join(styles, sheet), 'utf8');
  const parts = Array.from(css.matchAll(/@import '\.\/([^']+)'/g), ([, part = '']) => part);
  return parts.length === 0 ? [sheet] : parts.flatMap(partsOf);
}

interface Rule {
  readonly part: string;
  readonly selector: string;
  /** Classes and elements that a page must have: those of one of these lists. */
  readonly alternatives: readonly (readonly string[])[];
}

function rulesOf(part: string): readonly Rule[] {
  const rules: Rule[] = [];
  walk(parse(readFileSync(join(styles, part), 'utf8')), {
    visit: 'Rule',
    enter({ prelude }) {
      // The steps of an animation are no selectors.
      if (prelude.type !== 'SelectorList') return;
      for (const selector of prelude.children) {
        rules.push({ part, selector: generate(selector), alternatives: namesIn(selector) });
      }
    },
  });
  return rules;
}

function namesIn(selector: CssNode): readonly (readonly string[])[] {
  if (selector.type !== 'Selector') return [[]];
  return selector.children.toArray().reduce<readonly (readonly string[])[]>(
    (found, node) => {
      const more =
        node.type === 'ClassSelector'
          ? [[`.${node.name}`]]
          : node.type === 'TypeSelector'
            ? [[node.name]]
            : node.type === 'PseudoClassSelector' && ['is', 'where', 'has'].includes(node.name)
              ? (node.children?.toArray() ?? []).flatMap((list) =>
                  list.type === 'SelectorList' ? list.children.toArray().flatMap(namesIn) : [[]],
                )
              : [[]];
      return found.flatMap((names) => more.map((further) => [...names, ...further]));
    },
    [[]],
  );
}

/** Classes and elements in a template and in all components that it imports. */
function namesWritten(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  const names = new Set(Array.from(code.matchAll(/<([a-z][a-z\d]*)\b/g), ([, name = '']) => name));
  const attributes = /\bclass(?::list)?(?:="([^"]*)"|=\{(.*?)\}(?=[\s/>]))/gs;
  for (const [, words = '', expression = ''] of code.matchAll(attributes)) {
    for (const [name] of `${words} ${expression}`.matchAll(/[a-z][\w-]*/g)) names.add(`.${name}`);
  }
  if (file.endsWith('.ts'))
    for (const [, words = ''] of code.matchAll(/'([a-z -]+)'/g))
      words.split(' ').forEach((word) => names.add(`.${word}`));
  for (const [, path = ''] of code.matchAll(/from '(\.[^']+(?:\.astro|\/stories\/[\w-]+\.ts))'/g)) {
    for (const name of namesWritten(join(dirname(file), path), seen)) names.add(name);
  }
  return names;
}
