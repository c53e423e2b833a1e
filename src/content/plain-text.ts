import type { Finding } from '../domain/finding.ts';
import type { FrontMatter } from './article-schema.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Marks that mean something in the text of an article, and nothing in its front matter. */
const marks: readonly RegExp[] = [
  /\*\*[^\s*][^*]*\*\*/,
  /(?<![\w*])[*_][^\s*_][^*_]*[*_](?![\w*])/,
  /`[^`]+`/,
  /\[[^\]]+\]\([^)\s]*\)/,
  /<\/?[a-z][^<>]*>/i,
  /&(?:[a-z][a-z\d]+|#\d+|#x[\da-f]+);/i,
];

/** Markdown and HTML where the page shows plain text: readers would see the marks. */
export function findMarkup(article: FrontMatter, source: YamlSource, file: string): readonly Finding[] {
  return plainTexts(article).flatMap(([path, text]): readonly Finding[] => {
    const mark = marks.map((pattern) => pattern.exec(text ?? '')?.[0]).find((found) => found !== undefined);
    if (mark === undefined) return [];
    return [
      {
        severity: 'warning',
        rule: 'markup-in-field',
        file,
        ...source.locate(path),
        message: `This is shown as plain text, so that readers see "${mark}" with all its signs.`,
        hint: 'Write the words alone.',
      },
    ];
  });
}

function plainTexts(article: FrontMatter): readonly (readonly [Path, string | undefined])[] {
  const { title, summary, dateline, keyPoints, image, disclosures, corrections, sources } = article;
  return [
    [['title'], title],
    [['summary'], summary],
    [['dateline'], dateline],
    ...keyPoints.map((point, index) => [['keyPoints', index], point] as const),
    [['image', 'alt'], image?.alt],
    [['image', 'caption'], image?.caption],
    [['image', 'credit'], image?.credit],
    ...disclosures.map(({ note }, index) => [['disclosures', index, 'note'], note] as const),
    ...corrections.map((correction, index) => [['corrections', index, 'text'], correction.text] as const),
    ...sources.map((entry, index) => [['sources', index, 'title'], entry.title] as const),
  ];
}
