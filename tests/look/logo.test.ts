import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../src/content/findings/print-findings.ts';
import { checkSvg } from '../../src/look/logo/check-svg.ts';
import { readLogo } from '../../src/look/logo/read-logo.ts';
import { readLook } from '../../src/look/read-look.ts';
import { writeFolder, type Files } from '../content/folder.ts';

const svg = (inner: string, attributes = 'viewBox="0 0 240 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>\n${inner}\n</svg>\n`;

const told = (text: string) => checkSvg(text, 'logo-content').problems.map(({ line, message }) => `${line} ${message}`);

describe('a drawing', () => {
  test.each([
    '<path d="M0 0h240v40H0z" fill="#17553f"/>',
    '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" width="9" height="9"/>',
    '<style>.a { fill: url("#b"); font: 700 20px serif }</style><text class="a">Bourse</text>',
    '<symbol id="a"><path d="M0 0"/></symbol><use xlink:href="#a"/>',
    '<image href="data:image/png;base64,AAAA" width="9" height="9"/>',
    '<!-- drawn by hand --><g style="fill: red"/>',
    '<e:namedview xmlns:e="http://editor.example/" on="1"/>'.replace(' on="1"', ''),
  ])('may have %s', (inner) => {
    expect(told(svg(inner))).toEqual([]);
  });

  test.each([
    ['<script>alert(1)</script>', 'It has <script>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', 'It has <script>'],
    ['<path onload="alert(1)"/>', 'It has "onload"'],
    ['<path ONCLICK="alert(1)"/>', 'It has "ONCLICK"'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Hello</p></foreignObject>', 'It has <foreignObject>'],
    ['<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="/x"/>', 'It has <iframe>'],
    ['<a xlink:href="javascript:alert(1)"><path/></a>', 'It has <a>'],
    ['<use href="https://example.com/x.svg#a"/>', 'It loads "https://example.com/x.svg#a" from elsewhere'],
    ['<use xlink:href="x.svg#a"/>', 'It loads "x.svg#a" from elsewhere'],
    ['<image href="//example.com/x.png"/>', 'It loads "//example.com/x.png" from elsewhere'],
    ['<image href="data:image/svg+xml;base64,AAAA"/>', 'It loads "data:image/svg+xml;base64,AAAA" from elsewhere'],
    ['<use href="data:image/png;base64,AAAA"/>', 'It loads "data:image/png;base64,AAAA" from elsewhere'],
    ['<path fill="url(https://example.com/x.svg#a)"/>', 'It loads "https://example.com/x.svg#a" from elsewhere'],
    ['<path style="fill: URL( \'x.svg#a\' )"/>', 'It loads "x.svg#a" from elsewhere'],
    ['<style>@import "https://example.com/x.css";</style>', 'Its style imports another'],
    [
      '<style><![CDATA[@font-face { src: url(https://example.com/x.woff2) }]]></style>',
      'It loads "https://example.com/x.woff2"',
    ],
    ['<style>@imp<!-- -->ort "//example.com/x.css";</style>', 'Its style imports another'],
    ['<style>@imp<![CDATA[ort "//example.com/x.css";]]></style>', 'Its style imports another'],
    ['<style>path { fill: u<g/>rl(//example.com/x.svg#a) }</style>', 'It loads "//example.com/x.svg#a" from elsewhere'],
    ['<path style="fill: u\\72l(//example.com/x.svg#a)"/>', 'It hides a name with "\\"'],
    ['<path fill="\\75rl(//example.com/x.svg#a)"/>', 'It hides a name with "\\"'],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', 'It has <animate>'],
    ['<path>', 'It is not well-formed XML'],
    ['&logo;', 'It is not well-formed XML'],
  ])('may not have %s', (inner, message) => {
    const [first] = told(svg(inner));
    expect(first).toContain(message);
    expect(first).toMatch(/^[23] /);
  });

  test('has one finding where it is no XML at all', () => {
    expect(told('{ "name": "logo" }')).toEqual(['1 It is not well-formed XML: Non-whitespace before first tag.']);
  });

  test.each([
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'It declares entities of its own'],
    ['<?xml-stylesheet href="x.css"?>', 'It has an instruction "<?xml-stylesheet"'],
  ])('may not begin with %s', (start, message) => {
    expect(told(start + svg('<g/>'))[0]).toContain(message);
    expect(
      told(`<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${svg('<g/>')}`),
    ).toEqual([]);
  });

  test('is an SVG, and has a size', () => {
    expect(told('<html/>')).toEqual(['1 Its root is <html>, so it is not an SVG.', '1 It has no size.']);
    expect(told('')).not.toEqual([]);
    expect(checkSvg(svg('', 'width="120" height="20px" viewBox="0 0 9 9"'), '').size).toEqual({
      width: 120,
      height: 20,
    });
    expect(checkSvg(svg('', 'viewBox="0 0 1e309 40"'), '').size).toBeUndefined();
    expect(checkSvg(svg('', `width="${'9'.repeat(400)}" height="40"`), '').size).toBeUndefined();
    expect(told(svg('<path style="font-family: \'\\5fae\'"/>'))).toEqual([]);
    expect(checkSvg(svg('', 'width="100%" viewBox="0,0,240,40"'), '').size).toEqual({ width: 240, height: 40 });
    expect(told(svg('', 'width="10em"'))).toEqual(['1 It has no size.']);
  });
});

describe('the logo', () => {
  const light = { 'src/newsroom/logo.svg': svg('<g/>') };
  const dark = { 'src/newsroom/logo-dark.svg': svg('<g/>') };
  const read = (files: Files) => {
    const { logo, findings } = readLogo(writeFolder(files));
    return { logo, told: formatFindings(findings) };
  };

  test('is a drawing for both schemes, or one for each', async () => {
    expect(read(light)).toEqual({ logo: { light: 'src/newsroom/logo.svg', width: 240, height: 40 }, told: '' });
    expect(read({ ...light, ...dark }).logo?.dark).toBe('src/newsroom/logo-dark.svg');
    expect((await readLook(writeFolder(light))).css).toContain('.nameplate img');
    expect(await readLook(writeFolder({}))).toMatchObject({ css: '', findings: [] });
  });

  test('is left out with a finding where it is for the dark scheme only, or the two differ in shape', () => {
    const tall = svg('<g/>', 'viewBox="0 0 240 80"');
    expect([read(dark), read({ ...light, 'src/newsroom/logo-dark.svg': tall })]).toMatchInlineSnapshot(`
      [
        {
          "logo": undefined,
          "told": "src/newsroom/logo-dark.svg:1  There is a logo for the dark scheme, and none for the light one. Add src/newsroom/logo.svg, or give this one its name.",
        },
        {
          "logo": undefined,
          "told": "src/newsroom/logo-dark.svg:1  It has another shape than src/newsroom/logo.svg, so that pages would move with the scheme. Draw both on a ground of the same width and height.",
        },
      ]
    `);
  });
});
