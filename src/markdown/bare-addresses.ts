/**
 * The length of a bare address, of which marked takes everything up to a space. It ends before a footnote reference,
 * and before what no address holds unless it is percent-encoded: quotation marks, dashes, ellipses, full-width and
 * Arabic punctuation, brackets that it did not open, and marks of direction. Letters of every script stay, and so do
 * the signs that join them in names of articles (`Black–Scholes_model`, `ジョン・スミス`).
 */
export function addressLength(raw: string): number {
  const open = { '[': 0, '{': 0 };
  for (const { 0: mark, index } of raw.matchAll(MARKS)) {
    if (mark === '[' || mark === '{') open[mark]++;
    else if (mark === ']' && open['['] > 0) open['[']--;
    else if (mark === '}' && open['{'] > 0) open['{']--;
    else return index;
  }
  return raw.length;
}

/** Whether what looks like an e-mail address is a quantity and its price: `100@5.25` has no host after the sign. */
export function isPrice(raw: string): boolean {
  return !raw.includes('/') && /@[\d.-]+$/.test(raw);
}

// Of the signs that join, middle dots and the Hebrew marks of abbreviation are punctuation to Unicode.
const MARKS =
  /\[\^|[[\]{}>"`\p{Pi}\p{Pf}]|(?![!-~])[\p{Ps}\p{Pe}]|(?![!-~·・\u05f3\u05f4])\p{Po}|[—―⸺⸻]|[–‐‑](?![\p{L}\p{N}])|[\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;
