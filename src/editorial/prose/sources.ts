import type { Finding } from '../../domain/finding.ts';
import { namesSource } from './quotations.ts';
import type { Story } from './story.ts';

/** A shorter story is a note, of which the first line says as much. */
const fewestWords = 60;

/**
 * A report without any sign of where its facts are from: no `sources:`, no link, no footnote, no source below a chart, and
 * nobody in the text who said something. Opinions and what somebody paid for are left out.
 */
export function findMissingSources(story: Story): readonly Finding[] {
  const { kind, status, words, hasSources, text, language, file } = story;
  if (hasSources || kind === 'opinion' || kind === 'sponsored' || status === 'withdrawn' || words < fewestWords)
    return [];
  if (namesSource(text, language)) return [];
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
