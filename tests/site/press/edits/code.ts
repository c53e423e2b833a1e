import { listFiles } from '../../snapshot.ts';
import type { Desk } from './desk.ts';

/*
 * Edits of the engine. Each has to be compiled, if it is of a file that pages are made of.
 */

export function changeStyle({ newsroom, count }: Desk): string {
  const file = 'src/styles/base.css';
  newsroom.write(file, `${newsroom.read(file)}\nabbr { z-index: ${count}; }\n`);
  return 'a style';
}

/** Adds words that every page with the template shows. */
export function changeTemplate(desk: Desk): string {
  const file = pick(desk, 'src/components', /\.astro$/);
  desk.newsroom.write(file, `${desk.newsroom.read(file)}\n<p>Edited ${desk.count}.</p>\n`);
  return `words in ${file}`;
}

/** Adds a comment, of which no page shows anything. */
export function commentTemplate(desk: Desk): string {
  const file = pick(desk, 'src', /\.astro$/);
  desk.newsroom.write(file, desk.newsroom.read(file).replace('---\n', `---\n// Edit ${desk.count}.\n`));
  return `comment in ${file}`;
}

export function commentCode(desk: Desk): string {
  const file = pick(desk, desk.chance.pick(['src/domain', 'src/feeds', 'src/press', 'src/markdown']), /\.ts$/);
  desk.newsroom.write(file, `// Edit ${desk.count}.\n${desk.newsroom.read(file)}`);
  return `comment in ${file}`;
}

/** Changes a word that only pages say. */
export function changeWord({ newsroom, count }: Desk): string {
  const file = 'src/domain/language/words/en.ts';
  newsroom.write(file, newsroom.read(file).replace(/(?<=\n {2}feeds: )'[^']*'/, `'Feeds ${count}'`));
  return `a word in ${file}`;
}

export function changeReadme(desk: Desk): string {
  const file = pick(desk, 'src', /README\.md$/);
  desk.newsroom.write(file, `${desk.newsroom.read(file)}\nEdited ${desk.count}.\n`);
  return `text of ${file}`;
}

function pick({ newsroom, chance }: Desk, folder: string, kind: RegExp): string {
  return `${folder}/${chance.pick(listFiles(newsroom.path(folder)).filter((file) => kind.test(file)))}`;
}
