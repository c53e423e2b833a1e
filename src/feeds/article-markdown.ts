import { toIsoDate } from '../domain/moment.ts';
import type { MarkdownModel } from '../domain/models/feeds/story-files.ts';
import {
  escapeHeadingEnd,
  escapeLine,
  escapeLinkText,
  escapeMarkdown,
  writeDestination,
} from '../domain/language/markdown-text.ts';
import { describeRating, describeRecommendation } from '../domain/trust/advice-facts.ts';
import { toUrl, type Site } from '../domain/site/site.ts';
import { wordsFor } from '../domain/language/words/words-for.ts';
import type { Words } from '../domain/language/words/words.ts';
import { captionOf, titleOf } from './item.ts';
import { cleanText } from './xml.ts';

/**
 * Renders an article as Markdown for programs, with all the content of its page.
 *
 * @param body text of the article as Markdown, with absolute addresses.
 */
export function renderArticleMarkdown(article: MarkdownModel, site: Site, body: string): string {
  const words = wordsFor(site.language);
  // With the same marker, a list right before the text would take up the items of one at its start.
  const marker = body.startsWith('- ') ? '*' : '-';
  const parts = [
    `# ${escapeHeadingEnd(escapeMarkdown(titleOf(article, site)))}`,
    escapeLine(article.summary),
    listFacts(article, site, marker),
    leadPicture(article, site),
    listUnder(words.keyPoints, article.keyPoints.map(escapeLine), marker),
    section(
      words.trust.recommendation,
      article.recommendation ? describeRecommendation(article.recommendation, site) : [],
      ({ name, value }) => `${name}${words.colon} ${value}`,
    ),
    body,
    section(words.disclosures, article.disclosures, ({ author, company, position, note }) =>
      [words.positions[position](author, company), note].filter(Boolean).join(' '),
    ),
    section(
      words.corrections,
      article.corrections,
      ({ kind, date, text }) =>
        `${words.correctionKinds[kind]}${words.comma} ${toIsoDate(date, site.timeZone)}${words.colon} ${text}`,
    ),
    article.correctionsPolicy === undefined
      ? ''
      : `${words.trust.correctionsPolicy}${words.colon} ${linkTo(toUrl(site, article.correctionsPolicy))}`,
    listUnder(
      words.trust.ratings,
      (article.ratings ?? []).map((rating) => {
        const text = escapeLine(describeRating(rating, site));
        return rating.url === undefined ? text : `${text}${words.comma} ${linkTo(rating.url)}`;
      }),
    ),
    listSources(article, words),
  ];
  return `${cleanText(parts.filter((part) => part !== '').join('\n\n'))}\n`;
}

function leadPicture({ illustration }: MarkdownModel, site: Site): string {
  if (!illustration) return '';
  const { picture, alt, caption, credit } = illustration;
  const words = captionOf(caption, credit);
  return [`![${escapeLinkText(alt)}](${writeDestination(toUrl(site, picture.src))})`, escapeLine(words)]
    .filter(Boolean)
    .join('\n\n');
}

function listFacts(article: MarkdownModel, site: Site, marker: string): string {
  const { authors, section, companies, published, updated, dateline, sponsor } = article;
  const { colon, comma, factNames } = wordsFor(site.language);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [factNames.sponsor, sponsor && escapeMarkdown(sponsor)],
    [factNames.authors, escapeMarkdown(authors.map(({ name }) => name).join(`${comma} `))],
    [factNames.published, toIsoDate(published, site.timeZone)],
    [factNames.updated, updated === undefined ? undefined : toIsoDate(updated, site.timeZone)],
    [factNames.dateline, dateline && escapeMarkdown(dateline)],
    [factNames.section, escapeMarkdown(section.name)],
    [
      factNames.companies,
      escapeMarkdown(
        companies
          .map(({ name, tickers }) => (tickers.length > 0 ? `${name} (${tickers.join(', ')})` : name))
          .join('; '),
      ),
    ],
    [factNames.address, toUrl(site, article.path)],
  ];
  return facts.flatMap(([name, value]) => (value ? [`${marker} ${name}${colon} ${value}`] : [])).join('\n');
}

/** Writes a list under a heading. `describe` returns a line of plain text. */
function section<T>(title: string, items: readonly T[], describe: (item: T) => string): string {
  return listUnder(
    title,
    items.map((item) => escapeLine(describe(item))),
  );
}

function listSources({ sources }: MarkdownModel, { comma, sources: heading }: Words): string {
  return listUnder(
    heading,
    sources.map(({ title: name, publisher, date, url }) => {
      const text = escapeLine([name, publisher, date].filter(Boolean).join(`${comma} `));
      return url === undefined ? text : `${text}${comma} ${linkTo(url)}`;
    }),
  );
}

/** Writes lines of Markdown as a list under a heading. */
function listUnder(title: string, lines: readonly string[], marker = '-'): string {
  if (lines.length === 0) return '';
  return [`## ${title}`, '', ...lines.map((line) => `${marker} ${line}`)].join('\n');
}

/** Writes an address in angle brackets, where it needs no escaping. */
function linkTo(url: string): string {
  return `<${new URL(url).href}>`;
}
