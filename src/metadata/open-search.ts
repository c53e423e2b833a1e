import { wordsFor } from '../domain/language/words/words-for.ts';
import { icons } from '../domain/site/icons.ts';
import { searchPath } from '../domain/site/permalinks.ts';
import { toUrl, type Site } from '../domain/site/site.ts';
import { escapeXml } from './escape-xml.ts';

/**
 * Media type in the link to the description, by which browsers recognise it; they ignore the type that the host sends.
 */
export const openSearchType = 'application/opensearchdescription+xml';

/** Longest `ShortName` that OpenSearch 1.1 allows. */
const longestShortName = 16;

/** Renders `/opensearch.xml`, with which browsers can search the site from the address bar. */
export function renderOpenSearch(site: Site): string {
  const { search } = wordsFor(site.language);
  const icon = icons.classic;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(shorten(site.name))}</ShortName>`,
    `  <LongName>${escapeXml(site.name)}</LongName>`,
    `  <Description>${escapeXml(search.describe(site.name))}</Description>`,
    `  <Url type="text/html" method="get" template="${escapeXml(toUrl(site, searchPath))}?q={searchTerms}"/>`,
    `  <Image type="${icon.type}">${escapeXml(toUrl(site, icon.path))}</Image>`,
    `  <Language>${site.language}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Shortens a name to the whole words that fit, or to the beginning of the first one if none fits. */
function shorten(name: string): string {
  if (name.length <= longestShortName) return name;
  const start = name.slice(0, longestShortName + 1);
  const end = start.lastIndexOf(' ');
  return end > 0 ? start.slice(0, end) : name.slice(0, longestShortName);
}
