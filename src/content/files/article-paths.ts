/** Folder of all articles, from the project's root. */
export const articlesFolder = 'articles';

/** Path of a file that an article names, from the project's root. */
export function besideArticle(articleFile: string, src: string): string {
  return `${articleFile.slice(0, articleFile.lastIndexOf('/') + 1)}${src.replace(/^(?:\.\/)+/, '')}`;
}
