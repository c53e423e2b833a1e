import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../src/feeds/item.ts';
import { renderBody } from '../../../src/markdown/render/render.ts';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { feed } from '../../markdown/context.ts';
import { entry, feedOf, fullEntry, site } from '../newsroom.ts';

/**
 * What strict readers let through: no class, id, style, role or data, no `section`, `time`, `picture`, `svg` or form
 * control. They keep the text of an unknown element.
 */
const strictReader: sanitizeHtml.IOptions = {
  allowedTags: (
    'a b blockquote br code em figcaption figure h2 h3 h4 hr i img li ol p pre strong sub sup ' +
    'table tbody td th thead tr ul'
  ).split(' '),
  allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'] },
  allowedSchemes: ['http', 'https', 'mailto'],
};

const markdown = readFileSync(new URL('../../markdown/cases/feed-everything.md', import.meta.url), 'utf8');
const body = renderBody(markdown, feed);

function contentOf(article: ArticleEntry): string {
  const [item] = feedOf([article]).items;
  if (!item) throw new Error('The feed is empty.');
  return composeContent(item, site, body);
}

const content = contentOf(fullEntry);
const shown = sanitizeHtml(content, strictReader);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function read(html: string): { readonly elements: readonly Element[]; readonly text: string } {
  const elements: Element[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (piece) => (text += piece),
  });
  parser.end(html);
  return { elements, text: text.replace(/\s+/g, ' ').trim() };
}

const count = (html: string, name: string) => read(html).elements.filter((element) => element.name === name).length;

describe('a story in a strict reader', () => {
  it('loses not a word', () => {
    expect(read(shown).text).toBe(read(content).text);
  });

  it.each(['table', 'tr', 'th', 'td', 'figure', 'figcaption', 'img', 'sup', 'ol', 'h2', 'pre'])(
    'keeps every <%s>',
    (name) => {
      expect(count(content, name)).toBeGreaterThan(0);
      expect(count(shown, name)).toBe(count(content, name));
    },
  );

  it('has only full addresses, in links and pictures, that the reader keeps', () => {
    const addresses = read(shown).elements.flatMap(({ name, attributes }) =>
      name === 'a' ? [attributes['href']] : name === 'img' ? [attributes['src']] : [],
    );
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.(?:org|net)\//);
  });

  it('has footnotes with numbers at both ends, whose links lead to the story’s page', () => {
    expect(shown).toMatch(/note<sup><a href="https:\/\/example\.org\/news\/[^"]+#fn-1">\[1\]<\/a><\/sup>/);
    expect(shown).toMatch(/<ol>\s*<li>\s*<p>The note\. <a href="https:\/\/example\.org\/news\/[^"]+#fnref-1">↩<\/a>/);
  });

  it('shows corrections and disclosures, and says which is which', () => {
    const { text } = read(shown);
    expect(text).toContain('Correction, 28 October 2014: A million activations, not users.');
    expect(text).toMatch(/Disclosures Jane Roe gains if Apple rises \(a long position\)\. Ten shares\./);
  });

  it('says where it was written, before its text, and what it rests on, after all else', () => {
    const { text } = read(shown);
    expect(text).toMatch(
      /Cook is coming LAGUNA BEACH, California .*Ten shares\. Sources On-stage remarks, The Wall Street Journal$/,
    );
    const sources = [{ title: 'A <report>', date: '2014-10-27', url: 'https://example.net/a?b&c' }];
    expect(contentOf(entry({ sources }))).toContain(
      '<li><a href="https://example.net/a?b&amp;c">A &lt;report&gt;</a>, 27 October 2014</li>',
    );
    expect(contentOf(entry())).not.toMatch(/Sources|<hr\/>/);
  });

  it('keeps words apart without any element', () => {
    const withoutBody = contentOf(fullEntry).replace(body.trim(), 'The text.');
    expect(
      withoutBody
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(
      'The stage. (J. Roe) Ma is keen Cook is coming LAGUNA BEACH, California The text. ' +
        'Correction, 28 October 2014: A million activations, not users. ' +
        'Disclosures Jane Roe gains if Apple rises (a long position). Ten shares. ' +
        'Sources On-stage remarks, The Wall Street Journal',
    );
  });

  it('has nothing that only works on the page', () => {
    expect(content).not.toMatch(
      /<(?:script|style|svg|input|iframe|picture|source|nav)\b| (?:id|style|on\w+|tabindex)=/,
    );
  });
});

describe('a sponsored story', () => {
  it('is labelled in its title and before its text', () => {
    const html = sanitizeHtml(contentOf(entry({ kind: 'sponsored', sponsor: 'Acme' })), strictReader);
    expect(html).toMatch(/^<p><strong>Sponsored by Acme<\/strong><\/p>/);
  });
});

describe('a story in a language that is written from right to left', () => {
  it('says so to readers whose own pages are written the other way', () => {
    const [item] = feedOf([fullEntry]).items;
    const html = item && composeContent(item, { ...site, language: 'ar' }, body);
    expect(html).toMatch(/^<div dir="rtl"><figure>.*<\/div>$/s);
    expect(content).not.toContain('dir=');
  });
});

describe('a story that was withdrawn', () => {
  it('leaves every feed', () => {
    expect(feedOf([fullEntry, entry({ slug: 'gone', status: 'withdrawn' })]).items.map(({ id }) => id)).toEqual([
      fullEntry.id,
    ]);
  });
});
