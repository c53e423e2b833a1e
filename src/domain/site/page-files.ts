const patterns = new Map<string, RegExp>();

/**
 * Reads the parameters of a page file out of a path.
 * `('tags/[tag]/[...page].astro', '/tags/ipo/page/2/')` → `{ tag: 'ipo', page: 'page/2' }`.
 */
export function paramsOf(pageFile: string, path: string): Record<string, string | undefined> {
  return { ...patternOf(pageFile).exec(path.replace(/^\/|\/$/g, ''))?.groups };
}

/** Whether the addresses that a page file serves have the shape of a path. */
export function canServe(pageFile: string, path: string): boolean {
  return patternOf(pageFile).test(path.replace(/^\/|\/$/g, ''));
}

/**
 * Shape of the addresses that a page file serves: its name without the ending, and without `_root/`, the folder of
 * files that hosts, crawlers and browsers find at the root of the site.
 */
export function shapeOf(pageFile: string): string {
  return pageFile.replace(/^_root\//, '').replace(/\.(?:astro|ts)$/, '');
}

function patternOf(pageFile: string): RegExp {
  let pattern = patterns.get(pageFile);
  if (!pattern) patterns.set(pageFile, (pattern = compile(pageFile)));
  return pattern;
}

function compile(pageFile: string): RegExp {
  const source = shapeOf(pageFile)
    .replace(/(?:^|\/)index$/, '')
    .replaceAll('.', '\\.')
    .replace(/\/\[\\\.\\\.\\\.(\w+)\]/g, '(?:/(?<$1>.+))?')
    .replace(/\[\\\.\\\.\\\.(\w+)\]\//g, '(?:(?<$1>.+)/)?')
    .replace(/\[\\\.\\\.\\\.(\w+)\]/g, '(?<$1>.+)?')
    .replace(/\[(\w+)\]/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}
