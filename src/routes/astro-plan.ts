import { getCollection, getEntry } from 'astro:content';
import { shippedListings } from '../reference/listings.ts';
import { createEdition } from '../domain/edition/edition.ts';
import { createModelContext } from '../domain/models/context.ts';
import { planOutputs, type Output } from '../domain/models/plan.ts';
import type { Template } from '../domain/site/templates.ts';
import { site } from '../newsroom/site.ts';
import { readClock } from '../content/clock.ts';
import { newsroomEntry } from './loader.ts';
import { readDrawnPictures, readPictureFinder } from './pictures.ts';

let planned: Promise<ReadonlyMap<Template, readonly Output[]>> | undefined;

/** Plan of the whole site, for Astro's own build. */
export function plan(): Promise<ReadonlyMap<Template, readonly Output[]>> {
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
