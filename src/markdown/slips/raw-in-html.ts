import { OBJECT, type Html } from '../body.ts';
import type { BodyProblem } from '../survey/body-problem.ts';
import { findBrokenWords, mayBeBroken } from './broken-words.ts';
import { findForeignMarkup } from './foreign/raw-foreign.ts';
import { shorten } from './shorten.ts';

/**
 * Finds Markdown in a block of HTML, where it is shown as typed: `<p>**Sales** rose</p>`. Only the first one of each kind
 * is reported, since all have one remedy.
 */
export function findMarkdownInHtml({ html, offset }: Html, source: string): readonly BodyProblem[] {
  if (!/\*\*|\]\(/.test(html)) return [];
  const text = html.replace(/<(pre|code)\b[^]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
  return marks.flatMap(({ pattern, meant }): readonly BodyProblem[] => {
    const [written, words = ''] = pattern.exec(text) ?? [];
    if (written === undefined) return [];
    const found = source.indexOf(written, offset);
    return [
      {
        severity: 'warning',
        rule: 'raw-markup',
        message: `"${shorten(written, 40)}" is shown as typed, because it is right inside HTML.`,
        hint: `Leave an empty line above and below it, or write ${meant(shorten(words, 30))}.`,
        offset: found === -1 ? offset : found,
      },
    ];
  });
}

/** Finds broken figures, look-alikes and markup of other systems in a block of HTML, such as a cell of a table. */
export function findSlipsInHtml({ html, offset }: Html, source: string): readonly BodyProblem[] {
  const text = html
    .replace(/<(pre|code)\b[^]*?<\/\1>/gi, '\n')
    .replace(/<sup\b[^>]*>[^<]*<\/sup>/gi, OBJECT)
    .replace(/<\/?(?:a|abbr|b|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, '\n');
  const found = mayBeBroken(text) ? findBrokenWords(text, []) : [];
  // Other forms may be of references that HTML reads.
  const foreign = /\[\[|\{\{|oaicite/.test(text)
    ? findForeignMarkup(text).filter(({ written }) => !/^[&<]/.test(written))
    : [];
  return [...found, ...foreign].map(({ position, message, hint, rule = 'raw-markup', severity = 'warning' }) => {
    const at = source.indexOf(text.slice(position, position + IDENTIFYING).split('\n', 1)[0] ?? '', offset);
    return { severity, rule, message, hint, offset: at === -1 ? offset : at };
  });
}

/** Length of the text by which a place is found. */
const IDENTIFYING = 8;

const marks = [
  {
    pattern: /(?<![\p{L}\p{N}*])\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*(?![\p{L}\p{N}*])/u,
    meant: (words: string) => `<strong>${words}</strong>`,
  },
  {
    pattern: /!?\[([^\]\n]{1,200})\]\((?:https?:|mailto:|[/#]|[^\s)]+\.(?:png|jpe?g|webp|gif|svg|avif)\b)[^\s)]*\)/u,
    meant: (words: string) => `<a href="…">${words}</a>`,
  },
];
