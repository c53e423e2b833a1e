import type { ReadArticle } from '../../content/article/read-article.ts';
import type { Drawing } from '../../domain/models/cards/drawing.ts';
import type { PictureLook } from '../../domain/site/palette.ts';
import type { DrawnFile } from '../../images/cards/known-drawings.ts';
import type { MissingGlyphs } from '../../images/cards/studio.ts';

/** One page to render. */
export interface RenderJob {
  /** The caller's number for it. */
  readonly number: number;
  /** Its file's path in the stage. */
  readonly staged: string;
  /** In `src/pages`. */
  readonly pageFile: string;
  readonly path: string;
  readonly model: unknown;
  /** Digest of the bytes that are published already: equal ones need not be written again. */
  readonly published?: string | undefined;
  /** The file in its place in `dist`, where there is one of which the ledger does not know the bytes. */
  readonly present?: string | undefined;
}

export interface RenderResult {
  readonly number: number;
  readonly content: string;
  readonly sizeBytes: number;
  /** Of the file that is published, or will be; left out where the ledger knows it. */
  readonly mtimeMilliseconds?: number | undefined;
  readonly isStaged: boolean;
  /** Links, of which some are left out that this thread has given before; see `scanPage`. */
  readonly links: readonly string[];
  /** Fragments of the page itself that it links to and does not have. */
  readonly missingFragments: readonly string[];
  /** Why Astro's Container rendered it, if it did. */
  readonly fallback?: string | undefined;
}

/** One compressed copy of a published file to make. */
export interface CompressJob {
  /** The caller's number for it. */
  readonly number: number;
  readonly encoding: Encoding;
  /** The file to compress, wherever it is now. */
  readonly from: string;
  /** Its copy's path in the stage. */
  readonly staged: string;
  /** The file in the copy's place in `dist`, where there is one of which the ledger does not know the bytes. */
  readonly present?: string | undefined;
}

/** Content codings of HTTP, as file names end. */
export type Encoding = 'br' | 'gz';

export interface CompressResult {
  readonly number: number;
  readonly content: string;
  readonly sizeBytes: number;
  readonly mtimeMilliseconds: number;
  readonly isStaged: boolean;
}

/** One picture of the engine's own to draw. */
export interface DrawJob {
  /** The caller's number for it. */
  readonly number: number;
  readonly drawing: Drawing;
}

export type DrawResult = { readonly number: number } & (
  | { readonly ok: true; readonly picture: DrawnFile }
  | { readonly ok: false; readonly missing: readonly MissingGlyphs[] }
);

export interface FileStamp {
  readonly sizeBytes: number;
  readonly mtimeMilliseconds: number;
  readonly ctimeMilliseconds: number;
}

export interface ReadResult extends ReadArticle {
  readonly file: string;
  readonly stamp: FileStamp;
  /** Of the data files of its charts, from before they were read. */
  readonly dataStamps: readonly FileStamp[];
  /** Digest of the file's bytes; left out where it could not be read. */
  readonly content?: string | undefined;
}

/** `settings` is the digest of those of the build. */
export type Task =
  | {
      readonly kind: 'read';
      readonly settings: string;
      /** `Codes` as JSON: a thread reads it once, however many tasks it does. */
      readonly codes: string;
      readonly files: readonly string[];
    }
  | {
      readonly kind: 'render';
      readonly settings: string;
      readonly engine: string;
      readonly stage: string;
      readonly jobs: readonly RenderJob[];
    }
  | {
      readonly kind: 'compress';
      readonly settings: string;
      readonly stage: string;
      readonly jobs: readonly CompressJob[];
    }
  | {
      readonly kind: 'draw';
      readonly settings: string;
      /** Where pictures are kept. */
      readonly folder: string;
      readonly look: PictureLook;
      readonly jobs: readonly DrawJob[];
    };

/** Messages to a worker: a task, or that there will be no other. */
export type Order = Task | { readonly kind: 'end' };

export interface Answers {
  readonly read: readonly ReadResult[];
  readonly render: readonly RenderResult[];
  readonly compress: readonly CompressResult[];
  readonly draw: readonly DrawResult[];
}

export type TaskOf<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>;

/** What comes back: an answer, or the error that it met. */
export type Reply =
  { readonly ok: true; readonly answer: Answers[Task['kind']] } | { readonly ok: false; readonly message: string };
