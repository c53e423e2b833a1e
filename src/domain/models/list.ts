import { paginate } from '../archives.ts';
import type { Index } from '../edition/edition.ts';
import type { Article, Tag } from '../edition/resolve/resolved-article.ts';
import { firstOfMonth, type IsoDay } from '../instant.ts';
import { tagTitle } from '../language/tag-slug.ts';
import type { Author, Section } from '../edition/newsroom.ts';
import {
  archivePath,
  authorPath,
  authorsPath,
  calendarPath,
  monthPath,
  sectionPath,
  tagPath,
  tagsPath,
  yearPath,
} from '../site/permalinks.ts';
import type { ModelContext } from './context.ts';
import { feedOf, frontCrumb, type Frame, type Link } from './frame.ts';
import { listDisclosures, type AuthorDisclosure } from './lists/author-disclosures.ts';
import { monthsBeside } from './lists/archive.ts';
import { createSectionFront, type SectionFront } from './lists/section-front.ts';
import { countSubjects, type Subjects } from './lists/subjects.ts';
import type { Sources } from './sources.ts';
import type { Teaser } from './teaser.ts';
import { listRecommendations, type ListedRecommendation } from './trust/advice.ts';
import { holdingsOf, type HoldingModel } from './trust/holdings.ts';

/** Links between the pages of a list. Closed pages are numbered from the oldest. */
export interface Pager {
  /** Number of the page; left out on the index itself. */
  readonly number?: number | undefined;
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
}

/** Subject of a list; `label` is its name for readers. */
export type ListSubject =
  | { readonly kind: 'section'; readonly label: string; readonly description: string }
  | { readonly kind: 'tag'; readonly label: string; readonly description?: string | undefined }
  | { readonly kind: 'author'; readonly label: string; readonly author: Omit<Author, 'holdings'> }
  | { readonly kind: 'month'; readonly label: string; readonly day: IsoDay };

/** Content around the newest stories of a list. Older pages have none, so that they do not change. */
export interface Introduction {
  /** For a section with enough stories. */
  readonly front?: SectionFront | undefined;
  /** For a section or an author. */
  readonly subjects?: Subjects | undefined;
  /** An author's disclosures in stories; left out if there are none. */
  readonly disclosures?: readonly AuthorDisclosure[] | undefined;
  /** Left out if there are none. */
  readonly holdings?: readonly HoldingModel[] | undefined;
  readonly recommendations?: readonly ListedRecommendation[] | undefined;
  /** The next newer and older pages of the same kind. */
  readonly newer?: Link | undefined;
  readonly older?: Link | undefined;
}

/** A dated list of stories, newest first: a section, a tag, an author or a month, or an older page of one. */
export interface ListModel {
  readonly frame: Frame;
  readonly subject: ListSubject;
  readonly teasers: readonly Teaser[];
  readonly pager: Pager;
  /** On the first page of some lists. */
  readonly introduction?: Introduction | undefined;
}

/** A page whose model is made on demand. */
export interface Page<Model> {
  readonly path: string;
  readonly model: () => Model;
  /** Left out if the model may depend on anything. */
  readonly sources?: (() => Sources) | undefined;
}

interface ListSpecification {
  readonly path: string;
  readonly subject: ListSubject;
  readonly description: string;
  readonly crumbs: readonly Link[];
  readonly articles: readonly Article[];
  readonly introduction?: () => Introduction;
  readonly hasFeed: boolean;
  /** Whether it has a JSON Feed; true if left out. */
  readonly hasJsonFeed?: boolean;
}

export function sectionPages({ key, articles }: Index<Section>, context: ModelContext): readonly Page<ListModel>[] {
  const subject = { kind: 'section', label: key.name, description: key.description } as const;
  const { description } = key;
  const path = sectionPath(key.id);
  const introduction = () => ({
    front: createSectionFront(articles, context),
    subjects: countSubjects(articles, context),
  });
  const crumbs = [frontCrumb];
  return listPages({ path, subject, description, crumbs, articles, introduction, hasFeed: true }, context);
}

export function tagPages(
  { key, articles, description }: Index<Tag> & { readonly description?: string | undefined },
  context: ModelContext,
): readonly Page<ListModel>[] {
  const subject = { kind: 'tag', label: tagTitle(key.title, context.edition.site.language), description } as const;
  const crumbs = [frontCrumb, { name: context.words.tags, path: tagsPath }];
  const path = tagPath(key.slug);
  const words = description ?? context.words.describeTag(key.title, context.edition.site.name);
  const hasJsonFeed = context.optionalFiles.hasJsonFeed(key.slug);
  return listPages({ path, subject, description: words, crumbs, articles, hasFeed: true, hasJsonFeed }, context);
}

export function authorPages({ key, articles }: Index<Author>, context: ModelContext): readonly Page<ListModel>[] {
  const { holdings: _, ...author } = key;
  const subject = { kind: 'author', label: key.name, author } as const;
  const introduction = () => {
    const holdings = holdingsOf(key, context);
    const recommendations = listRecommendations(articles, context);
    const disclosures = listDisclosures(key.id, articles, context);
    return {
      subjects: countSubjects(articles, context),
      ...(disclosures.length > 0 && { disclosures }),
      ...(holdings.length > 0 && { holdings }),
      ...(recommendations.length > 0 && { recommendations }),
    };
  };
  const crumbs = [frontCrumb, { name: context.words.authors, path: authorsPath }];
  const description = key.bio ?? context.words.describeAuthor(key.name, context.edition.site.name);
  const path = authorPath(key.id);
  return listPages({ path, subject, description, crumbs, articles, introduction, hasFeed: true }, context);
}

export function monthPages({ key, articles }: Index<IsoDay>, context: ModelContext): readonly Page<ListModel>[] {
  const label = context.format.month(firstOfMonth(key));
  const subject = { kind: 'month', label, day: firstOfMonth(key) } as const;
  const crumbs = [
    frontCrumb,
    { name: context.words.lists.archive, path: calendarPath },
    { name: key.slice(0, 4), path: yearPath(key) },
  ];
  const description = context.words.describeMonth(label, context.edition.site.name);
  const introduction = () => monthsBeside(key, context);
  const path = monthPath(key);
  return listPages({ path, subject, description, crumbs, articles, introduction, hasFeed: false }, context);
}

function listPages(list: ListSpecification, context: ModelContext): readonly Page<ListModel>[] {
  const { newest, closed } = paginate(list.articles, context.edition.site.archiveSize);
  const { path, subject } = list;
  const shared = {
    description: list.description,
    ...(list.hasFeed && { feed: feedOf(subject.label, path, list.hasJsonFeed) }),
    ...context.furniture,
  };
  const olderOf = (number: number) => (number > 0 ? archivePath(path, number) : undefined);
  const own = [subject, list.description, list.hasJsonFeed];
  const index: Page<ListModel> = {
    path,
    sources: () => ({ articles: list.articles, other: [own, list.introduction?.()] }),
    model: () => ({
      frame: { path, title: subject.label, crumbs: list.crumbs, ...shared },
      subject,
      teasers: newest.map(context.teaserOf),
      pager: { older: olderOf(closed.length) },
      ...(list.introduction && { introduction: list.introduction() }),
    }),
  };
  const archive = closed.map((articles, position): Page<ListModel> => {
    const number = position + 1;
    const newer = number < closed.length ? archivePath(path, number + 1) : path;
    return {
      path: archivePath(path, number),
      sources: () => ({ articles: list.articles, other: own }),
      model: () => ({
        frame: {
          path: archivePath(path, number),
          title: context.words.titleOfPage(subject.label, context.format.number(number)),
          crumbs: [...list.crumbs, { name: subject.label, path }],
          ...shared,
        },
        subject,
        teasers: articles.map(context.teaserOf),
        pager: { number, newer, older: olderOf(number - 1) },
      }),
    };
  });
  return [index, ...archive];
}
