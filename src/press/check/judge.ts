import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../content/read-content.ts';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import { picturePaths } from '../../domain/models/picture.ts';
import type { Site } from '../../domain/site/site.ts';
import { applyRuleSettings, findWrongSettings } from '../../editorial/rule-settings.ts';

/** Gives findings their final severities and lengths, and drops those that others make untrue. */
export type Judge = (findings: readonly Finding[]) => readonly Finding[];

/** The one place where `rules` of `site.ts` is applied: for `check`, builds and the development server. */
export function createJudge({ rules }: Site, { entries, rejected }: Pick<Content, 'entries' | 'rejected'>): Judge {
  const drafts = new Set([...entries, ...rejected].filter(({ status }) => status === 'draft').map(({ file }) => file));
  return (findings) =>
    applyRuleSettings(withoutShown(findings, [...entries, ...rejected]), rules, (file) => drafts.has(file)).map(cut);
}

/** Most characters of a message. Those that repeat what was written would fill many screens, if that is long. */
const mostCharacters = 1000;

/** Most characters of a hint, which may have a list to copy. */
const mostOfHint = 5000;

function cut(finding: Finding): Finding {
  const { message, hint } = finding;
  if (message.length <= mostCharacters && (hint ?? '').length <= mostOfHint) return finding;
  return {
    ...finding,
    message: message.length > mostCharacters ? `${message.slice(0, mostCharacters)}….` : message,
    ...(hint !== undefined && { hint: hint.length > mostOfHint ? `${hint.slice(0, mostOfHint)}…` : hint }),
  };
}

/** Drops what was said of the names of files that stories show: a picture is known by its bytes, whatever its ending. */
function withoutShown(findings: readonly Finding[], entries: readonly ArticleEntry[]): readonly Finding[] {
  if (!findings.some(({ rule }) => rule === 'stray-file')) return findings;
  const shown = new Set(
    entries
      .flatMap(({ file, image, body }) =>
        [...(image ? [image] : []), ...body.pictures].map(({ src }) => ({ file, src })),
      )
      .flatMap(({ file, src }) => picturePaths(file, src))
      .map((path) => path.normalize('NFC')),
  );
  return findings.filter(({ rule, file }) => rule !== 'stray-file' || !shown.has(file.normalize('NFC')));
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
