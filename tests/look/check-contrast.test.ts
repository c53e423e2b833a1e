import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../src/content/findings/print-findings.ts';
import { applyTheme } from '../../src/look/theme/apply-theme.ts';
import { contrast, nearestWithContrast, parseColour, toHex } from '../../src/look/theme/colour.ts';

const toldOf = (css: string) => formatFindings(applyTheme(css, 'theme.css', '.').findings);

function colour(written: string) {
  const parsed = parseColour(written);
  if (!parsed) throw new Error(`${written} is no colour.`);
  return parsed;
}

describe('contrast', () => {
  // Ratios from the formula of WCAG 2.2.
  test.each([
    ['#000', '#fff', 21],
    ['#767676', 'white', 4.54],
    ['#777', 'white', 4.48],
    ['rgb(255 0 0)', 'white', 4],
    ['hsl(120 100% 25%)', 'white', 5.14],
    ['oklch(100% 0 0)', 'black', 21],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(colour(one), colour(other))).toBeCloseTo(ratio, 1);
  });

  test('of colours beyond the screen is that of what the screen shows', () => {
    expect(toHex(colour('color(display-p3 1 0 0)'))).toBe('#ff0000');
    expect(contrast(colour('rgb(300 0 0)'), colour('white'))).toBeCloseTo(4, 1);
  });

  test('is found too low in each scheme, with the ratio, the line and a colour that has enough', () => {
    const css = ':root {\n  --paper: light-dark(#fff, #101418);\n  --soft: light-dark(#888, #555);\n}\n';
    expect(toldOf(css)).toMatchInlineSnapshot(`
      "theme.css:3:3  "--soft" (#888888) on "--paper" (#ffffff) has a contrast of 3.54 in the light scheme; text needs 4.5. The nearest "--soft" with enough is #6c6c6c.
      theme.css:3:3  "--soft" (#555555) on "--paper" (#101418) has a contrast of 2.48 in the dark scheme; text needs 4.5. The nearest "--soft" with enough is #868686.
      theme.css:3:3  "--soft" (#888888) on "--raised" (#f3eee3, the engine’s) has a contrast of 3.06 in the light scheme; text needs 4.5. The nearest "--soft" with enough is #6c6c6c.
      theme.css:3:3  "--soft" (#555555) on "--raised" (#211f1b, the engine’s) has a contrast of 2.20 in the dark scheme; text needs 4.5. The nearest "--soft" with enough is #868686."
    `);
  });

  test('is found too low where only the ground is the newsroom’s', () => {
    expect(toldOf(':root { --paper: light-dark(#b8c4d0, #151412) }')).toMatchInlineSnapshot(`
      "theme.css:1:9  "--soft" (#5d564d, the engine’s) on "--paper" (#b8c4d0) has a contrast of 4.07 in the light scheme; text needs 4.5. The nearest "--soft" with enough is #554f46.
      theme.css:1:9  "--alert" (#a3341f, the engine’s) on "--paper" (#b8c4d0) has a contrast of 3.86 in the light scheme; text needs 4.5. The nearest "--alert" with enough is #972812.
      theme.css:1:9  "--series-1" (#b5561d, the engine’s) on "--paper" (#b8c4d0) has a contrast of 2.74 in the light scheme; a label of a chart needs 4.5. The nearest "--series-1" with enough is #8e3200.
      theme.css:1:9  "--series-2" (#3c6698, the engine’s) on "--paper" (#b8c4d0) has a contrast of 3.34 in the light scheme; a label of a chart needs 4.5. The nearest "--series-2" with enough is #295283.
      theme.css:1:9  "--series-3" (#8a5a94, the engine’s) on "--paper" (#b8c4d0) has a contrast of 2.98 in the light scheme; a label of a chart needs 4.5. The nearest "--series-3" with enough is #6d3f77.
      theme.css:1:9  "--series-4" (#857117, the engine’s) on "--paper" (#b8c4d0) has a contrast of 2.70 in the light scheme; a label of a chart needs 4.5. The nearest "--series-4" with enough is #624e00.
      theme.css:1:9  "--series-5" (#a3341f, the engine’s) on "--paper" (#b8c4d0) has a contrast of 3.86 in the light scheme; a label of a chart needs 4.5. The nearest "--series-5" with enough is #972812.
      theme.css:1:9  "--quiet" (#8f8778, the engine’s) on "--paper" (#b8c4d0) has a contrast of 2.00 in the light scheme; a part of a chart needs 3. The nearest "--quiet" with enough is #71695b."
    `);
  });

  test.each(['--soft: light-dark(#757575, #aaa294)', '--quiet: light-dark(#949494, #857d6f)'])(
    'of "%s" is enough on white',
    (declaration) => {
      const grounds = '--paper: light-dark(#fff, #151412); --raised: light-dark(#fff, #211f1b)';
      expect(toldOf(`:root { ${grounds}; ${declaration} }`)).toBe('');
    },
  );

  test('has a nearest colour of the same hue that passes, or none', () => {
    const grounds = ['#fff', '#eee'].map(colour);
    const better = nearestWithContrast(colour('#ff8800'), grounds, 4.5);
    expect(better && toHex(better)).toMatchInlineSnapshot(`"#ae5000"`);
    expect(grounds.every((ground) => better && contrast(better, ground) >= 4.5)).toBe(true);
    expect(nearestWithContrast(colour('#ff8800'), ['#fff', '#000', '#777'].map(colour), 4.5)).toBeUndefined();
  });
});
