import { drawPicture } from '../../charts/picture/chart-picture.ts';
import type { Chart } from '../../charts/chart.ts';
import { wordsFor } from '../../domain/language/words/words-for.ts';
import { colourToken } from '../../domain/site/palette.ts';
import { directionOf } from './card-frame.ts';
import { chartNode } from './chart-node.ts';
import { box, text, type Node } from './node.ts';
import type { Studio } from './studio.ts';

const scale = 2;
const sheetWidth = 880;
const padding = 36;
const width = sheetWidth - 2 * padding;

export interface Sheet {
  readonly node: Node;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/**
 * Lays out a chart with its title, subtitle and source, as on 440 pixels of a page at double resolution: on a phone its
 * smallest text is still 9 pixels high.
 */
export async function layoutChartSheet(
  chart: Chart,
  { language, direction }: { readonly language: string; readonly direction: 'ltr' | 'rtl' },
  studio: Studio,
): Promise<Sheet | undefined> {
  const words = wordsFor(language);
  const picture = drawPicture(chart, { widthPixels: width, scale }, { language, words: words.charts });
  if (!picture) return undefined;
  const line = (part: string, content: string, style: object) =>
    text(part, 'sans', content, { width, lineHeight: 1.25, direction: directionOf(content, direction), ...style });
  const title = line('title of the chart', chart.title, { fontSize: 34, fontWeight: 650, textWrap: 'balance' });
  const subtitle =
    chart.subtitle === undefined
      ? undefined
      : line('subtitle of the chart', chart.subtitle, { fontSize: 28, color: colourToken('soft') });
  const source = line('source of the chart', words.charts.source(chart.source), {
    fontSize: 24,
    color: colourToken('soft'),
  });
  let heightPixels = 2 * padding + picture.heightPixels + gap;
  for (const node of [title, subtitle, source]) {
    if (node) heightPixels += Math.ceil((await studio.measure(node, width, language)).height) + gap;
  }
  const node = box(
    {
      flexDirection: 'column',
      width: sheetWidth,
      height: heightPixels,
      padding,
      gap,
      backgroundColor: colourToken('paper'),
      color: colourToken('ink'),
      direction,
    },
    [title, subtitle, box({ marginTop: gap }, [chartNode(picture, colourToken('paper'))]), source],
  );
  return { node, widthPixels: sheetWidth, heightPixels };
}

const gap = 10;
