import { frontPath } from '../../domain/site/permalinks.ts';
import { toHref, type Site } from '../../domain/site/site.ts';

/**
 * Renders `/speculation-rules.json`, which the header `Speculation-Rules` names: browsers that support it prerender a
 * page while the finger or pointer is still on the link. Prerendering runs the scripts of a page: with a script that
 * counts visits or shows comments, a page is only fetched, since it would count readers that it never had. Only
 * addresses that end in a slash are pages; links within the page are excluded.
 */
export function renderSpeculationRules(site: Pick<Site, 'url' | 'analytics' | 'comments'>): string {
  const front = toHref(site, frontPath);
  const rules = {
    [site.analytics || site.comments ? 'prefetch' : 'prerender']: [
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
