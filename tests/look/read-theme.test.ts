import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../src/content/findings/print-findings.ts';
import { defaultLook } from '../../src/domain/site/look.ts';
import { applyTheme, engineTokens } from '../../src/look/theme/apply-theme.ts';
import { tokens } from '../../src/look/theme/tokens.ts';

const theme = (css: string) => applyTheme(css, 'theme.css', '.');
const toldOf = (css: string) => formatFindings(theme(css).findings);
const setting = (declaration: string) => `:root { ${declaration} }`;

describe('a theme', () => {
  test('comes after the engine’s tokens in their layer, and leaves forced colours to the system', () => {
    const css =
      ":root {\n  --paper: light-dark(white, #11151c);\n  --serif: 'Charter', serif;\n  --measure: 38rem;\n}\n";
    expect(theme(css).css).toMatchInlineSnapshot(`
      "@layer tokens {
      @media (forced-colors: none) {
      :root {
      --paper: light-dark(white,#11151c);
      }
      }
      :root {
      --serif: "Charter",serif;
      --measure: 38rem;
      }
      }
      "
    `);
  });

  test('gives its paper to the browser’s frame, in both schemes', () => {
    expect(theme(setting('--paper: light-dark(white, oklch(20% 0.02 260))')).paper).toEqual({
      light: '#ffffff',
      dark: '#11161f',
    });
    expect(theme(setting('--measure: 38rem')).paper).toEqual(defaultLook.paper);
  });

  test('may set a colour for the dark scheme in a media query, and keeps the light one', () => {
    const dark = '@media (prefers-color-scheme: dark) { :root { --ink: white; --accent: #fc8 } }';
    expect(theme(`:root { --ink: black }\n${dark}`).css).toContain(
      '--ink: light-dark(black,white);\n--accent: light-dark(#17553f,#fc8);',
    );
    expect(toldOf(dark)).toBe('');
  });

  test('has a finding for everything in it that is no token, with the token that was meant', () => {
    const css = `@import 'more.css';
:root {
  --papr: white;
  colour: red;
  --ink black;
  --soft: #444 !important;
  --page: 70rem;
  --page: 80rem;
  a { color: red }
}
h1 { color: red }
@media print { :root { --ink: black } }
@media (prefers-color-scheme: dark) { :root { --ink: light-dark(red, white) } p { top: 0 } }
`;
    expect(toldOf(css)).toMatchInlineSnapshot(`
      "theme.css:1:1  A theme cannot have "@import "more.css"". A theme sets tokens in ":root", and in "@media (prefers-color-scheme: dark)", and has "@font-face": see docs/look.md.
      theme.css:3:3  There is no token "--papr". Did you mean "--paper"?
      theme.css:4:3  There is no token "colour". docs/look.md lists all tokens.
      theme.css:5:9  This is not valid CSS: colon is expected. Correct it, or remove the line.
      theme.css:6:3  "--soft" cannot be "#444 !important": a theme comes last anyway. Remove "!important".
      theme.css:8:3  "--page" is set in line 7 already. Remove one of the two.
      theme.css:9:5  This is not valid CSS: colon is expected. Correct it, or remove the line.
      theme.css:11:1  A theme cannot have a rule for "h1". A theme sets tokens in ":root", and in "@media (prefers-color-scheme: dark)", and has "@font-face": see docs/look.md.
      theme.css:12:1  A theme cannot have "@media print". A theme sets tokens in ":root", and in "@media (prefers-color-scheme: dark)", and has "@font-face": see docs/look.md.
      theme.css:13:47  "--ink" cannot be "light-dark(red,white)": it is for the dark scheme only. Write #17553f, rgb(23 85 63), hsl(159 57% 21%), oklch(41% 0.07 165) or a name; two of them as light-dark(a, b).
      theme.css:13:79  A theme cannot have a rule for "p" in a media query. A theme sets tokens in ":root", and in "@media (prefers-color-scheme: dark)", and has "@font-face": see docs/look.md."
    `);
  });

  test.each([
    ['--paper: fff', 'it is not a colour'],
    ['--paper: #ggg', 'it is not a colour'],
    ['--paper:', 'cannot be empty'],
    ['--paper: Canvas', 'it is not opaque, or no colour of its own'],
    ['--paper: transparent', 'it is not opaque, or no colour of its own'],
    ['--paper: rgb(255 255 255 / 90%)', 'it is not opaque, or no colour of its own'],
    ['--paper: light-dark(white)', 'light-dark() has two colours'],
    ['--paper: light-dark(white, black, red)', 'light-dark() has two colours'],
    ['--paper: light-dark(white, blak)', '"blak" is not a colour'],
    ['--paper: var(--raised)', 'contrast is computed from colours that are written out'],
    ['--paper: color-mix(in oklch, white, red)', 'contrast is computed from colours that are written out'],
    ['--measure: 38', 'it is not a length'],
    ['--measure: -38rem', 'it is not a length'],
    ['--measure: wide', 'it is not a length'],
    ['--serif: 12px', 'it is not a list of faces'],
    ['--serif: inherit', 'it is not a list of faces'],
    ['--line: 1px strong var(--ink)', 'it is not a line'],
    ['--line: 1px solid var(--inc)', '"--inc" is not a token of a colour'],
  ])('cannot say "%s": %s', (declaration, reason) => {
    const { css, findings } = theme(setting(declaration));
    expect(findings.map(({ rule }) => rule)).toEqual(['theme-value']);
    expect(findings[0]?.message).toContain(reason);
    expect(css).toBe('');
  });

  test.each([
    '--rule: #fff',
    '--rule: #FFFFFFFF',
    '--rule: WHITE',
    '--rule: rgb(255, 255, 255)',
    '--rule: rgb(100% 100% 100% / 1)',
    '--rule: hsl(0.5turn 20% 98%)',
    '--rule: HWB(120deg 99% 0%)',
    '--rule: lab(99 0 0)',
    '--rule: oklch(0.99 none none)',
    '--rule: color(display-p3 1 1 0.98)',
    '--rule: LIGHT-DARK(hsl(0 0% 100%), rgb(20, 18, 16))',
    '--measure: clamp(30rem, 60vw, 40rem)',
    '--gap: 0',
    '--serif: Iowan Old Style, "Charter", serif',
    '--line: 2px dotted light-dark(black, white)',
    '--hairline: thin solid var(--soft)',
  ])('may say "%s"', (declaration) => {
    expect(toldOf(setting(declaration))).toBe('');
    expect(theme(setting(declaration)).css).toContain(declaration.slice(0, 6));
  });
});

describe('the tokens', () => {
  test('are those of the style sheet, each with a value that a theme could set', () => {
    const engine = engineTokens();
    expect([...engine.keys()]).toEqual(Object.keys(tokens));
    const all = [...engine.values()].map(({ name, value }) => `${name}: ${value};`).join('\n');
    expect(toldOf(setting(all))).toBe('');
  });

  test('are listed in the documentation, with what each is for', () => {
    const document = readFileSync(join(import.meta.dirname, '../../docs/look.md'), 'utf8');
    const rows = [...document.matchAll(/^\| `(--[\w-]+)` +\| (\S+) +\| (.*?) +\|$/gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual(Object.entries(tokens).map(([name, { kind, meaning }]) => [name, kind, meaning]));
  });
});
