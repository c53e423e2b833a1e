import { describe, expect, it } from 'vitest';
import { renderAtom } from '../../../src/feeds/formats/atom.ts';
import { looksLikeMarkup, toHtml, toReaderText } from '../../../src/feeds/reader-text.ts';
import { renderRss } from '../../../src/feeds/formats/rss.ts';
import { xmlReaders } from '../../site/published/read-feeds.ts';
import { entry, feedOf, site } from '../newsroom.ts';
import { all, readAsHtml, readXml } from './read-xml.ts';

const markup = [
  '<img src=x onerror=alert(1)> down 4 %',
  'debt<equity and cost>price',
  '3 < 4 and 5 > 4',
  'What <head> holds',
  'Closing </script> tags',
  '<!-- a comment',
  '<?php a',
  'Say &amp; twice',
  '&lt;b&gt; is bold',
  'No. &#49;',
  'R&copy without its mark',
  'a<svg/onload=alert(1)>',
];
const plain = [
  'AT&T and S&P 500',
  'Marks & Spencer',
  'P/E < 10',
  'Yields > 4 %',
  'i <3 bonds',
  'R&D; M&A',
  '“Quoted” \'words\' and "more"',
  'Q&A #1',
];

describe('a text of which readers do not agree what it is', () => {
  it.each(markup)('is HTML where part of it would be lost or run: %s', (text) => {
    expect(looksLikeMarkup(text)).toBe(true);
    expect(toReaderText(text)).not.toContain('<');
    expect(readAsHtml(toReaderText(text))).toBe(text);
  });

  it.each(plain)('is text where both readings are the same: %s', (text) => {
    expect(toReaderText(text)).toBe(text);
    expect(readAsHtml(text)).toBe(text);
  });

  it('shows no entity for a quotation mark', () => {
    expect(toHtml('"<b>" \'')).toBe('"&lt;b&gt;" \'');
  });
});

describe.each(['rss-parser', 'feedparser', 'feedsmith', 'feedme'] as const)('to %s', (name) => {
  it.each([...markup, ...plain])('title and summary give every character, and nothing to run: %s', async (text) => {
    const model = feedOf([entry({ title: text, summary: text })]);
    for (const xml of [
      await renderRss(model, site, () => '<p>Text</p>'),
      renderAtom(model, site, () => '<p>Text</p>'),
    ]) {
      const [item] = await xmlReaders[name](xml);
      expect(readAsHtml(item?.title ?? '')).toBe(text);
      expect(readAsHtml(item?.summary ?? '')).toBe(text);
    }
  });
});

it('an Atom text says that it is HTML where it is', () => {
  const typesOf = (title: string) =>
    all(readXml(renderAtom(feedOf([entry({ title, summary: title })]), site, () => '')), 'entry').flatMap((found) =>
      ['title', 'summary'].map((part) => all(found, part)[0]?.attributes['type']),
    );
  expect(typesOf('debt<equity and cost>price')).toEqual(['html', 'html']);
  expect(typesOf('AT&T')).toEqual([undefined, undefined]);
});
