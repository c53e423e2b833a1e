import type { ArticleKind } from './article.ts';
import type { Site } from './site.ts';
import { wordsFor } from './words/words-for.ts';

/** The headline as shown outside the story's page: a sponsored story is labelled everywhere. */
export function labelledTitle(
  { kind, title }: { readonly kind: ArticleKind; readonly title: string },
  { language }: Pick<Site, 'language'>,
): string {
  return kind === 'sponsored' ? `${wordsFor(language).kinds.sponsored}: ${title}` : title;
}
