import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { writeSchemas } from '../../src/schemas/write-schemas.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { site } from '../domain/newsroom.ts';
import { LanguageServer } from './language-server.ts';

const project = join(import.meta.dirname, '../..');

/** Schemas as `.vscode/settings.json` names them, and that of front matter for YAML alone. */
function settingsFor(root: string): unknown {
  const { 'yaml.schemas': named } = JSON.parse(readFileSync(join(project, '.vscode/settings.json'), 'utf8')) as {
    readonly 'yaml.schemas': Readonly<Record<string, string | readonly string[]>>;
  };
  const all = { ...named, '.press/schemas/article.json': 'front-matter.yaml' };
  const schemas = Object.entries(all).map(([file, globs]) => [pathToFileURL(join(root, file)).href, globs]);
  return {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    schemas: Object.fromEntries(schemas),
  };
}

/* One server for all tests: it takes a second to start. */
describe('an editor with the YAML language server', () => {
  let server: LanguageServer;
  let told: Readonly<Record<'article' | 'authors' | 'front' | 'sections', readonly string[]>>;

  const root = writeFolder(
    { ...newsroomFiles, 'articles/2014/alibaba-apple-pay.md': write({ tags: '[mobile payments]' }) },
    afterAll,
  );

  beforeAll(async () => {
    const { mended, entries, files } = readContent(root, site);
    await writeSchemas(root, { site, newsroom: mended, entries, files });
    server = new LanguageServer(root, {
      program: 'yaml-language-server/bin/yaml-language-server',
      languageId: 'yaml',
      settings: settingsFor(root),
    });
    await server.start();
    told = {
      article: await server.open('front-matter.yaml', frontMatter),
      authors: await server.open(
        'src/newsroom/authors.yaml',
        'jane-roe:\n  name: Jane Roe\n  kin: desk\n  kind: des\n',
      ),
      front: await server.open('src/newsroom/front.yaml', 'sections: [tecnology]\nlead: { story: 2014/x }\n'),
      sections: await server.open('src/newsroom/sections.yaml', newsroomFiles['src/newsroom/sections.yaml'] as string),
    };
  });
  afterAll(() => {
    server.stop();
  });

  const frontMatter = 'title: Fed cuts\nsection: \nauthors: [jane-smith]\nkind: \ntags: []\npublished: tomorrow\n';

  test('offers the sections of the newsroom, and the kinds of stories', async () => {
    expect(await server.complete('front-matter.yaml', { line: 1, character: 9 })).toEqual(['markets', 'technology']);
    expect(await server.complete('front-matter.yaml', { line: 3, character: 6 })).toEqual(
      expect.arrayContaining(['analysis', 'sponsored']),
    );
    expect(await server.complete('front-matter.yaml', { line: 4, character: 7 })).toEqual(
      expect.arrayContaining(['mobile payments']),
    );
  });

  test('tells of wrong ids, words and dates, of fields that are missing or unknown, and of nothing in a file that is right', () => {
    expect(Object.fromEntries(Object.entries(told).map(([name, messages]) => [name, [...messages].sort()]))).toEqual({
      article: expect.arrayContaining([
        'Value is not accepted. Valid values: "jane-roe", "technology-desk".',
        expect.stringContaining('Missing property "summary"'),
        expect.stringContaining('String does not match the pattern'),
      ]),
      authors: ['Property kin is not allowed.', 'Value is not accepted. Valid values: "person", "desk".'],
      front: ['Missing property "until".', 'Value is not accepted. Valid values: "markets", "technology".'],
      sections: [],
    });
  });

  test('says what a field means', async () => {
    expect(await server.hover('front-matter.yaml', { line: 1, character: 3 })).toContain(
      'Where the story is filed: an id from src/newsroom/sections.yaml.',
    );
  });
});

test('VS Code with the extension of Astro offers the sections in the front matter of a Markdown file', async () => {
  const text = write({ section: '' }).replace('section:', 'section: ');
  const root = writeFolder({ ...newsroomFiles, 'articles/2014/alibaba-apple-pay.md': text });
  const { mended, entries, files } = readContent(root, site);
  await writeSchemas(root, { site, newsroom: mended, entries, files });
  const server = new LanguageServer(root, {
    program: '@astrojs/language-server/bin/nodeServer.js',
    languageId: 'markdown',
    initializationOptions: {
      typescript: { tsdk: join(project, 'node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  await server.start();
  const told = server.open(files[0] ?? '', text);
  const line = text.split('\n').indexOf('section: ');
  expect(await server.complete(files[0] ?? '', { line, character: 9 })).toEqual(['markets', 'technology']);
  expect(await told).toEqual(['Value is not accepted. Valid values: "markets", "technology".']);
  server.stop();
});
