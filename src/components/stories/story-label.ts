import type { Teaser } from '../../domain/models/teaser.ts';
import { words } from '../site-context.ts';

export interface Mark {
  readonly text: string;
  readonly class: string;
}

export const opinionLabel: Mark = { text: words.kinds.opinion, class: 'label' };

/** Label that readers need before they open a story. Plain news has none, and neither has opinion in “Opinion”. */
export function storyLabel({ kind, sponsor, section }: Pick<Teaser, 'kind' | 'sponsor' | 'section'>): Mark | undefined {
  if (kind === 'news') return undefined;
  if (kind === 'sponsored') {
    return { text: sponsor ? words.sponsoredBy(sponsor) : words.kinds.sponsored, class: 'paid' };
  }
  const text = words.kinds[kind];
  return text === section.name ? undefined : { text, class: 'label' };
}
