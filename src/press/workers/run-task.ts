import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { besideArticle } from '../../content/files/article-paths.ts';
import { dataReader } from '../../content/files/data-file.ts';
import { createArticleReader, type Codes } from '../../content/read-content.ts';
import { readArticle, readArticleFile, type ArticleReader } from '../../content/article/read-article.ts';
import { site } from '../../newsroom/site.ts';
import { packBody } from '../../markdown/pack-body.ts';
import { useExchanges, usePackedBodies } from '../../routes/parsed-bodies.ts';
import { digestBytes } from '../../files/digest.ts';
import { readIfReadable } from '../../files/read-if-readable.ts';
import { compressToStage } from '../render/compress.ts';
import { encode } from '../render/encode-utf8.ts';
import { loadRenderer, type Renderer } from '../astro/compiled-pages.ts';
import { describeError } from '../errors.ts';
import { stampOf, type FileStamp } from '../../files/stamp.ts';
import { keepBody, openBodies } from '../read/packed-bodies.ts';
import { toReadResult } from '../read/known-articles.ts';
import { templates } from '../../domain/site/templates.ts';
import type { LoadOrder, ReadResult, RenderFailure, RenderJob, RenderResult, Reply, Task, TaskOf } from './messages.ts';
import { scanDocument } from '../verify/scan-document.ts';
import { detached, scanPage } from '../verify/scan-page.ts';
import { digestSettings } from '../settings.ts';
import { requireSameSettings } from '../steady-settings.ts';
import { stageUnlessSame } from '../render/stage.ts';
import { findDisturbed, readLedger } from '../state/ledger.ts';

/**
 * Runs one task on any thread: reads articles, renders pages, compresses or draws. A task contains all the data that it
 * needs of the site.
 *
 * @param pause awaited between two files or pages, on a thread that has other work.
 */
export async function work(task: Task, pause?: () => Promise<void>): Promise<Reply> {
  try {
    requireSameSettings((settings ??= digestSettings(site)), task.settings);
    switch (task.kind) {
      case 'read':
        return { ok: true, answer: await doAll(task.files, (file) => read(file, task), pause) };
      case 'render':
        return {
          ok: true,
          answer: await doAll(task.jobs, (job) => renderToStage(job, task), pause),
        };
      case 'compress':
        return { ok: true, answer: await doAll(task.jobs, (job) => compressToStage(job, task.stage), pause) };
      case 'look':
        return {
          ok: true,
          answer: findDisturbed(task.dist, readLedger(task.ledger) ?? new Map()).map((path) => ({ path })),
        };
      case 'draw': {
        // Loaded on demand: the renderer is a native library, which few builds need.
        const { drawToFolder } = await import('../cards/draw-to-folder.ts');
        return { ok: true, answer: await doAll(task.jobs, (job) => drawToFolder(job, task), pause) };
      }
    }
  } catch (error) {
    return { ok: false, message: describeError(error) };
  }
}

async function doAll<Item, Result>(
  items: readonly Item[],
  perform: (item: Item) => Result | Promise<Result>,
  pause?: () => Promise<void>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(await perform(item));
    await pause?.();
  }
  return results;
}

const root = process.cwd();
let settings: string | undefined;
/** Addresses on the pages that this thread has rendered; see `scanPage`. */
const seenAddresses = new Set<string>();
let known: { readonly codes: string; readonly withRecords: boolean; readonly reader: ArticleReader } | undefined;
/** Folder of the packed texts that this thread renders from. */
let usedBodies: string | undefined;
let renderer: (Renderer & { readonly engine: string }) | undefined;

/** Stamps of data files, taken before reading, so that a file saved meanwhile is read again in the next run. */
const dataStamps = new Map<string, FileStamp>();

function readData(file: string): string | undefined {
  const stamp = stampOf(join(root, file));
  if (stamp) dataStamps.set(file, stamp);
  return dataReader(root)(file);
}

function read(file: string, { codes, withRecords, bodies }: TaskOf<'read'>): ReadResult {
  if (known?.codes !== codes || known.withRecords !== withRecords) {
    const { exchanges, names } = JSON.parse(codes) as Codes;
    const reader = createArticleReader(exchanges, site, readData, names);
    known = { codes, withRecords, reader: withRecords ? reader : { ...reader, collectRecord: undefined } };
    useExchanges(exchanges);
  }
  const { reader } = known;
  const { size, mtimeMs, ctimeMs } = statSync(join(root, file));
  const stamp = { sizeBytes: size, mtimeMilliseconds: mtimeMs, ctimeMilliseconds: ctimeMs };
  const bytes = readIfReadable(join(root, file));
  // It reports why.
  if (!bytes) return toReadResult(file, readArticleFile(root, file, reader));
  const article = readArticle(file, bytes.toString(), reader);
  const files = article.entry?.body.data ?? [];
  const stamps = files.flatMap(({ src }) => dataStamps.get(besideArticle(file, src)) ?? []);
  const result = toReadResult(file, article, { stamp, dataStamps: stamps, content: digestBytes(bytes) });
  if (bodies === undefined || !article.body || result.known === undefined) return result;
  return { ...result, body: keepBody(bodies, packBody(article.body, reader.vocabulary)) };
}

async function rendererOf(engine: string): Promise<Renderer> {
  if (renderer?.engine !== engine) renderer = { engine, ...(await loadRenderer(engine)) };
  return renderer;
}

/** Loads compiled pages, and that of an article, before the first one is rendered, which reports what goes wrong. */
export async function loadPages({ engine }: LoadOrder): Promise<void> {
  await rendererOf(engine)
    .then(({ load }) => load(templates.article.pageFile))
    .catch(() => undefined);
}

async function renderToStage(
  job: RenderJob,
  { engine, stage, overrides, bodies }: TaskOf<'render'>,
): Promise<RenderResult | RenderFailure> {
  if (job.rendered !== undefined) return toStage(job, readFileSync(job.rendered), stage);
  const { render, fallback } = await rendererOf(engine);
  if (bodies !== undefined && bodies !== usedBodies) usePackedBodies(openBodies((usedBodies = bodies)));
  const { path, pageFile, ownPage: page } = job;
  const hasOwnCode = isPage(pageFile) && (page !== undefined || overrides.length > 0);
  const draw = () => render(pageFile, JSON.parse(job.model));
  // Loaded on demand: most newsrooms have no code of their own.
  const rendering = hasOwnCode
    ? import('../own-code/render-own.ts').then(({ renderOwn }) =>
        renderOwn({ path, pageFile, render: draw }, { page, overrides }),
      )
    : draw().then((html) => ({ html, offences: undefined }));
  const rendered = await rendering.catch((error: unknown) => {
    throw new Error(`${path} could not be rendered.`, { cause: error });
  });
  if ('message' in rendered) return { number: job.number, failure: rendered };
  const { html, offences } = rendered;
  return { ...toStage(job, encode(html), stage, html), offences, fallback: fallback() };
}

/**
 * Stages a rendered page, and finds its links.
 *
 * @param html its text, decoded from the bytes if left out.
 */
function toStage(
  { number, path, pageFile, published, staged, present }: RenderJob,
  bytes: Uint8Array,
  stage: string,
  html = decoder.decode(bytes),
): RenderResult {
  const content = digestBytes(bytes);
  const { links, missingFragments } = isPage(pageFile)
    ? scanPage(html, path, site.url, seenAddresses)
    : { links: scanDocument(html, site.url), missingFragments: [] };
  const result = { number, content, sizeBytes: bytes.length, links: links.map(detached), missingFragments };
  if (content === published) return { ...result, isStaged: false };
  return { ...result, ...stageUnlessSame(stage, staged, bytes, present) };
}

const decoder = new TextDecoder();

/** Whether a file of `src/pages` makes HTML. */
function isPage(pageFile: string): boolean {
  return pageFile.endsWith('.astro');
}
