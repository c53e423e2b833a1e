import { checkExchanges } from './check-exchanges.ts';
import { checkListings, checkOverlaps } from './check-listings.ts';
import type { Company } from '../company.ts';
import type { Exchange } from '../exchange.ts';
import { cikProblem, isinProblem, leiProblem } from '../identifiers.ts';
import { nearest } from '../../nearest.ts';
import { isOwnAncestor } from '../own-ancestor.ts';
import type { RegistryProblem } from './registry-problem.ts';

/** Finds all problems of a newsroom's exchanges and companies: those of exchanges first, then by file. */
export function checkRegistry(
  exchanges: readonly Exchange[],
  companies: readonly Company[],
): readonly RegistryProblem[] {
  return [
    ...checkExchanges(exchanges),
    ...companies.flatMap((company) => checkCompany(company, exchanges)),
    ...checkOverlaps(companies),
    ...checkParents(companies),
    ...checkIndices(companies),
  ];
}

/** Finds the problems of a company that do not depend on others. */
export function checkCompany(company: Company, exchanges: readonly Exchange[]): readonly RegistryProblem[] {
  return [...checkListings(company, exchanges), ...checkIdentifiers(company)];
}

const identifiers = [
  {
    rule: 'company-isin',
    field: 'isin',
    name: 'an ISIN',
    findProblem: isinProblem,
    shape: 'An ISIN is a country’s two letters, nine letters or digits, and one check digit.',
  },
  {
    rule: 'company-lei',
    field: 'lei',
    name: 'an LEI',
    findProblem: leiProblem,
    shape: 'An LEI is eighteen letters or digits, and two check digits.',
  },
  {
    rule: 'company-cik',
    field: 'cik',
    name: 'a CIK',
    findProblem: cikProblem,
    shape: 'A CIK is a number of at most ten digits.',
  },
] as const;

function checkIdentifiers(company: Company): readonly RegistryProblem[] {
  return identifiers.flatMap(({ rule, field, name, findProblem, shape }): readonly RegistryProblem[] => {
    const value = company[field];
    const problem = value === undefined ? undefined : findProblem(value);
    if (problem === undefined) return [];
    const place = { rule, companyId: company.id, path: [field] };
    switch (problem) {
      case 'shape':
        return [{ ...place, message: `"${value}" is not ${name}.`, hint: shape }];
      case 'check-digits':
        return [
          {
            ...place,
            message: `"${value}" is not ${name}: its check digits do not match the rest of it.`,
            hint: 'A character is wrong, or two have changed places: copy it again from its source.',
          },
        ];
    }
  });
}

function checkParents(companies: readonly Company[]): readonly RegistryProblem[] {
  const byId = new Map<string, Company>();
  const problems: RegistryProblem[] = [];
  for (const company of companies) {
    if (byId.has(company.id)) {
      problems.push({
        rule: 'company-repeated',
        companyId: company.id,
        path: [],
        message: `Two companies have the id "${company.id}".`,
        hint: 'A company’s id is the name of its file: rename one.',
      });
    } else byId.set(company.id, company);
  }
  for (const { id, parent } of companies) {
    if (parent === undefined) continue;
    const problem = { companyId: id, path: ['parent'] };
    if (!byId.has(parent)) {
      const meant = nearest(parent, byId.keys());
      problems.push({
        ...problem,
        rule: 'company-parent',
        message: `Unknown parent "${parent}".`,
        hint: `${meant ? `Did you mean "${meant}"? ` : ''}A parent is named by its file in src/newsroom/companies.`,
      });
    } else if (isOwnAncestor(id, byId)) {
      problems.push({
        ...problem,
        rule: 'company-parent-cycle',
        message: `"${id}" is its own parent, by way of "${parent}".`,
        hint: 'Leave `parent` out of the company at the top.',
      });
    }
  }
  return problems;
}

/** Checks that each index has a file. */
function checkIndices(companies: readonly Company[]): readonly RegistryProblem[] {
  const ids = companies.filter(({ kind }) => kind === 'index').map(({ id }) => id);
  return companies.flatMap(({ id, indices = [] }) =>
    indices.flatMap(({ index }, position): readonly RegistryProblem[] => {
      if (ids.includes(index)) return [];
      const meant = nearest(index, ids);
      return [
        {
          rule: 'company-index',
          companyId: id,
          path: ['indices', position, 'index'],
          message: `Unknown index "${index}".`,
          hint: `${meant ? `Did you mean "${meant}"? ` : ''}An index is named by its file, which has kind: index.`,
        },
      ];
    }),
  );
}
