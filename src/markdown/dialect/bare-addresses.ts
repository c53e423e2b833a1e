import { decodeReferences } from '../text.ts';

/**
 * Length of the bare address at the start of `source`; marked would take everything up to a space. It ends before a
 * footnote reference, before a possessive (`’s`, `'s`), and before characters that addresses have only percent-encoded:
 * quotation marks, dashes, ellipses, full-width and Arabic punctuation, closing brackets without an opening one, and
 * direction marks, also as character references. Letters of every script stay, and so do the signs that join them in
 * titles of articles (`Black–Scholes_model`, `ジョン・スミス`).
 */
export function addressLength(source: string): number {
  const raw = /^[^\s<]*/.exec(source)?.[0] ?? '';
  const open = { '[': 0, '{': 0, '(': 0 };
  for (const { 0: mark, index } of raw.matchAll(MARKS)) {
    if (mark === '[' || mark === '{' || mark === '(') open[mark]++;
    else if (mark === ']' && open['['] > 0) open['[']--;
    else if (mark === '}' && open['{'] > 0) open['{']--;
    else if (mark === ')' && open['('] > 0) open['(']--;
    else if (!mark.startsWith('&') || ENDS.test(decodeReferences(mark))) return index;
  }
  return raw.length;
}

/** Whether an apparent e-mail address is a quantity and its price: `100@5.25` has no host after the sign. */
export function isPrice(raw: string): boolean {
  return !raw.includes('/') && /@[\d.-]+$/.test(raw);
}

/**
 * Start of an e-mail address up to its last apostrophe, after which marked would begin it: `o'` of
 * `o'neil@example.org`.
 */
export function apostrophesOfMailbox(source: string): string {
  return /^(?:[\w.+-]+')+(?=[\w.+-]+@)/.exec(source)?.[0] ?? '';
}

/**
 * Length of the e-mail address at the start of `source` if it has letters beyond ASCII, which marked would divide:
 * `müller@example.org`, `info@müller.de`; otherwise 0. Letters of scripts without spaces between words are no part of
 * one.
 */
export function mailboxLength(source: string): number {
  const near = source.slice(0, LONGEST_MAILBOX);
  const [mailbox = ''] = near.includes('@') ? (MAILBOX.exec(near) ?? []) : [];
  return BEYOND_ASCII.test(mailbox) ? mailbox.length : 0;
}

/** Index of the first such address after the start of `source` that begins before `end`; undefined if there is none. */
export function mailboxStart(source: string, end: number): number | undefined {
  const near = source.slice(0, end + LONGEST_NAME);
  for (let at = near.indexOf('@'); at !== -1; at = near.indexOf('@', at + 1)) {
    const [name = ''] = NAME_BEFORE.exec(source.slice(Math.max(0, at - LONGEST_NAME), at)) ?? [];
    const start = at - name.length;
    if (name !== '' && start > 0 && start < end && mailboxLength(source.slice(start)) > 0) return start;
  }
  return undefined;
}

/** Letters that may be part of an e-mail address. */
const LETTER = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}`;
const MAIL_LETTER = String.raw`${LETTER}\d`;
const MAILBOX = new RegExp(
  String.raw`^[${MAIL_LETTER}][${MAIL_LETTER}.+_-]*@[${MAIL_LETTER}-]+(?:\.[${MAIL_LETTER}-]+)*\.[${LETTER}]{2,}`,
  'u',
);
const NAME_BEFORE = new RegExp(`[${MAIL_LETTER}][${MAIL_LETTER}.+_-]*$`, 'u');
const BEYOND_ASCII = /[^ -~]/;
const LONGEST_NAME = 64;
const LONGEST_MAILBOX = 320;

/**
 * The start of an address whose host begins with a letter beyond ASCII, such as `https://` of `https://例え.jp/`; empty
 * for all others. Marked knows no such hosts.
 */
export function startOfForeignHost(source: string): string {
  return /^(?:https?:\/\/|www\.)(?=(?![ -~])[\p{L}\p{N}])/iu.exec(source)?.[0] ?? '';
}

/** Single characters that always end an address. */
const ENDING =
  String.raw`[>"\\\x60\p{Pi}\p{Pf}—―⸺⸻\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]` +
  String.raw`|(?![!-~])[\p{Ps}\p{Pe}]|(?![!-~·・\u05f3\u05f4])\p{Po}`;
const ENDS = new RegExp(String.raw`^(?:[\s<]|${ENDING})`, 'u');
/** Possible ends of an address: those above, and signs that are part of it depending on the next characters. */
const MARKS = new RegExp(
  [
    String.raw`\[\^|[[\]{}()]|&#?\w+;`,
    String.raw`(?<=[\p{L}\p{N}/)])'s(?![.,]?[\p{L}\p{N}_/?#=&%+-])`,
    String.raw`(?<!-)-{2,}(?![-\p{L}\p{N}/])`,
    // Unicode classifies the joining middle dots and the Hebrew marks of abbreviation as punctuation.
    String.raw`[–‐‑·・\u05f3\u05f4](?!(?!https?:|www\.)[\p{L}\p{N}])`,
    ENDING,
  ].join('|'),
  'gu',
);
