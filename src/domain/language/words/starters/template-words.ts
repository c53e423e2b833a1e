import type { ByLanguage } from '../own/by-language.ts';

/**
 * What the desk's commands write for authors to replace. Readers must never see it: `content/article/placeholders/`
 * looks for it, in every language.
 *
 * Five of its words in a row should be in no real story, and its words should need no letter that is only in some
 * regions of the language.
 */
export interface TemplateWords {
  /** Of a new article. */
  readonly summary: string;
  /** The first sentence of a new article's text. */
  readonly write: string;
  /** The request to name a company with its symbol. No full stop: `where` follows in the same sentence. */
  readonly request: string;
  readonly where: string;
  /** Of a new correction. */
  readonly correction: string;
  /** Of a new withdrawal. */
  readonly withdrawal: string;
}

const languages: ByLanguage<TemplateWords> = {
  ar: {
    summary: 'الحدث في جملة واحدة طولها من 40 إلى 240 حرفًا.',
    write: 'اكتب هنا.',
    request: 'اذكر الشركة مع رمزها في البورصة',
    where: 'عند أول ذكر لها:',
    correction: 'اكتب هنا الخطأ وموضعه في المقالة ثم اكتب الصواب.',
    withdrawal: 'اكتب هنا للقراء سبب سحب هذه المقالة.',
  },
  de: {
    summary: 'Das Ereignis in einem Satz von 40 bis 240 Zeichen.',
    write: 'Schreiben Sie hier.',
    request: 'Nennen Sie ein Unternehmen mit seinem Symbol,',
    where: 'wo es zum ersten Mal vorkommt:',
    correction: 'Schreiben Sie hier, was falsch war, wo es stand und was richtig ist.',
    withdrawal: 'Schreiben Sie hier den Lesern, weshalb dieser Beitrag zurückgezogen ist.',
  },
  en: {
    summary: 'What happened, in one sentence of 40 to 240 characters.',
    write: 'Write here.',
    request: 'Name a company with its symbol',
    where: 'at its first mention:',
    correction: 'Say what was wrong in this story, where it was, and what is right.',
    withdrawal: 'Say why this story was withdrawn, in words for its readers.',
  },
  fr: {
    summary: 'L’événement, en une phrase de 40 à 240 caractères.',
    write: 'Écrivez ici.',
    request: 'Citez une entreprise avec son symbole boursier',
    where: 'à sa première mention\u00a0:',
    correction: 'Écrivez ici quelle était l’erreur, dans quel passage, et donnez la version exacte.',
    withdrawal: 'Écrivez ici, pour les lecteurs, pourquoi cet article est retiré.',
  },
};

/** In every language that has some. */
export const allTemplateWords: readonly TemplateWords[] = Object.values(languages);

/** In the language of a BCP 47 tag, or in English. */
export function templateWordsFor(tag: string): TemplateWords {
  const found = new Map<string, TemplateWords>(Object.entries(languages)).get(tag.toLowerCase().split('-')[0] ?? '');
  return found ?? languages.en;
}
