import { posix } from 'node:path';

/** Targets of the relative links of a Markdown text, as paths from the root, without fragments. Code is left out. */
export function linksIn(document: string, markdown: string): readonly string[] {
  const text = markdown.replace(/^\s*```.*?^\s*```/gms, '').replace(/`[^`]*`/g, '');
  return [...text.matchAll(/\]\((?!https?:|mailto:|#|\/)([^)\s#]+)/g)].map(([, target = '']) =>
    posix.join(posix.dirname(document), target),
  );
}

/**
 * Documents that are more than so many links away from a first one. A link to a folder leads to its `README.md`.
 *
 * @param documents path → Markdown.
 */
export function findDistant(
  documents: ReadonlyMap<string, string>,
  first: string,
  mostLinks: number,
): readonly string[] {
  const reached = new Set([first]);
  let latest = [first];
  for (let links = 0; links < mostLinks; links++) {
    latest = latest
      .flatMap((document) => linksIn(document, documents.get(document) ?? ''))
      .map((target) => (documents.has(target) ? target : posix.join(target, 'README.md')))
      .filter((target) => documents.has(target) && !reached.has(target));
    for (const document of latest) reached.add(document);
  }
  return [...documents.keys()].filter((document) => !reached.has(document));
}
