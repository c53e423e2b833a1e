import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish, spanishWithPoints } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import type { ProseWords } from './words.ts';

const languages: ReadonlyMap<string, ProseWords> = new Map([
  ['ar', arabic],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
]);

/** Regions of Spanish where decimals have a point, by CLDR; `419` is Latin America. */
const withPoints = /^es\b.*-(?:419|BZ|CU|DO|GT|HN|MX|NI|PA|PE|PR|SV|US)\b/i;

/** The words of a language (BCP 47); undefined for one without a list, in which the rules about words find nothing. */
export function proseWordsFor(language: string): ProseWords | undefined {
  if (withPoints.test(language)) return spanishWithPoints;
  return languages.get(language.toLowerCase().split('-', 1)[0] ?? '');
}
