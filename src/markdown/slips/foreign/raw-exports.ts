import type { RawMark } from '../raw-mark.ts';
import { shorten } from '../shorten.ts';

/** A form of what other programs leave in a text. */
export interface Form {
  readonly pattern: RegExp;
  readonly explain: (whole: string, inner: string) => Omit<RawMark, 'position'> | undefined;
}

/** Beginnings of lines that e-mail programs and others leave. One pattern with the flag `m` would take twice the time. */
const lineOfOffice = String.raw`[ \t]*-{2,} ?[A-ZUM]|Sent |Get Outl|Von (?:me|un)|Gesendet |Envoyé |Enviado |On .*wrote:(?:\n|$)|Am .* schrieb |Le .* a écrit|(?:From|Von|De)\s?: |CONFID|This (?:e-?m|mess|comm)|If you (?:a|h|rec)|Diese (?:E-M|Na)|Ce (?:mes|cour|mail)|Cet e-?m|Este (?:corr|mens|e-?m)|Quest(?:a e-?m|o mes)|Please cons|Bitte d|Denken S|Pensez|Antes de i|Prima di s|diff --git|commit [\da-f]{7}|index [\da-f]{7}|Comment|Komm|TOC |#\+|\|\|`;

/** Each text with one of the forms matches one of these. */
export const MAY_HOLD_EXPORTS: readonly RegExp[] = [
  /【|oaicite|oai_cit|turn\d|[\ue000-\uf8ff]|%[2CE%]|,,|<<|>>|==|=20|=3D|''|\[-?@|~>|\\[nrt]/,
  /[Ee]rr(?:or|eur)\s?!|Fehler!|\{(?:\s?[A-Z]{3}|\+\+|--|–|[a-z]{3})|^h[1-6]\. |^bq\. |^\.\. [a-z]|^={1,5} |:\/\/[ \t]|www\.[ \t]|<\/?[a-z]{1,4}:|\s\^[a-z\d-]+$/m,
  new RegExp(`^(?:${lineOfOffice})`),
  new RegExp(`\\n(?:${lineOfOffice})`),
  /\dE\+\d\d|=[A-Z]{2,14}\(|MERGEFORMAT|EMBED |HYPERLINK|x00[01]|\[[A-Z]{2,4}\d/,
  /^(?:As (?:an|of my) |My knowledge|Hier ist |Voici |I(?:['’]m sorry|\shope)|Sure|Certainly|Of course|Here(?:['’]s| is)|Would you|Let me know|Als KI|En tant|Natürlich|Bien s|بصفتي)/m,
];

const asTyped = 'and readers see it as typed';

/** Makes the words of a finding about what another program left. */
export function left(what: string, hint: string | ((inner: string) => string)): Form['explain'] {
  return (whole, inner) => ({
    message: `"${shorten(whole.trim(), 40)}" is ${what}, ${asTyped}.`,
    hint: typeof hint === 'string' ? hint : hint(inner.trim()),
  });
}

const chat = left('a reference of a chat program', 'Remove it, and name the source itself.');
const heading = left('a heading of another system', (inner) => `Write "## ${inner}".`);

/** Excludes reports about a thing (`the updated version of the forecast`), but no words about the text itself. */
const ofWhat = String.raw`(?! (?:(?:of|der|des|du|de)(?!\p{L})|d['’])(?! ?(?:(?:the|your|l['’]|votre) ?(?:article|story|texte?|draft)|Artikels|Textes)(?!\p{L})))`;

/** How sentences of chat programs to their users begin. */
const chatStart = new RegExp(
  `^(?:${[
    String.raw`As an AI (?:language )?model\b`,
    String.raw`I['’]m sorry, but I can(?:['’]t|not)\b`,
    String.raw`(?:Sure|Certainly|Of course)[!,] (?:[Hh]ere['’]s|[Hh]ere is|[Bb]elow is)\b`,
    'As of my (?:last )?(?:knowledge|training) (?:update|cut-?off)',
    'My knowledge cut-?off',
    String.raw`Here(?:['’]s| is) (?:the|a|your) (?:revised|rewritten|updated|polished) (?:article|story|version|text|draft)\b${ofWhat}`,
    'I hope this helps',
    String.raw`Would you like me to\b`,
    String.raw`Let me know if you(?:['’]d like| want| need)\b`,
    String.raw`Als KI-(?:Sprach)?[Mm]odell\b`,
    String.raw`Hier ist (?:die|eine|der|ein) (?:überarbeitete|verbesserte|aktualisierte|korrigierte)r? (?:Version|Fassung|Text|Artikel)${ofWhat}`,
    String.raw`Natürlich[!,] hier ist\b`,
    'En tant que modèle de langage',
    `Voici (?:une|la) version (?:améliorée|révisée|corrigée|retravaillée)${ofWhat}`,
    String.raw`Bien sûr\s?[!,] voici\b`,
    'بصفتي نموذج',
  ].join('|')})`,
  'gmu',
);

/** What chat programs, word processors, wikis, e-mail and editors leave in texts, in no certain order. */
export const exportForms: readonly Form[] = [
  {
    pattern:
      /【\d+[:†‡][^】\n]{0,80}】|:contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[oaicite:\d+\]|oai_citation:\d+[‡†]\S*|[\ue000-\uf8ff]?(?<![\p{L}\d])(?:file)?(?:cite)?[\ue000-\uf8ff]{0,2}turn\d{1,4}(?:search|news|view|file|fetch|image)\d{1,4}(?:[\ue000-\uf8ff]{0,2}turn\d{1,4}(?:search|news|view|file|fetch|image)\d{1,4})*[\ue000-\uf8ff]?/gu,
    explain: chat,
  },
  {
    pattern: chatStart,
    explain: (whole) => ({
      message: `"${whole}" begins a sentence of a chat program to its user, and readers see it.`,
      hint: 'Remove it, and what belongs to it.',
    }),
  },
  {
    pattern:
      /Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\.|Fehler! (?:Verweisquelle konnte nicht gefunden werden|Textmarke nicht definiert)\.|Erreur\s?! (?:Source du renvoi introuvable|Signet non défini)\./g,
    explain: left('what a word processor writes for a lost reference', 'Write what it referred to, or remove it.'),
  },
  {
    pattern: /\{ ?(?:HYPERLINK|PAGEREF|REF|TOC|SEQ|MERGEFIELD|INCLUDEPICTURE|PAGE|DATE)\b[^{}\n]{0,200}\}/g,
    explain: left('a field of a word processor', 'Write its words, or a link: [text](https://example.org/).'),
  },
  {
    pattern: /<\/?[a-z]{1,4}\d?:[a-z]\w*(?:\s[^<>\n]{0,200})?\/?>/gi,
    explain: left('an element of a word processor', 'Remove it.'),
  },
  {
    pattern: /\{(?:quote|code|noformat|panel|color|info|tip|toc|anchor)(?:[:=|][^{}\n]{0,100})?\}/g,
    explain: left('markup of a wiki', 'Remove it. Begin the lines of a quotation with "> ".'),
  },
  { pattern: /^h[1-6]\. (?=\S)([^\n]{1,120})/gm, explain: heading },
  { pattern: /^={2,6} ([^=\n]{1,120}?) ={2,6}[ \t]*$/gm, explain: heading },
  { pattern: /^={1,5} (?=\p{Lu})([^=\n]{1,120})$/gmu, explain: heading },
  {
    pattern: /^bq\. (?=\S)([^\n]{1,300})/gm,
    explain: left('a quotation of another system', (inner) => `Write "> ${inner}".`),
  },
  { pattern: /^\.\. [a-z-]+::[^\n]{0,200}/gm, explain: left('a directive of another system', 'Take it out.') },
  {
    pattern: /'''(?=\S)([^'\n]{1,200})'''/g,
    explain: left('bold text of a wiki', (inner) => `Write **${inner}**.`),
  },
  {
    pattern: /%%[^%\n]{1,300}%%/g,
    explain: left('a comment of another system', 'Remove it, or write <!-- before it and --> after it.'),
  },
  { pattern: /(?<=\S\s)\^[a-z\d-]{3,40}$/gm, explain: left('a mark of another system', 'Remove it.') },
  {
    pattern: /\{(?:\+\+|--|–|>>|==)[^{}\n]{1,300}?(?:\+\+|--|–|<<|==)\}|\{[^{}\n]{1,200}~>[^{}\n]{1,200}\}/g,
    explain: left('a change that an editor has marked', 'Accept or reject it.'),
  },
  {
    pattern: /\[-?@[\p{L}\d][\p{L}\d:._-]*\d[^\]\n]{0,80}\]/gu,
    explain: left('a citation of another system', 'Write a footnote: [^1].'),
  },
  {
    pattern: /(?<=\p{L})=(?:20|3D)(?=["'\s]|$)/gmu,
    explain: left('how e-mail programs write a space or a sign', 'Remove it.'),
  },
  {
    pattern: /(?<=[\p{L}\d])%(?:2[0-9C-F]|3[AF]|C3%[89AB][\dA-F]|E2%80%[\dA-F]{2})(?=\p{L})/gu,
    explain: (whole) => {
      const meant = decodeURIComponent(whole);
      return { message: `"${whole}" is how addresses write "${meant}", ${asTyped}.`, hint: `Write "${meant}".` };
    },
  },
  {
    pattern: /(?<![\d,]),,(?=[\p{L}\d])([^,\n]{1,200}(?:,[^,\n]{1,200}){0,4}?)(?:''|[“”"]|‘‘|’’)/gu,
    explain: (whole, inner) => ({
      message: `"${shorten(whole, 40)}" begins with two commas, ${asTyped}.`,
      hint: `Write „${inner}“, or with straight marks: "${inner}".`,
    }),
  },
  {
    pattern:
      /(?<![<>\d]|(?<![\p{L}\p{N}])[\p{L}\p{N}]\s)<<[\s\u00a0\u202f]?(?=[\p{L}\d"“])([^<>\n]{1,300}?)[\s\u00a0\u202f]?>>(?!>|\s?\d)/gu,
    explain: (whole, inner) => ({
      message: `"${shorten(whole, 40)}" has two signs for less and greater, ${asTyped}.`,
      hint: `Write «${inner}», or with straight marks: "${inner}".`,
    }),
  },
  {
    pattern: /https?:\/\/[ \t]+[\w-]+\.[\w./-]+|(?<!\w)www\.[ \t]+[\w-]+\.[\w./-]+/g,
    explain: (whole) => ({
      message: `"${shorten(whole, 60)}" has a space within it, so that it is no link.`,
      hint: `Write "${whole.replace(/\s+/g, '')}".`,
    }),
  },
  {
    pattern:
      /(?<![\w:\\])\\(?:(?:text(?:bf|it|rm|sc)?|emph|d?frac|sqrt|mathrm|mathbf)\{[^{}\n]{0,100}\}(?:\{[^{}\n]{0,100}\})?|(?:times|cdot|approx|leq|geq|pm|rightarrow|ldots)(?![a-zA-Z]))/g,
    explain: left('a command of TeX', 'Write the sign itself (×, ≈, ≤, ±), or **bold** and *italic*.'),
  },
  {
    pattern: /(?<=[.!?:;”"’)])\\[nrt](?=\\|\p{Lu}|[-*#•\d]|\s|$)|\\n\\n/gmu,
    explain: left('how programs write the end of a line', 'Break the line there.'),
  },
  {
    pattern: /(?<=[^\s\ue000-\uf8ff][ \t]?)[\ue000-\uf8ff]{1,20}/g,
    explain: (whole) => ({
      message: `There is a character (U+${whole.charCodeAt(0).toString(16).toUpperCase()}) that only its own font can show.`,
      hint: 'Write another sign, or remove it.',
    }),
  },
];
