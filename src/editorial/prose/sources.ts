import type { Finding } from '../../domain/finding.ts';
import { namesSource } from './quotations.ts';
import type { Story } from './story.ts';

/** Fewest words of a story that needs sources; a shorter one is a note. */
const fewestWords = 60;

/** `Sources: company reports`, in a line of its own or in brackets, in the languages that stories are often in. */
const sourceLine =
  /(?<![\p{L}\p{N}])(?:sources?|quellen?|fuentes?|fontes?|fonti|bron(?:nen)?|źródł[oa]|источники?|πηγ(?:ή|ές)|المصدر|المصادر|מקורות?|出典|出所|資料|资料来源|来源|출처|자료)\s*[:：]/iu;

/**
 * Finds a report without sources: no `sources:`, no link, no footnote, no source below a chart, no line that names some,
 * and no attributed statement. Opinions and sponsored stories are ignored.
 */
export function findMissingSources(story: Story): readonly Finding[] {
  const { kind, status, words, hasSources, text, language, file } = story;
  if (hasSources || kind === 'opinion' || kind === 'sponsored' || status === 'withdrawn' || words < fewestWords)
    return [];
  if (sourceLine.test(text) || namesSource(text, language)) return [];
  return [
    {
      severity: 'warning',
      rule: 'no-sources',
      file,
      ...story.locate('title'),
      message: 'The story does not say where anything in it is from.',
      hint: 'Add sources: [{ title: …, publisher: …, date: …, url: … }], link to them, or say in the text who said so.',
    },
  ];
}
