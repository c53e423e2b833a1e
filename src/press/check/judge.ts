import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../content/read-content.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Site } from '../../domain/site/site.ts';
import { applyRuleSettings, findWrongSettings } from '../../editorial/rule-settings.ts';

/** Gives findings their final severities. */
export type Judge = (findings: readonly Finding[]) => readonly Finding[];

/** The one place where `rules` of `site.ts` is applied: for `check`, builds and the development server. */
export function createJudge({ rules }: Site, { entries, rejected }: Pick<Content, 'entries' | 'rejected'>): Judge {
  const drafts = new Set([...entries, ...rejected].filter(({ status }) => status === 'draft').map(({ file }) => file));
  return (findings) => applyRuleSettings(findings, rules, (file) => drafts.has(file));
}

/** Like `createJudge`, without hints, which only `check` shows. */
export function createBuildJudge(site: Site, content: Pick<Content, 'entries' | 'rejected'>): Judge {
  const judge = createJudge(site, content);
  return (findings) => judge(findings).filter(({ severity }) => severity !== 'hint');
}

/** Checks `rules` itself. Findings have its line in `site.ts`. */
export function checkRuleSettings(root: string, { rules }: Pick<Site, 'rules'>): readonly Finding[] {
  return findWrongSettings(rules).map(({ name, message, hint }) => ({
    severity: 'error',
    rule: 'rule-setting',
    file: settingsFile,
    ...findLine(root, name),
    message,
    hint,
  }));
}

const settingsFile = 'src/newsroom/site.ts';

/** Line of a rule's name in `site.ts`; none if the settings come from another file. */
function findLine(root: string, name: string): Pick<Finding, 'line'> {
  const lines = readSettings(root).split('\n');
  const index = lines.findIndex((line) => [`'${name}'`, `"${name}"`].some((quoted) => line.includes(quoted)));
  return index < 0 ? {} : { line: index + 1 };
}

function readSettings(root: string): string {
  try {
    return readFileSync(join(root, settingsFile), 'utf8');
  } catch {
    return '';
  }
}
