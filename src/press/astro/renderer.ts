import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createComponent, render, renderToString } from 'astro/runtime/server/index.js';
import { site } from '../../newsroom/site.ts';
import { digestSettings } from '../settings.ts';
import { canBeEmptied, emptied } from './private-api.ts';

/*
 * Compiled together with the pages, and run wherever the press renders, which needs neither the collections nor the paths of
 * any other page: only a component and its props.
 *
 * Astro's Container renders a component as if a browser had asked for it, with a route, a request and a response for each
 * page. That took a third of all rendering. So the Container renders one empty page, whose component keeps the `result`
 * that Astro gives to every component; the pages are then rendered with copies of it, by the function that the Container
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

let blank: Promise<Result | undefined> | undefined;
let container: Promise<AstroContainer> | undefined;

/** Why pages are rendered by Astro's Container; `undefined` as long as they are not. */
export function fallbackReason(): string | undefined {
  return container && 'Astro keeps notes about a page in a form that the press does not know.';
}

/** Renders a page file's module for one model: the text of one that is no page, or a page's HTML. */
export async function renderPage(module: PageModule, model: unknown): Promise<string> {
  if (module.GET?.render) return module.GET.render(model);
  if (!module.default) throw new Error('A page file must have a component, or a GET that `endpoint()` has made.');
  blank ??= obtainResult();
  const result = await blank;
  if (!result) return renderByContainer(module.default, model);
  const html = await renderToString(copyOf(result), module.default, { model }, {}, true);
  if (typeof html !== 'string') throw new Error('A page must not answer with a response of its own.');
  return html;
}

/** Slower, and by documented means alone: for a version of Astro whose results cannot be copied. */
async function renderByContainer(component: Component, model: unknown): Promise<string> {
  container ??= AstroContainer.create();
  return (await container).renderToString(component as never, { props: { model }, partial: false });
}

/** What Astro gives to the components of a page, before any of them has been rendered; `undefined` if it cannot be copied. */
async function obtainResult(): Promise<Result | undefined> {
  let obtained: Result | undefined;
  const emptyPage = createComponent((result: Result) => {
    if (canBeEmptied({ ...result._metadata })) obtained = copyOf(result);
    return render``;
  });
  const container = await AstroContainer.create();
  await container.renderToString(emptyPage, { partial: false });
  return obtained;
}

/** What pages leave in a result, such as that their head is written, is for their own alone. */
function copyOf(result: Result): Result {
  return { ...result, _metadata: emptied({ ...result._metadata }) as unknown as Result['_metadata'] };
}

/** The route that brings this module into the build; the press never publishes it. */
export const prerender = true;
export function GET(): Response {
  return new Response(null, { status: 404 });
}
