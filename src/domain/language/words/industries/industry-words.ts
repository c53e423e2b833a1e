import { industries, type Industry } from '../../../industries.ts';
import { pickWords, type ByLanguage } from '../own/by-language.ts';
import { arabicIndustries } from './ar.ts';
import { germanIndustries } from './de.ts';
import { frenchIndustries } from './fr.ts';

type IndustryNames = ReadonlyMap<string, string>;

const namesOf = (names: Readonly<Record<Industry, string>>): IndustryNames => new Map(Object.entries(names));

const languages: ByLanguage<IndustryNames> = {
  ar: namesOf(arabicIndustries),
  de: namesOf(germanIndustries),
  en: new Map(industries.map((industry) => [industry, industry])),
  fr: namesOf(frenchIndustries),
};

/** Name of an industry in a language for which `wordsFor` has words; as written, for one of the newsroom's own. */
export function nameIndustry(industry: string, language: string): string {
  return pickWords(languages, language).get(industry) ?? industry;
}

/** The industry that has this name in a language other than English; capitals count as small letters. */
export function industryNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.values(languages)
    .flatMap((names) => [...names])
    .find(([, written]) => written.toLowerCase() === wanted)?.[0];
}
