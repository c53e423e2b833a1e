import { chartRules } from './charts.ts';
import { fileRules } from './files.ts';
import { frontMatterRules } from './front-matter.ts';
import { lookRules } from './look.ts';
import { markdownRules } from './markdown.ts';
import { newsroomRules } from './newsroom.ts';
import { proseRules } from './prose.ts';
import { publicationRules } from './publication.ts';
import type { Example, Rule, Rules } from './rule.ts';
import { tickerRules } from './tickers.ts';
import { trustRules } from './trust.ts';

/** All rules about what a newsroom writes, by subject, in the order of the documentation. */
export const catalogue: Readonly<Record<string, Rules>> = {
  'Front matter': frontMatterRules,
  'Files and pictures': fileRules,
  Text: markdownRules,
  Prose: proseRules,
  Tickers: tickerRules,
  'Charts and tables': chartRules,
  'Newsroom data': newsroomRules,
  'Disclosures, recommendations and the front page': trustRules,
  Look: lookRules,
  Publication: publicationRules,
};

/** A map, since `constructor` is a name in every object. */
const rulesByName: ReadonlyMap<string, Rule> = new Map(
  Object.values(catalogue).flatMap((rules) => Object.entries(rules)),
);

/** Finds the rule of a finding. Rules of single fields (`invalid-title`) share one entry. */
export function findRule(name: string): { readonly name: string; readonly rule: Rule } | undefined {
  const documented = !rulesByName.has(name) && name.startsWith('invalid-') ? 'invalid-field' : name;
  const rule = rulesByName.get(documented);
  return rule && { name: documented, rule };
}

/** Every name in the catalogue. */
export function ruleNames(): readonly string[] {
  return Object.values(catalogue).flatMap((rules) => Object.keys(rules));
}

/**
 * Formats a rule for `npm run check -- --explain`.
 *
 * @param setting a sentence on how its severity is set; left out if empty.
 */
export function explainRule(name: string, { severity, why, remedy, wrong, right }: Rule, setting = ''): string {
  return [
    `${name} (${severity})`,
    ...(setting ? [setting] : []),
    '',
    why,
    remedy,
    '',
    'Wrong:',
    indent(show(wrong)),
    '',
    'Right:',
    indent(show(right)),
  ].join('\n');
}

/** Renders the documentation page of all rules, as Markdown. */
export function renderCatalogue(): string {
  const sections = Object.entries(catalogue).flatMap(([subject, rules]) => [
    `## ${subject}`,
    ...Object.entries(rules).map(([name, rule]) =>
      [
        `### ${name}`,
        `_${rule.severity}_. ${rule.why} ${rule.remedy}`,
        `Wrong:\n\n${fence(rule.wrong)}`,
        `Right:\n\n${fence(rule.right)}`,
      ].join('\n\n'),
    ),
  ]);
  const introduction =
    'Rules that `npm run check` and `npm run build` apply. `npm run check -- --explain NAME` shows one rule. An error stops a build, ' +
    'a warning does not, and a hint is shown by `check` alone. For rules of warnings or hints, `rules` in ' +
    "`src/newsroom/site.ts` sets the severity: `rules: { 'long-title': 'error' }`, or `'off'`, `'hint'` or `'warning'`.";
  return `${['# Rules', '<!-- Written by `npm run check -- --explain all`. -->', introduction, ...sections].join('\n\n')}\n`;
}

function show(example: Example): string {
  if ('situation' in example) return example.situation;
  if ('file' in example) return `${example.file}:\n${indent(example.text.trimEnd())}`;
  const fields = Object.entries(example.fields ?? {}).map(([name, value]) => `${name}: ${value}`.trimEnd());
  return [...fields, ...(example.body === undefined ? [] : [example.body.trimEnd()])].join('\n') || '(no text)';
}

function fence(example: Example): string {
  if ('situation' in example) return example.situation;
  return `~~~~text\n${show(example)}\n~~~~`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
