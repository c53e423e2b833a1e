import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { checkOwnCode } from '../../../src/press/check/own-code.ts';
import { writeFolder, type Files } from '../../content/folder.ts';

const page = 'src/newsroom/pages/calendar.astro';
const styles: Files = {
  'src/newsroom/styles/calendar.css': '',
};

async function told(text: string, files: Files = {}): Promise<string> {
  const findings = await checkOwnCode(writeFolder({ ...styles, ...files, [page]: text }));
  return formatFindings(findings).replaceAll('src/newsroom/pages/', '');
}

const layout = "import Base from '../../layouts/document/Base.astro';";
const pageWith = (script: string, content: string) => `---\n${layout}\n${script}\n---\n<Base>\n${content}\n</Base>\n`;

describe('code of the newsroom’s own', () => {
  test.each([
    [
      'an import over lines',
      pageWith("import {\n  href,\n} from '../../layouts/document/Base.astro';", '<p>{href}</p>'),
    ],
    [
      'a style sheet by its address',
      pageWith("import sheet from '../styles/calendar.css?url&no-inline';", '<i>{sheet}</i>'),
    ],
    [
      'a component that a loop names',
      pageWith('const all = [];', '<Fragment>{all.map((Part) => <Part />)}</Fragment>'),
    ],
    ['a component in a comment', pageWith('', '<!-- <Week /> -->{/* <Week /> */}')],
    ['an import in a comment', pageWith("// import Week from './Week.astro';", '<p>x</p>')],
    ['a type with parameters', pageWith('', '<p>{new Map<String, number>().size}</p>')],
    ['a package', pageWith("import { count } from 'astro:content';", '<p>{count}</p>')],
  ])('may have %s', async (_, text) => {
    expect(await told(text)).toBe('');
  });

  test.each([
    ['an array that is not closed', pageWith('const days = [[1;', '<p>{days}</p>'), 3],
    ['an element that is not closed', pageWith('', '<div><p>x</p>'), 7],
    ['a brace that is not closed', pageWith('', '<p>{1 + </p>'), 6],
  ])('with %s has a finding at its place', async (_, text, line) => {
    expect(await told(text)).toMatch(
      new RegExp(`^calendar\\.astro:${line}:\\d+  Astro cannot read this file: .*[^.]\\. `),
    );
  });

  test('that does not compile has no findings of other kinds beside that', async () => {
    expect((await told(pageWith("import Week from './Week.astro';", '<div><Day />'))).split('\n')).toHaveLength(1);
  });

  test('says which import leads nowhere, and where a file of the engine has moved', async () => {
    const script = [
      "import Masthead from '../../components/Masthead.astro';",
      "import sheet from '../styles/calender.css?url';",
      "import '../styles/none-such-at-all.css';",
    ].join('\n');
    expect(await told(pageWith(script, '<Masthead>{sheet}</Masthead>'))).toMatchInlineSnapshot(`
      "calendar.astro:3  The import "../../components/Masthead.astro" leads to no file: there is no src/components/Masthead.astro. Did you mean "../../components/frame/Masthead.astro"?
      calendar.astro:4  The import "../styles/calender.css?url" leads to no file: there is no src/newsroom/styles/calender.css. Did you mean "../styles/calendar.css"?
      calendar.astro:5  The import "../styles/none-such-at-all.css" leads to no file: there is no src/newsroom/styles/none-such-at-all.css. Correct the path, which is relative to this file."
    `);
  });

  test('names a component that is shown and not imported, once, at its line', async () => {
    expect(await told(pageWith('', '<p>x</p>\n<Week /><Week />'))).toMatchInlineSnapshot(
      `"calendar.astro:7  The file shows <Week> and imports no "Week". Write, between the first two lines "---": import Week from '…/Week.astro';"`,
    );
  });

  test.each([
    ['<style>p { color: red }</style>', 'A <style> in a page has no effect'],
    ['<script>alert(1)</script>', 'A <script> in a page does not run'],
    ['<script src="../scripts/x.js"></script>', 'A <script> in a page does not run'],
  ])('may not have %s, which Astro takes out of it for a bundle', async (element, message) => {
    expect(await told(pageWith('', `<p>x</p>\n${element}`))).toMatch(new RegExp(`^calendar\\.astro:7  ${message}`));
    const part = { 'src/newsroom/components/Week.astro': `<p>x</p>\n${element}` };
    const text = await told(pageWith("import Week from '../components/Week.astro';", '<Week />'), part);
    expect(text).toMatch(new RegExp(`^src/newsroom/components/Week\\.astro:2  ${message}`));
  });

  test('in a component is read too', async () => {
    const part = { 'src/newsroom/components/Week.astro': '<div>' };
    const text = await told(pageWith("import Week from '../components/Week.astro';", '<Week />'), part);
    expect(text).toMatch(/^src\/newsroom\/components\/Week\.astro:1/);
  });
});
