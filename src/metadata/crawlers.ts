import type { LlmsTxtModel, RobotsModel, SecurityModel } from '../domain/models/feeds/site-files.ts';
import { toUrl, usualCopies, type Site } from '../domain/site/site.ts';
import { robotsGroups } from './machines.ts';
import { formatsFor } from '../domain/language/format.ts';
import { wordsFor } from '../domain/language/words/words-for.ts';

/** Renders `/robots.txt`. Pages that should not be indexed have a `noindex` themselves. */
export function renderRobots({ sitemaps }: RobotsModel, site: Site): string {
  const lines = [...robotsGroups(site), ...sitemaps.map((path) => `Sitemap: ${toUrl(site, path)}`)];
  return `${lines.join('\n')}\n`;
}

/** Renders `/.well-known/security.txt` (RFC 9116). */
export function renderSecurity({ expires }: SecurityModel, site: Site): string {
  const lines = [
    `Contact: ${new URL(`mailto:${site.publisher.email}`).href}`,
    `Expires: ${new Date(expires).toISOString()}`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${toUrl(site, '/.well-known/security.txt')}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Renders `/llms.txt`, an overview of the site in Markdown. It lists no stories, so its size stays constant. */
export function renderLlmsTxt({ sections, pages, feeds }: LlmsTxtModel, site: Site): string {
  const words = wordsFor(site.language);
  const link = ({ name, path, description }: { name: string; path: string; description?: string }) =>
    `- [${writeLine(name)}](${toUrl(site, path)})${description ? `: ${writeLine(description)}` : ''}`;
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : []);
  const lines = [
    `# ${writeLine(site.name)}`,
    '',
    `> ${writeLine(site.description)}`,
    '',
    ...describeMarkdown(site),
    ...part(words.sections, sections.map(link)),
    ...part(words.feeds, feeds.map(link)),
    ...part(words.aboutSite, pages.map(link)),
  ];
  return lines.join('\n');
}

/** Line about the Markdown copies of stories, if there are any. */
function describeMarkdown(site: Site): readonly string[] {
  const { markdownCopies = usualCopies } = site;
  const words = wordsFor(site.language);
  if (markdownCopies === false) return [];
  if (markdownCopies === true) return [words.storiesAsMarkdown, ''];
  return [words.newestStoriesAsMarkdown(markdownCopies, formatsFor(site).number(markdownCopies)), ''];
}

/** Writes text as one line without markup and without forbidden characters. */
function writeLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').replace(/[\\`*_~[\]<>]|&(?=#?\w+;)/g, '\\$&');
}
