import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusArticle } from '../corpus.ts';
import { readNewsroomData, readStories, type PeerFrontMatter } from './newsroom-data.ts';
import { save } from './save.ts';

const here = import.meta.dirname;

const storyFolder = 'content/stories';

/**
 * Makes a site of Eleventy or Astro in `folder` of the articles of a corpus: templates, stories, `newsroom.json` for
 * what else the newsroom knows, and the packages of another folder.
 */
export function writeNodeSite(
  folder: string,
  { templates, packages }: { readonly templates: 'eleventy' | 'astro'; readonly packages: string },
  corpus: string,
  articles: readonly CorpusArticle[],
): void {
  cpSync(join(here, templates), folder, { recursive: true });
  cpSync(join(here, 'lists'), join(folder, 'lists'), { recursive: true });
  for (const { id, front, body } of readStories(corpus, articles))
    save(join(folder, storyPath(id)), toFields(front), body);
  writeFileSync(join(folder, 'newsroom.json'), JSON.stringify(readNewsroomData(corpus)));
  symlinkSync(join(packages, 'node_modules'), join(folder, 'node_modules'));
}

/** File of the story whose page has a path. Shape: `/2014/10/slug/` → `content/stories/2014/10/slug.md`. */
export function storyPath(path: string): string {
  return join(storyFolder, `${path.replace(/^\/|\/$/g, '')}.md`);
}

function toFields({ summary, published, ...same }: PeerFrontMatter): object {
  return { ...same, description: summary, date: published };
}
