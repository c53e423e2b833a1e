import type { Teaser } from '../../domain/models/teaser.ts';
import { words } from '../site-context.ts';

export interface Mark {
  readonly text: string;
  readonly class: string;
}

/** What readers must know of a story before they open it. Plain news has no mark, nor has opinion in “Opinion”. */
export function storyLabel({ kind, sponsor, section }: Pick<Teaser, 'kind' | 'sponsor' | 'section'>): Mark | undefined {
  if (kind === 'news') return undefined;
  if (kind === 'sponsored') {
    return { text: sponsor ? words.sponsoredBy(sponsor) : words.kinds.sponsored, class: 'paid' };
  }
  const text = words.kinds[kind];
  return text === section.name ? undefined : { text, class: 'label' };
}
