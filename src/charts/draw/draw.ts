import type { Chart } from '../chart.ts';
import { drawCandles } from './candles.ts';
import { drawColumnPanels, drawColumns } from './columns.ts';
import { drawDots } from './dots.ts';
import type { Drawing, Tools } from './drawing.ts';
import { drawLinePanels, drawLines } from './lines.ts';
import { drawRows } from './rows.ts';
import { drawSlope } from './slope.ts';

/** Draws any chart. */
export function draw(chart: Chart, tools: Tools): Drawing {
  const isMultiple = chart.layout === 'multiples';
  switch (chart.type) {
    case 'line':
    case 'area':
      return isMultiple ? drawLinePanels(chart, tools) : drawLines(chart, tools);
    case 'bar':
      if (isMultiple) return drawColumnPanels(chart, tools);
      return chart.isHorizontal ? drawRows(chart, tools) : drawColumns(chart, tools);
    case 'slope':
      return drawSlope(chart, tools);
    case 'dot':
      return drawDots(chart, tools);
    case 'candlestick':
      return drawCandles(chart, tools);
    default:
      return chart.type satisfies never;
  }
}
