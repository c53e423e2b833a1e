import { paginate } from '../../archives.ts';
import { archivePath } from '../../site/permalinks.ts';
import type { ModelContext } from '../context.ts';
import { frontCrumb, type Frame } from '../frame.ts';
import type { Page, Pager } from '../list.ts';

/** Entries per numbered page. 79 of usual length and the stylesheet fit into one round trip. */
const pageSize = 40;

/** A list of entries, newest first, and its older pages. */
interface Ledger<Entry, Model> {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly feed?: Frame['feed'];
  readonly entries: readonly Entry[];
  /** `pager.number` is set on older pages. */
  readonly create: (frame: Frame, shown: readonly Entry[], pager: Pager) => Model;
}

/** Divides a list like an index of stories: older pages are numbered from the oldest and never change. */
export function ledgerPages<Entry, Model>(ledger: Ledger<Entry, Model>, context: ModelContext): readonly Page<Model>[] {
  const { path, title, description, feed, create } = ledger;
  const { newest, closed } = paginate(ledger.entries, pageSize);
  const olderOf = (number: number) => (number > 0 ? archivePath(path, number) : undefined);
  const frame = { description, ...(feed && { feed }), ...context.furniture };
  return [
    {
      path,
      model: () => create({ path, title, crumbs: [frontCrumb], ...frame }, newest, { older: olderOf(closed.length) }),
    },
    ...closed.map((shown, position): Page<Model> => {
      const number = position + 1;
      const own = archivePath(path, number);
      const newer = number < closed.length ? archivePath(path, number + 1) : path;
      const numbered = context.words.titleOfPage(title, context.format.number(number));
      const crumbs = [frontCrumb, { name: title, path }];
      return {
        path: own,
        model: () =>
          create({ path: own, title: numbered, crumbs, ...frame }, shown, {
            number,
            newer,
            older: olderOf(number - 1),
          }),
      };
    }),
  ];
}
