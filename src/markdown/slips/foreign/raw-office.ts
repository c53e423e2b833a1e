import { shorten } from '../shorten.ts';
import { left, type Form } from './raw-exports.ts';

const mail = left('what e-mail programs write', 'Remove it.');
const history = left('what programs for versions write', 'Remove it.');

/** Words above a message that is sent on. */
const forwarded =
  "Original [Mm]essage|Forwarded [Mm]essage|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Message transféré";

/** Devices and programs that sign messages. */
const senders = 'iPhone|iPad|Android|Samsung|Galaxy|Outlook|BlackBerry|iOS|Mail|Yahoo';
const sentFromMy = 'Sent (?:from|via) (?:my|the)|Von meinem|Envoyé (?:de|depuis) mon|Enviado desde mi';
const sentFrom =
  'Sent (?:from|via)|Get Outlook for|Von unterwegs mit|Gesendet (?:von|mit)|Envoyé (?:de|depuis)|Enviado desde';
/** Other names of devices, which no sentence follows: `Yahoo **Mail for** iPhone`. */
const senderWords = String.raw`(?: (?:for|on|pour|für|auf|sur|para|phone|smartphone|gesendet|iPhone|iPad|iOS|\p{Lu}\S{0,20})){0,8}`;

/** A text up to the time of a message, or to an address: what a sentence about a letter has neither of. */
const sentAt = String.raw`[^\n]{0,80}?(?:\d[:h]\d\d|@)[^\n]{0,80}`;

/** What e-mail programs, spreadsheets, reviews of word processors and programs for versions leave in texts. */
export const officeForms: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`^[ \t]*-{2,}[ \t]?(?:${forwarded})\b[ \t-]*|^[–—-]{0,10}[ \t]?(?:${forwarded})[ \t]?[–—-]{2,10}$`,
      'gm',
    ),
    explain: mail,
  },
  {
    pattern: new RegExp(
      String.raw`^(?:(?:${sentFromMy}) (?:${senders})[^\n]{0,60}|(?:${sentFrom}) (?:${senders})${senderWords}\.?)$`,
      'gmu',
    ),
    explain: mail,
  },
  {
    pattern: new RegExp(
      String.raw`^(?:On ${sentAt} wrote:|Am ${sentAt} schrieb [^\n]{2,80}:|Le ${sentAt} a écrit\s?:)$`,
      'gm',
    ),
    explain: mail,
  },
  {
    pattern: new RegExp(
      String.raw`^(?:From|Von|De)\s?: [^\n]{2,100}\n(?:(?:Sent|Date|Gesendet|Datum|Envoyé)\s?: [^\n]*` +
        String.raw`|(?:To|An|À)\s?: [^\n]{1,100}\n(?:Subject|Cc|CC|Date|Betreff|Objet)\s?: [^\n]*)`,
      'gm',
    ),
    explain: mail,
  },
  {
    pattern:
      /^(?:CONFIDENTIALITY NOTICE|This e-?mail (?:and any (?:attachments|files)|is (?:intended|confidential))|Diese E-Mail (?:enthält vertrauliche|ist vertraulich))/gm,
    explain: mail,
  },
  {
    pattern: /^(?:diff --git a\/|commit [\da-f]{7,40}$|index [\da-f]{7,40}\.\.[\da-f]{7,40})[^\n]*/gm,
    explain: history,
  },
  {
    pattern:
      /^(?:Comment(?:ed)?|Kommentiert|Kommentar|Commentaire|Commenté) ?\[\p{Lu}{1,4}\d{1,4}(?:R\d+)?\]\s?:|(?<=[\p{L}\d.,;:!?”"’)])\[(?!FY|CY)(?:\p{Lu}{2}\d{1,2}|\p{Lu}{3}\d)\]/gu,
    explain: left('the mark of a comment in a word processor', 'Remove it, and do what the comment asks for.'),
  },
  {
    pattern:
      /(?<!\p{L})MERGEFORMAT(?: \d+)?|^TOC \\[a-z][^\n]{0,60}|\bEMBED (?:Excel|Word|PowerPoint|Equation)\.[\w.]+|HYPERLINK "[^"\n]{1,200}"/gmu,
    explain: left('a field of a word processor', 'Write its words, or a link: [text](https://example.org/).'),
  },
  {
    pattern: /(?<![\p{L}\d])_?x000[ADad]_?(?![\p{L}\d])/gu,
    explain: left('how spreadsheets write the end of a line', 'Remove it.'),
  },
  {
    pattern:
      /(?<![\p{L}\d=])=(?:SUM|AVERAGE|ROUND|VLOOKUP|XLOOKUP|IF|IFERROR|COUNTIF|SUMME|MITTELWERT|RUNDEN|WENN|SVERWEIS|SOMME|MOYENNE|ARRONDI|RECHERCHEV)\([^()\n]{1,80}\)/gu,
    explain: left('a formula of a spreadsheet', 'Write its result.'),
  },
  {
    pattern: /(?<![\p{L}\d.,])\d(?:[.,]\d{1,15})?E\+\d\d(?![\p{L}\d])/gu,
    explain: (whole) => {
      const value = Number(whole.replace(',', '.'));
      const figure = value < 1e21 ? String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',') : undefined;
      return {
        message: `"${shorten(whole, 40)}" is how spreadsheets write a large figure, and readers see it as typed.`,
        hint: `Write the figure itself${figure === undefined ? '' : `, such as ${figure}`}.`,
      };
    },
  },
  {
    pattern: /^\|\|(?:[^|\n]{1,60}\|\|){1,20}[ \t]*$/gm,
    explain: left('the head of a table of a wiki', 'Write | between the cells, and | --- | in a line below.'),
  },
  {
    pattern: /^#\+[A-Za-z_]{3,20}(?::|$|[ \t])[^\n]*/gm,
    explain: left('an instruction of another system', 'Take it out.'),
  },
];
