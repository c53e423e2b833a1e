import { generate, lexer, type Atrule, type Declaration } from 'css-tree';
import { unquote, type Face } from './face.ts';
import type { Problem } from '../theme/problem.ts';

const known = [
  'font-family',
  'src',
  'font-weight',
  'font-style',
  'font-stretch',
  'font-display',
  'font-feature-settings',
  'font-variation-settings',
  'unicode-range',
  'size-adjust',
  'ascent-override',
  'descent-override',
  'line-gap-override',
];

const srcRemedy =
  "Write src: url('./fonts/text.woff2'), a file below src/newsroom/fonts/, or url('/fonts/text.woff2') below public/.";

/** Reads an `@font-face`. Reports all problems, and returns undefined if there are any. */
export function readFace({ block, loc }: Atrule, report: (problem: Problem) => void): Face | undefined {
  const place = { line: loc?.start.line ?? 1, column: loc?.start.column ?? 1 };
  const descriptors = new Map<string, string>();
  const problems: Problem[] = [];
  const complain = ({ line, column }: Pick<Problem, 'line' | 'column'>, message: string, hint: string) =>
    problems.push({ rule: 'theme-font', line, column, message, hint });
  for (const node of block?.children ?? []) {
    if (node.type !== 'Declaration') continue;
    const at = { line: node.loc?.start.line ?? 1, column: node.loc?.start.column ?? 1 };
    const { property } = node;
    const value = generate(node.value);
    if (!known.includes(property)) complain(at, `"@font-face" has no "${property}".`, `It has ${known.join(', ')}.`);
    else if (!isValue(node)) complain(at, `"${property}" cannot be "${value}".`, 'Write a value of CSS.');
    else if (property === 'src' && fileOf(value) === undefined) complain(at, describeSource(value), srcRemedy);
    else descriptors.set(property, value);
  }
  const family = unquote(descriptors.get('font-family') ?? '');
  const file = fileOf(descriptors.get('src') ?? '');
  if (problems.length === 0 && family === '') {
    complain(place, '"@font-face" has no "font-family".', 'Name it, as --serif or --sans does.');
  }
  if (problems.length === 0 && file === undefined)
    complain(place, `"@font-face" of "${family}" has no "src".`, srcRemedy);
  problems.forEach(report);
  if (problems.length > 0 || file === undefined) return undefined;
  return {
    family,
    file,
    isItalic: /^(?:italic|oblique)/i.test(descriptors.get('font-style') ?? ''),
    weights: weightsOf(descriptors.get('font-weight') ?? 'normal'),
    isLatin: hasLatin(descriptors.get('unicode-range')),
    descriptors: [...descriptors].filter(([name]) => name !== 'font-family' && name !== 'src'),
    ...place,
  };
}

function isValue({ property, value, important }: Declaration): boolean {
  return important === false && lexer.matchAtruleDescriptor('font-face', property, value).matched !== null;
}

/** The only file of a face: pages load nothing from other sites, and every browser in use supports WOFF2. */
function fileOf(source: string): string | undefined {
  const path = /^url\(\s*(["']?)([^"')]+)\1\s*\)(?:\s*format\(\s*(["']?)woff2\3\s*\))?$/i.exec(source.trim())?.[2];
  if (path === undefined || /[?#\\]|%|(?:^|\/)\.\.(?:\/|$)|^\w+:|^\/\//.test(path)) return undefined;
  return path.startsWith('/') ? `public${path}` : `src/newsroom/${path.replace(/^\.\//, '')}`;
}

function describeSource(source: string): string {
  if (/\/\/|^url\(["']?\w+:/.test(source))
    return `The face is at "${source}": the policy of the pages lets them load the site's own files only.`;
  return `"src" cannot be "${source}".`;
}

function weightsOf(written: string): Face['weights'] {
  const [least = 400, greatest = least] = written
    .split(/\s+/)
    .map((word) => (word === 'normal' ? 400 : word === 'bold' ? 700 : Number(word)));
  return [Math.min(least, greatest), Math.max(least, greatest)];
}

/** Whether a range has the letter "e"; a missing range has all letters. */
function hasLatin(range: string | undefined): boolean {
  if (range === undefined) return true;
  const letter = 0x65;
  return range.split(',').some((part) => {
    const [, first = '', last] = /^U\+([\dA-F?]+)(?:-([\dA-F]+))?$/i.exec(part.trim()) ?? [];
    const start = Number.parseInt(first.replaceAll('?', '0'), 16);
    const end = Number.parseInt(last ?? first.replaceAll('?', 'F'), 16);
    return start <= letter && letter <= end;
  });
}
