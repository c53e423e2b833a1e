import type { ArticleEntry, FilePlace } from '../article.ts';
import { isCopyOf } from '../copy-names.ts';
import type { Company } from '../../registry/company.ts';
import type { UnplacedSymbol } from './unplaced.ts';
import type { Article } from './resolved-article.ts';
import type { IsoDay } from '../../instant.ts';
import type { Newsroom } from '../newsroom.ts';
import {
  archivesPath,
  feedPath,
  frontPath,
  isEnginePath,
  jsonFeedPath,
  sectionPath,
  standingPath,
} from '../../site/permalinks.ts';
import type { Misnaming } from '../../registry/names/misnamed.ts';
import type { UnreadTicker } from '../../registry/near-miss.ts';
import type { ReferenceListing } from '../../reference/listing-reference.ts';
import type { Holding } from '../../registry/registry.ts';
import { foldPath } from '../../addresses/fold-path.ts';
import { hasKnownAddress, isKnown } from './rejected-entry.ts';
import type { Ticker } from '../../registry/ticker.ts';
import type { DeclaredHolding } from '../../trust/holding.ts';
import type { Direction } from '../../trust/recommendation.ts';

/** Place of a problem in an article: a path into its front matter, or a place in the file. */
export type Place = { readonly path: readonly (string | number)[] } | FilePlace;

/** Rules about dates of what has happened that are later than now. */
export type FutureDateRule =
  | 'correction-in-future'
  | 'update-in-future'
  | 'as-of-in-future'
  | 'rating-in-future'
  | 'source-in-future';

/** A reference of an article without a target, or a conflict between two articles. */
export type ReferenceProblem = { readonly entry: ArticleEntry; readonly place: Place } & (
  | { readonly rule: 'unknown-section' | 'unknown-author' | 'unknown-company'; readonly value: string }
  | {
      readonly rule: 'ticker-not-listed';
      readonly ticker: Ticker;
      readonly day: IsoDay;
      readonly lifetimes: readonly Holding[];
      /** The name beside the symbol, if it is that of no known company: it may have had the symbol before the others. */
      readonly stranger?: string | undefined;
    }
  | {
      readonly rule: 'ticker-not-known-then';
      readonly ticker: Ticker;
      readonly day: IsoDay;
      readonly company: Company;
    }
  | {
      readonly rule: 'ticker-unregistered';
      readonly ticker: Ticker;
      readonly day: IsoDay;
      /** Words right before each bracket with the ticker. */
      readonly words: readonly string[];
      readonly severity: 'warning' | 'error';
    }
  | {
      readonly rule: 'ticker-uncertain' | 'ticker-ended';
      readonly ticker: Ticker;
      readonly day: IsoDay;
      readonly row: ReferenceListing;
    }
  | {
      readonly rule: 'exchange-ambiguous';
      readonly alias: string;
      readonly exchanges: readonly string[];
      readonly symbol: string;
    }
  | { readonly rule: 'cashtag-unknown'; readonly symbol: string; readonly day: IsoDay }
  | { readonly rule: 'cashtag-ambiguous'; readonly symbol: string; readonly tickers: readonly Ticker[] }
  | ({ readonly rule: 'company-misnamed' } & Misnaming)
  | { readonly rule: FutureDateRule }
  | { readonly rule: 'withdrawal-unexplained' }
  | {
      readonly rule: 'translation-unknown' | 'translation-of-translation' | 'translation-same-language';
      readonly value: string;
      /** The original to name instead, or the file of the other story in the same language. */
      readonly meant?: string | undefined;
    }
  | {
      readonly rule: 'holding-undisclosed' | 'disclosure-contradicted';
      /** Author id. */
      readonly value: string;
      readonly holding: DeclaredHolding;
    }
  | {
      readonly rule: 'trade-near-story';
      /** Author id. */
      readonly value: string;
      readonly company: string;
      readonly traded: IsoDay;
      readonly day: IsoDay;
    }
  | { readonly rule: 'recommendation-undisclosed'; readonly value: string; readonly company: string }
  | {
      readonly rule: 'recommendation-change-unstated' | 'recommendation-change-wrong';
      readonly other: string;
      readonly direction: Direction;
      readonly target: string | undefined;
      readonly day: IsoDay;
    }
  | ({ readonly rule: 'ticker-unread' } & UnreadTicker)
  | ({ readonly rule: 'symbol-unplaced' } & UnplacedSymbol)
  | {
      readonly rule: 'duplicate-path' | 'duplicate-id' | 'alias-taken' | 'alias-opens-folder';
      readonly value: string;
      readonly other: string;
    }
  | { readonly rule: 'similar-tags'; readonly value: string; readonly other: string }
  | {
      readonly rule: 'shared-tag-address';
      readonly value: string;
      readonly other: string;
      readonly slug: string;
    }
);

/**
 * Finds articles with the same address or id, and aliases that are already in use. Addresses that differ only in
 * capitals or in the composition of accents are the same, as on some file systems.
 *
 * @param articles in file order: a problem is reported at the later file, and of two articles at the copy.
 */
export function findCollisions(articles: readonly Article[], newsroom: Newsroom): readonly ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const owners = new Map<string, string>();
  for (const { id, name } of newsroom.sections) owners.set(sectionPath(id), `the section "${name}"`);
  for (const { slug, file } of newsroom.pages) owners.set(standingPath(slug), file);

  const stories = new Map<string, ArticleEntry>();
  const identities = new Map<string, ArticleEntry>();
  for (const { entry, path } of articles) {
    if (hasKnownAddress(entry)) {
      const owner = owners.get(path);
      const twin = stories.get(path);
      const [first, copy] = twin ? inOrder(twin, entry) : [undefined, entry];
      const other = first?.file ?? owner;
      if (other !== undefined) {
        problems.push({ entry: copy, place: { path: ['slug'] }, rule: 'duplicate-path', value: path, other });
      }
      if (twin !== undefined || owner === undefined) {
        owners.set(path, (first ?? entry).file);
        stories.set(path, first ?? entry);
      }
    }
    if (!isKnown(entry, 'id')) continue;
    const twin = identities.get(entry.id);
    const [first, copy] = twin ? inOrder(twin, entry) : [entry, entry];
    if (twin) {
      problems.push({ entry: copy, place: { path: ['id'] }, rule: 'duplicate-id', value: entry.id, other: first.file });
    }
    identities.set(entry.id, first);
  }
  for (const { entry } of articles) {
    for (const [index, alias] of isKnown(entry, 'aliases') ? entry.aliases.entries() : []) {
      if (alias === '') continue;
      const place = { path: ['aliases', index] };
      const folded = foldPath(alias);
      const story = folded.endsWith('/index.md') ? owners.get(folded.replace(/index\.md$/, '')) : undefined;
      const other = owners.get(folded) ?? story ?? (isOfEngine(folded, newsroom) ? 'a page of the engine' : undefined);
      if (other) {
        problems.push({ entry, place, rule: 'alias-taken', value: alias, other });
        continue;
      }
      owners.set(folded, entry.file);
      const folder = openedFolder(folded) ?? '';
      const shown = owners.get(folder) ?? (isOfEngine(folder, newsroom) ? folder : undefined);
      // Both may be the story's own aliases, which lead to it.
      if (shown !== undefined && !entry.aliases.some((own) => foldPath(own) === folder)) {
        problems.push({ entry, place, rule: 'alias-opens-folder', value: alias, other: shown });
      }
    }
  }
  return problems;
}

/** Two articles with one address or id: the story, and what is probably its copy. */
function inOrder(one: ArticleEntry, other: ArticleEntry): readonly [first: ArticleEntry, copy: ArticleEntry] {
  return isCopyOf(other.file, one.file) ? [one, other] : [other, one];
}

/** Folder at whose address some hosts show this file or folder instead of its `index.html`. */
function openedFolder(path: string): string | undefined {
  return /^(.*\/)(?:index|default)\.[a-z\d]+\/?$/.exec(path)?.[1];
}

/** Whether the engine uses an address for its own pages and files, now or once there are more stories. */
function isOfEngine(path: string, { sections }: Newsroom): boolean {
  const ofSections = sections.some(({ id }) => isBeside(path, sectionPath(id)));
  return ofSections || isEnginePath(path) || isBeside(path, frontPath);
}

/** Whether a path is an older page or a feed of an index. */
function isBeside(path: string, indexPath: string): boolean {
  return [archivesPath(indexPath), feedPath(indexPath), jsonFeedPath(indexPath)].some((own) => path.startsWith(own));
}
