import { join } from 'node:path';

/** Absolute paths of the press's files. All but `dist` are in `.press`, and may be deleted. */
export interface Folders {
  readonly root: string;
  readonly dist: string;
  readonly press: string;
  /** Rendered files that are not published yet: see `stage.ts`. */
  readonly stage: string;
  /** Compiled pages, one folder per state of the code. */
  readonly engines: string;
  readonly pictures: string;
  readonly ledger: string;
  /** Ledger of a publication in progress. */
  readonly nextLedger: string;
  readonly articles: string;
  /** Texts that this build has read: see `read/packed-bodies.ts`. */
  readonly bodies: string;
  readonly newsroom: string;
  /** Resolved mentions of articles: see `read/remembered-mentions.ts`. */
  readonly mentions: string;
  readonly journal: string;
  readonly lock: string;
  readonly report: string;
  /** Ids of the published stories in feeds: see `story-identities.ts`. */
  readonly stories: string;
  /** Sources of the published search index: see `search/index-state.ts`. */
  readonly search: string;
  /** Parts of a site that builds of their own rendered: see `shards/`. */
  readonly shards: string;
  /** Whether anything has changed since the last build: see `seal.ts`. */
  readonly seal: string;
}

export function foldersOf(root: string): Folders {
  const press = join(root, '.press');
  return {
    root,
    dist: join(root, 'dist'),
    press,
    stage: join(press, 'stage'),
    engines: join(press, 'engines'),
    pictures: join(press, 'pictures'),
    ledger: join(press, 'ledger.json'),
    nextLedger: join(press, 'ledger-next.json'),
    articles: join(press, 'articles'),
    bodies: join(press, 'bodies'),
    newsroom: join(press, 'newsroom.json'),
    mentions: join(press, 'mentions.json'),
    journal: join(press, 'journal.json'),
    lock: join(press, 'lock'),
    report: join(press, 'report.json'),
    stories: join(press, 'stories.json'),
    search: join(press, 'search.json'),
    shards: join(press, 'shards'),
    seal: join(press, 'seal.json'),
  };
}
