/** A form of lines that agencies and press offices write for editors, and the words of its finding. */
export interface WireForm {
  /** Whether it is reported within a quotation, too, since nobody says it. */
  readonly isNeverSaid?: boolean | undefined;
  /** Matches a line from its start; the signs of Markdown are not in it. */
  readonly pattern: RegExp;
  /** Noun phrase for the finding: `"…" is an embargo, and readers see it.` */
  readonly what: string;
  readonly hint: string;
}

const credit = {
  isNeverSaid: true,
  what: 'how news agencies credit those who wrote a text',
  hint: 'Remove it, and name the authors in authors:.',
};
const end = {
  isNeverSaid: true,
  what: 'a sign for the end of an agency’s text or of a press release',
  hint: 'Remove it.',
};
const more = { isNeverSaid: true, what: 'what agencies write where more of a text follows', hint: 'Remove it.' };
const contact = { what: 'how agencies say whom to ask about a text', hint: 'Remove it.' };
const notice = { what: 'a notice of an agency', hint: 'Remove it, and name the agency in sources:.' };
const note = {
  what: 'a note of an agency to editors',
  hint: 'Remove it. What has changed belongs in updated: and corrections:.',
};
const embargo = { what: 'an embargo', hint: 'Remove it, and give the time of its end in published:.' };
const release = { what: 'a line of a press release for editors', hint: 'Remove it.' };
const system = { what: 'a line of a newsroom’s system about a text', hint: 'Remove it.' };

/** Agencies and vendors whose notices follow their texts. */
const agencies =
  'AFP|Agence France-Presse|Associated Press|AWP|Benzinga|Bloomberg|Business Wire|Dow Jones|dpa(?:-AFX)?|MT Newswires|PR Newswire|RTTNews|Reuters|Thomson Reuters|The Canadian Press';

const copyright = String.raw`(?:(?:©|\([cC]\)|Copyright)[\s,]?){1,2}`;

/** Words of work on a text: `Reporting`, `Additional reporting`, `Bearbeitet`, `Avec l’édition`. */
const work =
  '(?:Additional |Further )?[Rr]eporting|Reporting and [Ww]riting|Writing|Editing|Compiled|' +
  'Bearbeitet|Geschrieben|Bericht|Reporter|Redigiert|' +
  "Reportage|Rédigé|Rédaction|Édité|Version française|Avec (?:la contribution|l['’]aide)|" +
  'Reporte|Reportaje|Información|Editado|Traducido|Reportagem|' +
  'Redazione|Servizio|Tradotto|Verslaggeving|Berichtgeving|Bewerkt';
/** Words between the work and who did it. */
const byWhom = "von|durch|door|by|de|da|di|par|in|en|and|und|et|y|writing|editing|Editing|l['’]édition";
/** Text within brackets, which may have brackets in it. */
const bracketed = String.raw`[^()]{3,300}(?:\([^()]{1,60}\)[^()]{0,300})*`;
/** A text that ends no sentence: a credit may have a full stop only after a name. */
const noSentence = String.raw`(?<!(?<!\p{L})\p{Ll}[^\s()]*[.!?])`;

/** A name and the words between several of them: `Jane Roe, John van Doe and Acme Inc.` To the end of the line. */
const namesAlone = String.raw`(?:(?:[\p{Lu}\d][^\s,;]*|and|de|da|del|den|der|di|van|von|al|bin|la|le|of|&)(?:[,;]? |$)){1,40}$`;

const dashes = '[-–—]{1,2}';

/** A word for the end of a text, which needs no signs beside it in capitals. */
const endWords = 'ENDS?|Ends|ends|E N D S?|ENDE|FIN|FINE|SLUT|EINDE|KONIEC|النهاية';
/** Words that only signs beside them make a sign for the end. */
const markedEndWords = '[Ee]nds?|Ende|Fin|Fine|Slut|Einde';

const endWordsInBrackets = 'End|Ende|ENDE?|Fine?|FINE?';

const noteVerbs =
  'Updates?|Adds?|Recasts?|Refiles?|Repeats?|Rewrites?|Writes through|Corrects?|Removes|Changes|' +
  'Fügt|Neu:|Ergänzt|Wiederholung|Actualisé|Ajoute|Répétition|Actualiza|Agrega|Repite';

/** No verb before a full stop, as in a sentence in brackets: `(Changes to indices take effect on Monday.)` */
const noStatement = String.raw`(?![^()]{0,300} (?:are|is|was|were|will|can|may|has|have|takes?|took|begins?|began) [^()]{0,300}[.!?]\)$)`;

/** A time without which a line that begins with a word for an embargo may be a sentence about one. */
const withTime = String.raw`[^\n]{0,40}(?:\d|[Rr]elease|[Pp]ublication|[Nn]oon|[Mm]idnight)[^\n]{0,40}(?<!(?<![ap]\.m)[.!?])$`;

/** Sources of patterns of whole lines. Each is anchored, so that a long line is not searched. */
const lines: readonly (readonly [words: Omit<WireForm, 'pattern'>, sources: readonly string[]])[] = [
  [
    credit,
    [
      String.raw`\((?:${work})(?:(?: (?:${byWhom}))+ (?=\p{Lu})|\s?: ?)${bracketed}${noSentence}\)\.?$`,
      String.raw`(?:-{1,2}|[–—])?\s?With (?:assistance|reporting) (?:from|by) ${namesAlone}`,
      'burs[-/][a-z/-]{2,30}$',
      // A pair of currencies has this form, too.
      String.raw`(?!(?:aud|cad|chf|cnh|cny|eur|gbp|jpy|nzd|usd)/)[a-z]{2,4}(?:-[a-z]{2,4})?/[a-z]{2,4}(?:[-/][a-z]{2,4}){0,4}$`,
    ],
  ],
  [
    end,
    [
      String.raw`[-–—*#+\s]*(?:${endWords})[-–—*#+\s]*$`,
      String.raw`[-–—*\s]+(?:${markedEndWords})[-–—*\s]*$`,
      String.raw`(?:Ende|Ends?|Fin)\s?[-–—*]+$`,
      String.raw`${dashes}\s?(?:0|30)\s?${dashes}$`,
      String.raw`#(?:\s?#){1,5}$`,
      String.raw`\(END\)(?: Dow Jones|$)`,
      String.raw`\((?:${endWordsInBrackets})\)$`,
      'Enditem$|NNNN$',
    ],
  ],
  [
    more,
    [
      String.raw`\(?MORE(?: TO (?:COME|FOLLOW))?\)?\.{0,3}$`,
      String.raw`\((?:more|mehr|suite|à suivre|[Ss]egue|SEGUE|[Ss]igue|SIGUE|[Mm]ore to (?:come|follow))\)$`,
      String.raw`${dashes}\s?(?:more|MORE)\s?${dashes}$`,
      String.raw`\(?(?:MEHR|WEITER|SUITE|À SUIVRE|MEHR FOLGT|MEHR IN KÜRZE)\)?$`,
    ],
  ],
  [
    contact,
    [
      'To contact the (?:reporters?|editors?|authors?) (?:on|of|responsible for) this (?:story|article)',
      String.raw`Bei Rückfragen wenden Sie sich (?:bitte )?an [^\n]{0,80}(?:Redaktion|[Nn]ewsroom|@)`,
      "Pour (?:contacter|joindre) l['’](?:auteur|éditeur) de cette (?:dépêche|histoire)",
    ],
  ],
  [
    notice,
    [
      'Our [Ss]tandards: The Thomson Reuters Trust Principles',
      String.raw`${copyright}\d{4}(?:[-–]\d{2,4})?,? (?:by |[Tt]he )*(?:${agencies})`,
      // Without a year, what follows may be a sentence.
      String.raw`${copyright}(?:by |[Tt]he )*(?:${agencies})(?:[.,]|,? \d{4}|$)`,
      String.raw`(?:Click|Klicken Sie) [^\n]{0,20}Restrictions`,
      'This material may not be published, (?:broadcast|rewritten)',
      String.raw`This story has not been edited by [^\n]{0,40}(?:staff|team)`,
    ],
  ],
  [note, [String.raw`\((?:${noteVerbs})(?: (?!up |to the |in the |on the )|,|:)${noStatement}[^()]{3,300}\)\.?$`]],
  [
    embargo,
    [
      String.raw`(?:\*+\s?)?(?:STRICTLY )?EMBARGOED (?:UNTIL|FOR|TO)(?!\p{L})`,
      String.raw`(?:\*+\s?)?(?:Strictly )?Embargoed (?:until|for|to)(?!\p{L})${withTime}`,
      String.raw`(?:STRICT )?EMBARGO\s?:`,
      'SPERRFRIST',
      String.raw`Sperrfrist\s?:${withTime}`,
      '(?:SOUS )?EMBARGO JUSQU',
      'Sous embargo jusqu',
    ],
  ],
  [
    release,
    [
      'FOR IMMEDIATE RELEASE',
      'Zur sofortigen Veröffentlichung$',
      'Pour diffusion immédiate$',
      String.raw`(?:Not for|NOT FOR) (?:RELEASE|DISTRIBUTION|release|distribution)[^\n]{0,40}(?:UNITED STATES|United States|U\.S\.)`,
      String.raw`View original content(?: with multimedia)?(?: to (?:download|view) multimedia)?\s?(?::|$)`,
      String.raw`View source version on \S+\.com`,
      '(?:Logo|Photo) [-–—] https?://',
      String.raw`News provided by(?:$| ${namesAlone})`,
      `SOURCE ${namesAlone}`,
    ],
  ],
];

/** Sources of patterns about a text's length and its fields in a newsroom's system, in any case. */
const systemLines = [
  String.raw`\(?(?:Word ?count|Wortzahl|Zeichen(?:zahl)?|Nombre de (?:mots|signes))\s?: ?[\d.,]+\)?$`,
  String.raw`\(?[\d.,]+ (?:words|Wörter|Zeichen|mots|signes)\)?$`,
  String.raw`(?:SEO[- ]?(?:title|description|Titel|titre)|Meta[- ]?(?:title|description|Titel|Beschreibung)|Méta-?description|Focus key(?:word|phrase))\s?: `,
  String.raw`Slug\s?: [a-z\d-]+$`,
];

/** Forms of whole lines. */
export const wireForms: readonly WireForm[] = [
  ...lines.map(([words, sources]) => ({ pattern: anchored(sources, 'u'), ...words })),
  { pattern: anchored(systemLines, 'iu'), ...system },
];

function anchored(sources: readonly string[], flags: string): RegExp {
  return new RegExp(`^(?:${sources.join('|')})`, flags);
}

/** Matches what agencies write after the last sentence of a paragraph: `-0-`, `/men/mis`. */
export const atEnd: readonly WireForm[] = [
  { pattern: /(?<=[.!?"”’)]\s?)[-–—]{1,2}(?:0|30)[-–—]{1,2}$/, ...end },
  { pattern: /(?<=[.!?]["”“]?)\/[a-z]{2,4}(?:\/[a-zA-Z]{2,4}){0,3}$/, ...credit },
  { pattern: new RegExp(String.raw`(?<=[.!?"”’)]\s)(?:\((?:${endWordsInBrackets})\)|Enditem|NNNN)$`), ...end },
  { pattern: /(?<=[.!?"”’)]\s)\((?:MORE|more|SEGUE|segue)\)$/, ...more },
];

/** Before a headline of Reuters or AFP: `UPDATE 2-`. */
const numberedSlugs =
  'UPDATE|WRAPUP|RPT|REFILE|CORRECTED|CORRECTION|BRIEF|TABLE|FACTBOX|POLL|TEXT|TAKE A LOOK|AMPLIATION|REPRISE|ACTUALIZA|RESUMEN';
/** Before a headline of dpa-AFX: `ROUNDUP 2:`. */
const slugsWithColon = 'ROUNDUP|WDH|KORREKTUR|KORR|TAGESVORSCHAU|AKTIE IM FOKUS|OTS|ots';

/** Matches what agencies and distributors write before a headline. */
export const beforeHeadline = new RegExp(
  String.raw`^(?:(?:${numberedSlugs})(?: \d{1,2})?[-–—](?=\S)|(?:${slugsWithColon})(?: \d{1,2})?(?:\/[^:]{1,40})?: |(?:EQS|DGAP|PTA|IRW)-[A-Z][A-Za-z-]{2,20}: )`,
  'u',
);
