import { explainUnshown } from './unshown.ts';
import { isSlug, suggestSlug } from '../domain/language/slug.ts';
import { reservedSegments } from '../domain/site/permalinks.ts';
import { showValue } from '../domain/site/schema/show-value.ts';
import { SettingError } from '../domain/site/setting-error.ts';
import { starterPages } from '../domain/language/words/starters/starter-words.ts';

/** A section or an author: a name, and the id in its address. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

type NamedKind = 'section' | 'author';

/** Longest id that the newsroom's files may name. */
const mostIdLetters = 200;

/**
 * Reads names, or ids with names: `Märkte` → `maerkte` in German, `markets=أسواق`.
 *
 * @throws SettingError with one line per problem.
 */
export function readNamed(kind: NamedKind, written: readonly string[], language: string): readonly Named[] {
  const problems: string[] = [];
  const named: Named[] = [];
  for (const text of written.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '')) {
    const result = readOne(kind, text, language);
    const other = typeof result === 'string' ? undefined : named.find(({ id }) => id === result.id);
    if (typeof result === 'string') problems.push(result);
    else if (other) problems.push(explainDouble(kind, other, result));
    else named.push(result);
  }
  if (problems.length > 0) throw new SettingError(problems.join('\n'));
  if (named.length > 0) return named;
  throw new SettingError(
    kind === 'section'
      ? 'Which sections are there? Name at least one: Markets.'
      : 'Who writes? Name at least one author: Jane Roe, or a desk.',
  );
}

/** @returns the name with its id, or a problem as a sentence. */
function readOne(kind: NamedKind, text: string, language: string): Named | string {
  const [, ownId, rest] = /^([^=]*?)\s*=\s*(.*)$/.exec(text) ?? [];
  const name = rest ?? text;
  if (name === '' || ownId === '') return `"${text}" has no ${name === '' ? 'name' : 'id'}. Write ${example(kind)}.`;
  const problem = explainUnshown(name, `The name ${showValue(name)}`);
  if (problem !== undefined) return problem;
  const id = ownId ?? suggestSlug(name, language);
  if (id === undefined) {
    return `"${name}" makes no address in Latin letters. Write an id before it: ${exampleIds[kind]}=${name}.`;
  }
  if (!isSlug(id)) {
    const meant = suggestSlug(id, language);
    return `The id "${id}" is not kebab-case. Write ${meant === undefined ? 'small Latin letters, digits and hyphens' : `${meant}=${name}`}.`;
  }
  if (id.length > mostIdLetters) {
    return `The id of ${showValue(name)} has ${id.length} letters, and may have ${mostIdLetters}. Write a shorter one before it: ${exampleIds[kind]}=….`;
  }
  if (kind === 'section' && isTaken(id)) {
    return `The address /${id}/ of the section "${name}" is taken. Write another id before it: ${id}-news=${name}.`;
  }
  return { id, name };
}

function isTaken(id: string): boolean {
  return reservedSegments.includes(id) || /^\d{4}$/.test(id) || Object.hasOwn(starterPages, id);
}

function explainDouble(kind: string, before: Named, { id, name }: Named): string {
  if (before.name === name) return `The ${kind} "${name}" is named twice. Remove one.`;
  return `"${before.name}" and "${name}" have one id, "${id}". Write another before one of them: ${id}-2=${name}.`;
}

function example(kind: NamedKind): string {
  return `${exampleNames[kind]}, or ${exampleIds[kind]}=${exampleNames[kind]}`;
}

const exampleIds: Readonly<Record<NamedKind, string>> = { section: 'markets', author: 'jane-roe' };
const exampleNames: Readonly<Record<NamedKind, string>> = { section: 'Markets', author: 'Jane Roe' };
