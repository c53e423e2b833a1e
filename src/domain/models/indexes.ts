import type { StandingPage } from '../edition/newsroom.ts';
import { tagTitle } from '../language/tag-slug.ts';
import { authorPath, authorsPath, standingPath, tagPath, tagsPath } from '../site/permalinks.ts';
import type { ModelContext } from './context.ts';
import { frontCrumb, type Frame, type Link } from './frame.ts';

/** Link with its number of stories. */
export interface CountedLink extends Link {
  readonly stories: number;
  /** Text below the name. */
  readonly detail?: string | undefined;
}

export interface TagIndexModel {
  readonly frame: Frame;
  /** Sorted by slug. */
  readonly tags: readonly CountedLink[];
}

export interface AuthorIndexModel {
  readonly frame: Frame;
  readonly authors: readonly (CountedLink & {
    readonly role?: string | undefined;
    readonly bio?: string | undefined;
    readonly portrait?: string | undefined;
  })[];
}

export interface StandingModel {
  readonly frame: Frame;
  readonly title: string;
  readonly description: string;
  readonly file: string;
  readonly digest: string;
}

export interface NotFoundModel {
  readonly frame: Frame;
}

export function createTagIndexModel(context: ModelContext): TagIndexModel {
  const { edition, furniture, words } = context;
  return {
    frame: {
      path: tagsPath,
      title: words.tags,
      description: words.describeTags(edition.site.name),
      crumbs: [frontCrumb],
      ...furniture,
    },
    tags: [...edition.tags.values()].map(({ key, articles }) => ({
      name: tagTitle(key.title, edition.site.language),
      path: tagPath(key.slug),
      stories: articles.length,
    })),
  };
}

export function createAuthorIndexModel(context: ModelContext): AuthorIndexModel {
  const { edition, furniture, words } = context;
  return {
    frame: {
      path: authorsPath,
      title: words.authors,
      description: words.describeAuthors(edition.site.name),
      crumbs: [frontCrumb],
      ...furniture,
    },
    authors: edition.authors
      .filter(({ articles }) => articles.length > 0)
      .map(({ key, articles }) => ({
        name: key.name,
        role: key.role,
        bio: key.bio,
        ...(key.portrait !== undefined && { portrait: key.portrait }),
        path: authorPath(key.id),
        stories: articles.length,
      })),
  };
}

export function createStandingModel(page: StandingPage, context: ModelContext): StandingModel {
  const { title, description, file, digest } = page;
  return {
    frame: { path: standingPath(page.slug), title, description, crumbs: [frontCrumb], ...context.furniture },
    title,
    description,
    file,
    digest,
  };
}

export function createNotFoundModel(context: ModelContext): NotFoundModel {
  return {
    frame: {
      path: '/404.html',
      title: context.words.notFound,
      description: context.words.notFoundAdvice,
      crumbs: [frontCrumb],
      isUnlisted: true,
      ...context.furniture,
    },
  };
}
