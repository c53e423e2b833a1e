import { shorten } from '../shorten.ts';
import { left, type Form } from './raw-exports.ts';

const mail = left('what e-mail programs write', 'Remove it.');
const history = left('what programs for versions write', 'Remove it.');

/** What e-mail programs, spreadsheets, reviews of word processors and programs for versions leave in texts. */
export const officeForms: readonly Form[] = [
  {
    pattern:
      /^[ \t]*-{2,}[ \t]?(?:Original [Mm]essage|Forwarded [Mm]essage|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Message transféré)\b[ \t-]*|^[–—-]{0,10}[ \t]?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Message d['’]origine)[ \t]?[–—-]{2,10}$/gm,
    explain: mail,
  },
  {
    pattern:
      /^(?:Sent (?:from|via) (?:my |the )?|Get Outlook for |Von (?:meinem|unterwegs mit) |Gesendet (?:von|mit) |Envoyé (?:de|depuis) (?:mon )?|Enviado desde (?:mi )?)(?:iPhone|iPad|Android|Samsung|Galaxy|Outlook|BlackBerry|iOS|Mail|Yahoo)[^\n]{0,60}$/gm,
    explain: mail,
  },
  {
    pattern:
      /^On [^\n]{0,80}\d[^\n]{0,80} wrote:$|^Am [^\n]{0,80}\d[^\n]{0,80} schrieb [^\n]{2,80}:$|^Le [^\n]{0,80}\d[^\n]{0,80} a écrit\s?:$/gm,
    explain: mail,
  },
  {
    pattern: /^(?:From|Von|De)\s?: [^\n]{2,100}\n(?:Sent|Date|To|Gesendet|Datum|An|Envoyé|À)\s?: [^\n]*/gm,
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
      /^(?:Comment(?:ed)?|Kommentiert|Kommentar|Commentaire|Commenté) ?\[\p{Lu}{1,4}\d{1,4}(?:R\d+)?\]\s?:|(?<=[\p{L}\d.,;:!?”"’)])\[(?:\p{Lu}{2}\d{1,2}|\p{Lu}{3}\d)\]/gu,
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
