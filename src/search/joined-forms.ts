/**
 * Lists words of a text that readers also write as one, each as often as it is there: `Walmart` of `Wal-Mart`,
 * `ecommerce` of `e-commerce`, `10K` of `10-K`, `ATT` of `AT&T`, `SP500` of `S&P 500`. For the index, so that a query
 * needs no other form. Names count, and compounds with a short first part: `oil-price` is not written as one.
 */
export function joinedFormsIn(text: string): readonly string[] {
  const forms: string[] = [];
  // Hyphens and ampersands are few, so that only what is beside them is looked at.
  for (const { 0: sign, index } of text.matchAll(between)) {
    const first = endsWord.exec(text.slice(Math.max(0, index - LONGEST), index))?.[1] ?? '';
    const second = beginsWord.exec(text.slice(index + 1, index + LONGEST))?.[1] ?? '';
    if (first === '' || second === '' || !isOneWord(first, second, sign)) continue;
    forms.push(first + second);
    const [, number] = sign === '&' ? (numberAfter.exec(text.slice(index, index + LONGEST)) ?? []) : [];
    if (number !== undefined) forms.push(`${first}${second}${number}`, `${first}&${second}${number}`);
  }
  return forms;
}

/** Most characters of a part, with one beside it. */
const LONGEST = 24;
const between = /(?<=[^\s])[&\-\u2010\u2011](?=[^\s])/g;
const endsWord = /(?:^|[^\p{L}\p{N}\p{M}&.\-\u2010\u2011])([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)$/u;
const beginsWord = /^([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)(?![\p{L}\p{N}\p{M}&\-\u2010\u2011])/u;

const numberAfter = /^&\p{Lu}{1,3}[ \u00a0](\d{2,4})(?![\d.,]?\d|%)/u;

function isOneWord(first: string, second: string, sign: string): boolean {
  if (sign === '&') return /^\p{Lu}{1,3}$/u.test(first) && /^\p{Lu}{1,3}$/u.test(second);
  if (/^\p{N}/u.test(first)) return first.length < 3 && /^\p{L}$/u.test(second);
  if (/^\p{N}+$/u.test(second)) return /^\p{L}$/u.test(first) && second.length < 4;
  if (!/^\p{L}[\p{L}\p{M}]+$/u.test(second)) return false;
  const areNames = /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
  return areNames || first.length < 3 || prefixes.test(first);
}

const prefixes = /^(?:bio|eco|mid|non|pre|sub)$/i;
