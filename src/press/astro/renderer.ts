import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createComponent, render, renderToString } from 'astro/runtime/server/index.js';
import { site } from '../../newsroom/site.ts';
import { digestSettings } from '../settings.ts';

/*
 * Compiled together with the pages, and run wherever the press renders, which needs neither the collections nor the paths of
 * any other page: only a component and its props.
 *
 * Astro's Container renders a component as if a browser had asked for it, with a route, a request and a response for each
 * page. That took a third of all rendering. So the Container renders one empty page, whose component keeps the `result`
 * that Astro hands to every component; the pages are then rendered with copies of it, by the function that the Container
 * itself ends up calling. `astro/runtime/server/index.js` is what compiled components import. A test holds every page to
 * be, byte for byte, what `astro build` renders.
 */

type Result = Parameters<typeof renderToString>[0];
type Component = Parameters<typeof renderToString>[1];

interface PageModule {
  readonly default?: Component;
  readonly GET?: { readonly render?: (model: unknown) => string | Promise<string> };
}

/** Digest of the settings as pages have them: they are compiled together with this module. */
export function settingsOfPages(): string {
  return digestSettings(site);
}

let blank: Promise<Result> | undefined;

/** Renders a page file's module for one model: the text of one that is no page, or a page's HTML. */
export async function renderPage(module: PageModule, model: unknown): Promise<string> {
  if (module.GET?.render) return module.GET.render(model);
  if (!module.default) throw new Error('A page file must have a component, or a GET that `endpoint()` has made.');
  blank ??= obtainResult();
  const html = await renderToString(copyOf(await blank), module.default, { model }, {}, true);
  if (typeof html !== 'string') throw new Error('A page must not answer with a response of its own.');
  return html;
}

/** What Astro hands to the components of a page, before any of them has been rendered. */
async function obtainResult(): Promise<Result> {
  let obtained: Result | undefined;
  const emptyPage = createComponent((result: Result) => {
    obtained = copyOf(result);
    return render``;
  });
  const container = await AstroContainer.create();
  await container.renderToString(emptyPage, { partial: false });
  if (!obtained) throw new Error('Astro rendered a page without handing its component a result.');
  return obtained;
}

/** What pages leave in a result, such as that their head is written, is for their own alone. */
function copyOf(result: Result): Result {
  const notes = Object.entries(result._metadata).map(([name, note]): [string, unknown] => [name, emptied(note)]);
  return { ...result, _metadata: Object.fromEntries(notes) as unknown as Result['_metadata'] };
}

function emptied(note: unknown): unknown {
  if (note instanceof Set) return new Set();
  return Array.isArray(note) ? [] : note;
}

/** The route that brings this module into the build; the press never publishes it. */
export const prerender = true;
export function GET(): Response {
  return new Response(null, { status: 404 });
}
