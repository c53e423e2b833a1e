/**
 * Source of a pattern for a country in English, its people and their language: `Chile`, `Chileans`, `Chilean`. Whole
 * words only, since `Children` and `Indiana` begin like Chile and Indians. Without groups.
 *
 * @param country ISO 3166 code.
 */
export function countryPattern(country: string): string {
  // Made when it is first needed: that takes 13 ms per thread.
  countryNames ??= new Intl.DisplayNames('en', { type: 'region' });
  const name = (countryNames.of(country) ?? country).replace(/ SAR China$/, '');
  const own = irregular.get(country);
  return own === undefined ? placePattern(name) : `${placePattern(name)}|(?:${own})s?(?!\\p{L})`;
}

/** Same for a city or the first word of an exchange's name: `Berlin`, `Berliner`. */
export function placePattern(name: string): string {
  const [, stem = name, vowel = ''] = /^(.*)([aeoy])$/u.exec(name) ?? [];
  const forms = vowel === '' ? '(?:i|i?an|ese|ic|er|ish)?' : `(?:${vowel}(?:a?n)?|i?an|ese)`;
  return `${stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${forms}s?(?!\\p{L})`;
}

let countryNames: Intl.DisplayNames | undefined;

/** Words for countries and their people that are not their names with an ending. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AE: 'Emirati|UAE',
    AR: 'Argentine',
    BA: 'Bosnian?',
    BE: 'Belgian',
    CH: 'Swiss',
    CI: 'Ivory Coast|Ivorian',
    CY: 'Cypriot',
    CZ: 'Czech|Czech Republic',
    DE: 'German',
    DK: 'Danish',
    ES: 'Spanish',
    FI: 'Finnish',
    FR: 'French',
    GB: 'British|Britain|UK|English|England',
    GH: 'Ghanaian',
    GR: 'Greek',
    IE: 'Irish',
    KZ: 'Kazakh',
    LB: 'Lebanese',
    ME: 'Montenegrin',
    MM: 'Myanmar|Burma|Burmese',
    MO: 'Macau',
    MU: 'Mauritian',
    NL: 'Dutch',
    NO: 'Norwegian',
    PE: 'Peruvian',
    PH: 'Philippine|Filipino',
    PL: 'Polish',
    PT: 'Portuguese',
    SA: 'Saudi',
    SE: 'Swedish',
    SI: 'Slovene',
    SK: 'Slovak',
    TH: 'Thai',
    TR: 'Turkish|Turkey',
  }),
);
