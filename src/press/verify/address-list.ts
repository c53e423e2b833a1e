import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notAFile } from '../../content/files/stray-files.ts';
import type { Finding } from '../../domain/finding.ts';
import { compareText } from '../../domain/order.ts';
import { addressOf } from '../../domain/site/permalinks.ts';
import { isOrdinaryFile } from '../../files/ordinary-file.ts';
import { templateOf } from '../render/decide.ts';
import type { Ledger } from '../state/ledger.ts';

/**
 * List of published addresses, committed with the newsroom, by which a build in a fresh clone (with neither a ledger
 * nor `dist`) finds lost addresses. Each line is independent of the others, so that git merges two lists by taking the
 * lines of both (`.gitattributes`).
 */
export const addressListFile = 'src/newsroom/addresses.txt';

/** A published address. Shape of its line: `/2014/10/alibaba-apple-pay/ story 2014/alibaba-apple-pay`. */
export interface ListedAddress {
  readonly path: string;
  readonly kind: 'story' | 'alias' | 'tag' | 'company';
  /** The story's id in feeds; left out for withdrawn stories, which are in no feed. */
  readonly id?: string | undefined;
}

export interface AddressList {
  readonly addresses: readonly ListedAddress[];
  /** Findings about lines that are not addresses. */
  readonly findings: readonly Finding[];
}

/** Lists the published addresses in the order of the file's lines. */
export function listAddresses(
  ledger: Ledger,
  stories: ReadonlyMap<string, { readonly id: string }>,
): readonly ListedAddress[] {
  const addresses = [...ledger].flatMap(([file, row]): readonly ListedAddress[] => {
    const path = addressOf(file);
    switch (templateOf(row)) {
      case 'article':
        return [{ path, kind: 'story', id: stories.get(path)?.id }];
      case 'redirect':
        return [{ path, kind: 'alias' }];
      case 'tag':
        return tagFile.test(file) ? [{ path, kind: 'tag' }] : [];
      case 'company':
        return companyFile.test(file) ? [{ path, kind: 'company' }] : [];
      default:
        return [];
    }
  });
  return addresses.sort((left, right) => compareText(left.path, right.path));
}

const companyFile = /^tickers\/[^/]+\/index\.html$/;
const tagFile = /^tags\/[^/]+\/index\.html$/;

/** Formats the list. Paths are encoded, so they contain no spaces. */
export function writeAddresses(addresses: readonly ListedAddress[]): string {
  const lines = addresses.map(({ path, kind, id }) =>
    [encodeURI(path), kind, ...(id === undefined ? [] : [id])].join(' '),
  );
  return [...introduction, ...lines, ''].join('\n');
}

const introduction = [
  '# Published addresses. "npm run addresses" writes this file; commit it. Delete a line to let an address go.',
];

/** Reads the list; an empty one if there is no file. */
export function readAddressList(root: string): AddressList {
  const file = join(root, addressListFile);
  if (isOrdinaryFile(file)) return parseAddresses(readFileSync(file, 'utf8'));
  const finding = { severity: 'error', rule: 'stray-file', file: addressListFile, ...notAFile } as const;
  return { addresses: [], findings: existsSync(file) ? [finding] : [] };
}

/** Parses the list. Lines may be in any order and repeated, as after a merge. */
export function parseAddresses(text: string): AddressList {
  const addresses = new Map<string, ListedAddress>();
  const findings: Finding[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const address = parseLine(line);
    if (address) addresses.set(address.path, address);
    else findings.push(strayLine(index + 1));
  }
  return { addresses: [...addresses.values()], findings };
}

function parseLine(line: string): ListedAddress | undefined {
  const [, encoded = '', kind, id] = /^(\/\S*) (story|alias|tag|company)(?: (.+))?$/.exec(line) ?? [];
  try {
    const path = decodeURI(encoded);
    if (path === '' || kind === undefined) return undefined;
    return { path, kind: kind as ListedAddress['kind'], ...(id !== undefined && { id }) };
  } catch {
    return undefined;
  }
}

function strayLine(line: number): Finding {
  return {
    severity: 'warning',
    rule: 'address-list',
    file: addressListFile,
    line,
    message: 'This line is no published address.',
    hint: 'Write it again with "npm run addresses", after a build; if two versions conflict, keep the lines of both.',
  };
}
