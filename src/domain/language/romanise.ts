import transliterate from '@sindresorhus/transliterate';
import { toCompatible } from './compatible.ts';

/**
 * Spells Latin, Greek, Cyrillic, Armenian and Georgian letters in ASCII, in lower case, as the site's language does:
 * `Börse` → `boerse` in German and `borse` in Swedish, `Київ` → `kyiv` in Ukrainian. Letters of other scripts stay: a
 * spelling of Chinese or Arabic that readers would recognise needs a dictionary.
 *
 * @param language BCP 47. Norwegian and Danish spell ø and å as `oe` and `aa`; other languages as `o` and `a`.
 */
export function romanise(text: string, language: string): string {
  return (
    toCompatible(text)
      .toLowerCase()
      // The letters after an apostrophe belong to the same word: Об’єднання.
      .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
      .replace(alphabets, (letters) => spell(letters, language))
  );
}

/** Like `romanise`, for Latin letters only. These include letters without a separable accent (ß, ø, ł, æ). */
export function romaniseLatin(text: string, language: string): string {
  return toCompatible(text)
    .toLowerCase()
    .replace(latin, (letters) => spell(letters, language));
}

const alphabets =
  /(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]\p{M}*)+/gu;
const latin = /(?:\p{Script=Latin}\p{M}*)+/gu;

const ascii = /^[a-z]*$/;

function spell(letters: string, language: string): string {
  if (ascii.test(letters)) return letters;
  const [primary = ''] = language.toLowerCase().split('-');
  const accented = keepsAccents.has(primary) ? letters : letters.normalize('NFD').replace(latinAccents, '$1');
  const locale = primary === 'nn' ? 'nb' : primary;
  const spellOnce = (text: string) => transliterate(correct(text, primary), { locale }).toLowerCase();
  const spelled = spellOnce(accented.normalize('NFC'));
  // The library removes the mark of a letter that it does not know; the rest (æ of ǽ, ʒ of ǯ) may be a letter that is
  // known.
  return ascii.test(spelled) ? spelled : spellOnce(spelled);
}

function correct(letters: string, language: string): string {
  const corrections = [...lessKnown, ...greek, ...(cyrillic.get(language) ?? [])];
  return corrections.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), letters);
}

/** Languages in which a letter with a mark has a spelling of its own: ä is ae. In all others it loses the mark. */
const keepsAccents: ReadonlySet<string> = new Set(['de', 'da', 'nb', 'nn', 'no']);

const latinAccents = /(\p{Script=Latin})\p{M}+/gu;

type Correction = readonly [RegExp, string];

/**
 * Letters that the library does not know, or spells otherwise than their languages do: of Azerbaijani, Hausa, Ewe and
 * Sámi, and in Cyrillic of Kazakh, Mongolian, Serbian and Macedonian.
 */
const lessKnown: readonly Correction[] = [
  [/[əɛ]/g, 'e'],
  [/ɔ/g, 'o'],
  [/ɓ/g, 'b'],
  [/ɖ|ɗ/g, 'd'],
  [/ƙ/g, 'k'],
  [/ƴ/g, 'y'],
  [/ŧ/g, 't'],
  [/ǥ/g, 'g'],
  [/ʒ/g, 'z'],
  [/[ĸқ]/g, 'q'],
  [/ғ/g, 'g'],
  [/ә/g, 'a'],
  [/ө/g, 'o'],
  [/[үұ]/g, 'u'],
  [/һ/g, 'h'],
  [/ң/g, 'n'],
  [/ј/g, 'j'],
  [/[ѕџ]/g, 'dz'],
];

/** Pairs of letters that are one sound, and letters that the library spells by their shape (ISO 843). */
const greek: readonly Correction[] = [
  [/ο[υύ]/g, 'ou'],
  [/([αεη])[υύ](?=[θκξπσςτφχψ]|$)/g, '$1f'],
  [/([αεη])[υύ]/g, '$1v'],
  [/^μπ/g, 'b'],
  [/χ/g, 'ch'],
  [/ξ/g, 'x'],
];

/** Spellings that differ from the library's, which follow Russian. The official tables of Ukraine and Bulgaria. */
const cyrillic: ReadonlyMap<string, readonly Correction[]> = new Map<string, readonly Correction[]>([
  [
    'uk',
    [
      [/зг/g, 'zgh'],
      [/г/g, 'h'],
      [/ґ/g, 'g'],
      [/и/g, 'y'],
      [/щ/g, 'shch'],
      [/^є/g, 'ye'],
      [/^ї/g, 'yi'],
      [/^й/g, 'y'],
      [/^ю/g, 'yu'],
      [/^я/g, 'ya'],
      [/є/g, 'ie'],
      [/[їй]/g, 'i'],
      [/ю/g, 'iu'],
      [/я/g, 'ia'],
    ],
  ],
  [
    'bg',
    [
      [/щ/g, 'sht'],
      [/ия$/g, 'ia'],
      [/ьо/g, 'yo'],
      [/ъ/g, 'a'],
      [/х/g, 'h'],
    ],
  ],
  ['be', [[/г/g, 'h']]],
  [
    'mk',
    [
      [/ѓ/g, 'gj'],
      [/ќ/g, 'kj'],
    ],
  ],
]);
