import { matchesOf } from './matches-of.ts';
import type { RawMark } from './raw-mark.ts';

/** Finds links and images that are shown as typed. */
export function findRawLinks(text: string): readonly RawMark[] {
  if (!/[[<【［〔]/.test(text)) return [];
  const marks: RawMark[] = [];
  const taken: [number, number][] = [];
  for (const { pattern, explain } of forms) {
    for (const match of matchesOf(text, pattern)) {
      const words = explain(match.groups ?? {}, match[0]);
      const position = match.index;
      if (!words || taken.some(([start, end]) => position < end && start < position + match[0].length)) continue;
      taken.push([position, position + match[0].length]);
      marks.push({ position, ...words });
    }
  }
  return marks;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  /** Explains the fault; undefined if the text is not an attempt at a link. */
  readonly explain: (groups: Groups, whole: string) => Omit<RawMark, 'position'> | undefined;
}

/** Matches text that begins like an address, or has a path or a file extension. */
const likeAddress =
  /^<?(?:[a-z][a-z0-9+.-]*:\S|\/|#\S|\.\.?\/|www\.|[^\s()]+\.[a-z]\w{1,4}(?:$|[\s/?#>)])|[^\n]*\.(?:png|jpe?g|webp|gif|svg|avif|pdf|csv|html?|md)\b)/i;

/** Labels that are ordinary prose: `[sic]`, `[1]`, `[…]`. */
const proseLabel = /^(?:sic|\d+|…|\.\.\.)$/i;

const inBrackets = String.raw`\[(?<label>[^\[\]\n]{1,300})\]`;
const inParentheses = String.raw`(?<address>(?:[^()\n]|\([^()\n]{0,200}\)){1,500})`;

const forms: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`(?<image>!?)${inBrackets}\(${inParentheses}\)`, 'g'),
    explain: ({ image = '', label = '', address = '' }) => {
      if (!likeAddress.test(address.trim())) return undefined;
      const { target, title } = splitTitle(address.trim());
      const what = image ? 'image' : 'link';
      if (!/\s/.test(target) && /[”“»«’‘」]$/.test(address.trim())) {
        return {
          severity: 'error',
          message: `This ${what} is shown as text, because its title is not between two " or '.`,
          hint: `Write ${image}[${label}](${target}${title}).`,
        };
      }
      const size = image ? /^(\S+)\s+=\d*%?x?\d*%?$/.exec(target)?.[1] : undefined;
      if (size !== undefined) {
        return {
          severity: 'error',
          message: 'This image is shown as text, because its size is not part of Markdown.',
          hint: `Write ![${label}](${size}${title}).`,
        };
      }
      if (!/\s/.test(target)) {
        return {
          severity: 'error',
          message: `This ${what} is shown as text, because what follows its address cannot be read.`,
          hint: `Write ${image}[${label}](${target}), or with a title between two quotation marks: ${image}[${label}](${target} "Title").`,
        };
      }
      const mended = image ? `<${target.replace(/^<|>$/g, '')}>` : withoutSpaces(target);
      return {
        severity: 'error',
        message: `This ${what} is shown as text, because its address has a space in it.`,
        hint: `Write ${image}[${label}](${mended}${title}).`,
      };
    },
  },
  {
    pattern: new RegExp(String.raw`(?<image>!?)${inBrackets}(?<gap>[ \t]+|[ \t]*\n[ \t]*)\(${inParentheses}\)`, 'g'),
    explain: ({ image = '', label = '', address = '' }) => {
      if (
        proseLabel.test(label) ||
        /\s/.test(address) ||
        !/^(?:https?:|www\.|mailto:|\/\w|#\w)|\.(?:png|jpe?g|webp)$/i.test(address)
      )
        return undefined;
      return {
        severity: 'error',
        message: `This ${image ? 'image' : 'link'} is shown as text, because there is a space between ] and (.`,
        hint: `Write ${image}[${label}](${address}).`,
      };
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?<image>!?)${inBrackets}(?<open>[（(])(?<address>[^()（）\n]{1,500})(?<close>）|$|(?=\n))`,
      'gm',
    ),
    explain: ({ image = '', label = '', address = '', open, close }) => {
      if (!likeAddress.test(address)) return undefined;
      const target = /^\S+/.exec(address)?.[0].replace(/[.,;:!?]+$/, '') ?? '';
      const isFullWidth = open === '（' || close === '）';
      return {
        severity: 'error',
        message: isFullWidth
          ? 'This link is shown as text, because its parentheses are full-width.'
          : `This ${image ? 'image' : 'link'} is shown as text, because its parenthesis is never closed.`,
        hint: `Write ${image}[${label}](${target}).`,
      };
    },
  },
  {
    pattern:
      /(?<image>!?)\((?<label>[^()\n]{1,200})\)\[(?<address>(?:https?:\/\/|www\.|mailto:)[^\]\s]*|[^\]\s]{1,300}\.(?:png|jpe?g|webp|gif|avif|svg))\]/gi,
    explain: ({ image = '', label = '', address = '' }) => ({
      severity: 'error',
      message: `This ${image ? 'image' : 'link'} is shown as text, because its brackets are the wrong way round.`,
      hint: `Write ${image}[${label}](${address}).`,
    }),
  },
  {
    pattern: new RegExp(String.raw`${inBrackets}[ \t]?\[(?<address>(?:https?:\/\/|www\.|mailto:)[^\]\s]*)\]`, 'g'),
    explain: ({ label = '', address = '' }) => ({
      severity: 'error',
      message: 'This link is shown as text, because its address is between brackets.',
      hint: `Write [${label}](${address}).`,
    }),
  },
  {
    pattern:
      /[【［〔](?<label>[^【】［］〔〕\n]{1,200})[】］〕][（(](?<address>(?:https?:\/\/|www\.)[^\s()（）]*)[)）]/g,
    explain: ({ label = '', address = '' }) => ({
      message: 'This is shown as text, not read as a link, because its brackets are full-width.',
      hint: `Write [${label}](${address}).`,
    }),
  },
  {
    pattern:
      /!\[(?<label>[^[\]\n]{0,300})\][ \t]?(?<address>[^\s()[\]]{1,300}\.(?:png|jpe?g|webp|gif|avif|svg))(?![\w/])/gi,
    explain: ({ label = '', address = '' }) => ({
      severity: 'error',
      message: 'This image is shown as text, because its file is not between parentheses.',
      hint: `Write ![${label}](${address}).`,
    }),
  },
  {
    pattern: /!\((?<address>[^()\s]{1,300}\.(?:png|jpe?g|webp|gif|avif|svg))\)\[(?<label>[^[\]\n]{0,200})\]/gi,
    explain: ({ label = '', address = '' }) => ({
      severity: 'error',
      message: 'This image is shown as text, because its brackets are the wrong way round.',
      hint: `Write ![${label}](${address}).`,
    }),
  },
  {
    pattern: new RegExp(String.raw`\((?<address>https?:\/\/[^\s<>()[\]]*)\)${inBrackets}(?!\()`, 'gi'),
    explain: ({ label = '', address = '' }) =>
      proseLabel.test(label)
        ? undefined
        : {
            message: 'The brackets of this link are shown, because its address is before its text.',
            hint: `Write [${label}](${address}).`,
          },
  },
  {
    pattern: new RegExp(String.raw`${inBrackets}(?<address>https?:\/\/[^\s<>()[\]]*)`, 'gi'),
    explain: ({ label = '', address = '' }) =>
      proseLabel.test(label)
        ? undefined
        : {
            message: 'The brackets of this link are shown, because its address is not between parentheses.',
            hint: `Write [${label}](${address.replace(/[.,;:!?]+$/, '')}).`,
          },
  },
  {
    // A remark in brackets may name an address: [see the filing (https://example.org/)].
    pattern: /(?<image>!?)\[(?<label>[^[\]()\n]{1,200})\((?<address>(?:https?:\/\/|www\.)[^\s()]*)\)(?![^[\]\n]*\])/g,
    explain: ({ image = '', label = '', address = '' }) => ({
      severity: 'error',
      message: `This ${image ? 'image' : 'link'} is shown as text, because its bracket is never closed.`,
      hint: `Write ${image}[${label.trim()}](${address}).`,
    }),
  },
  {
    pattern: /\]\((?<address>(?:https?:\/\/|www\.|mailto:|\/\w)[^\s()]*)\)?/g,
    explain: ({ address = '' }) => ({
      severity: 'error',
      message: 'This link is shown as text: a bracket or parenthesis of it is missing, or is inside another.',
      hint: `Write [the text](${address}), and \\[ or \\] for a bracket in the text.`,
    }),
  },
  {
    pattern: new RegExp(String.raw`^ {0,3}${inBrackets}[ \t]*:[ \t]*(?<address>[^\n]*)`, 'gm'),
    explain: ({ label = '', address = '' }) => {
      if (proseLabel.test(label) || (address !== '' && !/^<?(?:https?:|www\.|mailto:|\/\w)/i.test(address)))
        return undefined;
      const target = /^\S*/.exec(address)?.[0] ?? '';
      return {
        message: `"[${label}]:" is shown as text, not read as the address of a link.`,
        hint: `Put it on a line of its own with an empty line above it: [${label}]: ${target || 'https://example.org/'}`,
      };
    },
  },
  {
    pattern: /<(?<address>(?:https?:\/\/|www\.|mailto:)[^\s<>]*|[\w.+-]+@[\w-]+\.[\w.-]+)(?<end>>?)/gi,
    explain: ({ address = '', end = '' }) => ({
      message:
        end === ''
          ? `The "<" before "${address}" is shown, because no ">" follows the address.`
          : `"<${address}>" is shown with its angle brackets.`,
      hint: `Write <${address.startsWith('www.') ? 'https://' : ''}${address}>.`,
    }),
  },
];

/** The address without spaces: they are encoded in a path, and no part of a number or a host, which words may follow. */
function withoutSpaces(address: string): string {
  // `(0)` is dialled within a country alone.
  if (/^tel:/i.test(address)) return address.replace(/^(tel:\s*\+.*?)\(0\)/i, '$1').replace(/[\s()/-]+/g, '');
  const [host = ''] = /^https?:\/\/[^/?#]*/i.exec(address) ?? [];
  const [start = ''] = host.split(/\s/);
  if (host === address && /\.\p{L}{2,}$/u.test(start)) return start;
  return host.replace(/\s+/g, '') + address.slice(host.length).replace(/\s+/g, '%20');
}

/** Splits `chart.png "Source: …"` into address and title, whose quotation marks may be typographic. */
function splitTitle(address: string): { readonly target: string; readonly title: string } {
  const title = /\s+(?:"[^"]*"|'[^']*'|[“„«»‘‚「]([^“”„«»‘’‚「」"]*)[“”»«’‘」])$/.exec(address);
  const [whole = '', inner] = title ?? [];
  return {
    target: address.slice(0, address.length - whole.length).replace(/\s+["'].*$/, ''),
    title: whole && ` ${inner === undefined ? whole.trim() : `"${inner.trim()}"`}`,
  };
}
