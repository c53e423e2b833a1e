import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFile } from '../../src/content/files/front-matter.ts';
import { fieldsOf } from '../../src/content/fields/field-kinds.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readYaml } from '../../src/content/yaml/yaml-source.ts';
import { catalogue } from '../../src/editorial/catalogue/catalogue.ts';
import { site as demoSite } from '../../src/newsroom/site.ts';
import { fileKinds, jsonSchemaOf, type FileKind } from '../../src/schemas/file-schemas.ts';
import { referencesOf } from '../../src/schemas/references.ts';
import { read, write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { site } from '../domain/newsroom.ts';

const project = join(import.meta.dirname, '../..');

/** Validates as an editor does: values are what YAML makes of them. */
function validatorsOf(
  root: string,
  ofSite = site,
): ReadonlyMap<string, { readonly kind: FileKind; readonly validate: ValidateFunction }> {
  const { mended, entries } = readContent(root, ofSite);
  const references = referencesOf(mended, entries);
  const ajv = new Ajv({ strict: false, allErrors: true });
  return new Map(
    fileKinds(ofSite).map((kind) => [kind.name, { kind, validate: ajv.compile(jsonSchemaOf(kind, references)) }]),
  );
}

const asData = (yaml: string): unknown => parse(yaml, { schema: 'core', version: '1.2' });

function frontMatterOf(text: string, file: string): string {
  const split = splitFile(text, file);
  if ('rule' in split) throw new Error(split.message);
  return split.yaml;
}

describe('the schemas of the demo', () => {
  const validators = validatorsOf(project, demoSite);
  const errorsOf = (name: string, yaml: string) => {
    const validate = validators.get(name)?.validate;
    return validate?.(asData(yaml)) === true ? [] : (validate?.errors ?? [name]).map((error) => JSON.stringify(error));
  };
  const filesOf = (folder: string, ending: string) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => `${folder}/${file}`);

  test('accept each of its files', () => {
    const refused = (name: string, file: string) => {
      const text = readFileSync(join(project, file), 'utf8');
      return errorsOf(name, file.endsWith('.md') ? frontMatterOf(text, file) : text).map(
        (error) => `${file}: ${error}`,
      );
    };
    expect(filesOf('articles', '.md').flatMap((file) => refused('article', file))).toEqual([]);
    expect(filesOf('src/newsroom/pages', '.md').flatMap((file) => refused('page', file))).toEqual([]);
    for (const name of ['sections', 'authors', 'tags', 'exchanges', 'front']) {
      expect(refused(name, `src/newsroom/${name}.yaml`)).toEqual([]);
    }
    const companies = filesOf('src/reference/companies', '.yaml').filter((_, index) => index % 10 === 0);
    expect(companies.flatMap((file) => refused('company', file))).toEqual([]);
  });

  test('say of every field what it means', () => {
    const silent = [...validators.values()].flatMap(({ kind }) =>
      findSilent(validators.get(kind.name)?.validate.schema, kind.name),
    );
    expect(silent).toEqual([]);
    expect(findSilent({ properties: { title: { type: 'string' } } }, 'article')).toEqual(['article.title']);
  });

  test('are of every field that the check accepts', () => {
    for (const { kind, validate } of validators.values()) {
      const text = JSON.stringify(validate.schema);
      for (const { name } of fieldsOf(kind.schema)) {
        expect(text).toContain(`"${name.split('.').at(-1)?.replaceAll('[]', '') ?? ''}"`);
      }
    }
  });
});

/** Fields without a description, with the names that lead to them. */
function findSilent(schema: unknown, name: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, items, additionalProperties } = schema as Readonly<Record<string, unknown>>;
  const below = [items, additionalProperties].flatMap((part) => findSilent(part, `${name}[]`));
  if (typeof properties !== 'object' || properties === null) return below;
  return Object.entries(properties).flatMap(([key, field]: [string, unknown]) => {
    const own = `${name}.${key}`;
    const isSilent = typeof field !== 'object' || field === null || !('description' in field);
    return [...(isSilent ? [own] : []), ...findSilent(field, own)];
  });
}

describe('schema and check', () => {
  const root = writeFolder({ ...newsroomFiles, 'articles/2014/alibaba-apple-pay.md': write() }, afterAll);
  const validators = validatorsOf(root);
  const accepts = (name: string, yaml: string) => validators.get(name)?.validate(asData(yaml)) === true;

  /** Rules that JSON Schema can express, whatever the value. */
  const expressible = ['unknown-section', 'unknown-author', 'missing-field', 'unknown-field'];
  const examples = Object.values(catalogue).flatMap((rules) => Object.entries(rules));

  test.each(examples.filter(([name]) => expressible.includes(name)))(
    'both refuse the wrong example of %s',
    (_, { wrong }) => {
      if ('fields' in wrong) expect(accepts('article', frontMatterOf(write(wrong.fields), 'a.md'))).toBe(false);
    },
  );

  test('both accept the right example of every rule', () => {
    const rights = examples.flatMap(([name, { right }]) => ('fields' in right ? [[name, right.fields] as const] : []));
    expect(rights.length).toBeGreaterThan(20);
    const refused = rights.filter(([, fields]) => !accepts('article', frontMatterOf(write(fields), 'a.md')));
    expect(refused).toEqual([]);
  });

  /** Values of every sort, as written. */
  const values = [
    '42',
    '0700',
    '3.10',
    '-1',
    'true',
    'null',
    '~',
    '""',
    '" "',
    'x',
    'Two words',
    `"${'x'.repeat(5001)}"`,
    '[]',
    '[x]',
    '[x, 42]',
    '[{ a: b }]',
    '{}',
    '{ a: b }',
    '2014-10-28',
    '2014-10-28 09:30',
    '2014-02-30',
    '28.10.2014',
    'https://example.org/',
    '/2014/10/old/',
    'NASDAQ:AAPL',
    '[NASDAQ:AAPL]',
    'technology',
    '[technology-desk]',
    '[/2014/10/old/]',
    'draft',
    'USD',
    'buy',
    '[one line, another]',
  ];
  const names = fieldsOf(validators.get('article')?.kind.schema)
    .map(({ name }) => name)
    .filter((name) => /^\w+(?:\[\])?$/.test(name))
    .map((name) => name.replace('[]', ''));

  test.each([...new Set(names)])('agree on %s, whatever is written there', (name) => {
    const outcomes = values.map((value) => {
      const text = write({ [name]: value });
      const { findings } = read(text, 'articles/2014/alibaba-apple-pay.md');
      const isWrong = findings.some(({ severity, rule }) => severity === 'error' && rule !== 'yaml');
      return { value, isWrong, isRefused: !accepts('article', frontMatterOf(text, 'a.md')) };
    });
    // An editor never complains of what the check accepts.
    const references = ['section', 'authors', 'companies'];
    const alarms = outcomes.filter(({ isWrong, isRefused }) => isRefused && !isWrong);
    if (!references.includes(name)) expect(alarms).toEqual([]);
    // Of another type, of nothing, or too long: an editor complains of all that the check refuses.
    const plain = ['[]', '[{ a: b }]', '{}', '{ a: b }', '""', `"${'x'.repeat(5001)}"`];
    const missed = outcomes.filter(({ value, isWrong, isRefused }) => isWrong && !isRefused && plain.includes(value));
    expect(missed.map(({ value }) => value.slice(0, 20))).toEqual([]);
  });

  test('both refuse what is wrong in the files of the newsroom', () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['sections', 'markets: { name: Markets }'],
      ['sections', 'markets: { name: Markets, description: All., colour: red }'],
      ['authors', 'jane: { name: [Jane] }'],
      ['authors', 'jane: { name: Jane, kind: robot }'],
      ['tags', 'ipo: { synonyms: ipos }'],
      ['exchanges', 'XX: { name: X, shortName: X, mic: xx, country: US, timeZone: UTC, symbols: A }'],
      ['company', 'name: Acme\nlistings: [{ exchange: NASDAQ }]'],
      ['company', 'name: Acme\nkind: shop'],
      ['front', 'lead: { story: 2014/x }'],
      ['page', 'title: About'],
    ];
    for (const [name, yaml] of wrong) {
      const kind = validators.get(name)?.kind;
      const data = readYaml(yaml, 'file.yaml').data as Readonly<Record<string, unknown>>;
      const entry = kind?.isMap ? Object.values(data)[0] : data;
      expect([yaml, kind?.schema.safeParse(entry).success, accepts(name, yaml)]).toEqual([yaml, false, false]);
    }
  });
});
