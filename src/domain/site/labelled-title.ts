import type { ArticleKind } from '../edition/article.ts';
import type { Site } from './site.ts';
import { wordsFor } from '../language/words/words-for.ts';

/** The headline as shown outside the story's page: a sponsored story is labelled everywhere. */
export function labelledTitle(
  { kind, title }: { readonly kind: ArticleKind; readonly title: string },
  { language }: Pick<Site, 'language'>,
): string {
  return kind === 'sponsored' ? `${wordsFor(language).kinds.sponsored}: ${title}` : title;
}
