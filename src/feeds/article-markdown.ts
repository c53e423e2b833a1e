import { toIsoDate } from '../domain/moment.ts';
import type { MarkdownModel } from '../domain/models/site-files.ts';
import { toUrl, type Site } from '../domain/site.ts';
import { wordsFor } from '../domain/words/words-for.ts';
import { titleOf } from './item.ts';
import { cleanText } from './xml.ts';

/**
 * An article as Markdown, for programs that read. `source` is its text as its author wrote it; comments and the
 * like, which no page shows, are left out, and addresses of pictures and of the site's own pages are made absolute.
 */
export function renderArticleMarkdown(article: MarkdownModel, site: Site, source: string): string {
  const words = wordsFor(site.language);
  const parts = [
    `# ${escapeMarkdown(titleOf(article, site))}`,
    escapeMarkdown(article.summary),
    listFacts(article, site),
    article.keyPoints.map((point) => `- ${escapeMarkdown(point)}`).join('\n'),
    publish(source, (prose) => resolveAddresses(prose, article, site)).trim(),
    section(words.disclosures, article.disclosures, ({ author, company, position, note }) =>
      escapeMarkdown([words.positions[position](author, company), note].filter(Boolean).join(' ')),
    ),
    section(
      words.corrections,
      article.corrections,
      ({ kind, date, text }) =>
        `${escapeMarkdown(words.correctionKinds[kind])}, ${toIsoDate(date, site.timeZone)}: ${escapeMarkdown(text)}`,
    ),
    section(words.sources, article.sources, ({ title, publisher, date, url }) =>
      [...[title, publisher, date].map((part) => part && escapeMarkdown(part)), url && linkTo(url)]
        .filter(Boolean)
        .join(', '),
    ),
  ];
  return `${cleanText(parts.filter((part) => part !== '').join('\n\n'))}\n`;
}

function listFacts(article: MarkdownModel, site: Site): string {
  const { authors, section, companies, published, updated, dateline, sponsor } = article;
  const { factNames } = wordsFor(site.language);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [factNames.sponsor, sponsor && escapeMarkdown(sponsor)],
    [factNames.authors, escapeMarkdown(authors.map(({ name }) => name).join(', '))],
    [factNames.published, toIsoDate(published, site.timeZone)],
    [factNames.updated, updated === undefined ? undefined : toIsoDate(updated, site.timeZone)],
    [factNames.dateline, dateline && escapeMarkdown(dateline)],
    [factNames.section, escapeMarkdown(section.name)],
    [
      factNames.companies,
      escapeMarkdown(companies.map(({ name, tickers }) => `${name} (${tickers.join(', ')})`).join('; ')),
    ],
    [factNames.address, toUrl(site, article.path)],
  ];
  return facts.flatMap(([name, value]) => (value ? [`- ${name}: ${value}`] : [])).join('\n');
}

/** `describe` gives a line of Markdown. */
function section<T>(title: string, items: readonly T[], describe: (item: T) => string): string {
  if (items.length === 0) return '';
  return [`## ${title}`, '', ...items.map((item) => `- ${describe(item)}`)].join('\n');
}

/** An address in angle brackets, where it needs no escapes that a program would take for a part of it. */
function linkTo(url: string): string {
  return `<${new URL(url).href}>`;
}

/** One line of plain text, in which nothing is markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

/** What an author writes that no page shows: comments, elements without readers, and definitions used as notes. */
const hidden = [
  /<!--[\s\S]*?(?:-->|$(?![\s\S]))/,
  /<(?<element>script|style|template|noscript|iframe|object|textarea|title)\b[\s\S]*?(?:<\/\k<element>\s*>|$(?![\s\S]))/,
  /^ {0,3}\[[^\]\n]*\]:[ \t]*(?:#|<>)[ \t]*(?:["'(].*)?$/,
];

/** Code stays as it is: a fenced block, or code within a line. */
const code = [
  /^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\k<fence>[`~]*[ \t]*$|$(?![\s\S]))/,
  /(?<ticks>`+)(?!`)[^\n]*?[^`\n]\k<ticks>(?!`)/,
];

const special = new RegExp(
  `(?<hidden>${hidden.map(({ source }) => source).join('|')})|${code.map(({ source }) => source).join('|')}`,
  'gim',
);

/** Takes out what is hidden, and changes what is neither hidden nor code. */
function publish(source: string, change: (prose: string) => string): string {
  const published: string[] = [];
  let position = 0;
  for (const match of source.matchAll(special)) {
    published.push(change(source.slice(position, match.index)));
    if (match.groups?.['hidden'] === undefined) published.push(match[0]);
    position = match.index + match[0].length;
  }
  return [...published, change(source.slice(position))].join('');
}

const linkTarget = /(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)([^\s)>]+)/gm;

function resolveAddresses(prose: string, { body }: MarkdownModel, site: Site): string {
  const pictures = new Map(body.pictures.map(([src, { src: path }]) => [src, toUrl(site, path)]));
  return prose.replace(linkTarget, (whole, before: string, address: string) => {
    const picture = pictures.get(address);
    if (picture !== undefined) return before + picture;
    const isOwnPath = address.startsWith('/') && !address.startsWith('//');
    return isOwnPath ? before + site.url + address.slice(1) : whole;
  });
}
