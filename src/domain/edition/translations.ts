import { instantOf } from '../moment.ts';
import { nearest } from '../nearest.ts';
import type { ReferenceProblem } from './resolve/problems.ts';
import type { Article } from './resolve/resolved-article.ts';

/** Public stories in several languages: each story → all stories of its group, including itself. */
export type Translations = ReadonlyMap<Article, readonly Article[]>;

/**
 * Groups translations by `translationOf`: a story and all that name it are one group, the original first.
 *
 * @param articles all articles, including drafts and scheduled ones.
 * @param isShown whether readers may see a story. Groups contain no others.
 */
export function groupTranslations(
  articles: readonly Article[],
  siteLanguage: string,
  isShown: (article: Article) => boolean,
  problems: ReferenceProblem[],
): Translations {
  const translating = articles.filter(({ entry }) => entry.translationOf !== undefined);
  if (translating.length === 0) return new Map();
  const byName = new Map(
    articles.flatMap((article) => [article.entry.id, article.entry.file, article.path].map((name) => [name, article])),
  );
  const groups = new Map<Article, Article[]>();
  const ofAge = (left: Article, right: Article) => instantOf(left.entry.published) - instantOf(right.entry.published);
  for (const article of translating.sort(ofAge)) {
    const { entry } = article;
    const value = entry.translationOf ?? '';
    const complain = (rule: TranslationRule, meant?: string) =>
      problems.push({ entry, place: { path: ['translationOf'] }, rule, value, meant });
    const original = byName.get(value);
    if (!original) complain('translation-unknown', nearest(value, byName.keys()));
    else if (original.entry.translationOf !== undefined && original !== article) {
      complain('translation-of-translation', original.entry.translationOf);
    } else {
      const group = groups.get(original) ?? [original];
      const languageOf = (other: Article) => other.entry.lang ?? siteLanguage;
      const same = group.find((other) => languageOf(other) === languageOf(article));
      if (same) complain('translation-same-language', same.entry.file);
      else groups.set(original, [...group, article]);
    }
  }
  const shown = [...groups.values()].map((group) => group.filter(isShown)).filter(({ length }) => length > 1);
  return new Map(shown.flatMap((group) => group.map((article) => [article, group] as const)));
}

type TranslationRule = 'translation-unknown' | 'translation-of-translation' | 'translation-same-language';
