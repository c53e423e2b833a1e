import type { QuotationMarks } from './quotation-marks.ts';

/** Outer and inner marks of languages in which the engine has no words: the delimiters of CLDR 48. */
const marks: Readonly<Record<string, string>> = {
  bg: '„“„“',
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
  return { open, close, innerOpen, innerClose };
}
