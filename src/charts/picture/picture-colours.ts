import { colourToken, type ColourName } from '../../domain/site/palette.ts';
import { tenths } from './scale-path.ts';

/** Stroke and fill for the classes of a shape, as in the light scheme of `chart-plots.css`. */
export function paint(classes: string, scale: number): string {
  const colour = colourOf(classes);
  const names = classes.split(' ');
  const is = (name: string) => names.includes(name);
  const hairline = tenths(scale);
  if (is('g')) return `fill="none" stroke="${colourToken('rule')}" stroke-width="${hairline}"`;
  if (is('z')) return `fill="none" stroke="${colourToken('ink')}" stroke-width="${hairline}"`;
  if (is('mark')) {
    const dashes = `${tenths(3 * scale)} ${tenths(3 * scale)}`;
    return `fill="none" stroke="${colourToken('soft')}" stroke-width="${hairline}" stroke-dasharray="${dashes}"`;
  }
  if (is('band')) return `fill="${colourToken('raised')}"`;
  if (is('line'))
    return `fill="none" stroke="${colour}" stroke-width="${tenths(2.25 * scale)}" stroke-linejoin="round" stroke-linecap="round"`;
  if (is('area')) return `fill="${colour}" stroke="${colourToken('paper')}" stroke-width="${hairline}"`;
  if (is('rise')) return `fill="${colourToken('paper')}" stroke="${colourToken('ink')}" stroke-width="${hairline}"`;
  if (is('fall')) return `fill="${colourToken('ink')}" stroke="${colourToken('ink')}" stroke-width="${hairline}"`;
  if (is('dot1')) return `fill="${colourToken('paper')}" stroke="${colour}" stroke-width="${tenths(2.5 * scale)}"`;
  return `fill="${colour}"`;
}

/** Colour of a shape, or of a label in the colour of its series; ink for any other label. */
export function colourOf(classes: string): string {
  const names = classes.split(' ');
  if (names.includes('q')) return colourToken('soft');
  for (const name of names) {
    if (name === 's0') return colourToken('accent');
    if (name === 'sq') return names.includes('b') ? colourToken('soft') : colourToken('quiet');
    const series = seriesColours[name];
    if (series !== undefined) return colourToken(series);
  }
  return colourToken('ink');
}

const seriesColours: Readonly<Record<string, ColourName>> = {
  s1: 'series-1',
  s2: 'series-2',
  s3: 'series-3',
  s4: 'series-4',
  s5: 'series-5',
};
