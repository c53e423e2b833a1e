import type { RejectedEntry } from '../../domain/edition/resolve/rejected-entry.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Drawing } from '../../domain/models/cards/drawing.ts';
import type { PictureLook } from '../../domain/site/palette.ts';
import type { DrawnFile } from '../../images/cards/known-drawings.ts';
import type { MissingGlyphs } from '../../images/cards/studio.ts';
import type { Failure, OwnCode } from '../own-code/failure.ts';
import type { Offence } from '../own-code/scan-policy.ts';
import type { BodyPlace } from '../read/packed-bodies.ts';
import type { WrittenArticle } from '../read/remembered-body.ts';
import type { StoryRecord } from '../../search/record.ts';

/** One page to render. */
export interface RenderJob {
  /** The caller's number for it. */
  readonly number: number;
  /** Path of its file in the stage. */
  readonly staged: string;
  /** Path in `src/pages`. */
  readonly pageFile: string;
  readonly path: string;
  /** The model as JSON; empty if `rendered` is given. */
  readonly model: string;
  /** The file as a shard has rendered it, which is taken as it is. */
  readonly rendered?: string | undefined;
  /** File of the page, if it is the newsroom's own. */
  readonly ownPage?: string | undefined;
  /** Digest of the published bytes: equal bytes are not written again. */
  readonly published?: string | undefined;
  /** The file in its place in `dist`, where there is one of which the ledger does not know the bytes. */
  readonly present?: string | undefined;
}

/** A page that could not be rendered, by an error of the newsroom's code. */
export interface RenderFailure {
  readonly number: number;
  readonly failure: Failure;
}

export interface RenderResult {
  readonly number: number;
  readonly content: string;
  readonly sizeBytes: number;
  /** Modification time of the file in `dist` or in the stage; left out if it is that in the ledger. */
  readonly mtimeMilliseconds?: number | undefined;
  readonly isStaged: boolean;
  /** Links, except some that this thread has already returned; see `scanPage`. */
  readonly links: readonly string[];
  /** Fragments that it links to on itself and does not have. */
  readonly missingFragments: readonly string[];
  /** What the policy forbids, on pages with code of the newsroom's own. */
  readonly offences?: readonly Offence[] | undefined;
  /** Reason for rendering it with Astro's Container, if that was used. */
  readonly fallback?: string | undefined;
}

/** One compressed copy of a published file to make. */
export interface CompressJob {
  /** The caller's number for it. */
  readonly number: number;
  readonly encoding: Encoding;
  /** Current path of the file to compress. */
  readonly from: string;
  /** The copy as a shard has made it, which is taken as it is. */
  readonly compressed?: string | undefined;
  /** Its copy's path in the stage. */
  readonly staged: string;
  /** The file in the copy's place in `dist`, where there is one of which the ledger does not know the bytes. */
  readonly present?: string | undefined;
}

/** File extensions of HTTP's content codings. */
export type Encoding = 'br' | 'gz';

export interface CompressResult {
  readonly number: number;
  readonly content: string;
  readonly sizeBytes: number;
  readonly mtimeMilliseconds: number;
  readonly isStaged: boolean;
}

/** One card or chart to draw. */
export interface DrawJob {
  /** The caller's number for it. */
  readonly number: number;
  readonly drawing: Drawing;
}

export type DrawResult = { readonly number: number } & (
  | { readonly ok: true; readonly picture: DrawnFile }
  | { readonly ok: false; readonly missing: readonly MissingGlyphs[] }
);

export interface ReadResult {
  readonly file: string;
  /**
   * A `KnownArticle`, if the article has no errors. The worker writes it as JSON, since that takes less time than
   * copying the object, and it can be stored as it is.
   */
  readonly known?: WrittenArticle | undefined;
  readonly record?: StoryRecord | undefined;
  /** Place of its packed text; left out where it has none. */
  readonly body?: BodyPlace | undefined;
  readonly rejected?: RejectedEntry | undefined;
  /** Findings about an article that is not `known`. */
  readonly findings: readonly Finding[];
}

/** A task of a worker. `settings` is the digest of the build's settings. */
export type Task =
  | {
      readonly kind: 'read';
      readonly settings: string;
      /** `Codes` as JSON, which a thread parses once for all its tasks. */
      readonly codes: string;
      readonly withRecords: boolean;
      /** Folder for packed texts; left out if few stories are read. */
      readonly bodies?: string | undefined;
      readonly files: readonly string[];
    }
  | {
      readonly kind: 'render';
      readonly settings: string;
      readonly engine: string;
      readonly stage: string;
      /** Folder of packed texts; left out if there are none. */
      readonly bodies?: string | undefined;
      /** The newsroom's components that replace the engine's on these pages. */
      readonly overrides: OwnCode['overrides'];
      readonly jobs: readonly RenderJob[];
    }
  | {
      readonly kind: 'compress';
      readonly settings: string;
      readonly stage: string;
      readonly jobs: readonly CompressJob[];
    }
  | {
      /** Compares a published site with its ledger. */
      readonly kind: 'look';
      readonly settings: string;
      readonly dist: string;
      readonly ledger: string;
    }
  | {
      readonly kind: 'draw';
      readonly settings: string;
      /** Folder of pictures. */
      readonly folder: string;
      readonly look: PictureLook;
      readonly jobs: readonly DrawJob[];
    };

/** Folder of compiled pages to load ahead. There is no reply. */
export interface LoadOrder {
  readonly kind: 'load';
  readonly engine: string;
}

/** Message to a worker: a task, pages to load, or the end of all tasks. */
export type Order = Task | LoadOrder | { readonly kind: 'end' };

export interface Answers {
  readonly read: readonly ReadResult[];
  readonly render: readonly (RenderResult | RenderFailure)[];
  readonly compress: readonly CompressResult[];
  readonly draw: readonly DrawResult[];
  /** Files that differ, as paths in `dist`. */
  readonly look: readonly { readonly path: string }[];
}

export type TaskOf<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>;

/** Reply of a worker: the answer to a task, or its error. */
export type Reply =
  | { readonly ok: true; readonly answer: Answers[Task['kind']] }
  | { readonly ok: false; readonly message: string };
