import { describe, expect, it } from 'vitest';
import { createFeedsPageModel } from '../../../src/domain/models/feeds/feeds-page.ts';
import { planOutputs, type Output } from '../../../src/domain/models/plan.ts';
import type { Share } from '../../../src/domain/site/site.ts';
import { renderLlmsTxt } from '../../../src/metadata/crawlers.ts';
import { createHead } from '../../../src/metadata/head.ts';
import { at, contextOf, entry, site } from '../../feeds/newsroom.ts';

const stories = ['oldest', 'middle', 'newest'].map((slug, month) =>
  entry({ slug, id: slug, published: at(`2014-0${month + 1}-01T12:00:00Z`), tags: [`tag ${slug}`] }),
);
const gone = entry({ slug: 'gone', id: 'gone', published: at('2014-05-01T12:00:00Z'), status: 'withdrawn' });

function contextWith(share: Share | undefined) {
  return contextOf([...stories, gone], { markdownCopies: share, tagJsonFeeds: share });
}

const isModelOf = <T extends Output['template']>(template: T) => {
  return (output: Output): output is Extract<Output, { template: T }> => output.template === template;
};

describe.each<[string, Share | undefined, readonly string[]]>([
  ['all stories of a small site', undefined, ['newest', 'middle', 'oldest']],
  ['all stories', true, ['newest', 'middle', 'oldest']],
  ['no story', false, []],
  ['the newest story', 1, ['newest']],
  ['the two newest stories', 2, ['newest', 'middle']],
  ['more stories than there are', 50, ['newest', 'middle', 'oldest']],
])('files for %s', (_, share, slugs) => {
  const context = contextWith(share);
  const outputs = planOutputs(context);
  const paths = new Set<string>(outputs.map(({ path }) => path));

  it('are copies in Markdown, and pages name those that are there', () => {
    expect(outputs.filter(isModelOf('article-markdown')).map(({ path }) => path.split('/')[3])).toEqual(slugs);
    for (const output of outputs.filter(isModelOf('article'))) {
      const model = output.model();
      const links = createHead({ frame: model.frame, article: model }, context.edition.site).links;
      const named = links.filter(({ type }) => type === 'text/markdown').map(({ href }) => href);
      expect(named).toEqual(slugs.includes(output.path.split('/')[3] ?? '') ? [`/news${output.path}index.md`] : []);
    }
  });

  it('are JSON Feeds of tags, and pages name those that are there', () => {
    const tags = slugs.map((slug) => `/tags/tag-${slug}/`);
    expect(
      outputs
        .filter(isModelOf('json-feed'))
        .map(({ path }) => path)
        .filter((path) => path.startsWith('/tags/'))
        .sort(),
    ).toEqual(tags.map((path) => `${path}feed.json`).sort());
    for (const output of outputs.filter(isModelOf('tag'))) {
      const { links } = createHead({ frame: output.model().frame }, context.edition.site);
      const named = links.filter(({ type }) => type === 'application/feed+json').map(({ href }) => href);
      expect(named.length).toBe(tags.includes(output.path) ? 2 : 1);
    }
    const listed = createFeedsPageModel(context).groups.flatMap(({ feeds }) => feeds);
    expect(listed.filter(({ jsonPath }) => jsonPath !== undefined && !paths.has(jsonPath))).toEqual([]);
    expect(listed.filter(({ jsonPath }) => jsonPath === undefined)).toHaveLength(stories.length - slugs.length);
  });

  it('leave RSS feeds, and JSON Feeds of sections, as they are', () => {
    expect(outputs.filter(isModelOf('feed')).filter(({ path }) => path.startsWith('/tags/'))).toHaveLength(3);
    expect(paths).toContain('/technology/feed.json');
  });
});

it('copies in Markdown are there for the newest 1,000 stories unless the newsroom says otherwise', () => {
  const many = Array.from({ length: 1002 }, (_, number) =>
    entry({
      slug: `s-${number}`,
      id: `s-${number}`,
      published: at(new Date(Date.UTC(2014, 0, 1, 0, number)).toISOString()),
    }),
  );
  const countWith = (share: Share | undefined) =>
    planOutputs(contextOf(many, { markdownCopies: share })).filter(isModelOf('article-markdown')).length;
  expect([countWith(undefined), countWith(true), countWith(1001)]).toEqual([1000, 1002, 1001]);
});

it.each([
  [undefined, 'The newest 1,000 stories are also there as Markdown'],
  [true, 'Every story is also there as Markdown'],
  [1, 'The newest story is also there as Markdown'],
  [200, 'The newest 200 stories are also there as Markdown'],
])('llms.txt says which stories have a copy: %s', (markdownCopies, words) => {
  expect(renderLlmsTxt({ sections: [], pages: [], feeds: [] }, { ...site, markdownCopies })).toContain(words);
});

it('llms.txt promises no copies where there are none', () => {
  expect(renderLlmsTxt({ sections: [], pages: [], feeds: [] }, { ...site, markdownCopies: false })).not.toContain(
    'Markdown',
  );
});
