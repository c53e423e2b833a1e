import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createComponent, render, renderToString } from 'astro/runtime/server/index.js';
import { canBeEmptied, emptied } from './private-api.ts';

/*
 * Compiled together with the pages, and run on every thread that renders. Rendering needs neither the collections nor
 * the paths of any other page: only a component and its props.
 *
 * Astro's Container renders a component as if a browser had asked for it, with a route, a request and a response for
 * each page. That took a third of all rendering. So the Container renders one empty page, whose component keeps the
 * `result` that Astro gives to every component; the pages are then rendered with copies of it, by the function that the
 * Container itself ends up calling. `astro/runtime/server/index.js` is what compiled components import. A test holds
 * every page to be, byte for byte, what `astro build` renders.
 */

type Result = Parameters<typeof renderToString>[0];
type Component = Parameters<typeof renderToString>[1];

interface PageModule {
  readonly default?: Component;
  readonly GET?: { readonly render?: (model: unknown) => string | Promise<string> };
}

let blank: Promise<Result | undefined> | undefined;
let container: Promise<AstroContainer> | undefined;

/** Reason for rendering pages with Astro's Container; `undefined` while it is not used. */
export function fallbackReason(): string | undefined {
  return container && 'Astro keeps notes about a page in a form that the press does not know.';
}

/** Renders a page file's module for one model, to the HTML of a page or the text of another file. */
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

/** Renders with documented interfaces alone, which is slower: for versions of Astro whose results cannot be copied. */
async function renderByContainer(component: Component, model: unknown): Promise<string> {
  container ??= AstroContainer.create();
  return (await container).renderToString(component as never, { props: { model }, partial: false });
}

/** Obtains the `result` that Astro gives to components, before rendering any; `undefined` if it cannot be copied. */
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

/** Copies a result for one page, whose metadata (such as that its head is written) must not reach the next. */
function copyOf(result: Result): Result {
  return { ...result, _metadata: emptied({ ...result._metadata }) as unknown as Result['_metadata'] };
}

/** Makes this module a route, so that it is compiled with the pages. The press never publishes it. */
export const prerender = true;
export function GET(): Response {
  return new Response(null, { status: 404 });
}
