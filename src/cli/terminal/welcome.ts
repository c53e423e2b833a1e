import { stripVTControlCharacters } from 'node:util';
import { count, type Report } from '../../press/report/report.ts';

/** Finds the address in the output of Astro's preview at its start; `undefined` until it is there. */
export function findLocalAddress(output: string): string | undefined {
  return /(?:Local|Network) +(https?:\/\/\S+\/)\s/.exec(stripVTControlCharacters(output))?.[1];
}

/** Formats the welcome for the terminal: the site's address, its size and the next commands. */
export function welcome(address: string, report: Pick<Report, 'articles' | 'files'> | undefined): string {
  const size = report && `${count(report.articles.published, 'story', 'stories')} in ${report.files.total} files`;
  return [
    '',
    `  Your site is at ${address}`,
    ...(size === undefined ? [] : [`  ${size}, in dist/: copy that folder to any host (docs/hosts.md).`]),
    '',
    '  npm run new -- "Your headline"    begins a story',
    '  npm run dev                       shows it while you write',
    '  npm run check                     says what is wrong, where, and what to do',
    '',
    '  Ctrl-C ends it.',
    '',
  ].join('\n');
}
