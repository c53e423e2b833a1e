import { nameOf } from '../../edition/directory.ts';
import { feedSubjects, type FeedSubject } from '../../site/feed-subjects.ts';
import type { Article } from '../../edition/resolve/resolved-article.ts';
import { authorPath, correctionsPath, feedPath, frontPath, sectionPath, tagPath } from '../../site/permalinks.ts';
import type { ModelContext } from '../context.ts';

/** An index with feeds. */
export interface FeedSource {
  readonly subject: FeedSubject;
  readonly indexPath: string;
  /** Name of its subject within this site. */
  readonly name: string;
  /** Title with the site's name first, since feed readers list it among those of other sites. */
  readonly title: string;
  readonly description: string;
  /** Whether there is a JSON Feed in addition to the RSS feed. */
  readonly hasJson: boolean;
  /** Newest first. */
  readonly articles: () => readonly Article[];
}

/** All feeds of the site, for import into feed readers. */
export interface FeedListModel {
  readonly path: string;
  /** Groups without feeds are left out. */
  readonly groups: readonly {
    readonly title: string;
    readonly feeds: readonly {
      readonly title: string;
      readonly description: string;
      readonly path: string;
      readonly indexPath: string;
    }[];
  }[];
}

export function feedSources({ edition, words, optionalFiles }: ModelContext): readonly FeedSource[] {
  const { name, description } = edition.site;
  return [
    {
      subject: 'site',
      indexPath: frontPath,
      name,
      title: name,
      description,
      hasJson: true,
      articles: () => edition.articles,
    },
    ...edition.sections.map(({ key, articles }): FeedSource => ({
      subject: 'section',
      indexPath: sectionPath(key.id),
      name: key.name,
      title: `${name}${words.colon} ${key.name}`,
      description: key.description,
      hasJson: true,
      articles: () => articles,
    })),
    ...[...edition.tags.values()].map(({ key, articles, description }): FeedSource => ({
      subject: 'tag',
      indexPath: tagPath(key.slug),
      name: key.title,
      title: `${name}${words.colon} ${key.title}`,
      description: description ?? words.describeTagFeed(key.title),
      hasJson: optionalFiles.hasJsonFeed(key.slug),
      articles: () => articles,
    })),
    ...edition.directory.entries.map((entry): FeedSource => ({
      subject: 'company',
      indexPath: entry.path,
      name: nameOf(entry),
      title: `${name}${words.colon} ${nameOf(entry)}`,
      description: words.describeCompanyFeed(nameOf(entry)),
      hasJson: true,
      articles: () => entry.stories.map(({ article }) => article),
    })),
    ...edition.authors.map(({ key, articles }): FeedSource => ({
      subject: 'author',
      indexPath: authorPath(key.id),
      name: key.name,
      title: `${name}${words.colon} ${key.name}`,
      description: words.describeAuthorFeed(key.name),
      hasJson: true,
      articles: () => articles,
    })),
  ];
}

export function createFeedListModel(path: string, context: ModelContext): FeedListModel {
  const { edition, words } = context;
  const bySubject = Map.groupBy(feedSources(context), ({ subject }) => subject);
  return {
    path,
    groups: feedSubjects.flatMap((subject) => {
      const feeds = (bySubject.get(subject) ?? []).map(({ title, description, indexPath }) => ({
        title,
        description,
        indexPath,
        path: feedPath(indexPath),
      }));
      if (subject === 'site') {
        const title = `${edition.site.name}${words.colon} ${words.corrections}`;
        const description = words.trust.describeCorrections(edition.site.name);
        feeds.push({ title, description, indexPath: correctionsPath, path: feedPath(correctionsPath) });
      }
      return feeds.length > 0 ? [{ title: words.feedSubjects[subject], feeds }] : [];
    }),
  };
}
