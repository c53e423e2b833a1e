import type { Finding } from '../../domain/finding.ts';
import type { FilePlace } from '../../domain/edition/article.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Newsroom } from '../../domain/edition/newsroom.ts';
import { tagPath } from '../../domain/site/permalinks.ts';
import type { Place, ReferenceProblem } from '../../domain/edition/resolve/problems.ts';
import type { Registry } from '../../domain/registry/registry.ts';
import { splitFile } from '../files/front-matter.ts';
import { companyMeant } from './company-meant.ts';
import { explainAddress } from './explain-addresses.ts';
import { explainFutureDate } from './explain-future-dates.ts';
import { explainTicker } from './explain-tickers.ts';
import { explainTranslation } from './explain-translations.ts';
import { explainTrust } from './explain-trust.ts';
import type { Explanation } from './explanation.ts';
import { readFields } from '../article/readable-fields.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

/**
 * Explains the problems of an edition to authors, with their places in files.
 *
 * @param readText reads a file's text; called only for files with problems.
 */
export function explainProblems(
  problems: readonly ReferenceProblem[],
  newsroom: Newsroom,
  registry: Registry,
  readText: (file: string) => string,
): readonly Finding[] {
  const locate = createLocator(readText);
  return problems.map((problem): Finding => {
    const { rule, entry, place } = problem;
    const { severity = 'error', message, hint } = explain(problem, newsroom, registry);
    const about = subjectOf(problem);
    return {
      severity,
      rule,
      file: entry.file,
      ...locate(place, entry.file),
      ...(about !== undefined && { about }),
      message,
      ...(hint && { hint }),
    };
  });
}

/** The tag, id, address or symbol that a problem is about, if other articles may have the same problem. */
function subjectOf(problem: ReferenceProblem): string | undefined {
  switch (problem.rule) {
    case 'unknown-section':
    case 'unknown-author':
    case 'unknown-company':
    case 'duplicate-path':
    case 'duplicate-id':
    case 'alias-taken':
    case 'alias-opens-folder':
    case 'similar-tags':
    case 'shared-tag-address':
      return problem.value;
    case 'ticker-not-listed':
    case 'ticker-unregistered':
    case 'ticker-uncertain':
    case 'ticker-ended':
    case 'company-misnamed':
    case 'ticker-not-known-then':
      return problem.ticker;
    case 'ticker-unread':
      return problem.meant?.ticker ?? problem.nearMiss?.text;
    case 'symbol-unplaced':
      return problem.notation.text;
    case 'cashtag-unknown':
    case 'cashtag-ambiguous':
      return `$${problem.symbol}`;
    case 'exchange-ambiguous':
      return `${problem.alias}:${problem.symbol}`;
    case 'correction-in-future':
    case 'update-in-future':
    case 'as-of-in-future':
    case 'rating-in-future':
    case 'source-in-future':
    case 'withdrawal-unexplained':
    case 'recommendation-change-unstated':
    case 'recommendation-change-wrong':
      return undefined;
    case 'holding-undisclosed':
    case 'disclosure-contradicted':
    case 'trade-near-story':
    case 'recommendation-undisclosed':
    case 'translation-unknown':
    case 'translation-of-translation':
    case 'translation-same-language':
      return problem.value;
  }
}

function explain(problem: ReferenceProblem, newsroom: Newsroom, registry: Registry): Explanation {
  switch (problem.rule) {
    case 'unknown-section':
      return unknown(
        'section',
        problem.value,
        idsOf(newsroom.sections),
        'Sections are listed in src/newsroom/sections.yaml.',
      );
    case 'unknown-author':
      return unknown(
        'author',
        problem.value,
        idsOf(newsroom.authors),
        'Authors are listed in src/newsroom/authors.yaml.',
      );
    case 'unknown-company':
      return unknown(
        'company',
        problem.value,
        idsOf(newsroom.companies),
        'Each company is a file in src/newsroom/companies/.',
        companyMeant(problem.value, registry),
      );
    case 'ticker-not-listed':
    case 'ticker-uncertain':
    case 'ticker-ended':
    case 'ticker-unregistered':
    case 'ticker-not-known-then':
    case 'exchange-ambiguous':
    case 'cashtag-unknown':
    case 'cashtag-ambiguous':
    case 'company-misnamed':
    case 'ticker-unread':
    case 'symbol-unplaced':
      return explainTicker(problem, registry);
    case 'correction-in-future':
    case 'update-in-future':
    case 'as-of-in-future':
    case 'rating-in-future':
    case 'source-in-future':
      return explainFutureDate(problem.rule);
    case 'withdrawal-unexplained':
    case 'holding-undisclosed':
    case 'disclosure-contradicted':
    case 'trade-near-story':
    case 'recommendation-undisclosed':
    case 'recommendation-change-unstated':
    case 'recommendation-change-wrong':
      return explainTrust(problem, newsroom);
    case 'translation-unknown':
    case 'translation-of-translation':
    case 'translation-same-language':
      return explainTranslation(problem);
    case 'duplicate-path':
    case 'duplicate-id':
    case 'alias-taken':
    case 'alias-opens-folder':
      return explainAddress(problem);
    case 'similar-tags':
      return {
        severity: 'warning',
        message: `The tags "${problem.value}" and "${problem.other}" look like one to readers.`,
        hint: `Write "${problem.other}" here, or make the two synonyms in src/newsroom/tags.yaml.`,
      };
    case 'shared-tag-address':
      return {
        severity: 'warning',
        message: `The tags "${problem.value}" and "${problem.other}" have one address, ${tagPath(problem.slug)}, so readers see them as one.`,
        hint: `Write both alike. To keep both as one tag, add ${problem.slug}: { synonyms: ${JSON.stringify([problem.other, problem.value])} } to src/newsroom/tags.yaml.`,
      };
  }
}

function unknown(
  kind: string,
  value: string,
  known: readonly string[],
  where: string,
  meant = nearest(value, known),
): Explanation {
  return { message: `Unknown ${kind} "${value}".`, hint: meant ? `Did you mean "${meant}"? ${where}` : where };
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
  return things.map(({ id }) => id);
}

/** Creates a function that locates fields in files, and reads each file's front matter once. */
export function createFieldLocator(readText: (file: string) => string) {
  const locate = createLocator(readText);
  return (file: string, field: string): FilePlace | undefined => {
    const { line, column } = locate({ path: [field] }, file);
    return line === undefined ? undefined : { line, ...(column !== undefined && { column }) };
  };
}

/** Reads the front matter of each file once for all its problems. */
function createLocator(readText: (file: string) => string) {
  const sources = new Map<string, YamlSource | undefined>();
  return (place: Place, file: string): Pick<Finding, 'line' | 'column'> => {
    if ('line' in place) return place;
    if (!sources.has(file)) {
      const split = splitFile(readText(file), file);
      sources.set(file, 'rule' in split ? undefined : readFields(split.yaml, file, 2).source);
    }
    return sources.get(file)?.locate(place.path) ?? {};
  };
}
