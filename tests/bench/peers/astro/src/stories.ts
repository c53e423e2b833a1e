import { getCollection, type CollectionEntry } from 'astro:content';
import { feedSize, makeLists, type Listed } from '../lists/lists.ts';
import newsroom from '../newsroom.json';

export type Story = CollectionEntry<'stories'>;

/** Made once per build. */
export const lists = makeLists<Story>(await getCollection('stories'), factsOf, newsroom);

export function factsOf({ id, data }: Story): Listed & Story['data'] {
  return { id, ...data };
}

/** Items of a feed, with the text that the collection holds rendered. */
export function feedItems(stories: readonly Story[]) {
  return stories.slice(0, feedSize).map(({ id, data, rendered }) => ({
    title: data.title,
    link: `/${id}/`,
    pubDate: data.date,
    description: data.description,
    categories: [lists.byPath.get(data.section)?.title ?? '', ...data.tags],
    content: rendered?.html ?? '',
    customData: data.authors
      .map((author) => `<dc:creator>${lists.byPath.get(`authors/${author}`)?.title ?? ''}</dc:creator>`)
      .join(''),
  }));
}
