import { pickWords, type ByLanguage } from './by-language.ts';

/** Words around links and services of the newsroom's own. */
export interface OwnWords {
  readonly profiles: string;
  readonly newsletter: string;
  readonly emailAddress: string;
  readonly subscribe: string;
  readonly comments: string;
}

const languages: ByLanguage<OwnWords> = {
  ar: {
    profiles: 'تابعونا',
    newsletter: 'النشرة البريدية',
    emailAddress: 'عنوان البريد الإلكتروني',
    subscribe: 'اشترك',
    comments: 'التعليقات',
  },
  de: {
    profiles: 'Folgen Sie uns',
    newsletter: 'Newsletter',
    emailAddress: 'E-Mail-Adresse',
    subscribe: 'Abonnieren',
    comments: 'Kommentare',
  },
  en: {
    profiles: 'Follow us',
    newsletter: 'Newsletter',
    emailAddress: 'Email address',
    subscribe: 'Subscribe',
    comments: 'Comments',
  },
  fr: {
    profiles: 'Nous suivre',
    newsletter: 'Lettre d’information',
    emailAddress: 'Adresse électronique',
    subscribe: 'S’abonner',
    comments: 'Commentaires',
  },
};

/** The words of a language for which `wordsFor` has words. */
export function ownWordsFor(language: string): OwnWords {
  return pickWords(languages, language);
}
