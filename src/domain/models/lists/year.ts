import type { Index } from '../../edition/edition.ts';
import type { IsoDay } from '../../instant.ts';
import { calendarPath, yearPath } from '../../site/permalinks.ts';
import type { ModelContext } from '../context.ts';
import { frontCrumb, type Frame, type Link } from '../frame.ts';
import type { Teaser } from '../teaser.ts';
import { monthsByYear, type CountedMonth } from './archive.ts';

/** Most stories that a year lists. With more, it counts them by month; the headlines are on the pages of the months. */
const mostListed = 50;

export interface YearModel {
  readonly frame: Frame;
  readonly year: number;
  /** Months with stories, newest first; each has its stories if the year lists them. */
  readonly months: readonly (CountedMonth & { readonly teasers?: readonly Teaser[] })[];
  readonly newer?: Link | undefined;
  readonly older?: Link | undefined;
}

export function createYearModel({ key, articles }: Index<IsoDay>, context: ModelContext): YearModel {
  const { edition, furniture, words } = context;
  const path = yearPath(key);
  const year = key.slice(0, 4);
  const years = [...edition.years.keys()];
  const position = years.indexOf(path);
  const linkTo = (other: string | undefined) => (other ? { name: other.slice(1, 5), path: other } : undefined);
  const isListed = articles.length <= mostListed;
  return {
    frame: {
      path,
      title: year,
      description: words.describeYear(year, edition.site.name),
      crumbs: [frontCrumb, { name: words.lists.archive, path: calendarPath }],
      ...furniture,
    },
    year: Number(year),
    months: (monthsByYear(context).get(year) ?? []).map((month) => ({
      ...month,
      ...(isListed && { teasers: edition.months.get(month.path)?.articles.map(context.teaserOf) ?? [] }),
    })),
    newer: linkTo(years[position - 1]),
    older: linkTo(years[position + 1]),
  };
}
