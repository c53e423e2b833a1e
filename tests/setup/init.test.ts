import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import { NewsroomFiles } from '../../src/content/newsroom/newsroom-files.ts';
import { authorSchema, sectionSchema, standingPageSchema } from '../../src/content/newsroom/newsroom-schemas.ts';
import { splitFile } from '../../src/content/files/front-matter.ts';
import { defineSite } from '../../src/domain/site/define-site.ts';
import type { Site } from '../../src/domain/site/site.ts';
import { wordsFor } from '../../src/domain/language/words/words-for.ts';
import { readAnswers, type Answers } from '../../src/setup/answers.ts';
import { demoListFile, digestText, filesBelow, listDemo } from '../../src/setup/demo-files.ts';
import { findObstacles, foundNewsroom } from '../../src/setup/init.ts';
import { writeNewsroom } from '../../src/setup/write-newsroom.ts';
import { forgetDemo } from '../../src/press/verify/demo-publication.ts';
import { writeFolder } from '../content/folder.ts';

const project = join(import.meta.dirname, '../..');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The demo in a folder of its own, without the engine. */
function copyDemo(): string {
  const root = mkdtempSync(join(tmpdir(), 'tickerpress-init-'));
  folders.push(root);
  for (const part of ['articles', 'src/newsroom', 'public', 'vercel.json', '.github/workflows']) {
    cpSync(join(project, part), join(root, part), { recursive: true });
  }
  mkdirSync(dirname(join(root, demoListFile)));
  writeFileSync(join(root, demoListFile), listDemo(project));
  return root;
}

function answersOf(language: string): Answers {
  const { answers } = readAnswers({
    name: "L'Écho",
    url: 'https://example.org/news/',
    language,
    timeZone: 'Europe/Paris',
    sections: ['markets=Marchés', 'energy=أسواق'],
    authors: ['jeanne-roe=Jeanne "J" Roe'],
    desks: [],
  });
  if (!answers) throw new Error('The answers are wrong.');
  return answers;
}

const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');

test('the list of the demo is up to date (else run vitest with -u, as src/setup/README.md says)', async () => {
  await expect(listDemo(project)).toMatchFileSnapshot(join(project, demoListFile));
});

describe('a newsroom that begins', () => {
  test('needs the engine, of which it says that it is not there', () => {
    expect(findObstacles(writeFolder({}))).toEqual([
      'This folder has no src/setup/demo-files.txt, so it is no clone of Tickerpress. Run npm run init in one.',
    ]);
  });

  test('has its files in the place of the demo, which the tests keep', () => {
    const root = copyDemo();
    const before = filesBelow(root, 'articles');
    expect(findObstacles(root)).toEqual([]);
    const { removed, kept } = foundNewsroom(root, answersOf('fr'));
    expect(kept).toEqual([]);
    expect(filesBelow(root, 'articles')).toEqual(['articles/.gitkeep']);
    expect(removed).toEqual(expect.arrayContaining([...before, 'src/newsroom/pages/masthead.md']));
    const shared = ['vercel.json', '.github/workflows/publish.yml'];
    for (const file of [...before, 'src/newsroom/site.ts', 'public/favicon.svg', ...shared]) {
      expect(read(root, `tests/demo/${file}`)).toBe(read(project, file));
    }
    expect(read(root, 'src/newsroom/exchanges.yaml')).toBe(read(project, 'src/newsroom/exchanges.yaml'));
    expect(read(root, 'src/newsroom/sections.yaml')).toContain('markets:\n  name: Marchés');
    expect(findObstacles(root)).toEqual([
      'This is a newsroom already: the demo is in tests/demo/. Edit the files of src/newsroom/.',
    ]);
  });

  test('keeps what was written beside the demo, or changed in it', () => {
    const root = copyDemo();
    writeFileSync(join(root, 'articles/2025/mine.md'), 'Mine.');
    writeFileSync(join(root, 'articles/2014/opec-keeps-ceiling.md'), 'Changed.');
    const { kept } = foundNewsroom(root, answersOf('en'));
    expect(kept).toEqual(['articles/2014/opec-keeps-ceiling.md', 'articles/2025/mine.md']);
    expect(read(root, 'articles/2025/mine.md')).toBe('Mine.');
    expect(read(root, 'articles/2014/opec-keeps-ceiling.md')).toBe('Changed.');
  });

  test('does not begin where a file of the newsroom is no longer the demo’s', () => {
    const root = copyDemo();
    writeFileSync(join(root, 'src/newsroom/sections.yaml'), 'mine: { name: Mine, description: Mine. }\n');
    writeFileSync(join(root, 'src/newsroom/pages/about.md'), 'Mine.');
    expect(findObstacles(root).map((line) => line.split(' ')[0])).toEqual([
      'src/newsroom/sections.yaml',
      'src/newsroom/pages/about.md',
    ]);
  });

  test('takes a checkout with the line ends of Windows for the demo', () => {
    const root = copyDemo();
    const file = join(root, 'src/newsroom/site.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    expect(findObstacles(root)).toEqual([]);
  });

  test('begins again, with other answers too, where it was cut off', () => {
    const root = copyDemo();
    const whole = join(root, 'tests/demo');
    foundNewsroom(root, answersOf('fr'));
    // As a run leaves it that ends after half of the files.
    const texts = writeNewsroom(answersOf('fr'));
    cpSync(join(whole, 'articles'), join(root, 'articles'), { recursive: true });
    cpSync(join(whole, 'src/newsroom/authors.yaml'), join(root, 'src/newsroom/authors.yaml'));
    expect(findObstacles(root)).not.toEqual([]);
    const digests = [...texts.keys()].map((file) => [file, [digestText(texts.get(file) ?? '')]]);
    writeFileSync(join(whole, 'unfinished.json'), JSON.stringify(Object.fromEntries(digests)));
    expect(findObstacles(root)).toEqual([]);
    foundNewsroom(root, answersOf('de'));
    expect(read(root, 'src/newsroom/site.ts')).toContain("language: 'de'");
    expect(filesBelow(root, 'articles')).toEqual(['articles/.gitkeep']);
    expect(existsSync(join(whole, 'unfinished.json'))).toBe(false);
  });

  test.each(['', '[', '[]', '{ "src/newsroom/site.ts": "a" }'])(
    'refuses, where the note of one that was cut off is %j',
    (text) => {
      const root = copyDemo();
      foundNewsroom(root, answersOf('fr'));
      writeFileSync(join(root, 'tests/demo/unfinished.json'), text);
      expect(findObstacles(root)[0]).toMatch(
        /^This is a newsroom already|^src\/newsroom\/site\.ts is not the demo's any more/,
      );
    },
  );

  test('has one finding about the addresses of a demo that was built here', () => {
    const root = copyDemo();
    const published = {
      addresses: {
        stories: new Set(['/2014/11/opec-keeps-ceiling/', '/2016/06/pound-after-the-vote/', '/2026/01/mine/']),
        aliases: new Set(['/old/']),
      },
      tags: ['opec'],
      pages: [{ kind: 'tag', path: '/tags/opec/' }] as const,
      findings: [],
    };
    expect(forgetDemo(published, root)).toBe(published);
    foundNewsroom(root, answersOf('en'));
    const left = forgetDemo(published, root);
    expect([...left.addresses.stories, ...left.addresses.aliases, ...left.tags, ...left.pages]).toEqual([
      '/2026/01/mine/',
    ]);
    expect(left.findings.map(({ message }) => message)).toEqual([
      'The demo was published here last. Its 2 stories, and the pages of its tags and companies, go now.',
    ]);
  });
});

describe.each(['en', 'de', 'de-CH', 'fr', 'ar'])('the files of a newsroom in %s', (language) => {
  const texts = writeNewsroom(answersOf(language));

  test('hold settings that the site takes', () => {
    const literal = /defineSite\((\{[^]*\})\)/.exec(texts.get('src/newsroom/site.ts') ?? '')?.[1] ?? '';
    // The file is ours, and its only expression that is no literal is the address.
    const settings = runInNewContext(`(${literal})`, { process: { env: {} } }) as Site;
    const timeZoneName = language === 'ar' ? 'باريس' : 'Paris';
    expect(defineSite(settings)).toMatchObject({ language, url: 'https://example.org/news/', timeZoneName });
  });

  test('hold sections, authors and pages without a finding', () => {
    const root = mkdtempSync(join(tmpdir(), 'tickerpress-init-'));
    folders.push(root);
    for (const [file, text] of texts) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const files = new NewsroomFiles(root, wordsFor(language).quotationMarks);
    files.readMap('src/newsroom/sections.yaml', sectionSchema, () => undefined);
    files.readMap('src/newsroom/authors.yaml', authorSchema, () => undefined);
    for (const page of ['about', 'corrections-policy']) {
      const file = `src/newsroom/pages/${page}.md`;
      const split = splitFile(files.readText(file) ?? '', file);
      if ('rule' in split) throw new Error(split.message);
      files.check(file, files.readYaml(file, split.yaml, 2), standingPageSchema);
      expect(split.body.length).toBeGreaterThan(100);
    }
    expect(files.findings).toEqual([]);
  });
});
