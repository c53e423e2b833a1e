import { generate, parse, type Atrule, type Block, type CssNode, type Declaration, type Rule } from 'css-tree';
import { nearest } from '../../domain/nearest.ts';
import { sidesOf } from './colour.ts';
import type { Face } from '../faces/face.ts';
import type { Problem } from './problem.ts';
import { readFace } from '../faces/read-face.ts';
import { tokens } from './tokens.ts';
import { findValueProblem } from './token-values.ts';

/** A token that a theme sets. */
export interface SetToken {
  readonly name: string;
  /** Value as CSS; `light-dark(a, b)` for a colour with two sides. */
  readonly value: string;
  /** Line in the theme, from 1. */
  readonly line: number;
  readonly column: number;
}

export interface Theme {
  readonly tokens: ReadonlyMap<string, SetToken>;
  readonly faces: readonly Face[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a theme: tokens in `:root`, and for the dark scheme only in `@media (prefers-color-scheme: dark)`. Everything
 * else is reported and left out of the result.
 *
 * @param engine the engine's own tokens, from which a token that is set only for the dark scheme takes its light side.
 */
export function readTheme(css: string, engine: ReadonlyMap<string, SetToken>): Theme {
  return new ThemeReader(engine).read(css);
}

/** Schemes to which a declaration applies. */
type Scheme = 'both' | 'dark';

class ThemeReader {
  readonly #problems: Problem[] = [];
  readonly #faces: Face[] = [];
  readonly #set: Readonly<Record<Scheme, Map<string, SetToken>>> = { both: new Map(), dark: new Map() };
  readonly #engine: ReadonlyMap<string, SetToken>;

  constructor(engine: ReadonlyMap<string, SetToken>) {
    this.#engine = engine;
  }

  read(css: string): Theme {
    const sheet = parse(css, {
      positions: true,
      parseCustomProperty: true,
      onParseError: ({ message, line, column }) => {
        this.#report(
          { rule: 'theme-syntax', line, column },
          `This is not valid CSS: ${lowerFirst(message)}.`,
          'Correct it, or remove the line.',
        );
      },
    });
    if (sheet.type === 'StyleSheet') for (const node of sheet.children) this.#readBlock(node);
    return { tokens: this.#merge(), faces: this.#faces, problems: this.#problems };
  }

  #readBlock(node: CssNode): void {
    if (node.type === 'Comment' || node.type === 'Raw') return;
    if (node.type === 'Rule' && generate(node.prelude) === ':root') this.#readRoot(node.block, 'both');
    else if (node.type === 'Atrule' && isDarkQuery(node)) this.#readDark(node);
    else if (node.type === 'Atrule' && node.name === 'font-face') this.#readFace(node);
    else
      this.#report({ rule: 'theme-syntax', ...placeOf(node) }, `A theme cannot have ${nameOf(node)}.`, whatThemesHold);
  }

  #readFace(rule: Atrule): void {
    const face = readFace(rule, (problem) => this.#problems.push(problem));
    if (face) this.#faces.push(face);
  }

  #readDark({ block }: Atrule): void {
    for (const node of block?.children ?? []) {
      if (node.type === 'Rule' && generate(node.prelude) === ':root') this.#readRoot(node.block, 'dark');
      else if (node.type !== 'Comment' && node.type !== 'Raw') {
        this.#report(
          { rule: 'theme-syntax', ...placeOf(node) },
          `A theme cannot have ${nameOf(node)} in a media query.`,
          whatThemesHold,
        );
      }
    }
  }

  #readRoot(block: Block, scheme: Scheme): void {
    for (const node of block.children) {
      if (node.type === 'Declaration') this.#readToken(node, scheme);
      else if (node.type === 'Rule' || node.type === 'Atrule') {
        this.#report(
          { rule: 'theme-syntax', ...placeOf(node) },
          `A theme cannot have ${nameOf(node)} in :root.`,
          whatThemesHold,
        );
      }
    }
  }

  #readToken(declaration: Declaration, scheme: Scheme): void {
    const { property: name, important } = declaration;
    const place = placeOf(declaration);
    const token = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    if (!token) {
      const meant = nearest(name, Object.keys(tokens));
      const remedy = meant === undefined ? 'docs/look.md lists all tokens.' : `Did you mean "${meant}"?`;
      this.#report({ rule: 'theme-token', ...place }, `There is no token "${name}".`, remedy);
      return;
    }
    const value = generate(declaration.value).trim();
    const problem = important
      ? { message: 'a theme comes last anyway', remedy: 'Remove "!important".' }
      : findValueProblem(value, token.kind, scheme === 'dark');
    if (problem) {
      this.#report(
        { rule: 'theme-value', ...place },
        `"${name}" cannot be ${value === '' ? 'empty' : `"${value}${important ? ' !important' : ''}"`}: ${problem.message}.`,
        problem.remedy,
      );
      return;
    }
    const earlier = this.#set[scheme].get(name);
    if (earlier) {
      this.#report(
        { rule: 'theme-token', ...place },
        `"${name}" is set in line ${earlier.line} already.`,
        'Remove one of the two.',
      );
      return;
    }
    this.#set[scheme].set(name, { name, value, ...place });
  }

  /** Merges tokens of the dark scheme with those of both schemes. */
  #merge(): ReadonlyMap<string, SetToken> {
    const merged = new Map(this.#set.both);
    for (const [name, dark] of this.#set.dark) {
      const both = merged.get(name);
      const light = sidesOf((both ?? this.#engine.get(name))?.value ?? dark.value)?.[0] ?? dark.value;
      merged.set(name, { ...(both ?? dark), value: `light-dark(${light},${dark.value})` });
    }
    return merged;
  }

  #report(place: Pick<Problem, 'rule' | 'line' | 'column'>, message: string, hint: string): void {
    this.#problems.push({ ...place, message, hint });
  }
}

const whatThemesHold =
  'A theme sets tokens in ":root", and in "@media (prefers-color-scheme: dark)", and has "@font-face": see docs/look.md.';

function isDarkQuery({ name, prelude }: Atrule): boolean {
  return name === 'media' && prelude !== null && /^\(prefers-color-scheme:\s*dark\)$/i.test(generate(prelude));
}

function nameOf(node: Rule | Atrule | CssNode): string {
  if (node.type === 'Rule') return `a rule for "${generate(node.prelude)}"`;
  if (node.type === 'Atrule') return `"@${node.name}${node.prelude ? ` ${generate(node.prelude)}` : ''}"`;
  return `"${generate(node)}"`;
}

function placeOf({ loc }: CssNode): { readonly line: number; readonly column: number } {
  return { line: loc?.start.line ?? 1, column: loc?.start.column ?? 1 };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
