import { nearest } from '../../../domain/nearest.ts';
import type { Newsroom } from '../../../domain/edition/newsroom.ts';
import { createRegistry, type Registry } from '../../../domain/registry/registry.ts';
import type { Site } from '../../../domain/site/site.ts';
import { companyMeant } from '../../findings/company-meant.ts';
import type { NewsroomFiles } from '../newsroom-files.ts';

/** Checks the holdings that authors have declared: their companies, and the order of their days. */
export function checkHoldings(
  file: string,
  { authors, companies, exchanges }: Newsroom,
  { declaresHoldings }: Pick<Site, 'declaresHoldings'>,
  files: NewsroomFiles,
): void {
  const ids = companies.map(({ id }) => id);
  let registry: Registry | undefined;
  const meantBy = (company: string) =>
    companyMeant(company, (registry ??= createRegistry(exchanges, companies))) ?? nearest(company, ids);
  const [first] = authors.filter(({ holdings = [] }) => holdings.length > 0);
  if (first && !declaresHoldings) {
    const hint = 'Set declaresHoldings: true in src/newsroom/site.ts, once the authors agree.';
    const message =
      'Authors declare holdings here, and the newsroom neither shows them nor compares them with stories.';
    files.warn(file, 'holdings-unused', message, hint, [first.id, 'holdings']);
  }
  for (const { id, holdings = [] } of authors) {
    for (const [index, { company, from, until, trades = [] }] of holdings.entries()) {
      const path = [id, 'holdings', index];
      if (!ids.includes(company)) {
        const meant = meantBy(company);
        const hint = `${meant ? `Did you mean "${meant}"? ` : ''}Each company is a file in src/newsroom/companies/.`;
        files.complain(file, 'unknown-company', `Unknown company "${company}".`, hint, [...path, 'company']);
      }
      if (from !== undefined && until !== undefined && until <= from) {
        const message = 'This holding ends before it begins.';
        files.complain(file, 'holding-days', message, '"until" is the day on which it was sold.', [...path, 'until']);
      }
      for (const [place, trade] of trades.entries()) {
        if ((from === undefined || from <= trade) && (until === undefined || trade <= until)) continue;
        const message = `This trade of ${trade} is outside the days of the holding.`;
        files.complain(file, 'holding-days', message, 'Correct the day, or "from" and "until".', [
          ...path,
          'trades',
          place,
        ]);
      }
    }
  }
}
