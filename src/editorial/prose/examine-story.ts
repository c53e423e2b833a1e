import type { Finding } from '../../domain/finding.ts';
import { findHeadlineFigures } from './headline-figures.ts';
import { findHeadlineMultiples } from './headline-multiples.ts';
import { findLateSymbols } from './late-symbols.ts';
import { findLongPassages } from './long-passages.ts';
import { findMixedStyle } from './mixed-style.ts';
import { findMixedDecimals, findMixedThousands } from './mixed-separators.ts';
import { findUnattributedQuotations } from './quotations.ts';
import { findRelativeDates } from './dates/relative-dates.ts';
import { findMissingSources } from './sources.ts';
import { findThousandsInCharts } from './thousands-in-charts.ts';
import type { ProseRule, Story } from './story.ts';

/** Rules about the prose of one story, in the order in which their findings are listed. */
const rules: readonly ProseRule[] = [
  findHeadlineFigures,
  findHeadlineMultiples,
  findMissingSources,
  findRelativeDates,
  findMixedStyle,
  findMixedThousands,
  findMixedDecimals,
  findThousandsInCharts,
  findUnattributedQuotations,
  findLateSymbols,
  findLongPassages,
];

/** Applies the rules of prose to a story. */
export function examineStory(story: Story): readonly Finding[] {
  return rules.flatMap((rule) => rule(story));
}
