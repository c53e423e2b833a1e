import { describe, expect, test } from 'vitest';
import { findingsOf } from './examine.ts';

const chart = (rows: string, unit = '€m') =>
  `Text.\n\n\`\`\`chart\ntype: bar\ntitle: Umsatz\nunit: "${unit}"\nsource: X\n\nJahr,Umsatz\n${rows}\n\`\`\`\n`;

describe('a chart of figures with three digits after the point', () => {
  test.each(['de', 'es', 'fr', 'it'])('is asked about in a story whose language has decimal commas: %s', (language) => {
    expect(findingsOf('chart-figure', {}, chart('2024,1.200\n2025,3.401\n2026,-5.600'), language)).toMatchObject([
      {
        severity: 'warning',
        message: '"1.200" in the column "Umsatz" is read as 1 and a fraction: a point in data is before decimals.',
        hint: 'If the point divides thousands, write 1200.',
      },
    ]);
  });

  test.each([
    ['an English story', chart('2024,1.200\n2025,3.401'), 'en'],
    ['rates', chart('2024,1.250\n2025,3.375', '%'), 'de'],
    ['fractions', chart('2024,0.125\n2025,3.401'), 'de'],
    ['larger figures', chart('2024,1083.250\n2025,3.401'), 'de'],
    ['fewer digits', chart('2024,1.25\n2025,3.4'), 'de'],
    ['one figure', chart('2024,1.200\n2025,'), 'de'],
  ])('is not: %s', (_, body, language) => {
    expect(findingsOf('chart-figure', {}, body, language)).toEqual([]);
  });

  test('is asked about once, also where the file is one of decimal commas', () => {
    const body = chart('2024;1.200\n2025;3.401').replace('Jahr,Umsatz', 'Jahr;Umsatz');
    expect(findingsOf('chart-figure', {}, body, 'de')).toHaveLength(1);
  });
});
