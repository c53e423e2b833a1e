import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../src/content/findings/print-findings.ts';
import { measureFont } from '../../src/look/faces/read-font.ts';
import { applyTheme } from '../../src/look/theme/apply-theme.ts';
import { writeFolder } from '../content/folder.ts';

const engineFonts = join(import.meta.dirname, '../../src/styles/fonts');
const serif = readFileSync(join(engineFonts, 'serif.woff2'));
const sans = readFileSync(join(engineFonts, 'sans.woff2'));

const files = {
  'src/newsroom/fonts/text.woff2': serif,
  'src/newsroom/fonts/text-italic.woff2': serif,
  'public/fonts/label.woff2': sans,
  'src/newsroom/fonts/damaged.woff2': serif.subarray(0, 5000),
  'src/newsroom/fonts/old.woff': 'wOFF',
};

const theme = (css: string) => applyTheme(css, 'theme.css', writeFolder(files));
const toldOf = (css: string) => formatFindings(theme(css).findings);

const text =
  "@font-face { font-family: 'Own Text'; src: url('./fonts/text.woff2') format('woff2'); font-weight: 400 700 }";
const label = '@font-face { font-family: Own Label; src: url(/fonts/label.woff2) }';

describe('a face of the newsroom’s own', () => {
  test('is declared as the engine’s are, with a system’s face scaled to take its room', () => {
    const { css, preloaded, findings } = theme(`${text}\n:root { --serif: 'Own Text', Georgia, serif }`);
    expect(findings).toEqual([]);
    expect(preloaded).toEqual({ '--serif': 'src/newsroom/fonts/text.woff2', '--sans': 'engine' });
    expect(css).toMatchInlineSnapshot(`
      "@layer tokens {
      :root {
      --serif: "Own Text","Own Text Fallback",Georgia,serif;
      }
      }
      @font-face {
      font-family: "Own Text";
      src: url("../newsroom/fonts/text.woff2") format("woff2");
      font-weight: 400 700;
      font-display: optional;
      }
      @font-face {
      font-family: "Own Text Fallback";
      src: local("Times New Roman"), local("Liberation Serif"), local("Tinos");
      font-weight: 400 500;
      size-adjust: 117.73%;
      ascent-override: 88.00%;
      descent-override: 28.46%;
      line-gap-override: 0.00%;
      }
      @font-face {
      font-family: "Own Text Fallback";
      src: local("Times New Roman Bold"), local("Liberation Serif Bold"), local("Tinos Bold");
      font-weight: 600 700;
      size-adjust: 112.87%;
      ascent-override: 91.79%;
      descent-override: 29.68%;
      line-gap-override: 0.00%;
      }
      "
    `);
  });

  test('has nearly the figures that were measured for the engine’s faces by hand', () => {
    const { css } = theme(`${text}\n:root { --serif: 'Own Text', serif }`);
    const ratios = [...css.matchAll(/size-adjust: ([\d.]+)%/g)].map(([, ratio]) => Number(ratio));
    expect(Math.abs((ratios[0] ?? 0) - 117.44)).toBeLessThan(1);
    expect(Math.abs((ratios[1] ?? 0) - 112.33)).toBeLessThan(1);
  });

  test('may be in public/, and in a style of its own', () => {
    const italic =
      "@font-face { font-family: 'Own Label'; src: url('./fonts/text-italic.woff2'); font-style: italic; font-display: block }";
    const { css, preloaded, findings } = theme(`${label}\n${italic}\n:root { --sans: Own Label, sans-serif }`);
    expect(findings).toEqual([]);
    expect(preloaded).toEqual({ '--serif': 'engine', '--sans': 'public/fonts/label.woff2' });
    expect(css).toContain('src: url("/fonts/label.woff2") format("woff2");\nfont-display: optional;');
    expect(css).toContain('font-style: italic;\nfont-display: block;');
    expect(css).toContain('--sans: Own Label,"Own Label Fallback",sans-serif;');
  });

  test('and its colours by day are those of pictures that the engine draws', () => {
    const { pictures } = theme(`${text}\n:root { --serif: 'Own Text', serif; --ink: light-dark(#000000, #ffffff) }`);
    expect(pictures.serif).toBe('src/newsroom/fonts/text.woff2');
    expect(pictures.sans).toBeUndefined();
    expect(pictures.palette).toMatchObject({ ink: '#000000', paper: '#fbf8f1' });
    expect(theme(':root { --serif: Charter, serif }').pictures.serif).toBeUndefined();
  });

  test('that the reader’s system has is not loaded, and the engine’s own still is', () => {
    expect(theme(':root { --serif: Charter, serif; --sans: "Print Serif", serif }').preloaded).toEqual({
      '--serif': undefined,
      '--sans': 'engine',
    });
  });

  test.each([
    [
      "src: url('./fonts/txt.woff2')",
      'There is no file src/newsroom/fonts/txt.woff2. Did you mean src/newsroom/fonts/text.woff2?',
    ],
    ["src: url('fonts/damaged.woff2')", 'src/newsroom/fonts/damaged.woff2 is not a WOFF2 font, or is damaged.'],
    ["src: url('fonts/old.woff')", 'src/newsroom/fonts/old.woff is not a WOFF2 font, or is damaged.'],
    ["src: url('https://fonts.example/x.woff2')", "lets them load the site's own files only"],
    ["src: url('//fonts.example/x.woff2')", "lets them load the site's own files only"],
    ["src: url('data:font/woff2;base64,AA')", "lets them load the site's own files only"],
    ["src: url('../../secret.woff2')", '"src" cannot be'],
    ["src: local('Arial'), url('fonts/text.woff2')", '"src" cannot be'],
    ['font-weight: heavy', '"@font-face" of'],
    ['', '"@font-face" of "Own Text" has no "src".'],
    ["src: url('fonts/text.woff2'); colour: red", '"@font-face" has no "colour".'],
  ])('with "%s" is a finding: %s', (source, message) => {
    const told = toldOf(`@font-face { font-family: 'Own Text'; ${source} }\n:root { --serif: 'Own Text', serif }`);
    expect(told).toContain('theme.css:1:');
    expect(told).toContain(source.startsWith('font-weight') ? '"font-weight" cannot be "heavy"' : message);
  });

  test('that no token names is a finding, with the name that was meant', () => {
    expect(toldOf(`${text}\n:root { --serif: 'Own Txt', serif }`)).toMatchInlineSnapshot(
      `"theme.css:1:1  No token names the face "Own Text", so it has no effect. Did you mean "Own Txt", as a token has it?"`,
    );
  });
});

describe('a font', () => {
  test('is measured in em', () => {
    expect(measureFont(serif)).toEqual({
      ascent: 1.036,
      descent: 0.335,
      lineGap: 0,
      width: expect.closeTo(0.4728, 3),
      isVariable: true,
    });
  });

  test.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['the first bytes of a font', serif.subarray(0, 100)],
  ])('is not made of %s', (_, bytes) => {
    expect(measureFont(Buffer.from(bytes))).toBeUndefined();
  });
});
