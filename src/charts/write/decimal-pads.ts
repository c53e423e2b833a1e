import { localeOf } from '../../domain/language/format.ts';
import { memoise } from '../../domain/memoise.ts';

/**
 * Computes the padding after each figure of a column that aligns the decimal points: `3` below `1.25` gets `.00`, and
 * `3` below `(1.5)` gets `.0)`. Pages reserve its width without showing it.
 *
 * @param mark decimal mark of the language.
 */
export function decimalPads(figures: readonly string[], mark: '.' | ','): readonly string[] {
  const parts = figures.map((figure) => splitFigure(figure, mark));
  const known = parts.filter((part) => part !== undefined);
  const fraction = longest(known.map((part) => part.fraction));
  const suffix = longest(known.map((part) => part.suffix));
  return parts.map((part) => {
    if (!part) return '';
    const missing =
      part.fraction === '' && fraction !== '' ? fraction : '0'.repeat(fraction.length - part.fraction.length);
    return missing.replace(/\d/g, '0') + (part.suffix === '' ? suffix : '');
  });
}

/** Decimal mark of a language. Memoised, since making a formatter takes longer than rendering a table. */
export const decimalMark = memoise((language: string): '.' | ',' => {
  const parts = new Intl.NumberFormat(localeOf(language), { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
});

function splitFigure(text: string, mark: string): { readonly fraction: string; readonly suffix: string } | undefined {
  const suffix = /\D*$/.exec(text)?.[0] ?? '';
  const figure = text.slice(0, text.length - suffix.length);
  if (figure === '') return undefined;
  const at = figure.lastIndexOf(mark);
  const isFraction = at >= 0 && /^\d+$/.test(figure.slice(at + 1));
  return { fraction: isFraction ? figure.slice(at) : '', suffix: suffix.trimEnd() };
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}
