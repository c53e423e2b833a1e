import { getCollection, getEntry } from 'astro:content';
import { shippedListings } from '../reference/listings.ts';
import { createEdition } from '../domain/edition/edition.ts';
import { createModelContext } from '../domain/models/context.ts';
import { planOutputs, type Models, type Output } from '../domain/models/plan.ts';
import { paramsOf } from '../domain/site/page-files.ts';
import { templates, type Template } from '../domain/site/templates.ts';
import { site } from '../newsroom/site.ts';
import { readClock } from '../content/clock.ts';
import { newsroomEntry } from './loader.ts';
import { readDrawnPictures, readPictureFinder } from './pictures.ts';

export interface StaticPath<T extends Template> {
  readonly params: Record<string, string | undefined>;
  readonly props: { readonly model: Models[T] };
}

/** Every page of a template, for `getStaticPaths()`. */
export async function staticPaths<T extends Template>(template: T): Promise<StaticPath<T>[]> {
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

let planned: Promise<ReadonlyMap<Template, readonly Output[]>> | undefined;

/** Plan of the whole site, for Astro's own build. The press and the development server pass each page its model. */
function plan(): Promise<ReadonlyMap<Template, readonly Output[]>> {
  planned ??= createPlan();
  return planned;
}

async function createPlan(): Promise<ReadonlyMap<Template, readonly Output[]>> {
  const articles = await getCollection('articles');
  const newsroom = (await getEntry('newsroom', newsroomEntry))?.data;
  if (!newsroom) throw new Error('The newsroom has no data: src/newsroom could not be read.');
  const { edition } = createEdition(
    { site, newsroom, entries: articles.map(({ data }) => data), reference: shippedListings() },
    readClock(),
  );
  return Map.groupBy(
    planOutputs(createModelContext(edition, readPictureFinder(), readDrawnPictures())),
    ({ template }) => template,
  );
}
