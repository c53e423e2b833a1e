import type { Site } from '../../domain/site/site.ts';
import type { Finding } from '../../domain/finding.ts';
import { addressOf, outputFile } from '../../domain/site/permalinks.ts';
import { templateOf } from '../render/decide.ts';
import type { Ledger } from '../state/ledger.ts';
import type { ListedAddress } from './address-list.ts';

/** A published page of a company or of a tag, with its feeds. */
export interface PublishedPage {
  readonly kind: 'company' | 'tag';
  readonly path: string;
}

/** Reads these pages of the last publication from the ledger; without one, from the committed list. */
export function publishedPages(
  ledger: Ledger | undefined,
  listed: readonly ListedAddress[] = [],
): readonly PublishedPage[] {
  if (!ledger)
    return listed.flatMap(({ kind, path }) => (kind === 'company' || kind === 'tag' ? [{ kind, path }] : []));
  return [...ledger].flatMap(([file, row]): readonly PublishedPage[] => {
    const template = templateOf(row);
    const isFirst = /^(?:tickers|tags)\/[^/]+\/index\.html$/.test(file);
    return isFirst && (template === 'company' || template === 'tag') ? [{ kind: template, path: addressOf(file) }] : [];
  });
}

/**
 * Finds pages of companies and tags that no story names any more, because the last one was withdrawn or changed:
 * readers follow their feeds. The severity is that of lost story addresses.
 *
 * @param reported findings that already report some of them: tags whose address has changed.
 */
export function findLostPages(
  pages: readonly PublishedPage[],
  exists: (path: string) => boolean,
  { lostAddresses }: Pick<Site, 'lostAddresses'>,
  reported: readonly Finding[],
): readonly Finding[] {
  const lost = pages.filter(
    ({ path }) => !exists(path) && !reported.some(({ message }) => message.includes(`${path},`)),
  );
  const severity = lostAddresses === 'error' ? 'error' : 'warning';
  const findings = lost.slice(0, mostTold).map(({ kind, path }): Finding => ({
    severity,
    rule: 'lost-address',
    file: `dist/${outputFile(path)}`,
    message: `The page of a ${kind} was published at ${path}, with its feeds, and no story names it any more: these addresses lead nowhere.`,
    hint: `Name it in another story, or send ${path} to another page at the host.`,
  }));
  const more = lost.length - findings.length;
  if (more <= 0) return findings;
  const message = `${more} more pages of companies and tags were published, and no story names these any more.`;
  return [...findings, { severity, rule: 'lost-address', file: 'dist', message, hint: 'Was a folder lost?' }];
}

/** Most pages that are listed; more are counted. */
const mostTold = 20;
