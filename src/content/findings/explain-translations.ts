import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { ReferenceProblem } from '../../domain/edition/resolve/problems.ts';

type TranslationProblem = Extract<
  ReferenceProblem,
  { readonly rule: 'translation-unknown' | 'translation-of-translation' | 'translation-same-language' }
>;

/** Explains problems of `translationOf`. */
export function explainTranslation({ entry, rule, value, meant }: TranslationProblem): {
  readonly message: string;
  readonly hint: string;
} {
  switch (rule) {
    case 'translation-unknown':
      return {
        message: `No story is called "${value}".`,
        hint:
          meant === undefined ? 'Write the id, the file or the address of the original.' : `Did you mean "${meant}"?`,
      };
    case 'translation-of-translation':
      return {
        message: `"${value}" is a translation itself.`,
        hint: isNameOf(entry, meant)
          ? 'The two stories name each other: take translationOf: out of the original.'
          : `Name the original: ${meant ?? ''}.`,
      };
    case 'translation-same-language':
      if (meant === entry.file) {
        const hint = 'Write the id, the file or the address of the original, or take translationOf: out.';
        return { message: `"${value}" is this story itself.`, hint };
      }
      return {
        message: `${meant ?? value} has the same story in the same language.`,
        hint: 'Write the language of this one: lang: ar. Or take translationOf: out.',
      };
  }
}

function isNameOf({ id, file, slug }: ArticleEntry, name = ''): boolean {
  return name === id || name === file || name.endsWith(`/${slug}/`);
}
