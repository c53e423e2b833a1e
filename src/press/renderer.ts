import { experimental_AstroContainer as AstroContainer } from 'astro/container';

/*
 * Compiled together with the pages, and run in the press's workers. Rendering goes through Astro's Container, which
 * takes a component and its props: a worker needs neither the collections nor the paths of any other page.
 */

type Component = Parameters<AstroContainer['renderToString']>[0];

interface PageModule {
  readonly default?: Component;
  readonly GET?: (context: { readonly props: { readonly model: unknown } }) => Response | Promise<Response>;
}

/** A container remembers every page that it has rendered; a new one now and then keeps memory flat. */
const pagesPerContainer = 500;

let container: AstroContainer | undefined;
let rendered = 0;

/** Renders a page file's module for one model: an endpoint's text, or a page's HTML. */
export async function renderPage(module: PageModule, model: unknown): Promise<string> {
  if (module.GET) return (await module.GET({ props: { model } })).text();
  if (!module.default) throw new Error('A page file must have a component or a GET function.');
  if (!container || rendered++ % pagesPerContainer === 0) container = await AstroContainer.create();
  return container.renderToString(module.default, { props: { model }, partial: false });
}

/** The route that brings this module into the build; the press never publishes it. */
export const prerender = true;
export function GET(): Response {
  return new Response(null, { status: 404 });
}
