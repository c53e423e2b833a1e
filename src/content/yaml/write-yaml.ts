import { onlyPairOf, Unquoted } from './unquoted.ts';
import { yaml } from './yaml-package.ts';

/** The text as a quoted YAML scalar. */
export function quote(text: string): string {
  const defaultStringType = /["\\]/.test(text) ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  return yaml().stringify(text, { defaultStringType, lineWidth: 0 }).trimEnd();
}

/** The remedy for text that YAML reads as another type, such as a number; undefined for other values. */
export function putInQuotes(value: unknown): string | undefined {
  const written = value instanceof Unquoted ? value.source : onlyPairOf(value);
  return written === undefined ? undefined : `Put it in quotes: ${quote(written)}.`;
}

/**
 * The value as YAML on one line, with quotes where YAML requires them: `[AI, "0700"]`, `{ src: chart.png }`. `Unquoted`
 * values stay as written.
 */
export function writeYaml(value: unknown): string {
  if (value instanceof Unquoted) return value.source;
  if (Array.isArray(value)) return `[${value.map(writeYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return writeScalar(value);
  const fields = Object.entries(value).map(([name, field]) => `${writeScalar(name)}: ${writeYaml(field)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

function writeScalar(value: unknown): string {
  if (typeof value === 'string' && /[\r\n]/.test(value)) return quote(value);
  const list = yaml().stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 });
  return list.trim().slice(1, -1);
}
