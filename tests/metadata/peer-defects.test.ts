import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { icons } from '../../src/domain/site/icons.ts';
import { planOutputs } from '../../src/domain/models/plan.ts';
import { createHead } from '../../src/metadata/head.ts';
import { createJsonLd, escapeForScript } from '../../src/metadata/json-ld/json-ld.ts';
import { articleModelOf, at, contextOf, entry, fullEntry, site } from '../feeds/newsroom.ts';

const publicFolder = fileURLToPath(new URL('../../public', import.meta.url));

function headOf(article = fullEntry) {
  const model = articleModelOf(article);
  return createHead({ frame: model.frame, article: model }, site);
}

describe('defects of other generators that ours does not have', () => {
  it('4: an article’s authors are its own, and not the site’s owner', () => {
    const model = articleModelOf(fullEntry);
    expect(createJsonLd({ frame: model.frame, article: model }, site)?.['@graph'][0]).toMatchObject({
      author: [{ name: 'Technology desk' }, { name: 'Jane Roe' }],
      publisher: { name: 'Opening Print Ltd' },
    });
  });

  it('10: dates do not move west of Greenwich', () => {
    const head = headOf(entry({ published: at('2014-10-28T00:30:00Z') }));
    expect(head.metas).toContainEqual({ property: 'article:published_time', content: '2014-10-27T20:30:00-04:00' });
    expect(head.jsonLd).toContain('"datePublished":"2014-10-27T20:30:00-04:00"');
  });

  it('15: tag pages may be found', () => {
    const context = contextOf([fullEntry]);
    const frame = { path: '/tags/ipo/', title: 'IPO', description: 'IPO', crumbs: [], ...context.furniture };
    expect(createHead({ frame }, site).metas).toContainEqual({ name: 'robots', content: 'max-image-preview:large' });
  });

  it('19: a headline that closes the script stays a headline', () => {
    const title = '</ScRiPt><script>alert(1)</script><!--';
    const { jsonLd } = headOf(entry({ title }));
    expect(jsonLd).not.toContain('<');
    expect(JSON.parse(jsonLd ?? '')).toMatchObject({ '@graph': [{ headline: title }, {}] });
    expect(escapeForScript('{{ 7*7 }}')).toBe('"{{ 7*7 }}"');
  });

  it('22: every icon that a page names is there', () => {
    expect(Object.values(icons).filter(({ path }) => !existsSync(publicFolder + path))).toEqual([]);
  });

  it('23: the feeds that a page names are files of the plan, under the base path, without a slash at the end', () => {
    const files = new Set(planOutputs(contextOf([fullEntry])).map(({ path }) => `/news${path}`));
    const named = headOf().links.filter(({ rel }) => rel === 'alternate');
    expect(named).toHaveLength(4);
    for (const { href } of named) expect(files).toContain(href);
  });
});
