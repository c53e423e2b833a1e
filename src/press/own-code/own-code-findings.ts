import { posix } from 'node:path';
import { splitAstro } from '../../content/pages/split-astro.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Failure, OwnCode } from './failure.ts';
import { offenceKinds } from './offence-kinds.ts';
import type { Offence } from './scan-policy.ts';

/** Returns the text of a file; `undefined` if there is none. */
export type ReadSource = (file: string) => string | undefined;

/** Explains an error that the newsroom's code has thrown. */
export function explainFailure({ file, line, column, inside, message }: Failure, path: string): Finding {
  const words = message === '' ? 'an error without words was thrown' : message.replace(/[.!]$/, '');
  const where = inside === undefined ? '' : ` (in ${inside}, with the props that it is given)`;
  const remedy = /\b(?:undefined|null)\b/.test(message)
    ? 'What may be missing needs a check, as in {first && first.name}.'
    : 'Correct the code, or catch the error and show something else.';
  return {
    ...{ severity: 'error', rule: 'own-code', file },
    ...(line !== undefined && { line, column }),
    message: `The page ${path} could not be rendered: ${words}${where}.`,
    hint: inside === undefined ? remedy : 'Pass the props that this component declares; npm run typecheck names them.',
  };
}

/** Explains what the policy forbids on a rendered page, with the file and the line from which it comes. */
export function explainOffence(
  offence: Offence,
  { page, overrides }: OwnCode,
  path: string,
  read: ReadSource,
): Finding {
  const { message, hint } = offenceKinds[offence.kind];
  const isUnframed = offence.kind === 'no-policy';
  const files = [
    ...(page === undefined ? [] : withParts(page, read)),
    ...overrides.flatMap(({ file }) => withParts(file, read)),
  ];
  const place = isUnframed ? undefined : findPlace(offence, [...new Set(files)], read);
  const file = place?.file ?? page ?? overrides[0]?.file ?? '';
  const { element, attribute, value } = offence;
  const shown =
    attribute === undefined ? `<${element}>` : `<${element} ${attribute}="${(value ?? '').slice(0, longestValue)}">`;
  return {
    ...{ severity: 'error', rule: isUnframed ? 'own-page-frame' : 'own-page-policy', file },
    ...(place && { line: place.line }),
    message: isUnframed ? message : `${message} It is ${shown} on ${path}.`,
    hint,
  };
}

const longestValue = 80;

/** A file of the newsroom, and those of the newsroom that it imports, directly or through others. */
export function withParts(file: string, read: ReadSource, seen = new Set<string>()): readonly string[] {
  const text = seen.has(file) ? undefined : read(file);
  if (text === undefined) return [];
  seen.add(file);
  const paths = [...text.matchAll(/\bfrom\s*['"](\.[^'"?]+)|\bimport\s*['"](\.[^'"?]+)/g)].map(
    ([, named, bare]) => named ?? bare ?? '',
  );
  const parts = paths
    .map((path) => posix.join(posix.dirname(file), path))
    .filter((part) => part.startsWith('src/newsroom/') && /\.(?:astro|[cm]?[jt]s)$/.test(part));
  return [file, ...parts.flatMap((part) => withParts(part, read, seen))];
}

/**
 * The line that shows an offence: with its attribute and value, else with its value, its attribute or its element
 * alone.
 */
function findPlace(
  { element, attribute, value = '' }: Offence,
  files: readonly string[],
  read: ReadSource,
): { readonly file: string; readonly line: number } | undefined {
  const tag = `<${element}(?=[\\s/>])`;
  const name = attribute && inAnyCase(attribute);
  const patterns = name
    ? [
        `${tag}[^<>]*?\\s${name}\\s*=\\s*["'{\`]*${escape(value)}`,
        ...(value === '' ? [] : [`(?<![\\w-])${name}['"]?\\s*[=:]\\s*["'{\`]*${escape(value)}`]),
        ...(value.length > 3 ? [escape(value)] : []),
        `${tag}[^<>]*?\\s${name}(?=[\\s=/>])`,
        `(?<![\\w-])${name}(?=['"]?\\s*[=:])`,
        tag,
      ]
    : [tag];
  for (const pattern of patterns) {
    for (const file of files) {
      const text = read(file) ?? '';
      const { script, markup } = file.endsWith('.astro') ? splitAstro(text) : { script: text, markup: '' };
      for (const part of [markup, script]) {
        const index = part.search(new RegExp(pattern));
        if (index >= 0) return { file, line: part.slice(0, index).split('\n').length };
      }
    }
  }
  return undefined;
}

/** A pattern for the name of an attribute, which a component may write as `onClick`. */
function inAnyCase(name: string): string {
  return name.replace(/[a-z]|[^a-z]/g, (letter) =>
    /[a-z]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : escape(letter),
  );
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
