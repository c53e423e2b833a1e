import { frontPath } from '../domain/site/permalinks.ts';
import { toHref, type Site } from '../domain/site/site.ts';

/**
 * Text of `/speculation-rules.json`, which the header `Speculation-Rules` names: browsers that know it make a page
 * ready while the reader's finger or mouse is still on the link. That is safe here, since no page counts its readers,
 * and the only script that one may have chooses its colours. Pages are what ends in a slash; a link within the page
 * leads to none.
 */
export function renderSpeculationRules(site: Pick<Site, 'url'>): string {
  const front = toHref(site, frontPath);
  const rules = {
    prerender: [
      {
        where: {
          and: [{ href_matches: [front, `${front}*/`] }, { not: { selector_matches: '[href^="#"]' } }],
        },
        eagerness: 'moderate',
      },
    ],
  };
  return `${JSON.stringify(rules, undefined, 2)}\n`;
}
