import { known, type DialectToken } from './dialect.ts';
import type { Doubt } from '../read/doubts.ts';

/** Finds definitions such as `[2014]: Apple` without a link of that name: readers do not see these lines. */
export function unusedDefinitions(tokens: readonly DialectToken[]): readonly Doubt[] {
  const definitions: { readonly tag: string; readonly raw: string; readonly offset: number }[] = [];
  const labels = new Set<string>();
  let offset = 0;
  for (const token of tokens) {
    for (const inside of eachToken(token)) {
      if (inside.type === 'def') definitions.push({ tag: inside.tag, raw: inside.raw, offset });
      if (inside.type === 'link' || inside.type === 'image') labels.add(labelOf(inside.raw));
    }
    offset += token.raw.length;
  }
  return definitions
    .filter(({ tag }) => !labels.has(tag))
    .map(({ raw, offset: place }) => ({ kind: 'definition-unused', text: raw.trim(), offset: place }));
}

/** Name that a link refers to: `sec` in `[filing][sec]`, `[sec][]` and `[sec]`; arbitrary for other links. */
function labelOf(raw: string): string {
  const label = /\[([^[\]]+)\](?:\[\])?$/.exec(raw)?.[1] ?? '';
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();
}

function* eachToken(token: DialectToken): Generator<DialectToken> {
  yield token;
  if (token.type === 'list') for (const item of token.items) yield* eachToken(item);
  if (token.type === 'table') {
    for (const cell of [token.header, ...token.rows].flat()) {
      for (const child of known(cell.tokens)) yield* eachToken(child);
    }
  }
  if ('tokens' in token) for (const child of known(token.tokens)) yield* eachToken(child);
}
