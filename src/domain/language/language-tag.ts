import { nearest } from '../nearest.ts';

/** A canonical BCP 47 tag, `pt-BR`; or the problem, and the tag that was probably meant. */
export type ParsedLanguageTag =
  | { readonly ok: true; readonly tag: string }
  | {
      readonly ok: false;
      /** `older` is a former tag of the language `meant`. */
      readonly problem: 'malformed' | 'unknown' | 'older';
      readonly meant?: string | undefined;
    };

/** Parses a BCP 47 tag, ignoring case. Extensions (`-u-…`) are not allowed, since they do not describe a text. */
export function parseLanguageTag(written: string): ParsedLanguageTag {
  const tag = canonical(written);
  if (tag === undefined) return { ok: false, problem: 'malformed', meant: guess(written) };
  if (!isKnown(tag)) return { ok: false, problem: 'unknown', meant: guess(written) };
  if (tag.toLowerCase() !== written.toLowerCase()) return { ok: false, problem: 'older', meant: tag };
  return { ok: true, tag };
}

function canonical(written: string): string | undefined {
  try {
    return new Intl.Locale(written).baseName;
  } catch {
    return undefined;
  }
}

function isKnown(tag: string): boolean {
  const { language, script, region } = new Intl.Locale(tag);
  return (
    typeof language === 'string' &&
    !noLanguages.includes(language) &&
    namesOf('language').of(language) !== undefined &&
    (script === undefined || namesOf('script').of(script) !== undefined) &&
    (region === undefined || namesOf('region').of(region) !== undefined)
  );
}

/** Tags for undetermined, multiple and no language. */
const noLanguages = ['und', 'mul', 'zxx'];

type NamedPart = 'language' | 'script' | 'region';
const names = new Map<NamedPart, Intl.DisplayNames>();

function namesOf(type: NamedPart): Intl.DisplayNames {
  let own = names.get(type);
  if (!own) names.set(type, (own = new Intl.DisplayNames('en', { type, fallback: 'none' })));
  return own;
}

/** Codes of countries that are no languages (as `uk` is, Ukrainian), and the language that is written there. */
const languagesOfCountries: ReadonlyMap<string, string> = new Map(
  Object.entries({
    at: 'de-AT',
    au: 'en-AU',
    by: 'be',
    cl: 'es-CL',
    cn: 'zh',
    cz: 'cs',
    dk: 'da',
    eg: 'ar-EG',
    gb: 'en-GB',
    gr: 'el',
    hk: 'zh-HK',
    il: 'he',
    ir: 'fa',
    jp: 'ja',
    mx: 'es-MX',
    nz: 'en-NZ',
    pe: 'es-PE',
    rs: 'sr',
    ua: 'uk',
    us: 'en-US',
    vn: 'vi',
  }),
);

/**
 * Guesses the tag that was meant: `en_GB` → `en-GB`, `arabic`, `Arabisch` and `العربية` → `ar`, `jp` → `ja`, `arr` →
 * `ar`.
 */
function guess(written: string): string | undefined {
  const ofCountry = languagesOfCountries.get(written.toLowerCase());
  if (ofCountry !== undefined) return ofCountry;
  const hyphened = canonical(written.replaceAll('_', '-'));
  if (hyphened !== undefined && isKnown(hyphened)) return hyphened;
  if (noLanguages.includes(written.toLowerCase())) return undefined;
  const byName = languagesByName();
  const name = nearest(written, byName.keys());
  if (name !== undefined) return byName.get(name);
  const [language = ''] = written.split(/[-_]/);
  return nearest(language, new Set(byName.values()));
}

let found: ReadonlyMap<string, string> | undefined;

/** Languages in which editors may name another. */
const editorsLanguages = ['en', 'de', 'fr', 'es', 'it'];

/** Languages of two letters, by their own names and those in other languages. */
function languagesByName(): ReadonlyMap<string, string> {
  if (found) return found;
  const namesIn = editorsLanguages.map((code) => new Intl.DisplayNames(code, { type: 'language' }));
  found = new Map(
    Array.from({ length: 26 * 26 }, (_, index) => String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26)))
      .filter((code) => canonical(code) === code && isKnown(code))
      .flatMap((code) => {
        const own = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
        return [...namesIn.map((each) => each.of(code) ?? code), own].map((name) => [name, code] as const);
      }),
  );
  return found;
}
