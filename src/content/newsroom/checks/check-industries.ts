import { industries } from '../../../domain/industries.ts';
import { industryNamed } from '../../../domain/language/words/industries/industry-words.ts';
import { nearest } from '../../../domain/nearest.ts';
import { companyFileOf, type Company } from '../../../domain/registry/company.ts';
import type { NewsroomFiles } from '../newsroom-files.ts';

/**
 * Warns of an industry of the newsroom's own companies that no other company has: pages of companies with the same
 * industry link to each other. A newsroom may have its own industries, each for two companies or more.
 */
export function checkIndustries(companies: readonly Company[], files: NewsroomFiles): void {
  const known = new Set<string>(industries);
  const counts = Map.groupBy(companies, ({ industry }) => industry);
  for (const { id, industry, isShipped } of companies) {
    if (isShipped || industry === undefined || known.has(industry) || counts.get(industry)?.length !== 1) continue;
    const meant = industryNamed(industry) ?? nearest(industry, industries);
    const hint = `${meant ? `Did you mean "${meant}"? ` : ''}src/domain/industries.ts has the words of the companies that ship; pages show them in the site's language.`;
    files.warn(companyFileOf({ id }), 'industry-unknown', `No other company's industry is "${industry}".`, hint, [
      'industry',
    ]);
  }
}
