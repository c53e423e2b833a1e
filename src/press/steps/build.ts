import { mkdirSync } from 'node:fs';
import * as newsroomSettings from '../../newsroom/site.ts';
import { compiledSettings } from '../astro/compile-settings.ts';
import { prepareCompiledPages, type CompiledPages } from '../astro/compiled-pages.ts';
import type { Progress } from '../progress.ts';
import { digestSettings } from '../settings.ts';
import type { RenderedFiles } from '../shards/rendered-files.ts';
import { codeDigest, compileDigest, readCode, renderingDigest } from '../state/code-digest.ts';
import type { Folders } from '../state/folders.ts';
import { Stopwatch } from '../stopwatch.ts';
import type { Pool } from '../workers/pool.ts';

/** Shared state of the steps of one build. */
export interface Build {
  readonly folders: Folders;
  readonly pool: Pool;
  readonly progress: Progress;
  readonly watch: Stopwatch;
  /** Digest of the settings. */
  readonly settings: string;
  /** Digest of the code. */
  readonly code: string;
  /** Files of shards that this build merges. */
  readonly shards?: RenderedFiles | undefined;
  /** Compilation runs while articles are read. Errors are thrown to the step that awaits it. */
  readonly compiling: Promise<CompiledPages>;
}

/** Starts the clock and, if the code has changed, Astro's compiler. */
export function beginBuild(folders: Folders, pool: Pool, progress: Progress, shards?: RenderedFiles): Build {
  const watch = new Stopwatch();
  mkdirSync(folders.stage, { recursive: true });
  const { site } = newsroomSettings;
  const settings = digestSettings(site);
  const files = readCode(folders.root);
  const code = codeDigest(folders.root, settings, files);
  const compiled = compileDigest(folders.root, compiledSettings(site), files);
  const rendering = renderingDigest(folders.root, settings, Object.keys(newsroomSettings), files);
  const compiling = prepareCompiledPages(folders, compiled, rendering);
  compiling
    .then(({ folder }) => {
      pool.loadPages(folder);
    })
    .catch(() => undefined);
  return { folders, pool, progress, watch, settings, code, shards, compiling };
}
