import { nearest } from '../../../domain/nearest.ts';
import { OBJECT } from '../../body.ts';
import type { RawMark } from '../raw-mark.ts';
import { exportForms, MAY_HOLD_EXPORTS, type Form } from './raw-exports.ts';
import { officeForms } from './raw-office.ts';
import { matchesOf } from '../matches-of.ts';
import { shorten } from '../shorten.ts';

/** A mark, and the text that it is: `{{x}}`. */
export interface ForeignMark extends RawMark {
  readonly written: string;
}

/** Finds markup of other systems, and references to characters that do not exist. */
export function findForeignMarkup(text: string): readonly ForeignMark[] {
  const isExport = MAY_HOLD_EXPORTS.some((each) => each.test(text));
  if (!isExport && !sign.test(text)) return [];
  const found = (isExport ? allForms : forms).flatMap(({ pattern, explain }) =>
    matchesOf(text, pattern).flatMap((match) => {
      const words = explain(match[0], match[1] ?? '');
      return words ? [{ position: match.index, written: match[0], ...words }] : [];
    }),
  );
  return isExport ? withoutInner(found) : found;
}

/** Leaves out marks within others, of which they are a part: `{index=0}` of `:contentReference[oaicite:0]{index=0}`. */
function withoutInner(marks: readonly ForeignMark[]): readonly ForeignMark[] {
  const endOf = ({ position, written }: ForeignMark) => position + written.length;
  const inner = new Set<ForeignMark>();
  let end = 0;
  for (const mark of marks.toSorted((one, other) => one.position - other.position || endOf(other) - endOf(one))) {
    if (endOf(mark) <= end) inner.add(mark);
    else end = endOf(mark);
  }
  return marks.filter((mark) => !inner.has(mark));
}

/** One of these is in each of the forms. A single dollar is in most texts. */
const sign = /[[{=^~&<\\´`]|\$\$|\(\(|:[a-z]|\b(?:import|export) /;

function foreign(what: string, hint: (inner: string) => string): Form['explain'] {
  return (whole, inner) => ({
    message: `"${shorten(withoutObjects(whole), 40)}" is shown as it is: ${what} is not part of Markdown.`,
    hint: hint(withoutObjects(inner)),
  });
}

/** Common character references, with which misspelt ones are compared. */
const knownNames =
  'nbsp amp lt gt quot apos euro pound yen cent copy reg trade hellip mdash ndash lsquo rsquo ldquo rdquo laquo raquo bdquo times minus frac12 deg sect para middot bull thinsp ensp emsp shy auml ouml uuml Auml Ouml Uuml szlig eacute egrave ccedil'.split(
    ' ',
  );

const forms: readonly Form[] = [
  {
    pattern: /\[\[(?!\d+\]\])([^[\]\n]{1,200})\]\]/g,
    explain: foreign('a wiki link', (inner) => `Write [${inner.split('|').at(-1) ?? inner}](/the-address/).`),
  },
  {
    pattern: /\{\{([^{}\n]{0,200})\}\}|\{%[^{}\n]{0,200}%\}/g,
    explain: foreign('a shortcode', () => 'Take it out, or write in Markdown or HTML what it stands for.'),
  },
  {
    pattern: /<%[^%<>\n]{0,200}%>|\$\{[^{}\n]{1,200}\}/g,
    explain: foreign('a placeholder of a template', () => 'Write the words that belong in its place.'),
  },
  {
    pattern: /\{:?[ \t]*[.#][\w-][^{}\n]{0,100}\}/g,
    explain: foreign('a list of attributes', () => 'Take it out: headings get their ids from their text.'),
  },
  {
    pattern: /\{:?[ \t]*[a-z][a-z-]*=["']?[\w#][^{}\n]{0,100}\}/g,
    explain: foreign('a list of attributes', () => 'Take it out.'),
  },
  {
    pattern: /(?<=^[ \t]{0,3})\{::?\/?[ \t]*[a-z][a-z-]*[ \t]*\/?\}(?=[ \t]{0,9}$)/gm,
    explain: foreign('an instruction to another system', () => 'Take it out.'),
  },
  {
    pattern: /(?<=^[ \t]{0,3})\*\[[^\]\n]{1,60}\]:(?=[ \t])/gm,
    explain: foreign('an abbreviation that is explained apart', () => 'Explain it where the text first has it.'),
  },
  {
    pattern:
      /(?<=^[ \t]{0,3})import (?:\w+|\{[^{}\n]{0,200}\}|\* as \w+) from ["'“‘][\w.@~/-]{1,200}["'”’];?(?=[ \t]{0,9}$)|(?<=^[ \t]{0,3})export (?:const \w+ =|default (?:function|class|[({]))[^\n]{0,200}/gm,
    explain: foreign('code of a component', () => 'Take it out, or put it into a block of code.'),
  },
  {
    pattern: /\$\$(?=[^\s$])([^$\n]{0,300}[\\^_={}][^$\n]{0,300})\$\$|\$[^$\n]{0,200}\\[a-zA-Z]{2,}[^$\n]{0,200}\$/g,
    explain: foreign('a formula', () => 'Write it in words and signs (×, ², √), or as a picture.'),
  },
  {
    pattern: /(?<=^|[\s(["'“])==(?=\S)([^=\n]{1,200}?)(?<=\S)==(?=$|[\s).,;:!?\]"'”])/gm,
    explain: foreign('this mark for highlighting', (inner) => `Write **${inner}** or <mark>${inner}</mark>.`),
  },
  {
    pattern: /\^\[([^\]\n]{1,300})\]/g,
    explain: foreign('a note in the text', (inner) => `Write [^1] here, and "[^1]: ${inner}" in a line of its own.`),
  },
  {
    pattern: /\[\^(\S[^\]\n]{0,60}[ \t][^\]\n]{0,60}|[ \t]+\S[^\]\n]{0,60})\]/g,
    explain: foreign(
      'a footnote with a space in its label',
      (inner) => `Write [^${inner.trim().replace(/\s+/g, '-')}].`,
    ),
  },
  {
    pattern: /\[\^([^\]\s]{0,9}[*`<>^][^\]\s]{0,9})\]/g,
    explain: foreign('a footnote with such a sign in its label', () => 'Name it with letters or digits: [^1].'),
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−-]{1,12})\^(?![\p{L}\p{N}])/gu,
    explain: foreign('this mark for a superscript', (inner) => `Write <sup>${inner}</sup>.`),
  },
  {
    pattern: /(?<=\p{L})~(\d{1,3})~(?=[\p{L}\s.,;:)]|$)/gu,
    explain: foreign('this mark for a subscript', (inner) => `Write <sub>${inner}</sub>.`),
  },
  {
    pattern: /\[(b|i|u|s|url|img|quote|code|color|size)(?:=[^\]\n]{0,200})?\](?=[^\n]{0,500}\[\/\1\])/gi,
    explain: foreign('this mark', () => 'Write **bold**, *italic*, [text](https://example.org/) or > quotation.'),
  },
  {
    pattern:
      /\[(caption|gallery|embed|video|audio|playlist|youtube|vimeo|tweet)(?:[ \t]+\w+=[^\]\n]{0,300}\]|\](?=[^\n]{0,500}\[\/\1\]))/g,
    explain: foreign('a shortcode', () => 'Take it out, or write in Markdown or HTML what it stands for.'),
  },
  {
    pattern: /(?<![^\s([{"'“‘])(:[a-z][a-z0-9_+-]{1,40}:)(?![\p{L}\p{N}/])/gu,
    explain: foreign('the name of an emoji', () => 'Write the character itself, or take it out.'),
  },
  {
    pattern: /<!(?!--)[ \t]*-{1,3}(?=[^\n]{0,300}>)/g,
    explain: () => ({
      message: 'This comment is shown as text, because its marks are not <!-- and -->.',
      hint: 'Write <!-- before it and --> after it, or take it out.',
    }),
  },
  {
    pattern: /<!--/g,
    explain: () => ({
      message: 'This comment is never closed, so that readers see it.',
      hint: 'Close it with -->, or take it out.',
    }),
  },
  {
    pattern: /&([a-zA-Z][a-zA-Z0-9]{1,12})(?:;|(?![\p{L}\p{N};]))/gu,
    explain: (whole, name) => {
      const isKnown = knownNames.includes(name);
      if (!whole.endsWith(';')) return isKnown ? unended(whole) : undefined;
      // As text, it can only have been written so on purpose: `&amp;nbsp;`.
      if (isKnown) return undefined;
      const meant = nearest(name, knownNames);
      if (meant === undefined && !/^[a-z]+\d*$/.test(name)) return undefined;
      return {
        message: `"${whole}" is not a character reference of HTML, so readers see it as typed.`,
        hint: meant ? `Did you mean "&${meant};"?` : 'Write the character itself.',
      };
    },
  },
  {
    // Right before a figure only those that are no words: `AT&T5`, `&section5`.
    pattern: /&(?:euro|pound|yen|cent|sect|plusmn|micro|times|divide|minus|frac\d\d|[lg]t|nbsp|thinsp|[mn]dash)(?=\d)/g,
    explain: unended,
  },
  {
    pattern: /(?<!\\)\\u(?:00[a-f]|20[0-3])[\da-f](?![\da-f])/gi,
    explain: (whole) => {
      const meant = String.fromCharCode(Number.parseInt(whole.slice(2), 16));
      if (/[\p{Cf}\p{Zl}\p{Zp}]/u.test(meant)) {
        const message = `"${whole}" is how programs write a character that cannot be seen, and readers see it as typed.`;
        return { message, hint: 'Remove it.' };
      }
      return {
        message: `"${whole}" is how programs write "${meant}", and readers see it as typed.`,
        hint: `Write "${meant}".`,
      };
    },
  },
  {
    // A letter or sign in the encoding of e-mails, in UTF-8: `=E2=82=AC5`.
    pattern: /=(?:C[2-9A-F]|D[\dA-F]|E[\dA-F]|F0)(?:=[89AB][\dA-F]){1,3}/g,
    explain: (whole) => {
      const meant = new TextDecoder().decode(Uint8Array.from(whole.slice(1).split('='), (byte) => parseInt(byte, 16)));
      if (meant.includes('\ufffd')) return undefined;
      const message = `"${whole}" is how e-mail programs write "${meant}", and readers see it as typed.`;
      return { message, hint: `Write "${meant}".` };
    },
  },
  {
    pattern: /(?<=\p{L})[´`](?=\p{L})/gu,
    explain: (whole) => ({
      message: `"${whole}" between letters is an accent of its own, which readers see as typed.`,
      hint: "Write an apostrophe: '.",
    }),
  },
  {
    pattern: /``(?=[^\s`'])([^`'\n]{1,300})''/g,
    explain: (whole, inner) => ({
      message: `"${shorten(whole, 40)}" is shown as it is: these quotation marks are those of TeX.`,
      hint: `Write "${inner}".`,
    }),
  },
  { pattern: /&#(?:\d{2,7}|x[\da-f]{2,6})(?![\da-z;])/gi, explain: unended },
];

const allForms: readonly Form[] = [...exportForms, ...officeForms, ...forms];

function unended(whole: string): Pick<RawMark, 'message' | 'hint'> {
  return { message: `"${whole}" is shown as it is, because no semicolon ends it.`, hint: `Write "${whole};".` };
}

/** Shows masked addresses and literal text as an ellipsis. */
function withoutObjects(text: string): string {
  return text.replaceAll(new RegExp(`${OBJECT}+`, 'g'), '…');
}
