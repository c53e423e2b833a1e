import { expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render/render.ts';
import { page } from '../context.ts';

it.each([
  ['Table: Sales', 'Sales'],
  ['Tabelle: Umsatz', 'Umsatz'],
  ['Tableau : Ventes', 'Ventes'],
  ['Tableau\u00a0: Ventes', 'Ventes'],
  ['Tableau: Ventes', 'Ventes'],
  ['جدول: المبيعات', 'المبيعات'],
])('the line %j before a table is its caption', (line, caption) => {
  const html = renderBody(`${line}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`, page);
  expect(html).toContain(`<caption>${caption}</caption>`);
  expect(html).not.toContain('<p>');
});
