import type { FeedListModel } from '../../domain/models/feeds/feed-list.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { wordsFor } from '../../domain/language/words/words-for.ts';
import { toReaderText } from '../reader-text.ts';
import { emptyElement, parentElement, textElement, xmlDeclaration } from '../xml.ts';

/** Renders OPML 2.0: every feed of the site in one file that readers can import. */
export function renderOpml(model: FeedListModel, site: Site): string {
  const groups = model.groups.map(({ title, feeds }) => {
    const outlines = feeds.map((feed) =>
      emptyElement('outline', {
        type: 'rss',
        version: 'RSS2',
        text: toReaderText(feed.title),
        title: toReaderText(feed.title),
        description: toReaderText(feed.description),
        xmlUrl: toUrl(site, feed.path),
        htmlUrl: toUrl(site, feed.indexPath),
        language: site.language,
      }),
    );
    return parentElement('outline', outlines, { text: toReaderText(title) });
  });
  const head = parentElement('head', [
    textElement('title', toReaderText(wordsFor(site.language).feedsOf(site.name))),
    textElement('ownerName', toReaderText(site.publisher.name)),
    textElement('docs', 'http://opml.org/spec2.opml'),
  ]);
  return xmlDeclaration + parentElement('opml', [head, parentElement('body', groups)], { version: '2.0' });
}
