import { drawDrawing, type Drawn } from '../../../src/images/cards/draw.ts';
import { openStudio } from '../../../src/images/cards/open-studio.ts';
import type { Studio } from '../../../src/images/cards/studio.ts';
import { defaultPictureLook } from '../../../src/domain/site/palette.ts';
import type { ChartDrawing, StoryCard } from '../../../src/domain/models/cards/drawing.ts';
import type { Chart } from '../../../src/charts/chart.ts';
import { chartOf } from '../../charts/exhibits.ts';

export const root = new URL('../../../', import.meta.url).pathname;

export function cardOf(headline: string, changes: Partial<StoryCard> = {}): StoryCard {
  return {
    kind: 'story',
    language: 'en',
    direction: 'ltr',
    brand: 'The Opening Print',
    section: 'Markets',
    headline,
    date: '28 October 2014',
    companies: [{ name: 'Apple', ticker: 'NASDAQ:AAPL' }],
    ...changes,
  };
}

export const chart: Chart = chartOf(
  'type: line\ntitle: Sales rise\nsource: S\nunit: $bn\n\nyear,Sales\n2012,1\n2013,2\n2014,3',
);

export const chartDrawing: ChartDrawing = {
  kind: 'chart',
  language: 'en',
  direction: 'ltr',
  chart: { source: { file: 'articles/2014/a.md', digest: 'd' }, path: '/2014/10/a/', number: 1 },
};

/** @throws if a glyph is missing. */
export async function drawn(card: StoryCard, studio?: Studio, own?: Chart): Promise<Drawn & { ok: true }> {
  const result = await drawDrawing(card, own, studio ?? (await openStudio(root, defaultPictureLook)));
  if (!result.ok) throw new Error(JSON.stringify(result.missing));
  return result;
}
