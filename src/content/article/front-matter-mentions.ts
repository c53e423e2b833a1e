import type { Mention } from '../../domain/edition/article.ts';
import type { NearMiss } from '../../domain/edition/near-miss.ts';
import { findNearMisses } from '../../tickers/near-misses.ts';
import { recognise } from '../../tickers/recognise.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import { toMention, toNearMiss } from './mentions.ts';
import type { SalvagedFields } from './reject-entry.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

export interface FrontMatterMentions {
  readonly mentions: readonly Mention[];
  readonly nearMisses: readonly NearMiss[];
}

/** Reads mentions in an article's title, summary and key points. Like those in headings, they are not linked. */
export function readFrontMatterMentions(
  { title = '', summary = '', keyPoints = [] }: SalvagedFields,
  source: Pick<YamlSource, 'locate'>,
  vocabulary: Vocabulary,
): FrontMatterMentions {
  const lines = [
    { text: title, path: ['title'] },
    { text: summary, path: ['summary'] },
    ...keyPoints.map((text = '', index) => ({ text, path: ['keyPoints', index] })),
  ];
  const mentions: Mention[] = [];
  const nearMisses: NearMiss[] = [];
  for (const { text, path } of lines) {
    const candidates = recognise(text, vocabulary);
    const missed = findNearMisses(text, vocabulary, candidates);
    if (candidates.length + missed.length === 0) continue;
    const { line } = source.locate(path);
    mentions.push(...candidates.map((candidate) => toMention(candidate, line)));
    nearMisses.push(...missed.map((candidate) => toNearMiss(candidate, line)));
  }
  return { mentions, nearMisses };
}
