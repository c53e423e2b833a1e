import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { newsroomFiles, writeFolder, type Files } from '../folder.ts';

const folder = 'src/newsroom/pages';

function pageOf(fields: string, content = '<p>Monday</p>'): string {
  const imports =
    "import type { OwnPageProps } from '../../domain/models/frame.ts';\nimport Base from '../../layouts/document/Base.astro';";
  return `---\n${imports}\n${fields}\ntype Props = OwnPageProps;\n---\n<Base frame={Astro.props.frame}>${content}</Base>\n`;
}

const fields = 'export const title = \'Calendar\';\nexport const description = "Who reports when";';

const read = (files: Files) => readNewsroom(writeFolder({ ...newsroomFiles, ...files }));
const complaints = (files: Files) => formatFindings(read(files).findings).replaceAll(`${folder}/`, '');
const complaintsAbout = (text: string) => complaints({ [`${folder}/calendar.astro`]: text });

describe('a page of the newsroom’s own', () => {
  test('is a page like those in Markdown, named by the constants that it exports', () => {
    const { newsroom, findings } = read({
      [`${folder}/calendar.astro`]: pageOf(`${fields}\nexport const footer = 2;`),
    });
    expect(findings).toEqual([]);
    expect(newsroom.pages).toMatchObject([
      { slug: 'about' },
      { slug: 'calendar', title: 'Calendar', description: 'Who reports when', footer: 2, isOwn: true },
    ]);
  });

  test.each([
    ['"Jane\\"s"', 'Jane"s'],
    ["'a // b; c'", 'a // b; c'],
    ['`Plain`', 'Plain'],
    ["'Yes: no # maybe'", 'Yes: no # maybe'],
  ])('may write its title as %s', (written, title) => {
    const { newsroom } = read({ [`${folder}/calendar.astro`]: pageOf(fields.replace("'Calendar'", written)) });
    expect(newsroom.pages[1]?.title.replace(/[“”]/g, '"')).toBe(title);
  });

  test.each([
    ['title = `Day ${day}`', 4, '"title" must be a constant'],
    ['title = name', 4, '"title" must be a constant'],
    ["title = 'Two\\nlines'", 4, '"title" must be a constant'],
    ["title: string = 'Calendar'", 4, '"title" must be a constant'],
    ["titel = 'Calendar'", 4, 'Nothing reads the export "titel"'],
    ["titel = 'Calendar'", 1, 'The page exports no "title"'],
    ["title = ''", 4, '"title"'],
    ["title = 'Calendar';\nexport const policy = 'ethic'", 5, '"ethic"'],
    ["title = 'Calendar';\nexport const prerender = false", 5, 'Nothing reads the export "prerender"'],
    ["title = 'Calendar';\nexport async function getStaticPaths() {}", 5, 'Nothing reads the export'],
  ])('is told what is wrong with "export const %s" at line %i', (code, line, message) => {
    const text = complaintsAbout(pageOf(`export const ${code};\nexport const description = 'When';`));
    expect(text).toMatch(new RegExp(`^calendar\\.astro:${line}(?::\\d+)?  .*`, 'm'));
    expect(text).toContain(message);
  });

  test('says at which column a value is wrong', () => {
    expect(complaintsAbout(pageOf(fields.replace("'Calendar'", "'*Calendar*'")))).toMatch(/^calendar\.astro:4:22 /);
  });

  test('declares the type of its props', () => {
    expect(complaintsAbout(pageOf(fields).replaceAll('OwnPageProps', 'Any'))).toMatch(
      /^calendar\.astro:8 {2}The props have no type/,
    );
    expect(complaintsAbout(`---\n${fields}\n---\n<p>Monday</p>\n`)).toBe('');
    expect(complaintsAbout('<p>Monday</p>\n').split('\n')).toHaveLength(2);
  });

  test('has an address of its own, of one part', () => {
    const text = complaints({
      [`${folder}/about.astro`]: pageOf(fields),
      [`${folder}/markets.astro`]: pageOf(fields),
      [`${folder}/search.astro`]: pageOf(fields),
      [`${folder}/2024.astro`]: pageOf(fields),
      [`${folder}/My Page.astro`]: pageOf(fields),
      [`${folder}/tools/rates.astro`]: pageOf(fields),
    });
    expect(text).toMatchInlineSnapshot(`
      "2024.astro  The address /2024/ is taken: the engine or a year has it. Give the file another name.
      My Page.astro  The file's name "My Page" is not kebab-case, and it is the page's address. Rename it to "my-page.astro".
      about.astro  The address /about/ is taken: it is that of about.md. Give one of the two files another name.
      search.astro  The address /search/ is taken: the engine or a year has it. Give the file another name.
      tools  Folders in this folder are not read. Move its files up, tools/rates.astro as tools-rates.astro, or move it elsewhere.
      src/newsroom/sections.yaml:2:1  The address /markets/ is taken: it is that of markets.astro. Choose another id."
    `);
  });
});
