import { readFileSync } from 'node:fs';
import { dateToRfc822 } from '@11ty/eleventy-plugin-rss';
import anchors from 'markdown-it-anchor';
import footnotes from 'markdown-it-footnote';
import { addressOf, feedSize, makeLists, paginate, slugOf } from './lists/lists.ts';
import { jsonLd, minutesOf, readable, site } from './lists/words.ts';

const newsroom = JSON.parse(readFileSync('newsroom.json', 'utf8'));

/** The same pages as Tickerpress makes, the way Eleventy's own documentation makes them. */
export default function (config) {
  config.amendLibrary('md', (markdown) => markdown.use(anchors, { tabIndex: false }).use(footnotes));
  config.addPassthroughCopy({ public: '/' });
  config.addGlobalData('site', site);
  config.addGlobalData('newsroom', newsroom);

  // Made by the first collection that is asked for.
  let made;
  let byAddress;
  const lists = (api) => {
    if (made === undefined) {
      made = makeLists(api.getFilteredByGlob('content/stories/**/*.md'), factsOf, newsroom);
      byAddress = new Map(made.stories.map((story) => [story.url, story]));
    }
    return made;
  };
  config.addCollection('stories', (api) => lists(api).stories);
  config.addCollection('listPages', (api) => lists(api).all.flatMap(paginate));
  config.addCollection('years', (api) => lists(api).years);
  config.addCollection('indexes', (api) =>
    ['tag', 'ticker', 'author'].map((kind) => ({
      path: `${kind}s`,
      title: { tag: 'Tags', ticker: 'Tickers', author: 'Authors' }[kind],
      lists: lists(api)
        .all.filter((list) => list.kind === kind)
        .toSorted((one, other) => (one.title < other.title ? -1 : 1)),
    })),
  );
  config.addCollection('feeds', (api) => [
    { path: '', title: site.name, description: site.description, stories: lists(api).stories.slice(0, feedSize) },
    ...lists(api)
      .all.filter(({ kind }) => kind !== 'month')
      .map((list) => ({
        path: `${list.path}/`,
        title: `${site.name}: ${list.title}`,
        description: list.description ?? site.description,
        stories: list.stories.slice(0, feedSize),
      })),
  ]);

  config.addFilter('storyAt', (url) => byAddress.get(url));
  config.addFilter('related', (story) => made.relatedTo(story));
  config.addFilter('neighbours', (story) => made.neighboursOf(story));
  config.addFilter('listAt', (path) => made.byPath.get(path));
  config.addFilter('address', addressOf);
  config.addFilter('company', (id) => made.companies.get(id));
  config.addFilter('jsonLd', (story, html) => jsonLd(factsOf(story), html, made));
  config.addFilter('asTag', slugOf);
  config.addFilter('readable', (date) => readable(new Date(date)));
  config.addFilter('iso', (date) => new Date(date).toISOString());
  config.addFilter('rfc822', dateToRfc822);
  config.addFilter('minutes', minutesOf);

  return {
    dir: { input: 'content', includes: '../_includes', output: '_site' },
    // Stories hold no code of templates.
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}

function factsOf({ data, date, url }) {
  const { title, description, updated, section, authors, tags, tickers } = data;
  const id = url.slice(1, -1);
  return { id, date, updated: new Date(updated), title, description, section, authors, tags, tickers };
}
