import type { Models } from '../domain/models/plan.ts';
import { paramsOf } from '../domain/site/page-files.ts';
import { templates, type Template } from '../domain/site/templates.ts';

export interface StaticPath<T extends Template> {
  readonly params: Record<string, string | undefined>;
  readonly props: { readonly model: Models[T] };
}

/** Every page of a template, for `getStaticPaths()`. */
export async function staticPaths<T extends Template>(template: T): Promise<StaticPath<T>[]> {
  // Loaded on demand: the press and the development server pass each page its model.
  const { plan } = await import('./astro-plan.ts');
  const outputs = (await plan()).get(template) ?? [];
  return outputs.map((output) => ({
    params: paramsOf(templates[template].pageFile, output.path),
    props: { model: output.model() as Models[T] },
  }));
}

/** Model of a page with a single address: from its props, or otherwise from the collections. */
export async function modelFor<T extends Template>(
  template: T,
  props: { readonly model?: Models[T] | undefined },
): Promise<Models[T]> {
  if (props.model) return props.model;
  const [only] = await staticPaths(template);
  if (!only) throw new Error(`The plan of the site has no "${template}".`);
  return only.props.model;
}
