import { palette } from '../../domain/site/palette.ts';

/** Stroke and fill of a shape by its classes, as `charts.css` gives them in the light scheme. */
export function paint(classes: string, scale: number): string {
  const colour = colourOf(classes);
  const names = classes.split(' ');
  const is = (name: string) => names.includes(name);
  const hairline = tenth(scale);
  if (is('g')) return `fill="none" stroke="${palette.rule}" stroke-width="${hairline}"`;
  if (is('z')) return `fill="none" stroke="${palette.ink}" stroke-width="${hairline}"`;
  if (is('mark')) {
    const dashes = `${tenth(3 * scale)} ${tenth(3 * scale)}`;
    return `fill="none" stroke="${palette.soft}" stroke-width="${hairline}" stroke-dasharray="${dashes}"`;
  }
  if (is('band')) return `fill="${palette.raised}"`;
  if (is('line'))
    return `fill="none" stroke="${colour}" stroke-width="${tenth(2.25 * scale)}" stroke-linejoin="round" stroke-linecap="round"`;
  if (is('area')) return `fill="${colour}" stroke="${palette.paper}" stroke-width="${hairline}"`;
  if (is('rise')) return `fill="${palette.paper}" stroke="${palette.ink}" stroke-width="${hairline}"`;
  if (is('fall')) return `fill="${palette.ink}" stroke="${palette.ink}" stroke-width="${hairline}"`;
  if (is('dot1')) return `fill="${palette.paper}" stroke="${colour}" stroke-width="${tenth(2.5 * scale)}"`;
  return `fill="${colour}"`;
}

/** Of what is drawn, or of a label that has the colour of what it names; ink for any other label. */
export function colourOf(classes: string): string {
  const names = classes.split(' ');
  if (names.includes('q')) return palette.soft;
  for (const name of names) {
    if (name === 's0') return palette.accent;
    if (name === 'sq') return names.includes('b') ? palette.soft : palette.quiet;
    const series = /^s([1-5])$/.exec(name)?.[1];
    if (series !== undefined) return palette[`series-${series}` as 'series-1'];
  }
  return palette.ink;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
