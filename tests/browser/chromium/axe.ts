import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that axe finds broken, each with the first places; of some rules, or of all. */
export async function offencesOn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // The legacy mode looks into no frames, of which there are none, and so needs no window of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await axe
    .options({
      resultTypes: ['violations'],
      ...(rules
        ? { runOnly: { type: 'rule', values: [...rules] } }
        : {
            runOnly: { type: 'tag', values: tags },
            // Axe leaves these out unless asked.
            rules: { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } },
          }),
    })
    .analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id} (${nodes.length}): ${places.join(' | ')}`;
  });
}
