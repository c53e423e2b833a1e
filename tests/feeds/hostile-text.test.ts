import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { cleanText } from '../../src/feeds/xml.ts';
import { createHead } from '../../src/metadata/head.ts';
import { articleModelOf, at, contextOf, fullEntry, site } from './newsroom.ts';
import { all, readAsHtml, readXml, texts } from './reading/read-xml.ts';
import { renderFiles } from './render-files.ts';

/*
 * Any text of an article or of the newsroom results in well-formed files, from which a reader of the format gets the
 * text that was written. Most of these texts are errors when an article is read; these tests do not rely on that.
 */

const nastyWords = [
  ']]>',
  '<![CDATA[',
  '</script><script>alert(1)</script>',
  '</ScRiPt >',
  '<!--',
  '&lt;',
  '&#0;',
  '\0',
  '\u0001\u000b\u001f',
  '\u007f\u0085',
  '\uFFFE\uFFFF',
  '\uD83D',
  '\uDC00',
  '\r\n',
  '\u2028',
  '😀𝒜',
  '\u202eשלום\u202c',
  'العربية',
  'e\u0301',
  '../x',
  '"quoted" \\',
  '$& $1',
  '\nSitemap: https://evil.example/',
  '\n# Headline',
] as const;

const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...nastyWords), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 5 })
  .map((parts) => parts.join(''));

/** A title, a name or a tag without a letter is refused. */
const hostileName = hostileText.map((text) => `A${text}`);

interface HostileWords {
  readonly title: string;
  readonly text: string;
  readonly tag: string;
  readonly name: string;
}

const hostileWords = fc.record<HostileWords>({
  title: hostileName,
  text: hostileText,
  tag: hostileName,
  name: hostileName,
});

/** An article with hostile text in every field, and recent enough for the news sitemap. */
function articleOf({ title, text, tag }: HostileWords): ArticleEntry {
  return {
    ...fullEntry,
    id: `2014/${text}`,
    title,
    summary: text,
    tags: [tag],
    dateline: text,
    keyPoints: [text],
    image: { src: 'stage.jpg', alt: text, caption: text, credit: text },
    corrections: fullEntry.corrections.map((correction) => ({ ...correction, text })),
    disclosures: fullEntry.disclosures.map((disclosure) => ({ ...disclosure, note: text })),
    sources: [{ title: text, publisher: text }],
    published: at('2014-10-31T20:00:00Z'),
    updated: at('2014-10-31T21:00:00Z'),
  };
}

const newsroomOf = ({ name, text }: HostileWords) => ({
  name,
  tagline: text,
  description: text,
  publisher: { ...site.publisher, name },
});

const filesOf = (words: HostileWords) =>
  renderFiles(contextOf([articleOf(words)], newsroomOf(words)), { html: words.text, markdown: words.text });

const ends = (path: string, ...endings: readonly string[]) => endings.some((ending) => path.endsWith(ending));

describe('hostile text', () => {
  it('leaves every XML file well-formed and every JSON file readable', async () => {
    await fc.assert(
      fc.asyncProperty(hostileWords, async (words) => {
        let xmlFiles = 0;
        for (const [path, text] of await filesOf(words)) {
          expect(text.isWellFormed()).toBe(true);
          if (ends(path, '.xml', '.opml')) {
            readXml(text);
            xmlFiles++;
          } else if (ends(path, '.json', '.webmanifest')) JSON.parse(text);
        }
        expect(xmlFiles).toBeGreaterThan(10);
      }),
    );
  });

  it('comes back from feeds, OPML and the news sitemap as it was, but for what XML cannot carry', async () => {
    await fc.assert(
      fc.asyncProperty(hostileWords, async (words) => {
        const files = await filesOf(words);
        const xml = (path: string) => readXml(files.get(path) ?? '');
        const title = cleanText(words.title);
        expect(texts(xml('/rss.xml'), 'channel', 'item', 'title').map(readAsHtml)).toEqual([title]);
        expect(texts(xml('/rss.xml'), 'channel', 'title').map(readAsHtml)).toEqual([cleanText(words.name)]);
        expect(texts(xml('/rss.xml'), 'channel', 'item', 'description').map(readAsHtml).join('')).toBe(
          cleanText(words.text),
        );
        expect(texts(xml('/rss.xml'), 'channel', 'item', 'media:content', 'media:credit').map(readAsHtml)).toEqual(
          words.text === '' ? [] : [cleanText(words.text)],
        );
        expect(texts(xml('/atom.xml'), 'entry', 'title').map(readAsHtml)).toEqual([title]);
        expect(texts(xml('/news-sitemap.xml'), 'url', 'news:news', 'news:title')).toEqual([title]);
        expect(JSON.parse(files.get('/feed.json') ?? '')).toMatchObject({ items: [{ title }] });
        const outlines = all(xml('/feeds.opml'), 'body', 'outline', 'outline').map(({ attributes }) =>
          readAsHtml(attributes['text'] ?? ''),
        );
        expect(outlines[0]).toBe(cleanText(words.name));
        expect(outlines).toContain(cleanText(`${words.name}: Technology`));
      }),
    );
  });

  it('adds no line to files of lines, and no headline to Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(hostileWords, async (words) => {
        const files = await filesOf(words);
        expect(files.get('/robots.txt')?.split('\n')).toHaveLength(6);
        expect(files.get('/.well-known/security.txt')?.split('\n')).toHaveLength(5);
        expect(files.get('/_redirects')).toBe('');
        const headlines = (path: string) => files.get(path)?.match(/^#.*/gm)?.length;
        expect(headlines('/llms.txt')).toBe(4);
        const [title = ''] = files.get('/2014/10/alibaba-apple-pay/index.md')?.split('\n') ?? [];
        expect(title.startsWith('# ')).toBe(true);
      }),
    );
  });

  it('names no file outside the site, and none twice', async () => {
    await fc.assert(
      fc.asyncProperty(hostileWords, async (words) => {
        const paths = [...(await filesOf(words)).keys()];
        for (const path of paths) expect(path).toMatch(/^(?:\/(?!\.\.?(?:\/|$))[^/\\\s\p{C}]+)+$/u);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      }),
    );
  });

  it('stays inert in JSON-LD, and comes back from it as it was', () => {
    fc.assert(
      fc.property(hostileWords, (words) => {
        const changes = newsroomOf(words);
        const article = articleModelOf(articleOf(words), changes);
        const { jsonLd = '' } = createHead({ frame: article.frame, article }, { ...site, ...changes });
        expect(jsonLd).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(jsonLd)).toMatchObject({
          '@graph': [{ headline: words.title, description: words.text }, {}],
        });
      }),
    );
  });

  it('may be a title of 10,000 characters', async () => {
    const title = 'Ünicode 😀 & ]]> '.repeat(600);
    const files = await filesOf({ title, text: title, tag: 'tag', name: title });
    for (const path of ['/rss.xml', '/atom.xml', '/news-sitemap.xml']) {
      expect(readXml(files.get(path) ?? '').children.length).toBeGreaterThan(0);
    }
    expect(JSON.parse(files.get('/feed.json') ?? '')).toMatchObject({ title, items: [{ title, summary: title }] });
  });
});
