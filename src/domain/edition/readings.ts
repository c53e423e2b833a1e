/** A notation whose ticker depends on the day: a cashtag, or a symbol without a code of one exchange. */
type OpenNotation =
  | { readonly kind: 'cashtag'; readonly symbol: string }
  | { readonly kind: 'ambiguous' | 'unplaced'; readonly text: string; readonly words: string };

/** What an article's readings are found by. The words count: a name beside a symbol decides what it means. */
export function readingKey(notation: OpenNotation): string {
  return notation.kind === 'cashtag' ? `$${notation.symbol}` : `${notation.words}\n${notation.text}`;
}
