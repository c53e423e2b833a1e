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
  if (!MARKED.test(html)) return [];
  const lines = html.replace(/<!--[^]*?-->/g, '\n').replace(/<(pre|code|kbd|samp|var)\b[^]*?<\/\1>/gi, OBJECT);
  const text = lines
    .replace(/<\/?(?:a|abbr|b|em|i|s|small|span|strong|sub|sup|u)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '\n');
  return marks.flatMap(({ pattern, meant, beginsLine }): readonly BodyProblem[] => {
    const [written, ...groups] = pattern.exec(beginsLine === true ? lines : text) ?? [];
    if (written === undefined) return [];
    const words = groups.find(Boolean) ?? '';
    const found = source.indexOf(written, offset);
    const instead = meant === undefined ? '' : `, or write ${meant(shorten(words, 30))}`;
    return [
      {
        severity: 'warning',
        rule: 'raw-markup',
        message: `"${shorten(written, 40)}" is shown as typed, because it is right inside HTML.`,
        hint: `Leave an empty line above and below it${instead}.`,
        offset: found === -1 ? offset : found,
      },
    ];
  });
}

/** Matches HTML that may have Markdown in it, for a fast test. */
const MARKED = /[*_`#]|~~|\]\(|\[\^|(?:^|>)[ ]{0,3}[-+] /m;

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

interface Mark {
  readonly pattern: RegExp;
  /** HTML for the same; none if there is no short one. */
  readonly meant?: (words: string) => string;
  /** Whether it is looked for in lines as they are written: `- Sales<br>- Costs` in a cell is no list. */
  readonly beginsLine?: boolean;
}

const marks: readonly Mark[] = [
  {
    pattern: /(?<![\p{L}\p{N}*])\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*(?![\p{L}\p{N}*])/u,
    meant: (words: string) => `<strong>${words}</strong>`,
  },
  {
    // Not the stars of notes: `5*` in one cell and `6*` in another.
    pattern:
      /(?<![\p{L}\p{N}*%.,;:!?)\]”’»\\])\*(?=[\p{L}\p{N}“"„«])([^*\n]{1,100}?)(?<=[\p{L}\p{N}.!?%”"“»])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_%.,;:!?/)\]”’»\\])_(?=[\p{L}\p{N}“"„«])([^_\n]{1,100}?)(?<=[\p{L}\p{N}.!?%”"“»])_(?![\p{L}\p{N}_])/u,
    meant: (words: string) => `<em>${words}</em>`,
  },
  { pattern: /(?<!`)`(?![\s`'])([^`\n]{1,100})(?<!\s)`(?!`)/, meant: (words: string) => `<code>${words}</code>` },
  { pattern: /(?<!~)~~(?=\S)([^~\n]{1,100})(?<=\S)~~(?!~)/, meant: (words: string) => `<del>${words}</del>` },
  {
    pattern: /(?<!!)\[([^\]\n]{1,200})\]\((?:https?:|mailto:|[/#]|[^\s)]+\.(?:html?|md|pdf)\b)[^\s)]*\)/u,
    meant: (words: string) => `<a href="…">${words}</a>`,
  },
  { pattern: /!\[[^\]\n]{0,200}\]\((?:https?:|[/#]|[^\s)]+\.(?:png|jpe?g|webp|gif|svg|avif)\b)[^\s)]*\)/u },
  { pattern: /\[\^[\p{L}\p{N}_-]{1,20}\]/u },
  { pattern: /(?<=^ {0,3})#{2,6} \p{L}[^\n<]{0,60}/mu, beginsLine: true },
  { pattern: /(?<=(?:^|>) {0,3})([-*+]) \p{L}[^\n]*(?<!<br ?\/?>)(?=\n {0,3}\1 \p{L})/mu, beginsLine: true },
];
