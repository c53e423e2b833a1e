import { endsWithName } from '../../reference/name-agreement.ts';
import type { Company } from '../company.ts';
import { compareText } from '../../order.ts';
import type { Registry } from '../registry.ts';

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
export function companyNameKeys(company: Company): ReadonlySet<string> {
  let keys = keysByCompany.get(company);
  if (!keys) {
    keys = new Set(namesOf(company).map(nameKey));
    keysByCompany.set(company, keys);
  }
  return keys;
}

/** All present and former names of a company. */
export function namesOf(company: Company): readonly string[] {
  let names = namesByCompany.get(company);
  if (!names) {
    const { name, legalName, aliases, formerNames } = company;
    const former = formerNames.map((each) => each.name);
    names = [name, ...(legalName === undefined ? [] : [legalName]), ...aliases, ...former];
    namesByCompany.set(company, names);
  }
  return names;
}

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
export function companiesByName(registry: Registry): ReadonlyMap<string, readonly Company[]> {
  let index = indexes.get(registry);
  if (!index) {
    index = new Map();
    for (const company of registry.companies.values()) {
      for (const key of companyNameKeys(company)) index.set(key, [...(index.get(key) ?? []), company]);
    }
    indexes.set(registry, index);
  }
  return index;
}

/** Companies whose name has the letters of a symbol, without other signs: `ATT` is written for AT&T. */
export function companiesByLetters(registry: Registry, symbol: string): readonly Company[] {
  let index = letterIndexes.get(registry);
  if (!index) {
    index = new Map();
    for (const [key, companies] of companiesByName(registry)) {
      const letters = lettersOf(key);
      index.set(letters, [...new Set([...(index.get(letters) ?? []), ...companies])]);
    }
    letterIndexes.set(registry, index);
  }
  return index.get(lettersOf(symbol.toLowerCase())) ?? [];
}

function lettersOf(key: string): string {
  return key.replace(/[^\p{L}\p{N}]/gu, '');
}

const letterIndexes = new WeakMap<Registry, Map<string, readonly Company[]>>();
const namesByCompany = new WeakMap<Company, readonly string[]>();
const keysByCompany = new WeakMap<Company, ReadonlySet<string>>();
const indexes = new WeakMap<Registry, Map<string, readonly Company[]>>();

const legalForms = new Set(
  (
    '& ab ag as asa a/s bv co companies company corp corporation de cv gmbh group holding holdings inc incorporated ' +
    'kgaa kk limited llc lp ltd nv oyj plc publ sa sab sarl se spa sgps'
  ).split(' '),
);
