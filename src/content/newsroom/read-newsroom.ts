import { checkCompany, checkRegistry } from '../../domain/registry/checks/check-registry.ts';
import type { Exchange } from '../../domain/registry/exchange.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Newsroom, TagDescription } from '../../domain/edition/newsroom.ts';
import { companyFileOf, type Company } from '../../domain/registry/company.ts';
import { mergeCompanies } from '../../domain/registry/merge-companies.ts';
import type { RegistryProblem } from '../../domain/registry/checks/registry-problem.ts';
import { isSlug } from '../../domain/language/slug.ts';
import { tagSlug } from '../../domain/language/tag-slug.ts';
import { wordsFor } from '../../domain/language/words/words-for.ts';
import { site } from '../../newsroom/site.ts';
import { compileVocabulary } from '../../tickers/vocabulary.ts';
import { isTaken, quoteSlug } from '../pages/page-address.ts';
import { readPages } from '../pages/read-pages.ts';
import { checkHoldings } from './checks/check-holdings.ts';
import { checkOwnFiles } from './checks/check-own-files.ts';
import { checkPortraits } from './checks/check-portraits.ts';
import { nameListingExchanges } from './listing-exchanges.ts';
import { checkIndustries } from './checks/check-industries.ts';
import { mendExchanges, mendNewsroom, readableParts, takeSound, type NewsroomParts } from './mend-newsroom.ts';
import { companySchema } from './company-schema.ts';
import { readFront } from './read-front.ts';
import { NewsroomFiles, type IdProblem } from './newsroom-files.ts';
import { authorSchema, exchangeSchema, sectionSchema, tagSchema } from './newsroom-schemas.ts';
import { findMarkupInSettings } from '../fields/find-markup.ts';
import { nothingReplaced } from '../../files/replaced-files.ts';
import { readShippedCompanies } from './read-shipped-companies.ts';
import type { UnreadParts } from './unread-parts.ts';

const newsroomFolder = 'src/newsroom';
const settingsFile = `${newsroomFolder}/site.ts`;
const sectionsFile = `${newsroomFolder}/sections.yaml`;
const authorsFile = `${newsroomFolder}/authors.yaml`;
const tagsFile = `${newsroomFolder}/tags.yaml`;
const exchangesFile = `${newsroomFolder}/exchanges.yaml`;
const companiesFolder = `${newsroomFolder}/companies`;

export interface NewsroomReading {
  /** The newsroom without entries that break a rule. */
  readonly newsroom: Newsroom;
  /** The newsroom for checking articles, with invalid entries completed; equal to `newsroom` if all are valid. */
  readonly mended: Newsroom;
  readonly unread: UnreadParts;
  readonly findings: readonly Finding[];
}

/**
 * Reads all files of the newsroom except its articles.
 *
 * @param replaced texts that count in the place of its files.
 */
export function readNewsroom(root: string, replaced = nothingReplaced): NewsroomReading {
  const files = new NewsroomFiles(root, wordsFor(site.language).quotationMarks, replaced);
  const companyTexts: string[] = [];
  const exchanges = files.readMap(exchangesFile, exchangeSchema, findCodeProblem);
  const vocabulary = compileVocabulary(mendExchanges(exchanges));
  const parts: NewsroomParts = {
    sections: files.readMap(
      sectionsFile,
      sectionSchema,
      findSlugProblem,
      'markets: { name: Markets, description: What it is about }',
    ),
    authors: files.readMap(authorsFile, authorSchema, findSlugProblem, 'jane-roe: { name: Jane Roe }'),
    tags: files.readMap(tagsFile, tagSchema, findTagProblem),
    exchanges,
    companies: nameListingExchanges(readCompanies(files, companyTexts), vocabulary),
    pages: readPages(files),
  };
  const front = readFront(files, site);
  const own = new Set(parts.companies.map(({ id }) => id));
  const shipped = readShippedCompanies(files, own, wordsFor(site.language).quotationMarks);
  const newsroom = withShipped({ ...takeSound(parts), ...(front && { front }) }, shipped, own);
  const problems = [
    ...checkRegistry(newsroom.exchanges, newsroom.companies),
    ...readableParts(parts.companies).flatMap((company) => checkCompany(company, newsroom.exchanges)),
  ];
  const mended = withShipped({ ...mendNewsroom(parts, problems), ...(front && { front }) }, shipped, own);
  checkSectionAddresses(mended, files);
  checkSynonyms(mended.tags, files);
  checkIndustries(mended.companies, files);
  checkHoldings(authorsFile, newsroom, site, files);
  checkPortraits(authorsFile, mended, files);
  checkOwnFiles(root, newsroomFolder, files);
  reportProblems(problems, mended, files);
  const { findings } = files;
  const unread: UnreadParts = {
    sections: !files.hasRead(sectionsFile),
    authors: !files.hasRead(authorsFile),
    tags: !files.hasRead(tagsFile),
    exchanges: !files.hasRead(exchangesFile),
    companyTexts: [...companyTexts, ...symbolsOnUnknownExchanges(mended)],
  };
  const told = [...findings, ...findMarkupInSettings(site, settingsFile)];
  return { newsroom, mended: findings.length > 0 ? mended : newsroom, unread, findings: told };
}

function withShipped(newsroom: Newsroom, shipped: readonly Company[], own: ReadonlySet<string>): Newsroom {
  return { ...newsroom, companies: mergeCompanies(newsroom.companies, shipped, own, newsroom.exchanges) };
}

/** Reports problems of the registry, except unknown exchanges and parents that exist and have errors themselves. */
function reportProblems(problems: readonly RegistryProblem[], mended: Newsroom, files: NewsroomFiles): void {
  const exchanges = new Set(mended.exchanges.map(({ id }) => id));
  const companies = new Map(mended.companies.map((company) => [company.id, company]));
  for (const { rule, companyId, path, message, hint } of problems) {
    const company = companyId === undefined ? undefined : companies.get(companyId);
    const exchange = company?.listings[Number(path[1])]?.exchange;
    const isExchangeKnown = !files.hasRead(exchangesFile) || (exchange !== undefined && exchanges.has(exchange));
    if (rule === 'listing-exchange' && isExchangeKnown) continue;
    if (rule === 'company-parent' && company?.parent !== undefined && companies.has(company.parent)) continue;
    files.complain(
      companyId === undefined ? exchangesFile : companyFileOf(company ?? { id: companyId }),
      rule,
      message,
      hint,
      path,
    );
  }
}

/** Symbols of listings on unknown exchanges, which are reported in the company's file and not in articles. */
function symbolsOnUnknownExchanges({ companies, exchanges }: Newsroom): readonly string[] {
  const known = new Set(exchanges.map(({ id }) => id));
  return companies.flatMap(({ listings }) =>
    listings.filter(({ exchange }) => !known.has(exchange)).map(({ symbol }) => symbol),
  );
}

/** Reads the exchanges alone, which reading and rendering articles requires. */
export function readExchanges(root: string): readonly Exchange[] {
  const files = new NewsroomFiles(root, wordsFor(site.language).quotationMarks);
  return mendExchanges(files.readMap(exchangesFile, exchangeSchema, findCodeProblem));
}

/** @param unread receives the texts of files that are not YAML. */
function readCompanies(files: NewsroomFiles, unread: string[]): NewsroomParts['companies'] {
  return files.list(companiesFolder, '.yaml').map((id) => {
    const file = companyFileOf({ id });
    const text = files.readText(file);
    const data = text === undefined ? undefined : files.readYaml(file, text);
    if (!isSlug(id)) {
      const message = `The file's name "${id}" is not kebab-case, and it is the company's id.`;
      files.complain(file, 'newsroom-id', message, `Rename it to ${quoteSlug(id, '.yaml')}.`);
    }
    if (data !== undefined) return { id, ...files.check(file, data, companySchema) };
    unread.push(text ?? '');
    return { id, rest: undefined };
  });
}

/** Checks an id that becomes an address: it must be kebab-case. */
function findSlugProblem(id: string): IdProblem | undefined {
  if (isSlug(id)) return undefined;
  return { message: `The id "${id}" is not kebab-case.`, hint: `It becomes an address: write ${quoteSlug(id)}.` };
}

/** Checks the id of a tag, which may be in any script. */
function findTagProblem(id: string): IdProblem | undefined {
  if (id === tagSlug(id, site.language)) return undefined;
  const slug = tagSlug(id, site.language);
  const advice = slug === '' ? 'small letters, digits and single hyphens' : `"${slug}"`;
  return { message: `The id "${id}" is not kebab-case.`, hint: `It becomes an address: write ${advice}.` };
}

/** Checks the id of an exchange: the code that newswires print, in capital letters. */
function findCodeProblem(id: string): IdProblem | undefined {
  if (/^[A-Z0-9]+$/.test(id)) return undefined;
  const hint = 'Write what newswires print before the colon: NASDAQ. Other ways to write it are aliases.';
  return { message: `The id "${id}" is not in capital letters.`, hint };
}

function checkSectionAddresses({ sections, pages }: Newsroom, files: NewsroomFiles): void {
  for (const { id } of sections) {
    const page = pages.find(({ slug }) => slug === id);
    if (!isTaken(id) && !page) continue;
    const message = `The address /${id}/ is taken: ${page ? `it is that of ${page.file}` : 'the engine or a year has it'}.`;
    files.complainOfKey(sectionsFile, 'address-taken', message, 'Choose another id.', [id], `/${id}/`);
  }
}

/** Checks that each word is a synonym of one tag only. */
function checkSynonyms(tags: readonly TagDescription[], files: NewsroomFiles): void {
  const owners = new Map(tags.map(({ id }) => [id, id]));
  for (const { id, synonyms } of tags) {
    for (const [index, synonym] of synonyms.entries()) {
      const owner = owners.get(synonym);
      if (owner !== undefined && owner !== id) {
        const message = `"${synonym}" cannot mean the tag "${id}": it already means "${owner}".`;
        files.complain(tagsFile, 'tag-synonym', message, 'Take it out here or there.', [id, 'synonyms', index]);
      }
      owners.set(synonym, id);
    }
  }
}
