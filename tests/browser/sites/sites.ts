/**
 * First of the ports that the browser tests listen on, one after the other; another for a second run on the machine.
 */
export const firstPort = Number(process.env['TICKERPRESS_TEST_PORT'] ?? 4381);

/** The demo newsroom, built at the root of a host and below a path. The tests run on both. */
export const sites = [
  { name: 'root', port: firstPort, base: '/', url: `http://127.0.0.1:${firstPort}/` },
  { name: 'base path', port: firstPort + 1, base: '/news/', url: `http://127.0.0.1:${firstPort + 1}/news/` },
] as const;

/** Names the environment variable by which tests find the files of the site at the root. */
export const siteFolderVariable = 'TICKERPRESS_SITE_FOLDER';
