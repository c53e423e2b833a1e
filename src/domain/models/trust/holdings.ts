import type { Edition } from '../../edition/edition.ts';
import type { Author } from '../../edition/newsroom.ts';
import { dayOf, type IsoDay } from '../../instant.ts';
import type { DeclaredHolding } from '../../trust/holding.ts';
import type { ModelContext } from '../context.ts';

/** A holding, with the name and path that pages show. */
export interface HoldingModel extends DeclaredHolding {
  readonly companyName: string;
  readonly companyPath?: string | undefined;
}

/** Lists an author's current holdings, then those sold, newest first. Future purchases and sales are not shown. */
export function holdingsOf({ holdings = [] }: Author, { edition }: ModelContext): readonly HoldingModel[] {
  const today = dayOf(edition.now, edition.site.timeZone);
  return holdings
    .filter(({ from }) => from === undefined || from <= today)
    .map((holding): HoldingModel => ({
      ...holding,
      until: past(holding.until, today),
      ...nameCompany(holding, edition),
    }))
    .sort((left, right) => (right.until ?? '9999').localeCompare(left.until ?? '9999', 'en'));
}

function past(day: IsoDay | undefined, today: IsoDay): IsoDay | undefined {
  return day !== undefined && day <= today ? day : undefined;
}

function nameCompany({ company }: DeclaredHolding, { registry, directory }: Edition) {
  const companyPath = directory.byCompany.get(company)?.path;
  return { companyName: registry.companies.get(company)?.name ?? company, ...(companyPath && { companyPath }) };
}
