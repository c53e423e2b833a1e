import type { FrontProblem } from '../../domain/edition/front-plan.ts';
import type { Finding } from '../../domain/finding.ts';
import { frontFile } from '../newsroom/read-front.ts';
import { readYaml } from '../yaml/yaml-source.ts';

/** Explains choices for the front page that cannot be followed, with their places. */
export function explainFront(
  problems: readonly FrontProblem[],
  readText: (file: string) => string,
): readonly Finding[] {
  if (problems.length === 0) return [];
  const source = readYaml(readText(frontFile), frontFile, 1);
  return problems.map((problem) => ({
    severity: 'warning',
    rule: problem.rule,
    file: frontFile,
    ...source.locate(problem.path),
    ...explain(problem),
  }));
}

function explain({ rule, path, value, meant }: FrontProblem): { readonly message: string; readonly hint: string } {
  const suggestion = meant === undefined ? '' : `Did you mean "${meant}"? `;
  switch (rule) {
    case 'front-unknown-story':
      return {
        message: `There is no story "${value}", so the newest takes its place.`,
        hint: `${suggestion}Write the story's id, its file or its address.`,
      };
    case 'front-draft':
      return {
        message: `The story "${value}" is a draft, so the newest takes its place.`,
        hint: 'Remove "status: draft" from it, or choose another.',
      };
    case 'front-withdrawn':
      return {
        message: `The story "${value}" has been withdrawn, so the newest takes its place.`,
        hint: 'Remove it here, or choose another.',
      };
    case 'front-expired':
      return {
        message: `The place of "${value}" has ended, so the newest story has taken it.`,
        hint: 'Remove it here, or give it a later end.',
      };
    case 'front-too-late':
      return {
        message: `The place of "${value}" ends before the story is published.`,
        hint: 'Give it a later end.',
      };
    case 'front-sponsored':
      return {
        message: `The story "${value}" is sponsored, and what is paid for cannot be chosen for the front page.`,
        hint: 'Choose another.',
      };
    case 'front-twice':
      return {
        message: `The ${path[0] === 'sections' ? 'section' : 'story'} "${value}" is chosen twice.`,
        hint: 'Remove one.',
      };
    case 'front-too-many':
      return {
        message: `There is no room for "${value}": three stories are pinned already.`,
        hint: 'Keep those that matter.',
      };
    case 'front-unknown-section':
      return {
        message: `Unknown section "${value}".`,
        hint: `${suggestion}Sections are listed in src/newsroom/sections.yaml.`,
      };
  }
}
