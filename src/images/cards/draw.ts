import type { Chart } from '../../charts/chart.ts';
import type { Drawing } from '../../domain/models/cards/drawing.ts';
import { cardSize } from './card-frame.ts';
import { layoutChartSheet } from './chart-sheet.ts';
import type { Node } from './node.ts';
import { layoutSiteCard } from './site-card.ts';
import { layoutStoryCard } from './story-card.ts';
import type { MissingGlyphs, Studio } from './studio.ts';

export type Drawn =
  | { readonly ok: true; readonly png: Buffer; readonly widthPixels: number; readonly heightPixels: number }
  | { readonly ok: false; readonly missing: readonly MissingGlyphs[] };

/** @param chart chart of the drawing, if it has one. */
export async function drawDrawing(drawing: Drawing, chart: Chart | undefined, studio: Studio): Promise<Drawn> {
  const { node, widthPixels, heightPixels } = await layout(drawing, chart, studio);
  const missing = studio.missing(node);
  if (missing.length > 0) return { ok: false, missing };
  const png = await studio.draw(node, widthPixels, heightPixels, drawing.language);
  return { ok: true, png, widthPixels, heightPixels };
}

interface Layout {
  readonly node: Node;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

async function layout(drawing: Drawing, chart: Chart | undefined, studio: Studio): Promise<Layout> {
  const card = { widthPixels: cardSize.width, heightPixels: cardSize.height };
  switch (drawing.kind) {
    case 'story':
      return { ...card, node: await layoutStoryCard(drawing, chart, studio) };
    case 'site':
      return { ...card, node: await layoutSiteCard(drawing, studio) };
    case 'chart': {
      const sheet = chart && (await layoutChartSheet(chart, drawing, studio));
      if (!sheet) throw new Error(`${drawing.chart.source.file} has no chart ${drawing.chart.number}.`);
      return sheet;
    }
    default:
      return drawing satisfies never;
  }
}
