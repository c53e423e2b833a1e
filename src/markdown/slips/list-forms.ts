interface ListForm {
  readonly item: RegExp;
  readonly hint: (line: string) => string;
  readonly why: string;
}

/** Starts of lines that were meant as items of a list and are none; those without the space after their mark first. */
export const listForms: readonly ListForm[] = [
  {
    item: /^ {0,3}[-*+](?=["'“(]?\p{L}|\[[ xX]\])(?!\S+[*_])/u,
    hint: (line: string) => `Write "${line.replace(/^(.)/, '$1 ')}".`,
    why: 'there is no space after its marks',
  },
  {
    // Not an ordinal: 1.º trimestre.
    item: /^ {0,3}\d{1,3}[.)](?=["'“(]?\p{L})(?![ºª])/u,
    hint: (line: string) => `Write "${line.replace(/^(\d+[.)])/, '$1 ')}".`,
    why: 'there is no space after its numbers',
  },
  {
    item: /^ {0,3}(?:[-*+]|\d{1,3}[.)])[\u00a0\u2000-\u200a\u202f\u3000]\s*\S/,
    hint: (line: string) => `Write "${line.replace(/\s+/u, ' ')}", with the space of the space bar.`,
    why: 'the space after its marks is another one, such as a no-break space',
  },
  {
    // Lines that end like sentences are speech, and a dash before a figure may be a minus.
    item: /^ {0,3}[–—][ \t]+(?![\d$€£¥.,])\S.*[\p{L}\p{N}%)€,;]$/u,
    hint: (line: string) => `Write "${line.replace(/^.[ \t]*/, '- ')}".`,
    why: 'its lines begin with a dash that does not mark a list',
  },
  {
    item: /^ {0,3}\(?(?:(?:[a-z]|[ivx]{2,5}|[IVX]{1,5})[.)]|[A-Z]\))[ \t]+\S/,
    hint: (line: string) => `Write "- ${line}".`,
    why: 'letters do not mark one',
  },
  {
    item: /^ {0,3}(?:\(\d{1,3}\)|\d{1,3}\.\))[ \t]+\S/,
    hint: (line: string) => `Write "${line.replace(/^\(?(\d+)[.)]+[ \t]*/, '$1. ')}".`,
    why: 'numbers in brackets do not mark one',
  },
  {
    item: /^ {0,3}[٠-٩۰-۹०-९０-９]{1,3}[.)．）、-](?![٠-٩۰-۹०-९０-９])[ \t]*\S/u,
    hint: (line: string) =>
      `Write "${line.replace(/^(\p{Nd}+).[ \t]*/u, (_, digits: string) => `${toNumber(digits)}. `)}".`,
    why: 'only the digits 0 to 9 mark one',
  },
  {
    item: /^ {0,3}(?:[①-⑳]|\d\ufe0f?\u20e3)[ \t]*\S/u,
    hint: (line: string) => `Write "- ${line}".`,
    why: 'its lines begin with a sign that does not mark a list',
  },
  {
    item: /^ {0,3}[•·・▪‣◦●○■☐☑☒✓✔✗✘►▶➤➔⇒→][ \t]*\S/u,
    hint: (line: string) => `Write "${line.replace(/^.[ \t]*/, '- ')}".`,
    why: 'its lines begin with a sign that does not mark a list',
  },
  {
    item: /^ {0,3}\d{1,2}(?:\.\d{1,2}){1,3}[.)]?[ \t]+(?=["'“(]?\p{L})/u,
    hint: (line: string) => `Write "- ${line}".`,
    why: 'numbers of several parts do not mark one',
  },
  {
    item: /^ {0,3}(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[、）]) ?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u,
    hint: (line: string) => `Write "- ${line}".`,
    why: 'such numbers do not mark one',
  },
  {
    // Marks of word processors: a circle, a section sign, and signs of their own fonts.
    item: /^ {0,3}(?:[o§]\t|[\ue000-\uf8ff])[ \t]*\S/,
    hint: (line: string) => `Write "${line.replace(/^.[ \t]*/, '- ')}".`,
    why: 'its lines begin with a sign that does not mark a list',
  },
  {
    item: /^ {0,3}[¹²³⁴-⁹][¹²³⁰⁴-⁹]?[ \t]*(?=["'“(]?\p{L})/u,
    hint: (line: string) => noteHint(line),
    why: 'small numbers do not mark one',
  },
  {
    item: /^ {0,3}\[\d{1,3}\](?![:(])[ \t]*(?=["'“(]?\p{L})/u,
    hint: (line: string) => noteHint(line),
    why: 'numbers in brackets do not mark one',
  },
  {
    item: /^ {0,3}[†‡][†‡]?[ \t]*(?=["'“(]?\p{L})/u,
    hint: (line: string) => noteHint(line),
    why: 'signs of notes do not mark one',
  },
  {
    item: /^ {0,3}[＊＋－][ \t\u3000]*(?![\d０-９])\S/u,
    hint: (line: string) => `Write "${line.replace(/^.[ \t\u3000]*/u, '- ')}".`,
    why: 'its marks are full-width',
  },
  {
    item: /^ {0,3}\d{1,3}[.)] \S/,
    hint: (line: string) => `Leave an empty line above "${line}".`,
    why: 'no empty line is before it, which a list that does not begin with 1 needs',
  },
  {
    item: /^ {0,3}\d{4,9}[.)] \S/,
    hint: (line: string) => `Write "- ${line}".`,
    why: 'no list begins with a number above 999',
  },
];

function noteHint(line: string): string {
  const words = line.replace(/^\[?[^\p{L}"'“(\]]*\]?[ \t]*/u, '');
  return `Write "[^1]: ${words}", and [^1] where the text refers to it; or leave an empty line between the lines.`;
}

/** The number that Latin, Arabic, Persian, Devanagari or full-width digits write; NaN for others. */
export function toNumber(digits: string): number {
  return Number(Array.from(digits, (digit) => DIGITS.indexOf(digit) % 10).join(''));
}

const DIGITS = '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９';
