import type { Block, Footnote, StrayFootnote } from '../body.ts';
import { known, type DialectToken } from '../dialect/dialect.ts';
import type { FootnoteDefinitionToken } from '../dialect/footnote-syntax.ts';

/**
 * Numbers the footnotes of one body, in the order of their references. Labels are case-insensitive, and compared in
 * NFC.
 */
export interface FootnoteRegister {
  /** Counts a reference. `number` is undefined for a label without a definition. */
  readonly refer: (label: string) => { readonly number: number | undefined; readonly occurrence: number };
  /**
   * Reads the referenced footnotes; call it after everything else is read. Footnotes may reference further ones, which
   * follow. `start` and `end` are the offsets of the block with the definition in the body's text.
   */
  readAll(read: (token: FootnoteDefinitionToken, start: number, end: number) => readonly Block[]): readonly Footnote[];
  /** Definitions without a reference, and second definitions. */
  strays(): readonly StrayFootnote[];
}

interface Definition {
  readonly token: FootnoteDefinitionToken;
  readonly start: number;
  readonly end: number;
}

/** @param tokens blocks that cover the body without gaps. */
export function footnoteRegister(tokens: readonly DialectToken[]): FootnoteRegister {
  const definitions = new Map<string, Definition>();
  const duplicates: Definition[] = [];
  for (const definition of findDefinitions(tokens)) {
    const key = keyOf(definition.token.label);
    if (definitions.has(key)) duplicates.push(definition);
    else definitions.set(key, definition);
  }
  const references = new Map<string, number>();
  const numbers = new Map<string, number>();

  return {
    refer(label) {
      const key = keyOf(label);
      const occurrence = (references.get(key) ?? 0) + 1;
      references.set(key, occurrence);
      if (definitions.has(key) && !numbers.has(key)) numbers.set(key, numbers.size + 1);
      return { number: numbers.get(key), occurrence };
    },
    readAll(read) {
      const contents: (Omit<Footnote, 'references'> & { readonly key: string })[] = [];
      // Reading a footnote may add keys to the map during this iteration.
      for (const key of numbers.keys()) {
        const definition = definitions.get(key);
        if (!definition) continue;
        const { token, start, end } = definition;
        contents.push({ key, label: token.label, offset: start, blocks: read(token, start, end) });
      }
      return contents.map(({ key, ...footnote }) => ({ ...footnote, references: references.get(key) ?? 1 }));
    },
    strays() {
      const unused = Array.from(definitions.values()).filter(({ token }) => !references.has(keyOf(token.label)));
      return [...duplicates.map(stray('duplicate')), ...unused.map(stray('unused'))];
    },
  };
}

function stray(reason: StrayFootnote['reason']): (definition: Definition) => StrayFootnote {
  return ({ token, start }) => ({ label: token.label, reason, offset: start });
}

function keyOf(label: string): string {
  return label.toLowerCase().normalize('NFC');
}

function findDefinitions(tokens: readonly DialectToken[]): readonly Definition[] {
  const found: Definition[] = [];
  let end = 0;
  for (const token of tokens) {
    const start = end;
    end += token.raw.length;
    collectDefinitions(token, start, end, found);
  }
  return found;
}

function collectDefinitions(token: DialectToken, start: number, end: number, found: Definition[]): void {
  if (token.type === 'footnoteDefinition') found.push({ token, start, end });
  if (token.type === 'list') for (const item of token.items) collectDefinitions(item, start, end, found);
  if (token.type === 'blockquote' || token.type === 'list_item' || token.type === 'footnoteDefinition') {
    for (const child of known(token.tokens)) collectDefinitions(child, start, end, found);
  }
}
