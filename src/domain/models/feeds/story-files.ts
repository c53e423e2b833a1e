import type { ExhibitEntry } from '../../edition/article.ts';
import { figuresPath, markdownPath } from '../../site/permalinks.ts';
import type { ArticleModel } from '../article.ts';
import type { BodyReference } from '../body-reference.ts';
import type { Page } from '../list.ts';
import { withoutCrops } from '../picture.ts';

/** Fields that only a story's page shows. */
type PageField =
  | 'frame'
  | 'isWithdrawn'
  | 'translations'
  | 'markdownPath'
  | 'month'
  | 'words'
  | 'headings'
  | 'topics'
  | 'related'
  | 'newer'
  | 'older';

/** A story without the page around it, as its copies in feeds and in Markdown have it. */
export type StoryContent = Omit<ArticleModel, PageField>;

/** Removes the fields that only the page of a story shows; a new field of `ArticleModel` is in all copies. */
export function contentOfStory(model: ArticleModel): StoryContent {
  const { frame, isWithdrawn, translations, markdownPath: copy, month, words, headings, ...rest } = model;
  const { topics, related, newer, older, ...content } = rest;
  return content;
}

/** `/2014/10/alibaba-apple-pay/index.md`: the article, without the site around it. */
export type MarkdownModel = Omit<StoryContent, 'id' | 'language' | 'tags'> & {
  /** The article's page. */
  readonly path: string;
};

/** `/2014/10/alibaba-apple-pay/growth.csv`: the figures of a chart in the article. */
export interface FiguresModel {
  readonly articlePath: string;
  readonly body: BodyReference;
  readonly number: number;
}

export interface StoryFileModels {
  readonly 'article-markdown': MarkdownModel;
  readonly figures: FiguresModel;
}

type StoryFile = {
  readonly [T in keyof StoryFileModels]: { readonly template: T } & Page<StoryFileModels[T]>;
}[keyof StoryFileModels];

/** The Markdown copy of an article. `page` is its page. */
export function articleMarkdown({ path, model, sources }: Page<ArticleModel>): StoryFile {
  const create = () => createMarkdownModel(path, model());
  return { template: 'article-markdown', path: markdownPath(path), model: create, sources };
}

/** The files with the figures of an article's charts. `page` is the article's. */
export function articleFigures(
  { path, model, sources }: Page<ArticleModel>,
  exhibits: readonly ExhibitEntry[],
): readonly StoryFile[] {
  return exhibits.map(({ number, csv }) => ({
    template: 'figures',
    path: figuresPath(path, csv),
    sources,
    model: () => ({ articlePath: path, body: model().body, number }),
  }));
}

function createMarkdownModel(path: string, model: ArticleModel): MarkdownModel {
  const { id, language, tags, illustration, ...content } = contentOfStory(model);
  return {
    ...content,
    illustration: illustration && { ...illustration, picture: withoutCrops(illustration.picture) },
    path,
  };
}
