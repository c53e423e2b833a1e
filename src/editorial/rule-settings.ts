import type { Finding } from '../domain/finding.ts';
import { nearest } from '../domain/nearest.ts';
import { adjustableRules, ruleSeverities, type RuleSettings, type RuleSeverity } from '../domain/site/rule-settings.ts';
import type { Site } from '../domain/site/site.ts';
import { showValue } from '../domain/site/schema/show-value.ts';
import { findRule, ruleNames } from './catalogue/catalogue.ts';

/** An invalid entry of `rules` in `site.ts`. */
export interface WrongSetting {
  /** As written. */
  readonly name: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * Gives findings the severities that the newsroom has set, and removes those of rules that are off. Errors stay errors,
 * and findings in drafts never become errors.
 *
 * @param isDraft whether a file, by its path from the project's root, is a draft.
 */
export function applyRuleSettings(
  findings: readonly Finding[],
  settings: RuleSettings | undefined,
  isDraft: (file: string) => boolean = () => false,
): readonly Finding[] {
  const severities = readSettings(settings);
  if (severities.size === 0) return findings;
  return findings.flatMap((finding) => {
    const wanted = finding.severity === 'error' ? undefined : severities.get(finding.rule);
    if (wanted === undefined) return [finding];
    if (wanted === 'off') return [];
    return [{ ...finding, severity: wanted === 'error' && isDraft(finding.file) ? 'warning' : wanted }];
  });
}

/** Whether the newsroom has raised the severity of any rule, so that hints may become warnings or errors. */
export function raisesHints({ rules }: Pick<Site, 'rules'>): boolean {
  return Array.from(readSettings(rules).values()).some((severity) => severity === 'warning' || severity === 'error');
}

/** Finds settings with an unknown rule, a rule that cannot be set, or an unknown severity. */
export function findWrongSettings(settings: RuleSettings | undefined): readonly WrongSetting[] {
  return Object.entries<unknown>(settings ?? {}).flatMap(([name, value]): readonly WrongSetting[] => {
    if (!isAdjustable(name)) return [explainName(name)];
    if (isSeverity(value) || value === undefined) return [];
    const meant = typeof value === 'string' ? nearest(value, ruleSeverities) : undefined;
    const message = `The rule "${name}" cannot be set to ${showValue(value)}.`;
    return [{ name, message, hint: `${meant ? `Did you mean '${meant}'? ` : ''}Write ${severityList}.` }];
  });
}

/** Explains for `--explain` how a rule's severity is set. */
export function explainSetting(name: string, settings: RuleSettings | undefined): string {
  if (!isAdjustable(name)) return 'Its severity cannot be changed.';
  const set = settings?.[name];
  if (set !== undefined) return `src/newsroom/site.ts sets it to '${set}'.`;
  return `rules: { '${name}': … } in src/newsroom/site.ts sets it to ${severityList}.`;
}

const severityList = "'off', 'hint', 'warning' or 'error'";

function explainName(name: string): WrongSetting {
  if (findRule(name)) {
    return {
      name,
      message: `The severity of "${name}" cannot be changed: it protects figures, embargoes or pages from being wrong.`,
      hint: 'Remove it. Warnings and hints can be set; docs/rules.md says which rules those are.',
    };
  }
  const meant = nearest(name, adjustableRules) ?? nearest(name, ruleNames());
  const hint = meant === undefined ? 'docs/rules.md lists all rules.' : `Did you mean "${meant}"?`;
  return { name, message: `There is no rule "${name}".`, hint };
}

function readSettings(settings: RuleSettings | undefined): ReadonlyMap<string, RuleSeverity> {
  const set = Object.entries<unknown>(settings ?? {});
  return new Map(set.flatMap(([name, value]) => (isAdjustable(name) && isSeverity(value) ? [[name, value]] : [])));
}

function isAdjustable(name: string): name is (typeof adjustableRules)[number] {
  return adjustableRules.some((rule) => rule === name);
}

function isSeverity(value: unknown): value is RuleSeverity {
  return ruleSeverities.some((severity) => severity === value);
}
