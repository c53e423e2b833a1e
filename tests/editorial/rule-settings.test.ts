import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { adjustableRules, type RuleSettings } from '../../src/domain/site/rule-settings.ts';
import { catalogue } from '../../src/editorial/catalogue/catalogue.ts';
import { applyRuleSettings, explainSetting, findWrongSettings } from '../../src/editorial/rule-settings.ts';
import { checkNewsroom } from '../../src/press/check/check-newsroom.ts';
import { checkRuleSettings, createBuildJudge } from '../../src/press/check/judge.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { at, site } from '../domain/newsroom.ts';

function finding(rule: string, severity: Finding['severity'], file = 'articles/2026/a.md'): Finding {
  return { severity, rule, file, message: 'Something.' };
}

function severitiesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

/** Settings as a newsroom might write them, past its editor's types. */
function written(settings: Readonly<Record<string, unknown>>): RuleSettings {
  return settings;
}

describe('the severity of a rule', () => {
  test('can be set for every rule of the catalogue that gives warnings or hints, and for no other', () => {
    const soft = Object.values(catalogue).flatMap((rules) =>
      Object.entries(rules).flatMap(([name, { severity }]) => (severity === 'error' ? [] : [name])),
    );
    expect([...adjustableRules]).toEqual(soft.toSorted());
  });

  test('is what the newsroom has set, or the default', () => {
    const found = [
      finding('long-title', 'warning'),
      finding('key-points', 'warning'),
      finding('ticker-repeated', 'hint'),
    ];
    expect(severitiesOf(applyRuleSettings(found, { 'long-title': 'error', 'ticker-repeated': 'warning' }))).toEqual([
      'long-title error',
      'key-points warning',
      'ticker-repeated warning',
    ]);
    expect(applyRuleSettings(found, undefined)).toBe(found);
  });

  test('may be "off", which leaves its findings out', () => {
    const found = [finding('long-title', 'warning'), finding('key-points', 'warning')];
    expect(severitiesOf(applyRuleSettings(found, { 'long-title': 'off' }))).toEqual(['key-points warning']);
  });

  test('stays an error where another setting, or the rule itself, made it one', () => {
    const found = [finding('ticker-unregistered', 'error'), finding('duplicate-path', 'error')];
    const settings = written({ 'ticker-unregistered': 'off', 'duplicate-path': 'hint' });
    expect(severitiesOf(applyRuleSettings(found, settings))).toEqual([
      'ticker-unregistered error',
      'duplicate-path error',
    ]);
  });

  test('is at most a warning in a draft, which stops no build', () => {
    const found = [finding('long-title', 'warning', 'articles/draft.md'), finding('long-title', 'warning')];
    const judged = applyRuleSettings(found, { 'long-title': 'error' }, (file) => file === 'articles/draft.md');
    expect(severitiesOf(judged)).toEqual(['long-title warning', 'long-title error']);
  });

  test('is typed by the names of the rules', () => {
    // @ts-expect-error -- a slip of the finger
    const slip: RuleSettings = { 'long-titel': 'error' };
    // @ts-expect-error -- an error, which cannot be set
    const fixed: RuleSettings = { 'duplicate-path': 'error' };
    expect([slip, fixed].flatMap(findWrongSettings)).toHaveLength(2);
  });

  test('is shown by --explain', () => {
    expect(explainSetting('long-title', { 'long-title': 'error' })).toBe("src/newsroom/site.ts sets it to 'error'.");
    expect(explainSetting('long-title', undefined)).toContain("'off', 'hint', 'warning' or 'error'");
    expect(explainSetting('duplicate-path', undefined)).toBe('Its severity cannot be changed.');
  });

  test.each([
    ['long-titel', 'error', 'There is no rule "long-titel". Did you mean "long-title"?'],
    ['nonsense', 'error', 'There is no rule "nonsense". docs/rules.md lists all rules.'],
    [
      'duplicate-path',
      'off',
      'The severity of "duplicate-path" cannot be changed: it protects figures, embargoes or pages from being wrong. ' +
        'Remove it. Warnings and hints can be set; docs/rules.md says which rules those are.',
    ],
    [
      'long-title',
      'warnings',
      `The rule "long-title" cannot be set to "warnings". Did you mean 'warning'? Write 'off', 'hint', 'warning' or 'error'.`,
    ],
    ['long-title', 2, `The rule "long-title" cannot be set to 2. Write 'off', 'hint', 'warning' or 'error'.`],
  ])('%s: %s is a finding', (name, value, told) => {
    expect(findWrongSettings(written({ [name]: value })).map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      told,
    ]);
  });
});

describe('the settings of rules in a newsroom', () => {
  const long = { title: 'A headline that goes on '.repeat(5).trim() };

  test('count in its check', async () => {
    const folder = writeFolder({ ...newsroomFiles, 'articles/2014/story.md': write(long) });
    const rulesOf = async (rules?: RuleSettings) => {
      const { findings } = await checkNewsroom(folder, { ...site, rules }, at('2026-11-23T12:00:00Z'));
      return severitiesOf(findings);
    };
    expect(await rulesOf()).toEqual(['long-title warning']);
    expect(await rulesOf({ 'long-title': 'off' })).toEqual([]);
    expect(await rulesOf({ 'long-title': 'error' })).toEqual(['long-title error']);
  });

  test('count in a build, which shows no hints', () => {
    const found = [
      finding('long-title', 'warning'),
      finding('ticker-repeated', 'hint'),
      finding('key-points', 'warning'),
    ];
    const judge = createBuildJudge({ ...site, rules: { 'long-title': 'hint', 'key-points': 'error' } }, noContent);
    expect(severitiesOf(judge(found))).toEqual(['key-points error']);
  });

  test('are at fault in their own line', () => {
    const text = "export const site = {\n  rules: { 'long-titel': 'off' },\n};\n";
    const folder = writeFolder({ 'src/newsroom/site.ts': text });
    const [told] = checkRuleSettings(folder, { rules: written({ 'long-titel': 'off' }) });
    expect(told).toMatchObject({ severity: 'error', rule: 'rule-setting', file: 'src/newsroom/site.ts', line: 2 });
  });
});

const noContent = { entries: [], rejected: [] };
