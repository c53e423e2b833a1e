import { relative } from 'node:path';
import { site } from '../../newsroom/site.ts';
import { templates } from '../../domain/site/templates.ts';
import { hasErrors, type Finding } from '../../domain/finding.ts';
import type { Output } from '../../domain/models/plan.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import { indexFolder } from '../../search/index/manifest.ts';
import { toHref } from '../../domain/site/site.ts';
import { isCode } from '../../files/system-error.ts';
import { digestBytes } from '../../files/digest.ts';
import { findingsPage } from './findings-page.ts';
import { currentPreview } from './preview.ts';
import { rendererFile } from '../astro/compile-settings.ts';

/** A response of the development server. */
export interface Answer {
  readonly status: 200 | 301 | 404 | 500;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** All findings that a build would report now. */
  readonly findings: readonly Finding[];
}

/** Header of pages of findings: a digest of the findings. The page reloads when it changes. */
export const stateHeader = 'x-newsroom-state';

type Renderer = typeof import('../astro/renderer.ts');
type PageModule = Parameters<Renderer['renderPage']>[0];

const plain = { 'content-type': 'text/plain; charset=utf-8' };
const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html; charset=utf-8' };

/**
 * Answers a request with the page or file as it would be built now, or with the errors that prevent a build.
 *
 * @param path decoded, from the site's root.
 * @param load imports a module of the project by its path from the root, as it is now.
 * @param client address of the development server's script, which each page loads.
 */
export async function answer(path: string, load: (file: string) => Promise<unknown>, client: string): Promise<Answer> {
  for (;;) {
    const preview = await currentPreview().catch(explainRefusal);
    if ('severity' in preview) return answerWithFindings([preview], client);
    const { outputs, findings } = preview;
    if (hasErrors(findings)) return answerWithFindings(findings, client);
    const text = path.startsWith(indexFolder) ? preview.indexFile(outputFile(path)) : undefined;
    if (text !== undefined)
      return { status: 200, headers: path.endsWith('.json') ? json : plain, body: text, findings };
    const output = outputs.get(path) ?? outputs.get(path.replace(/\/index\.html$/, '/'));
    if (!output && outputs.has(`${path}/`)) {
      return { status: 301, headers: { location: toHref(site, encodeURI(`${path}/`)) }, body: '', findings };
    }
    const shown = output ?? [...outputs.values()].find(({ template }) => template === 'not-found');
    if (!shown) throw new Error('The plan of the site has no page for addresses that do not exist.');
    try {
      return { status: output ? 200 : 404, ...(await render(shown, load, client)), findings };
    } catch (error) {
      // If a file was saved during rendering, start again with the new content.
      if ((await currentPreview()) === preview) throw error;
    }
  }
}

/**
 * Reads the newsroom and loads the front page before anybody asks for it, while the server itself still waits for its
 * start. Errors are reported by the first answer, which meets them again.
 */
export async function prepare(load: (file: string) => Promise<unknown>): Promise<void> {
  const loading = [`/src/pages/${templates.front.pageFile}`, `/${rendererFile}`].map((file) => load(file));
  await Promise.allSettled([...loading, currentPreview()]);
}

/** Words what the system does not let the server read as a finding. All other errors are thrown again. */
function explainRefusal(error: unknown): Finding {
  if (!isCode(error, 'EACCES') || !(error instanceof Error) || !('path' in error)) throw error;
  const file = relative(process.cwd(), String(error.path)).replaceAll('\\', '/');
  const message = 'This cannot be read, so nothing can be shown.';
  return { severity: 'error', rule: 'folder-unreadable', file, message, hint: 'Check its permissions.' };
}

function answerWithFindings(findings: readonly Finding[], client: string): Answer {
  const state = digestBytes(JSON.stringify(findings));
  const body = findingsPage(findings, { client, stateHeader, state });
  return { status: 500, headers: { ...html, [stateHeader]: state }, body, findings };
}

async function render(
  output: Output,
  load: (file: string) => Promise<unknown>,
  client: string,
): Promise<Pick<Answer, 'headers' | 'body'>> {
  const pageFile = templates[output.template].pageFile;
  const module = (await load(`/src/pages/${pageFile}`)) as PageModule & {
    GET?: (context: unknown) => Promise<Response>;
  };
  const model = output.model();
  if (!pageFile.endsWith('.astro')) {
    const response = await module.GET?.({ props: { model } });
    if (!response) throw new Error(`src/pages/${pageFile} exports no GET.`);
    return { headers: Object.fromEntries(response.headers), body: await response.text() };
  }
  const { renderPage } = (await load(`/${rendererFile}`)) as Renderer;
  const body = await renderPage(module, model);
  return { headers: html, body: body.replace(contentPolicy, `<script type="module" src="${client}"></script>`) };
}

/** The development server's own scripts would break the policy. */
const contentPolicy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
