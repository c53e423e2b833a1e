/** Shortens a text to `longest` characters, including an ellipsis if it was cut. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
