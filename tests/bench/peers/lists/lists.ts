import { related } from './related.ts';

/*
 * Which pages list which stories: what a user of Eleventy or Astro writes, whose generators know no taxonomies. The
 * sites of both have a copy of this folder. Nothing is taken from the engine.
 */

/** What lists need of a story. */
export interface Listed {
  readonly id: string;
  readonly date: Date;
  readonly section: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly tickers: readonly string[];
}

export interface Newsroom {
  readonly sections: readonly { readonly id: string; readonly name: string; readonly description: string }[];
  readonly authors: readonly Author[];
  readonly tickers: readonly Company[];
}

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly bio: string;
}

export interface Company {
  readonly id: string;
  readonly company: string;
  readonly ticker: string;
  readonly industry?: string;
  readonly country?: string;
  readonly formerNames?: readonly { readonly name: string; readonly until?: string }[];
  readonly listings: readonly {
    readonly exchange: string;
    readonly symbol: string;
    readonly from?: string;
    readonly until?: string;
  }[];
}

export interface List<Story> {
  readonly kind: 'section' | 'tag' | 'ticker' | 'author' | 'month';
  readonly id: string;
  /** Without slashes around it: `tags/yield-curve`. */
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly role?: string | undefined;
  readonly company?: Company | undefined;
  /** Newest first. */
  readonly stories: readonly Story[];
}

export interface Page<Story> {
  readonly list: List<Story>;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly stories: readonly Story[];
}

export interface Lists<Story> {
  /** Newest first, as in all lists. */
  readonly stories: readonly Story[];
  readonly all: readonly List<Story>[];
  readonly byPath: ReadonlyMap<string, List<Story>>;
  readonly newsroom: Newsroom;
  readonly years: readonly { readonly id: string; readonly months: readonly List<Story>[] }[];
  readonly companies: ReadonlyMap<string, Company>;
  readonly relatedTo: (story: Story) => readonly Story[];
  readonly neighboursOf: (story: Story) => { readonly newer?: Story | undefined; readonly older?: Story | undefined };
}

export const pageSize = 50;
export const feedSize = 20;
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @param read returns what lists need of one story of the generator. */
export function makeLists<Story>(
  unordered: readonly Story[],
  read: (story: Story) => Listed,
  newsroom: Newsroom,
): Lists<Story> {
  const facts = new Map(unordered.map((story) => [story, read(story)]));
  const of = (story: Story) => facts.get(story) ?? read(story);
  const stories = unordered.toSorted((one, other) => of(other).date.getTime() - of(one).date.getTime());
  const companies = new Map(newsroom.tickers.map((company) => [company.id, company]));
  const groupBy = (keys: (story: Listed) => readonly string[]) => {
    const groups = new Map<string, Story[]>();
    for (const story of stories) {
      for (const key of keys(of(story))) {
        const group = groups.get(key);
        if (group) group.push(story);
        else groups.set(key, [story]);
      }
    }
    return groups;
  };
  const sections = groupBy(({ section }) => [section]);
  const authors = groupBy((story) => story.authors);
  const months = [...groupBy(({ id }) => [id.slice(0, 'yyyy/mm'.length)])].map(([id, group]): List<Story> => {
    return { kind: 'month', id, path: id, title: monthName.format(new Date(id.replace('/', '-'))), stories: group };
  });
  const all: readonly List<Story>[] = [
    ...newsroom.sections.map(({ id, name, description }): List<Story> => {
      return { kind: 'section', id, path: id, title: name, description, stories: sections.get(id) ?? [] };
    }),
    ...[...groupBy(({ tags }) => tags)].map(([tag, group]): List<Story> => {
      const id = slugOf(tag);
      return { kind: 'tag', id, path: `tags/${id}`, title: tag, stories: group };
    }),
    ...[...groupBy(({ tickers }) => tickers)].map(([id, group]): List<Story> => {
      const company = companies.get(id);
      const title = company ? `${company.company} (${company.ticker})` : id;
      return { kind: 'ticker', id, path: `tickers/${id}`, title, company, stories: group };
    }),
    ...newsroom.authors.map(({ id, name, role, bio }): List<Story> => {
      const group = authors.get(id) ?? [];
      return { kind: 'author', id, path: `authors/${id}`, title: name, description: bio, role, stories: group };
    }),
    ...months,
  ].filter(({ stories: listed }) => listed.length > 0);

  const neighbours = new Map<Story, { newer?: Story | undefined; older?: Story | undefined }>();
  for (const group of sections.values()) {
    for (const [index, story] of group.entries()) {
      neighbours.set(story, { newer: group[index - 1], older: group[index + 1] });
    }
  }
  return {
    stories,
    all,
    byPath: new Map(all.map((list) => [list.path, list])),
    newsroom,
    years: [...Map.groupBy(months, ({ id }) => id.slice(0, 4))].map(([id, ofYear]) => ({ id, months: ofYear })),
    companies,
    relatedTo: related(stories, of),
    neighboursOf: (story) => neighbours.get(story) ?? {},
  };
}

/** The pages of a list, fifty stories each, from the newest on. */
export function paginate<Story>(list: List<Story>): readonly Page<Story>[] {
  const total = Math.ceil(list.stories.length / pageSize);
  return Array.from({ length: total }, (_, index) => {
    return { list, number: index + 1, total, stories: list.stories.slice(index * pageSize, (index + 1) * pageSize) };
  });
}

/** Address of a page of a list: `/tags/yield-curve/`, `/tags/yield-curve/2/`. */
export function addressOf({ path }: { readonly path: string }, number = 1): string {
  return number === 1 ? `/${path}/` : `/${path}/${number}/`;
}

export function slugOf(tag: string): string {
  return tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
