import { memoise } from '../../domain/memoise.ts';
import { ofKind } from '../fields/field-kinds.ts';
import { writtenAs } from '../fields/field-notes.ts';
import { codeField } from '../fields/fields.ts';
import { complaint, describe } from '../fields/issues.ts';

/** An ISO 3166-1 code with two capital letters, of which pages write the name in the site's language. */
export function countryField(isOptional = false) {
  const code = codeField('country', { longest: 1000, isOptional }).refine(isCountry, {
    error: ({ input }) => {
      const meant = typeof input === 'string' ? codeOf(input) : undefined;
      const advice = meant === undefined ? 'Write the two letters of ISO 3166-1: US, GB, DE.' : `Write ${meant}.`;
      return complaint(`"country" cannot be ${describe(input)}.`, advice);
    },
  });
  return ofKind('code', writtenAs({ pattern: String.raw`^\s*[A-Z]{2}\s*$` }, code));
}

/** True for the code of a country. Many companies are of few countries. */
const isCountry = memoise(hasName);

/** Codes of former countries are canonically those of their successors. */
function hasName(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ' || nameOf(code, 'en') === undefined) return false;
  return new Intl.Locale(`und-${code}`).region === code;
}

/** The code of a country that is written as its name in a language with words of the engine, or in another form. */
function codeOf(written: string): string | undefined {
  const plain = plainOf(written);
  const known = otherForms.get(plain) ?? plain.toUpperCase();
  if (isCountry(known)) return known;
  for (const language of ['en', 'de', 'fr', 'ar']) {
    const code = allCodes().find((each) => plainOf(nameOf(each, language) ?? '') === plain);
    if (code !== undefined) return code;
  }
  return undefined;
}

const otherForms: ReadonlyMap<string, string> = new Map([
  ['usa', 'US'],
  ['unitedstatesofamerica', 'US'],
  ['uk', 'GB'],
  ['greatbritain', 'GB'],
  ['england', 'GB'],
  ['gbr', 'GB'],
  ['deu', 'DE'],
  ['ger', 'DE'],
  ['fra', 'FR'],
  ['jpn', 'JP'],
  ['chn', 'CN'],
  ['che', 'CH'],
  ['can', 'CA'],
]);

function plainOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function nameOf(code: string, language: string): string | undefined {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
}

function allCodes(): readonly string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
}
