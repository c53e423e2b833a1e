/** The start of a text, with an ellipsis if anything is cut off. `longest` counts characters, the ellipsis included. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
