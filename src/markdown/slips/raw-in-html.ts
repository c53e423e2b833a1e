import type { Html } from '../body.ts';
import type { BodyProblem } from '../survey/body-problem.ts';
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
