/** A notation whose ticker depends on the day: a cashtag, or a symbol without a code of one exchange. */
type OpenNotation =
  | { readonly kind: 'cashtag'; readonly symbol: string }
  | { readonly kind: 'ambiguous' | 'unplaced'; readonly text: string; readonly words: string };

/**
 * Key of a notation in an article's readings. It includes the words, since a name beside a symbol decides its meaning.
 */
export function readingKey(notation: OpenNotation): string {
  return notation.kind === 'cashtag' ? `$${notation.symbol}` : `${notation.words}\n${notation.text}`;
}
