import type { ArticleKind } from './article.ts';
import type { Site } from './site.ts';
import { wordsFor } from './words/words-for.ts';

/** A headline outside the story's page: a sponsored one says so wherever it is read. */
export function labelledTitle(
  { kind, title }: { readonly kind: ArticleKind; readonly title: string },
  { language }: Pick<Site, 'language'>,
): string {
  return kind === 'sponsored' ? `${wordsFor(language).kinds.sponsored}: ${title}` : title;
}
