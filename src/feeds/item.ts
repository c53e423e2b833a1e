import { formatsFor } from '../domain/language/format.ts';
import { toIsoDate } from '../domain/moment.ts';
import { labelledTitle } from '../domain/site/labelled-title.ts';
import type { FeedItem } from '../domain/models/feeds/feed.ts';
import { describeRating, describeRecommendation } from '../domain/trust/advice-facts.ts';
import { toUrl, type Site } from '../domain/site/site.ts';
import { wordsFor } from '../domain/language/words/words-for.ts';
import { inOwnDirection } from './own-direction.ts';
import { emptyElement, escapeText, parentElement, textElement } from './xml.ts';

/** Returns an item's text as safe HTML in which every address is absolute. */
export type ContentSource = (item: FeedItem) => string;

/** Title of a story in feeds of all formats. */
export function titleOf(item: Pick<FeedItem, 'kind' | 'title'>, site: Site): string {
  return labelledTitle(item, site);
}

/** Printed tickers of the companies that a story names, without repeats; a company without a symbol has its name. */
export function tickersOf(item: Pick<FeedItem, 'companies'>): readonly string[] {
  return [
    ...new Set(
      item.companies.flatMap(({ tickers, name }): readonly string[] => (name === undefined ? tickers : [name])),
    ),
  ];
}

/**
 * Composes the full content of an item as HTML: sponsor, picture, key points, dateline, text, corrections, disclosures
 * and sources. The HTML needs no classes, styles or ids, which readers remove; line breaks separate words if a reader
 * removes elements as well. Right-to-left text has `dir`, since the reader's page may have another direction.
 *
 * @param body the rendered text, trimmed, since feed readers differ about the whitespace around it.
 */
export function composeContent(item: FeedItem, site: Site, body: string): string {
  const parts = [
    writeSponsor(item, site),
    inOwnLanguage(item, [writeFigure(item, site), writeList(item.keyPoints.map(escapeText))]),
    writeRecommendation(item, site),
    inOwnLanguage(item, [writeDateline(item), body.trim()]),
    writeCorrections(item, site),
    writeDisclosures(item, site),
    writeRatings(item, site),
    writeSources(item, site),
  ];
  const content = parts.filter((part) => part !== '').join('\n');
  return wordsFor(site.language).direction === 'rtl' ? parentElement('div', [content], { dir: 'rtl' }) : content;
}

/**
 * Marks the author's parts of a story in another language than the site's with `lang`, since the site's words are
 * beside them.
 */
function inOwnLanguage({ language }: FeedItem, parts: readonly string[]): string {
  const content = parts.filter((part) => part !== '').join('\n');
  if (!language || content === '') return content;
  const { lang, dir } = language;
  return parentElement('div', [content], { lang, ...(dir && { dir }) });
}

/** Caption and credit as one text: `Caption (Credit)`. */
export function captionOf(caption: string | undefined, credit: string | undefined): string {
  return caption && credit ? `${caption} (${credit})` : (caption ?? credit ?? '');
}

function writeSponsor({ kind, sponsor }: FeedItem, { language }: Site): string {
  if (kind !== 'sponsored') return '';
  const { kinds, sponsoredBy } = wordsFor(language);
  return parentElement('p', [textElement('strong', sponsor === undefined ? kinds.sponsored : sponsoredBy(sponsor))]);
}

function writeFigure({ illustration }: FeedItem, site: Site): string {
  if (!illustration) return '';
  const { picture, alt, caption, credit } = illustration;
  const image = emptyElement('img', {
    src: toUrl(site, picture.src),
    alt,
    width: String(picture.widthPixels),
    height: String(picture.heightPixels),
  });
  const words = captionOf(caption, credit);
  return parentElement('figure', [image, words && textElement('figcaption', words)]);
}

function writeDateline({ dateline }: FeedItem): string {
  return dateline === undefined ? '' : textElement('p', dateline);
}

function writeCorrections(item: FeedItem, site: Site): string {
  if (item.corrections.length === 0) return '';
  const { colon, comma, correctionKinds, trust } = wordsFor(site.language);
  const format = formatsFor(site);
  const { correctionsPolicy: policy } = item;
  const link = policy && `<p>${textElement('a', trust.correctionsPolicy, { href: toUrl(site, policy) })}</p>`;
  const notes = item.corrections.map(({ kind, date, text }) => {
    const day = textElement('time', format.date(date), { datetime: toIsoDate(date, site.timeZone) });
    return `<p><strong>${escapeText(correctionKinds[kind])}${comma} ${day}${colon}</strong> ${inOwnDirection(text, site)}</p>`;
  });
  return writeLines('section', ['<hr/>', ...notes, ...(link ? [link] : [])]);
}

function writeDisclosures(item: FeedItem, site: Site): string {
  const words = wordsFor(site.language);
  return writeTitledList(
    words.disclosures,
    item.disclosures.map(({ author, company, position, note }) => {
      const interest = words.positions[position](author, company);
      return note === undefined ? escapeText(interest) : `${escapeText(interest)} ${inOwnDirection(note, site)}`;
    }),
  );
}

function writeRecommendation({ recommendation }: FeedItem, site: Site): string {
  if (!recommendation) return '';
  const { colon, trust } = wordsFor(site.language);
  const facts = describeRecommendation(recommendation, site).map(
    ({ name, value }) => `<strong>${escapeText(name)}${colon}</strong> ${escapeText(value)}`,
  );
  return writeTitledList(trust.recommendation, facts, '');
}

function writeRatings({ ratings = [] }: FeedItem, site: Site): string {
  const items = ratings.map((rating) => {
    const text = describeRating(rating, site);
    return rating.url === undefined
      ? escapeText(text)
      : textElement('a', text, { href: URL.parse(rating.url)?.href ?? '' });
  });
  return writeTitledList(wordsFor(site.language).trust.ratings, items);
}

function writeSources(item: FeedItem, site: Site): string {
  const format = formatsFor(site);
  const { comma, sources: title } = wordsFor(site.language);
  return writeTitledList(
    title,
    item.sources.map(({ title: source, publisher, date, url }) => {
      const words = inOwnDirection(source, site);
      const name = url === undefined ? words : parentElement('a', [words], { href: URL.parse(url)?.href ?? url });
      const rest = [publisher, date && format.day(date)].flatMap((part) => (part ? [inOwnDirection(part, site)] : []));
      return [name, ...rest].join(`${comma} `);
    }),
  );
}

/** Writes a list of HTML under a title. A rule separates it from the story above it. */
function writeTitledList(title: string, items: readonly string[], rule = '<hr/>'): string {
  if (items.length === 0) return '';
  return writeLines('section', [
    ...(rule === '' ? [] : [rule]),
    `<p><strong>${escapeText(title)}</strong></p>`,
    writeList(items),
  ]);
}

function writeList(items: readonly string[]): string {
  if (items.length === 0) return '';
  return writeLines(
    'ul',
    items.map((item) => `<li>${item}</li>`),
  );
}

function writeLines(name: string, children: readonly string[]): string {
  return `<${name}>\n${children.join('\n')}\n</${name}>`;
}
