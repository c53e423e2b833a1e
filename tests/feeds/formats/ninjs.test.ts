import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { planNinjs } from '../../../src/domain/models/trust/ninjs.ts';
import { renderNinjs, renderWire } from '../../../src/feeds/formats/ninjs.ts';
import { at, contextOf, entry, fullEntry } from '../newsroom.ts';
import { compileNinjsSchema } from './ninjs-schema.ts';

const isValid = compileNinjsSchema();
const settings = { hasNinjs: true, machines: { search: 'allow', training: 'deny', retrieval: 'allow' } } as const;

function filesOf(entries: readonly ArticleEntry[], changes: Parameters<typeof contextOf>[1] = settings) {
  const context = contextOf(entries, changes);
  const { site } = context.edition;
  const contentOf = () => '<p>Text & more</p>';
  return new Map(
    planNinjs(context).map((file) => [
      file.path,
      file.template === 'wire' ? renderWire(file.model(), site, contentOf) : renderNinjs(file.model(), site, contentOf),
    ]),
  );
}

const stories = [
  fullEntry,
  entry({ slug: 'plain' }),
  entry({ slug: 'paid', kind: 'sponsored', sponsor: 'Acme' }),
  entry({ slug: 'strange', title: 'A\u0001<b> & "c" \ud800', tags: ['日本'], published: at('2014-10-28T13:30:00Z') }),
];

describe('ninjs', () => {
  it('is valid for every story, and for the wire of them', () => {
    const files = filesOf(stories);
    expect([...files.keys()].sort()).toEqual([
      '/2014/10/alibaba-apple-pay/index.ninjs.json',
      '/2014/10/paid/index.ninjs.json',
      '/2014/10/plain/index.ninjs.json',
      '/2014/10/strange/index.ninjs.json',
      '/wire.ninjs.json',
    ]);
    for (const [path, text] of files) {
      isValid(JSON.parse(text));
      expect(isValid.errors ?? [], path).toEqual([]);
    }
  });

  it('says what the page says', () => {
    const story = JSON.parse(filesOf([fullEntry]).get('/2014/10/alibaba-apple-pay/index.ninjs.json') ?? '') as object;
    expect(story).toMatchObject({
      uri: 'https://example.org/news/2014/10/alibaba-apple-pay/index.ninjs.json',
      firstCreated: '2014-10-28T09:30:00-04:00',
      versionCreated: '2014-10-28T10:15:00-04:00',
      version: '2',
      by: 'Technology desk, Jane Roe',
      people: [{ name: 'Jane Roe', rel: 'author' }],
      organisations: [
        { name: 'Apple', symbols: [{ exchange: 'NASDAQ', symbol: 'AAPL' }] },
        { name: 'Alibaba Group', symbols: [{ exchange: 'NYSE', symbol: 'BABA' }] },
      ],
      rightsInfo: { linkedRights: 'https://example.org/news/license.xml' },
    });
  });

  it('labels what is paid for, and leaves out drafts and withdrawn stories', () => {
    const files = filesOf([
      ...stories,
      entry({ slug: 'gone', status: 'withdrawn' }),
      entry({ slug: 'draft', status: 'draft' }),
    ]);
    expect(files.get('/2014/10/paid/index.ninjs.json')).toContain('"Sponsored: Alibaba opens the door"');
    expect([...files.keys()].filter((path) => /gone|draft/.test(path))).toEqual([]);
  });

  it('is not there unless the newsroom asks for it', () => {
    expect(filesOf(stories, {}).size).toBe(0);
  });
});
