import type { Finding } from '../../../domain/finding.ts';
import { findRecommendingWords, mayRecommend } from '../../../domain/trust/recommending-words.ts';
import type { SplitFile } from '../../files/front-matter.ts';
import type { YamlSource } from '../../yaml/yaml-source.ts';
import { regulation } from './check-advice.ts';
import type { SalvagedFields } from '../reject-entry.ts';

/** Warns once of a story that recommends a share in its text without a `recommendation:` field, at the first place. */
export function findUndeclaredAdvice(
  fields: SalvagedFields,
  split: SplitFile,
  source: YamlSource,
  file: string,
  language: string,
): readonly Finding[] {
  if (fields.recommendation !== undefined) return [];
  const head = (['title', 'summary'] as const).flatMap((name) => {
    const [words] = findRecommendingWords(fields[name] ?? '', language);
    return words ? [{ ...source.locate([name]), words: words.text }] : [];
  });
  const [first] = [...head, ...adviceIn(split, language)];
  if (!first) return [];
  const { words, ...place } = first;
  return [
    {
      severity: 'warning',
      rule: 'recommendation-undeclared',
      file,
      ...place,
      message: `"${words}" recommends a share, and the story has no recommendation: field.`,
      hint: `Write it with all that readers must know of it, or put other people’s words into quotation marks. ${regulation} applies to those who recommend.`,
    },
  ];
}

/** Quotations of several lines, code and tables are left out. */
function adviceIn(
  { body, bodyLine }: SplitFile,
  language: string,
): readonly { readonly line: number; readonly words: string }[] {
  // Testing all paragraphs at once takes a quarter of the time.
  if (!mayRecommend(body, language)) return [];
  let line = bodyLine;
  let isCode = false;
  for (const paragraph of body.split(/\n(?=[ \t]*\n)/)) {
    const fences = paragraph.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0;
    const isProse = !isCode && fences === 0 && !/^\s*(?:>|\|| {4})/.test(paragraph);
    const [found] = isProse ? findRecommendingWords(paragraph, language) : [];
    if (found) return [{ line: line + paragraph.slice(0, found.offset).split('\n').length - 1, words: found.text }];
    if (fences % 2 === 1) isCode = !isCode;
    line += paragraph.split('\n').length;
  }
  return [];
}
