import { known, type DialectToken } from './dialect.ts';

/**
 * Finds the offsets of comments that are never closed and so hide the rest of the text.
 *
 * @param tokens blocks that cover their text without gaps.
 */
export function findOpenComments(tokens: readonly DialectToken[]): readonly number[] {
  const found: number[] = [];
  let offset = 0;
  for (const token of tokens) {
    collect(token, offset, found);
    offset += token.raw.length;
  }
  return found;
}

function collect(token: DialectToken, offset: number, found: number[]): void {
  switch (token.type) {
    case 'html': {
      const comment = token.raw.lastIndexOf('<!--');
      if (comment !== -1 && !/-?->/.test(token.raw.slice(comment + 2))) {
        found.push(offset + comment);
      }
      break;
    }
    case 'list':
      collectInside(token.items, token.raw, offset, found);
      break;
    case 'list_item':
    case 'blockquote':
    case 'footnoteDefinition':
      collectInside(known(token.tokens), token.raw, offset, found);
      break;
    default:
  }
}

/** Searches inner tokens by their first line only, since their other lines have lost their indent. */
function collectInside(tokens: readonly DialectToken[], raw: string, offset: number, found: number[]): void {
  if (!raw.includes('<!--')) return;
  let from = 0;
  for (const token of tokens) {
    const line = token.raw.trim().split('\n', 1)[0] ?? '';
    const at = raw.indexOf(line, from);
    collect(token, offset + Math.max(at, from), found);
    if (at !== -1) from = at + line.length;
  }
}
