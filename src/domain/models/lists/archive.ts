import { firstOfMonth, type IsoDay } from '../../instant.ts';
import { calendarPath } from '../../site/permalinks.ts';
import type { ModelContext } from '../context.ts';
import { frontCrumb, type Frame, type Link } from '../frame.ts';

/** A month that has a page. */
export interface CountedMonth {
  /** Its first day. */
  readonly day: IsoDay;
  readonly path: string;
  readonly stories: number;
}

/** Every year and month with stories, newest year first. It only counts stories, so that edits do not change it. */
export interface ArchiveModel {
  readonly frame: Frame;
  readonly stories: number;
  readonly years: readonly {
    readonly year: string;
    readonly path: string;
    readonly stories: number;
    /** January first; months without stories are left out. */
    readonly months: readonly CountedMonth[];
  }[];
}

export function createArchiveModel(context: ModelContext): ArchiveModel {
  const { edition, furniture, words } = context;
  const months = monthsByYear(context);
  return {
    frame: {
      path: calendarPath,
      title: words.lists.archive,
      description: words.lists.describeArchive(edition.site.name),
      crumbs: [frontCrumb],
      ...furniture,
    },
    stories: edition.articles.length,
    years: [...edition.years]
      .filter(([, { articles }]) => articles.length > 0)
      .map(([path, { key, articles }]) => ({
        year: key.slice(0, 4),
        path,
        stories: articles.length,
        months: months.get(key.slice(0, 4))?.toReversed() ?? [],
      })),
  };
}

/** Finds the nearest months with stories before and after a month. */
export function monthsBeside(
  day: IsoDay,
  context: ModelContext,
): { readonly newer?: Link | undefined; readonly older?: Link | undefined } {
  const own = firstOfMonth(day);
  const months = monthsWithStories(context);
  const linkTo = (month: CountedMonth | undefined) =>
    month && { name: context.format.month(month.day), path: month.path };
  return {
    newer: linkTo(months.findLast((month) => month.day > own)),
    older: linkTo(months.find((month) => month.day < own)),
  };
}

/** Months with stories by year, the newest first. */
export function monthsByYear(context: ModelContext): ReadonlyMap<string, readonly CountedMonth[]> {
  return Map.groupBy(monthsWithStories(context), ({ day }) => day.slice(0, 4));
}

/** Lists months with stories, newest first. */
function monthsWithStories({ edition }: ModelContext): readonly CountedMonth[] {
  return [...edition.months].flatMap(([path, { key, articles }]) =>
    articles.length > 0 ? [{ day: firstOfMonth(key), path, stories: articles.length }] : [],
  );
}
