import { matchesOf } from '../matches-of.ts';
import type { RawMark } from '../raw-mark.ts';

/** Matches texts that may have a space on the wrong side of a mark, for a fast test. */
export const MISPLACED_SPACE = /[,.](?:(?<=,)[a-z\u00df-\u00ff]|(?<=\.)[A-Z][a-z\s]|(?<= [,.])(?:\s|$)|[,.](?:\s|$))/;

/** Words with which a sentence begins, none of which is after a full stop in an address or a name. */
const starts =
  'The|An?|He|She|They|We|You|This|That|These|But|And|For|On|If|When|While|With|I[nt](?=\\s\\p{Ll})|Its|Their|There|However|Shares|' +
  'Die|Der|Das|Dem|Den|Eine?|Im|Sie|Er|Wir|Ich|Auch|Nach|Mit|Für|Doch|Aber|Les?|Ils?|Elles?|Une?|Cette|Ce|Mais|Dans|El|Los|Pero|Una';

const kinds: readonly {
  readonly pattern: RegExp;
  readonly message: (written: string) => string;
  readonly meant: (written: string) => string;
}[] = [
  {
    // Not before a figure, `,5`, nor in a list of signs, ` , ,`.
    pattern: /(?<=[\s(“"„«]|^)[\p{Script=Latin}\p{N}%’'-]*(?<=\p{Script=Latin}{2}|[\d%])[)”"]? ,(?=\s[^\s,])/gu,
    message: (written) => `"${written}" has a space before its comma.`,
    meant: (written) => written.replace(/ ,$/, ','),
  },
  {
    // `profit ,which`
    pattern: /(?<=[\s(“"„«]|^)\p{Ll}{3,} ,\p{Ll}{2,}(?=[\s.,])/gu,
    message: (written) => `"${written}" has the space before its comma, not after it.`,
    meant: (written) => written.replace(' ,', ', '),
  },
  {
    // Not the dots of an omission: `. . .`.
    pattern:
      /(?<=[\s(“"„«]|^)[\p{Script=Latin}\p{N}%’'-]*(?<=\p{Script=Latin}{2}|[\d%])[)”"]? \.(?=\s+\p{Lu}\p{Ll}|\s*$)/gu,
    message: (written) => `"${written}" has a space before its full stop.`,
    meant: (written) => written.replace(/ \.$/, '.'),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\s|^)(?<!\s[$€£])[\p{L}\p{N}.,’'-]*(?:\p{Ll}{2}|\d%?|%)[)”"]?\.(?:${starts})(?=\s[\p{L}\d("“„«])`,
      'gu',
    ),
    message: (written) => `"${written}" has no space after its full stop.`,
    meant: (written) => written.replace(/\.(?=[^.]*$)/, '. '),
  },
  {
    // Three are those of an omission.
    pattern: /(?<=\s|^)[\p{L}’'-]*\p{Ll}{2}(?:,,(?=\s)|\.\.(?=\s+\p{Lu}|\s*$))/gu,
    message: (written) => `"${written}" has its mark twice.`,
    meant: (written) => written.slice(0, -1),
  },
  {
    pattern: /(?<=\s|^)\p{Ll}{3,},\p{Ll}{2,}(?=[\s.])/gu,
    message: (written) => `"${written}" has no space after its comma.`,
    meant: (written) => written.replace(',', ', '),
  },
];

/** Finds commas and full stops that are there twice, with a space before them, or without one after them. */
export function findMisplacedSpaces(text: string): readonly RawMark[] {
  return kinds.flatMap(({ pattern, message, meant }) =>
    matchesOf(text, pattern).map(({ 0: written, index }): RawMark => {
      return {
        severity: 'hint',
        rule: 'typing-slip',
        position: index,
        message: message(written),
        hint: `Write "${meant(written)}".`,
      };
    }),
  );
}
