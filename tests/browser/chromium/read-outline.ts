import { Parser } from 'htmlparser2';

/** Checks of a page that need no browser. */
export interface Outline {
  readonly problems: readonly string[];
  /** Where its links lead, as written. */
  readonly links: readonly string[];
  /** Whether it only leads on to another page. */
  readonly isRedirect: boolean;
}

export function readOutline(html: string): Outline {
  const problems: string[] = [];
  const links: string[] = [];
  const ids = new Set<string>();
  const levels: number[] = [];
  let isRedirect = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href } = attributes;
      if (id !== undefined && ids.has(id)) problems.push(`the id "${id}" is there twice`);
      if (id !== undefined) ids.add(id);
      if (name === 'a' && href !== undefined && !/^(?:#|mailto:)/.test(href)) links.push(href);
      if (/^h[1-6]$/.test(name)) levels.push(Number(name[1]));
      if (name === 'time' && !attributes['datetime']) problems.push('a time has no datetime');
      if (name === 'script' && attributes['type'] !== 'application/ld+json') problems.push('there is a script');
      if (name === 'meta' && attributes['http-equiv'] === 'refresh') isRedirect = true;
    },
  });
  parser.end(html);
  const headlines = levels.filter((level) => level === 1).length;
  if (headlines !== 1) problems.push(`${headlines} headlines of the first level`);
  levels.forEach((level, index) => {
    const before = levels[index - 1] ?? 0;
    if (level > before + 1) problems.push(`a heading of level ${level} follows one of level ${before}`);
  });
  return { problems, links, isRedirect };
}
