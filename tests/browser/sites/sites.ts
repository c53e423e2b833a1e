/** The demo newsroom, built at the root of a host and below a path. The tests run on both. */
export const sites = [
  { name: 'root', port: 4381, base: '/', url: 'http://127.0.0.1:4381/' },
  { name: 'base path', port: 4382, base: '/news/', url: 'http://127.0.0.1:4382/news/' },
] as const;

/** Names the environment variable by which tests find the files of the site at the root. */
export const siteFolderVariable = 'TICKERPRESS_SITE_FOLDER';
