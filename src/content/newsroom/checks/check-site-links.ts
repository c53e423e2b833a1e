import type { Newsroom } from '../../../domain/edition/newsroom.ts';
import type { Finding } from '../../../domain/finding.ts';
import { nearest } from '../../../domain/nearest.ts';
import type { SiteLink } from '../../../domain/site/own/own-settings.ts';
import type { Site } from '../../../domain/site/site.ts';

const file = 'src/newsroom/site.ts';

/**
 * Finds links of `site.ts` to sections and standing pages that the newsroom does not have.
 *
 * @param readText reads `site.ts`, in which the line of a link is looked up; settings from other files have no line.
 */
export function checkSiteLinks(
  { navigation = [], footerLinks = [] }: Pick<Site, 'navigation' | 'footerLinks'>,
  { sections, pages }: Pick<Newsroom, 'sections' | 'pages'>,
  readText: (file: string) => string,
): readonly Finding[] {
  const sectionIds = sections.map(({ id }) => id);
  const slugs = pages.map(({ slug }) => slug);
  const check = (link: SiteLink, setting: string): readonly Finding[] => {
    if ('section' in link) return complainOf(link.section, sectionIds, `section of ${setting}`, 'site-section');
    return 'page' in link ? complainOf(link.page, slugs, `standing page of ${setting}`, 'site-page') : [];
  };
  const complainOf = (id: string, known: readonly string[], what: string, rule: string): readonly Finding[] => {
    if (known.includes(id)) return [];
    const meant = nearest(id, known);
    const hint = meant === undefined ? `There are ${known.join(', ') || 'none'}.` : `Did you mean "${meant}"?`;
    const line = findLine(readText, id);
    return [{ severity: 'error', rule, file, ...line, message: `There is no "${id}", a ${what}.`, hint }];
  };
  return [
    ...navigation.flatMap((link) => check(link, 'navigation')),
    ...footerLinks.flatMap((link) => check(link, 'footerLinks')),
  ];
}

function findLine(readText: (file: string) => string, id: string): Pick<Finding, 'line'> {
  const lines = linesOf(readText);
  const index = lines.findIndex((line) => [`'${id}'`, `"${id}"`].some((quoted) => line.includes(quoted)));
  return index < 0 ? {} : { line: index + 1 };
}

function linesOf(readText: (file: string) => string): readonly string[] {
  try {
    return readText(file).split('\n');
  } catch {
    return [];
  }
}
