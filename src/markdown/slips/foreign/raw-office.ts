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

/** How notices begin that a message is confidential: they say for whom it is, or that the law protects it. */
const notices = [
  String.raw`This (?:e-?mail|message|communication)(?: message)?(?: and (?:any|all|its) [^.\n]{3,40}?)? (?:is|are|may|contains?) [^.,\n]{0,40}?(?:intended (?:solely |only |exclusively )?for the (?:addressee|individual|intended|named|person|recipient|exclusive use|sole use|use)|(?:confidential|privileged|proprietary)[^.\n]{0,40}(?:legally|privileged|intended (?:only|solely|for)|protected))`,
  String.raw`If you (?:are not the (?:addressee|intended|named)|(?:have )?receive[d]? this (?:e-?mail|message|communication) (?:in error|by mistake))`,
  String.raw`Diese (?:E-Mail|Nachricht) (?:und [^.\n]{3,30} )?(?:enthält|ist|kann|sind) [^.,\n]{0,30}?vertraulich(?:e Informationen| und (?:nur|ausschließlich|ausschliesslich) für den|e und)`,
  String.raw`(?:Ce (?:message|courriel|mail)|Cet e-?mail)(?: et [^.\n]{3,40}?)? (?:est|sont|contient|peut) [^.\n]{0,60}?(?:confidentiel|destiné|établi)[^.\n]{0,60}destinataires?`,
  String.raw`Este (?:correo|mensaje|e-?mail)(?: electrónico)?(?: y [^.\n]{3,40}?)? (?:se dirige exclusivamente a su destinatario|es confidencial y|(?:puede contener|contiene) información (?:confidencial|privilegiada) (?:y|o|dirigida))`,
  String.raw`Quest(?:a e-?mail|o messaggio)(?: e [^.\n]{3,30}?)? (?:è|sono|contiene|può contenere) [^.\n]{0,30}?(?:riservat[aoie]|confidenzial[ei])[^.\n]{0,60}(?:destinatari|per errore)`,
].join('|');
/** The rest of a sentence that nobody is said to have written. */
const unreported = String.raw`(?![^.\n]*(?:, (?:(?:he|she|they|it|the \S+|\p{Lu}\S+) )?(?:said|says|wrote|writes)|, according|schrieb|hei(?:ß|ss)t es|, (?:a )?(?:dit|écri)|, selon |, (?:dijo|escribió|según) |, (?:ha (?:detto|scritto)|secondo) ))`;

/** A line below messages about paper. */
const thinkOfTrees =
  'Please consider the environment before printing|(?:Bitte )?[Dd]enken Sie an die Umwelt, bevor Sie diese E-Mail|' +
  "Pensez à l['’]environnement avant d['’]imprimer|Antes de imprimir este (?:correo|mensaje|e-?mail)|Prima di stampare, pensa all";

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
    pattern: new RegExp(
      String.raw`^(?:CONFIDENTIALITY NOTICE(?:\s?[:.–—-]|$)|(?:${notices})${unreported}|(?:${thinkOfTrees}))`,
      'gmu',
    ),
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
