import { endsWithName } from '../../reference/name-agreement.ts';
import type { Company } from '../company.ts';
import { compareText } from '../../order.ts';
import type { Registry } from '../registry.ts';
import { memoiseByObject } from '../../memoise.ts';

/**
 * Normalises a name for comparison: lower case, without accents, hyphens, full stops, commas, possessives, a leading
 * "the" and trailing legal forms. `The Procter & Gamble Company` → `procter & gamble`.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase()
    .split(/[\s\u2010\u2011-]+/)
    .map((word) => word.replace(/'s?$/, '').replace(/[.,]/g, ''))
    .map((word) => (word === 'and' ? '&' : word));
  let end = words.length;
  while (end > 1 && legalForms.has(words[end - 1] ?? '')) end--;
  return words.slice(words[0] === 'the' && end > 1 ? 1 : 0, end).join(' ');
}

/** Whether a text is a legal form alone: `Inc.` */
export function isLegalForm(text: string): boolean {
  return legalForms.has(nameKey(text));
}

/** Keys of all present and former names of a company. */
export const companyNameKeys = memoiseByObject(
  (company: Company): ReadonlySet<string> => new Set(namesOf(company).map(nameKey)),
);

/** All present and former names of a company. */
export const namesOf = memoiseByObject(({ name, legalName, aliases, formerNames }: Company): readonly string[] => {
  const former = formerNames.map((each) => each.name);
  return [name, ...(legalName === undefined ? [] : [legalName]), ...aliases, ...former];
});

/** Whether words end with a present or former name of the company: `shares of Apple`. */
export function endsWithCompany(words: string, company: Company): boolean {
  return words !== '' && namesOf(company).some((name) => endsWithName(words, name));
}

/** Name of a company on a day (ISO), by the known days of its former names. */
export function nameOn(company: Company, day: string): string {
  const later = company.formerNames.filter(({ until }) => until !== undefined && day < until);
  const [next] = later.toSorted((left, right) => compareText(left.until ?? '', right.until ?? ''));
  return next?.name ?? company.name;
}

/** Companies by the keys of their present and former names. */
export const companiesByName = memoiseByObject(({ companies }: Registry): ReadonlyMap<string, readonly Company[]> => {
  const index = new Map<string, readonly Company[]>();
  for (const company of companies.values()) {
    for (const key of companyNameKeys(company)) index.set(key, [...(index.get(key) ?? []), company]);
  }
  return index;
});

/** Companies whose name has the letters of a symbol, without other signs: `ATT` is written for AT&T. */
export function companiesByLetters(registry: Registry, symbol: string): readonly Company[] {
  return indexByLetters(registry).get(lettersOf(symbol.toLowerCase())) ?? [];
}

const indexByLetters = memoiseByObject((registry: Registry): ReadonlyMap<string, readonly Company[]> => {
  const index = new Map<string, readonly Company[]>();
  for (const [key, companies] of companiesByName(registry)) {
    const letters = lettersOf(key);
    index.set(letters, [...new Set([...(index.get(letters) ?? []), ...companies])]);
  }
  return index;
});

function lettersOf(key: string): string {
  return key.replace(/[^\p{L}\p{N}]/gu, '');
}

const legalForms = new Set(
  (
    '& ab ag as asa a/s bv co companies company corp corporation de cv gmbh group holding holdings inc incorporated ' +
    'kgaa kk limited llc lp ltd nv oyj plc publ sa sab sarl se spa sgps'
  ).split(' '),
);
