import type { ReferenceProblem } from '../../domain/edition/resolve/problems.ts';
import type { Newsroom } from '../../domain/edition/newsroom.ts';
import type { Explanation } from './explanation.ts';

type TrustProblem = Extract<
  ReferenceProblem,
  {
    readonly rule:
      | 'withdrawal-unexplained'
      | 'holding-undisclosed'
      | 'disclosure-contradicted'
      | 'trade-near-story'
      | 'recommendation-undisclosed'
      | 'recommendation-change-unstated'
      | 'recommendation-change-wrong';
  }
>;

/** Explains problems of withdrawals, disclosures and recommendations. */
export function explainTrust(problem: TrustProblem, newsroom: Newsroom): Explanation {
  const nameOf = (id: string) => newsroom.companies.find((company) => company.id === id)?.name ?? id;
  switch (problem.rule) {
    case 'withdrawal-unexplained':
      return {
        severity: 'warning',
        message: 'This story is withdrawn, and does not tell readers when and why.',
        hint: 'Add to its corrections: { date: 2026-11-23 09:00, kind: withdrawal, text: Why it was withdrawn }.',
      };
    case 'holding-undisclosed': {
      const { value, holding } = problem;
      const line = `{ author: ${value}, company: ${holding.company}, position: ${holding.position} }`;
      return {
        message: `"${value}" has declared an interest in ${nameOf(holding.company)}, and the story does not disclose it.`,
        hint: `Add to its disclosures: ${line}.`,
      };
    }
    case 'disclosure-contradicted': {
      const { value, holding } = problem;
      return {
        message: `The disclosure differs from what "${value}" has declared to hold in ${nameOf(holding.company)}.`,
        hint: `Write position: ${holding.position}, or correct src/newsroom/authors.yaml.`,
      };
    }
    case 'trade-near-story': {
      const { value, company, traded, day } = problem;
      return {
        severity: 'warning',
        message: `"${value}" has declared a trade in ${nameOf(company)} on ${traded}, and the story is of ${day}.`,
        hint: 'Ask another author, or publish later. "noTradingDays" in src/newsroom/site.ts says how many days must be between.',
      };
    }
    case 'recommendation-undisclosed': {
      const { value, company } = problem;
      return {
        message: `The story recommends something about ${nameOf(company)}, and does not say what "${value}" holds in it.`,
        hint: `Add to its disclosures: { author: ${value}, company: ${company}, position: none }. Delegated Regulation (EU) 2016/958, article 5, asks for it.`,
      };
    }
    case 'recommendation-change-unstated':
      return {
        message: `The recommendation differs from that of ${problem.other}, and does not say so.`,
        hint: `Add ${writeChange(problem)}. Delegated Regulation (EU) 2016/958, article 4(1)(h), asks for it.`,
      };
    case 'recommendation-change-wrong':
      return {
        message: `"changedFrom" is not the last recommendation before this one, which is in ${problem.other}.`,
        hint: `Write ${writeChange(problem)}. Delegated Regulation (EU) 2016/958, article 4(1)(h), asks for it.`,
      };
  }
}

function writeChange({ direction, target, day }: Extract<TrustProblem, { readonly direction: string }>): string {
  return `changedFrom: { direction: ${direction}, ${target === undefined ? '' : `target: ${target}, `}date: ${day} }`;
}
