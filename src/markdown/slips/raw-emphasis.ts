import type { Inline } from '../body.ts';
import type { RawMark } from './raw-mark.ts';
import { shorten } from './shorten.ts';

/**
 * Finds marks of emphasis and of code that are shown as typed. Other stars and underscores are prose: `5 ** 3`, the
 * `**` of a note, a blank `____` to fill in.
 *
 * @param hasStarNotes whether the body marks notes with stars; a star at the start of a line then begins a note.
 */
export function findRawEmphasis(text: string, hasStarNotes: boolean): readonly RawMark[] {
  if (!/\*\*|__|~~|`|\*\S|＊＊|_\S/.test(text)) return [];
  const found: RawMark[] = [];
  const taken: [number, number][] = [];
  for (const { pattern, explain, isUnended } of forms) {
    for (const match of text.matchAll(pattern)) {
      const { index: position } = match;
      const end = position + match[0].length;
      if (taken.some(([from, to]) => position < to && from < end)) continue;
      if (hasStarNotes && match[0].startsWith('*') && (isUnended || isAtLineStart(text, position))) continue;
      const words = explain(match.groups?.['mark'] ?? '', match.groups?.['inner'] ?? '');
      if (!words) continue;
      taken.push([position, end]);
      found.push({ position, ...words });
    }
  }
  return found;
}

/** Finds stars that are left over before emphasised words, since fewer end them: `**bold*` is `*` and emphasis. */
export function findHalfMarks(content: readonly Inline[]): readonly RawMark[] {
  return content.flatMap((inline, index): readonly RawMark[] => {
    const next = content[index + 1];
    if (inline.kind !== 'text') return 'content' in inline ? findHalfMarks(inline.content) : [];
    if (next?.kind !== 'emphasis' && next?.kind !== 'strong') return [];
    const stars = inline.isSmart ? /(?<![^\s([{"'“‘„«—–/])\*{1,2}$/u.exec(inline.text)?.[0] : undefined;
    if (stars === undefined) return [];
    const [first] = next.content;
    const words = first?.kind === 'text' ? excerpt(first.text) : 'it';
    return [
      {
        position: inline.start + inline.text.length - stars.length,
        message: `"${stars}" before "${words}" is shown, because fewer stars end the marked words than begin them.`,
        hint: 'Write as many stars after the words as before them.',
      },
    ];
  });
}

interface Form {
  readonly pattern: RegExp;
  /** Whether the form is a mark without its closing one. */
  readonly isUnended?: boolean;
  readonly explain: (mark: string, inner: string) => Pick<RawMark, 'message' | 'hint'> | undefined;
}

/** Text that may come before an opening mark, and after a closing one. */
const before = String.raw`(?<=^|[\s([{"'“‘„«—–/])`;
const after = String.raw`(?=$|[\s)\]}"'”’»,.;:!?…—–/])`;

/** A space that is no line break; the no-break space of house styles is one. */
const space = String.raw`[^\S\n]`;

/** A letter or a sign of a script without spaces. */
const cjk = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff01-\uff0f]`;

const forms: readonly Form[] = [
  // `** bold **`, with words inside: `5 ** 3 ** 2` and `x ** y ** z` are prose.
  {
    pattern: new RegExp(
      String.raw`${before}(?<mark>\*{2,3}|__|~~)(?<inner>${space}+(?=[\p{L}"'“‘„«])(?=[^*_~\n]*\p{L}{3})\S[^*_~\n]{0,80}${space}+)\k<mark>${after}`,
      'gmu',
    ),
    explain: spaced,
  },
  // `** 6% **`, an amount with its sign: `5 ** 3 ** 2` is prose.
  {
    pattern: new RegExp(
      String.raw`${before}(?<mark>\*{2,3}|__|~~)(?<inner>${space}+(?:[+−–-]?[$€£¥]\d[\d.,]*(?:bn|[kmt]n?)?|[+−–-]?\d[\d.,]*\s?(?:%|bn|[$€£¥]))${space}+)\k<mark>${after}`,
      'gmu',
    ),
    explain: spaced,
  },
  // `**bold **`, `** bold**`. A mark with spaces on both sides is not meant as emphasis.
  {
    pattern: new RegExp(
      String.raw`${before}(?<mark>\*{2,3}|__|~~)(?<inner>\S(?:[^*_~\n]{0,200}?\S)?${space}+)\k<mark>(?![*_~])`,
      'gmu',
    ),
    explain: spaced,
  },
  {
    pattern: new RegExp(
      String.raw`${before}(?<mark>\*{2,3}|__|~~)(?<inner>${space}+[\p{L}\p{N}$€£"“](?:[^*_~\n.]{0,80}?\S)?)\k<mark>${after}`,
      'gmu',
    ),
    explain: spaced,
  },
  // `**Sales:**5` and `of**"x"**`: a sign inside the marks and a letter outside keep them from being marks.
  {
    pattern: new RegExp(
      String.raw`${before}(?<mark>\*\*|~~)(?=[^\s*~])(?<inner>[^*~\n]{0,80}[\p{P}\p{S}])\k<mark>(?=[\p{L}\p{N}])(?!${cjk})`,
      'gmu',
    ),
    explain: (mark, inner) => besideLetter(mark, inner, 'after the second'),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\p{L})(?<!${cjk})(?<mark>\*\*|~~)(?<inner>["'“‘„«($€£¥+][^*~\n]{0,80})(?<=\S)\k<mark>`,
      'gu',
    ),
    explain: (mark, inner) => besideLetter(mark, inner, 'before the first'),
  },
  {
    pattern: /(?<mark>＊＊)(?<inner>[^＊\n]{1,80})＊＊/gu,
    explain: (mark, inner) => ({
      message: `"${mark}" is shown at both ends of "${excerpt(inner)}", because its stars are full-width.`,
      hint: `Write **${inner.trim()}**.`,
    }),
  },
  // `5**「株」**を`: after a figure, stars are no marks.
  {
    pattern: new RegExp(
      String.raw`(?<mark>\*\*)(?=[^\s*])(?<inner>[^*\n]{0,80}${cjk}[^*\n]{0,80})(?<=\S)\k<mark>`,
      'gu',
    ),
    explain: (mark, inner) => ({
      message: `"${mark}" is shown at both ends of "${excerpt(inner)}", because of the figure or sign before it.`,
      hint: `Write a space before the first ${mark}, or take the marks out.`,
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=[\s(])(?<mark>\*)(?<inner>(?:\p{L}|["“$€£¥]|[+−–-]?\d[\d.,]*%)[^*\n]{0,80}?${space})\*(?=$|[\s,.;:!?)])`,
      'gmu',
    ),
    explain: spaced,
  },
  // `*"Quote"*said`, `_5%_growth`: as with two stars.
  {
    pattern: new RegExp(
      String.raw`${before}(?<mark>[*_])(?=[^\s*_])(?<inner>[^*_\n]{0,80}[%"”’!?»])\k<mark>(?=\p{L})(?!${cjk})`,
      'gmu',
    ),
    explain: (mark, inner) => besideLetter(mark, inner, 'after the second'),
  },
  {
    pattern: new RegExp(
      String.raw`${before}(?<mark>\*{2,3}|__(?![^\n]*__)|~~)(?=[\p{L}\p{N}$€£¥"'“‘„«(+−-])(?<inner>[^\n]{0,40})`,
      'gmu',
    ),
    isUnended: true,
    explain: (mark, inner) => ({
      message: `"${mark}" before "${excerpt(inner)}" is shown, because no "${mark}" ends it.`,
      hint: `Write ${mark} right after the last word that it marks, or take it out; \\${mark.split('').join('\\')} shows it.`,
    }),
  },
  {
    pattern: new RegExp(String.raw`${before}(?<mark>\x60+)(?=[^\s\x60])(?!\d\ds?\b)(?<inner>[^\n]{0,40})`, 'gmu'),
    explain: (mark, inner) => {
      if (mark === '``' && inner.includes("''")) return undefined;
      return {
        message: `"${mark}" before "${excerpt(inner)}" is shown, because no "${mark}" ends it.`,
        hint: `Write ${mark} after the code as well; for a quotation mark write " or '.`,
      };
    },
  },
];

function besideLetter(mark: string, inner: string, place: string): Pick<RawMark, 'message' | 'hint'> {
  return {
    message: `"${mark}" is shown at both ends of "${excerpt(inner)}", because a sign is inside it and a letter next to it.`,
    hint: `Write a space ${place} ${mark}, or the sign outside of the marks.`,
  };
}

function spaced(mark: string, inner: string): Pick<RawMark, 'message' | 'hint'> {
  const side = /^\s/.test(inner) ? (/\s$/.test(inner) ? 'inside it' : 'after the first') : 'before the last';
  return {
    message: `"${mark}" is shown at both ends of "${excerpt(inner)}", because there is a space ${side}.`,
    hint: `Write ${mark}${inner.trim()}${mark}.`,
  };
}

function excerpt(text: string): string {
  return shorten(text.trim(), 30);
}

function isAtLineStart(text: string, position: number): boolean {
  return text.slice(text.lastIndexOf('\n', position - 1) + 1, position).trim() === '';
}
