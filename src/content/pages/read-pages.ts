import type { PageEntry } from '../newsroom/mend-newsroom.ts';
import type { NewsroomFiles } from '../newsroom/newsroom-files.ts';
import { readOwnPage } from './read-own-page.ts';
import { readStandingPage } from './read-standing-page.ts';

const folder = 'src/newsroom/pages';

/** Reads the newsroom's standing pages, in Markdown, and its own pages in Astro's language, by address. */
export function readPages(files: NewsroomFiles): readonly PageEntry[] {
  const names = files.listNames(folder, ['.md', '.astro']);
  return names.map((name): PageEntry => {
    const file = `${folder}/${name}`;
    const isOwn = name.endsWith('.astro');
    const slug = name.replace(/\.(?:md|astro)$/, '');
    if (isOwn && names.includes(`${slug}.md`)) {
      const message = `The address /${slug}/ is taken: it is that of ${folder}/${slug}.md.`;
      files.complain(file, 'address-taken', message, 'Give one of the two files another name.');
    }
    return isOwn ? readOwnPage(files, file, slug) : readStandingPage(files, file, slug);
  });
}
