import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { createArticleReader } from '../content/read-content.ts';
import { readArticleFile, type ArticleReader } from '../content/read-article.ts';
import { readExchanges } from '../content/read-newsroom.ts';
import { site } from '../newsroom/site.ts';
import { digestBytes } from './digest.ts';
import { loadRenderer, type RenderFunction } from './engine.ts';
import { describeError } from './errors.ts';
import type { Order, ReadResult, RenderJob, RenderResult, Reply, Task } from './messages.ts';
import { scanDocument } from './scan-document.ts';
import { scanPage } from './scan-page.ts';
import { stageUnlessSame } from './stage.ts';

/*
 * One of the press's workers: a thread that reads articles and renders pages, and knows nothing of the site beyond
 * what each task holds.
 */

const root = process.cwd();
const knownLinks = new Set<string>();
let reader: ArticleReader | undefined;
let renderer: { readonly engine: string; readonly render: RenderFunction } | undefined;

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'end') {
    parentPort?.close();
    return;
  }
  void answer(order).then((reply) => {
    parentPort?.postMessage(reply);
  });
});

async function answer(task: Task): Promise<Reply> {
  try {
    switch (task.kind) {
      case 'read':
        return { ok: true, answer: task.files.map(read) };
      case 'render': {
        const answers: RenderResult[] = [];
        for (const job of task.jobs) answers.push(await renderToStage(job, task.engine, task.stage));
        return { ok: true, answer: answers };
      }
    }
  } catch (error) {
    return { ok: false, message: describeError(error) };
  }
}

function read(file: string): ReadResult {
  reader ??= createArticleReader(readExchanges(root), site);
  const { size, mtimeMs, ctimeMs } = statSync(join(root, file));
  const stamp = { sizeBytes: size, mtimeMilliseconds: mtimeMs, ctimeMilliseconds: ctimeMs };
  return { file, stamp, ...readArticleFile(root, file, reader) };
}

async function renderToStage(job: RenderJob, engine: string, stage: string): Promise<RenderResult> {
  if (renderer?.engine !== engine) renderer = { engine, render: await loadRenderer(engine) };
  const text = await renderer.render(job.pageFile, job.model).catch((error: unknown) => {
    throw new Error(`${job.path} could not be rendered.`, { cause: error });
  });
  const bytes = Buffer.from(text);
  const content = digestBytes(bytes);
  const { links, missingFragments } = job.pageFile.endsWith('.astro')
    ? scanPage(text, job.path, site.url)
    : { links: scanDocument(text, site.url), missingFragments: [] };
  const newLinks = links.filter((link) => !knownLinks.has(link)).map(detached);
  for (const link of newLinks) knownLinks.add(link);
  const result = { number: job.number, content, sizeBytes: bytes.length, links: newLinks, missingFragments };
  if (content === job.published) return { ...result, isStaged: false };
  return { ...result, ...stageUnlessSame(stage, job.staged, bytes, job.present) };
}

/** A copy of its own: a part of a long text otherwise keeps all of it in memory, here every page that was rendered. */
function detached(part: string): string {
  return Buffer.from(part).toString();
}
