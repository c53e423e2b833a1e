import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeCompanyFile } from '../../content/newsroom/company-file.ts';
import { suggestSlug } from '../../domain/language/slug.ts';
import { withoutLegalForm } from '../../domain/reference/name-agreement.ts';
import { companyFileOf, type Company } from '../../domain/registry/company.ts';
import { companiesByName, nameKey } from '../../domain/registry/names/company-names.ts';
import { lifetimesOf, type Registry } from '../../domain/registry/registry.ts';
import { site } from '../../newsroom/site.ts';
import { firstListedDay, type ShippedListings } from '../../reference/listings.ts';
import { readQuestion } from '../../tickers/questions/read-question.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';

export interface Sources {
  readonly registry: Registry;
  readonly vocabulary: Vocabulary;
  readonly listings: ShippedListings;
}

/**
 * Writes a company's file into the newsroom: a copy of the one that the engine ships, or one made from the lists of
 * listings.
 *
 * @param written a ticker, a symbol, or the name of a company that has a file.
 * @returns a sentence about the result, and whether the file was written.
 */
export function addCompany(
  root: string,
  written: string,
  today: string,
  sources: Sources,
): { readonly text: string; readonly isDone: boolean } {
  const { registry, vocabulary, listings } = sources;
  const { tickers, doubt } = readQuestion(written, registry, vocabulary, today);
  const named = companiesByName(registry).get(nameKey(written)) ?? [];
  const holders = tickers.flatMap((ticker) => lifetimesOf(registry, ticker).map(({ company }) => company));
  const known = [...new Set<Company>([...holders.toReversed(), ...named])];
  const [company] = known;
  if (company) return copyCompany(root, company);

  const { exchanges } = registry;
  const ticker = tickers[0];
  const [exchange = '', symbol = ''] = ticker?.split(':') ?? [];
  const row = listings.holdersOf(exchanges.get(exchange)?.mic ?? '', symbol).at(-1);
  if (row === undefined) {
    const reason = doubt
      ? `${doubt.message} ${doubt.hint}`
      : `${written} is in neither a company file nor a list of listings.`;
    return { text: `${reason.trim()}\nWrite the file yourself: src/newsroom/README.md shows one.`, isDone: false };
  }
  const history = listings.historyOf(row);
  const name = withoutLegalForm((history.findLast(({ to }) => to === undefined) ?? row).name);
  const id = suggestSlug(name, site.language) ?? symbol.toLowerCase();
  const file = companyFileOf({ id });
  return write(root, file, writeCompanyFile(history, [...exchanges.values()], firstListedDay));
}

function copyCompany(root: string, company: Company): { readonly text: string; readonly isDone: boolean } {
  const file = companyFileOf({ id: company.id });
  if (!company.isShipped) return { text: `${file} describes ${company.name} already.`, isDone: false };
  return write(root, file, readFileSync(join(root, companyFileOf(company)), 'utf8'));
}

function write(root: string, file: string, text: string): { readonly text: string; readonly isDone: boolean } {
  if (existsSync(join(root, file))) return { text: `${file} exists already. Edit that file.`, isDone: false };
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return { text: `${file}\n\n${text}`, isDone: true };
}
