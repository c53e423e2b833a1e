import type { QuotationMarks } from './quotation-marks.ts';

/** Outer and inner marks of languages in which the engine has no words: the delimiters of CLDR 48. */
const marks: Readonly<Record<string, string>> = {
  bg: '„“„“',
  ca: '«»“”',
  cs: '„“‚‘',
  da: '“”‘’',
  el: '«»“”',
  es: '«»“”',
  fa: '«»‹›',
  fi: '””’’',
  he: '””’’',
  hi: '“”‘’',
  hr: '„“‘’',
  hu: '„”»«',
  id: '“”‘’',
  it: '«»“”',
  ja: '「」『』',
  ko: '“”‘’',
  nb: '«»‘’',
  nl: '“”‘’',
  nn: '«»‘’',
  no: '«»‘’',
  pl: '„”«»',
  pt: '“”‘’',
  ro: '„”«»',
  ru: '«»„“',
  sk: '„“‚‘',
  sl: '„“‚‘',
  sv: '””’’',
  th: '“”‘’',
  tr: '“”‘’',
  uk: '«»„“',
  ur: '“”‘’',
  vi: '“”‘’',
  zh: '“”‘’',
};

/** After an elided word: l'"affare", dell'"Economist". */
const afterElision = /\p{L}[’']$/u;

/** Words that lose their end, and some that are never without their accent. */
const ITALIAN_CUT_END =
  /(?<!\p{L})(?:po|mo|be|ca|e|pi[ùu]|puo|gia|cioe|pero|cosi|sara|fara|avra|(?:per|poi|anzi|affin|pur)che|citta|societa|attivita|qualita)'$/iu;

/** Places of quotes and apostrophes that follow from a language. */
const habits: Readonly<Record<string, Partial<QuotationMarks>>> = {
  ca: { lead: afterElision },
  fa: { isRightToLeft: true },
  // Words of one letter are written onto the next word: ב"הארץ".
  he: { isRightToLeft: true, lead: /(?<![\u05d0-\u05ea])[ובכלמשה]{1,3}$/u },
  // la 'ndrangheta; un po', and e', perche', societa', where a keyboard has no accents
  it: { lead: afterElision, elision: /^'ndran/i, cutEnd: ITALIAN_CUT_END },
  ja: { areByTurns: true },
  // 's ochtends, 't Is zo, 'n week
  nl: { elision: /^'(?:[kmnrst]|ie)(?=\s)/i },
  th: { areByTurns: true },
  ur: { isRightToLeft: true },
  zh: { areByTurns: true },
};

const known = new Map<string, QuotationMarks | undefined>();

/** Quotation marks of a language; undefined if unknown. The same object for the same language. */
export function otherQuotationMarks(lang: string): QuotationMarks | undefined {
  if (!known.has(lang)) known.set(lang, createMarks(lang));
  return known.get(lang);
}

function createMarks(lang: string): QuotationMarks | undefined {
  const { language } = new Intl.Locale(lang);
  const own = Object.hasOwn(marks, language) ? marks[language] : undefined;
  if (own === undefined) return undefined;
  const [open = '', close = '', innerOpen = '', innerClose = ''] = own;
  return { open, close, innerOpen, innerClose, ...habits[language] };
}
