import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  catalogue,
  explainRule,
  findRule,
  renderCatalogue,
  ruleNames,
} from '../../src/editorial/catalogue/catalogue.ts';
import type { Example } from '../../src/editorial/catalogue/rule.ts';
import { checkNewsroom } from '../../src/press/check/check-newsroom.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder, type Files } from '../content/folder.ts';
import { at, site } from '../domain/newsroom.ts';

const root = join(import.meta.dirname, '../..');
const examples = Object.values(catalogue).flatMap((rules) => Object.entries(rules));

function filesOf(example: Example): Files | undefined {
  if ('situation' in example) return undefined;
  if ('file' in example) return { 'articles/2014/other.md': write(), [example.file]: example.text };
  return { 'articles/2014/story.md': write(example.fields, example.body) };
}

async function rulesBrokenBy(files: Files): Promise<readonly string[]> {
  const folder = writeFolder({ ...newsroomFiles, ...files });
  const { findings } = await checkNewsroom(folder, site, at('2026-11-23T12:00:00Z'));
  return findings.map(({ rule }) => findRule(rule)?.name ?? `undocumented: ${rule}`);
}

describe('the catalogue of rules', () => {
  test.each(examples)(
    '%s: its wrong example breaks it, and its right one breaks no rule',
    async (name, { wrong, right }) => {
      const [bad, good] = [filesOf(wrong), filesOf(right)];
      if (bad) expect(await rulesBrokenBy(bad)).toContain(name);
      if (good) expect(await rulesBrokenBy(good)).toEqual([]);
    },
  );

  test('shows most rules by files, and says of the others what must have happened', () => {
    const told = examples.filter(([, { wrong }]) => 'situation' in wrong);
    expect(told.length).toBeLessThan(examples.length / 2);
  });

  test('has every rule that a finding can name, and none twice', () => {
    const names = new Set(ruleNames());
    expect(names.size).toBe(ruleNames().length);
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('editorial/catalogue'))
      .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
    const named = sources.flatMap((text) => [...text.matchAll(/\brule(?:: |\s*=\s*)'([a-z]+(?:-[a-z]+)*)'/g)]);
    const missing = named.map(([, name = '']) => name).filter((name) => !findRule(name));
    expect(named.length).toBeGreaterThan(60);
    expect([...new Set(missing)]).toEqual([]);
  });

  test('explains a rule, also by the name that a single field gives it', () => {
    const { name, rule } = findRule('invalid-slug') ?? {};
    expect(name).toBe('invalid-field');
    expect(rule && explainRule('invalid-field', rule, 'Its severity cannot be changed.')).toMatchInlineSnapshot(`
      "invalid-field (error)
      Its severity cannot be changed.

      A value of another form would be shown wrongly, or not at all; none is guessed.
      Write the value in the form that the message shows.

      Wrong:
        title: 007

      Right:
        title: "007""
    `);
    expect(findRule('nonsense')).toBeUndefined();
  });

  test.each(['constructor', 'toString', '__proto__'])(
    'has no rule of the name "%s", which every object has',
    (name) => {
      expect(findRule(name)).toBeUndefined();
    },
  );

  test('is the page of the documentation', () => {
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(renderCatalogue());
  });
});
