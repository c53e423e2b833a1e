import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const allRules: RunOptions = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: tags },
  // Axe leaves these out unless asked.
  rules: { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } },
};

/**
 * The rules that axe finds broken, each with the first places; of some rules, or of all. Pages have no frames, so none
 * is looked into.
 */
export async function offencesOn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Axe is half a megabyte, and many pages are examined several times.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = rules
    ? { resultTypes: ['violations'], runOnly: { type: 'rule', values: [...rules] } }
    : allRules;
  return page.evaluate(async (given) => {
    const { violations } = await (window as unknown as { readonly axe: typeof axe }).axe.run(document, given);
    return violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
      return `${id} (${nodes.length}): ${places.join(' | ')}`;
    });
  }, options);
}
