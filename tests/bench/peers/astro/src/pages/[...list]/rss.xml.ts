import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { site } from '../../../lists/words.ts';
import { feedItems, lists } from '../../stories.ts';

export function getStaticPaths() {
  const own = lists.all
    .filter(({ kind }) => kind !== 'month')
    .map(({ path, title, description = site.description, stories }) => {
      return { params: { list: path }, props: { title: `${site.name}: ${title}`, description, stories } };
    });
  const { name: title, description } = site;
  return [{ params: { list: undefined }, props: { title, description, stories: lists.stories } }, ...own];
}

export function GET({ props }: APIContext<{ title: string; description: string; stories: typeof lists.stories }>) {
  return rss({
    title: props.title,
    description: props.description,
    site: site.url,
    items: feedItems(props.stories),
    xmlns: { dc: 'http://purl.org/dc/elements/1.1/' },
    customData: '<language>en</language>',
  });
}
