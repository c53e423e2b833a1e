/** A form of lines that agencies and press offices write for editors, and the words of its finding. */
export interface WireForm {
  /** Matches a line from its start; the signs of Markdown are not in it. */
  readonly pattern: RegExp;
  /** What the line is: `"…" is WHAT, and readers see it.` */
  readonly what: string;
  readonly hint: string;
}

/** Agencies and vendors whose notices stand below their texts. */
const agencies =
  'AFP|Agence France-Presse|Associated Press|AWP|Benzinga|Bloomberg|Business Wire|Dow Jones|dpa(?:-AFX)?|MT Newswires|PR Newswire|RTTNews|Reuters|Thomson Reuters|The Canadian Press';

const credit = {
  what: 'how news agencies credit those who wrote a text',
  hint: 'Remove it, and name the authors in authors:.',
};
const end = { what: 'a sign for the end of an agency’s text or of a press release', hint: 'Remove it.' };
const more = { what: 'what agencies write where more of a text follows', hint: 'Remove it.' };
const contact = { what: 'how agencies say whom to ask about a text', hint: 'Remove it.' };
const notice = { what: 'a notice of an agency', hint: 'Remove it, and name the agency in sources:.' };
const note = {
  what: 'a note of an agency to editors',
  hint: 'Remove it. What has changed belongs in updated: and corrections:.',
};
const release = { what: 'a line of a press release for editors', hint: 'Remove it.' };

/** Forms of whole lines. Each is anchored, so that a long line is not searched. */
export const wireForms: readonly WireForm[] = [
  {
    pattern:
      /^\((?:(?:Additional |Further )?[Rr]eporting|Reporting and [Ww]riting|Writing|Editing|Compiled|Bearbeitet|Geschrieben|Bericht|Reporter|Redigiert|Reportage|Rédigé|Rédaction|Édité|Version française|Avec (?:la contribution|l['’]aide)|Reporte|Reportaje|Información|Editado|Traducido|Reportagem|Redazione)(?:(?: (?:von|durch|by|de|da|di|par|in|en|and|und|et|y|writing|editing|Editing|l['’]édition))+ (?=\p{Lu})|\s?: ?)[^()]{3,300}(?:\([^()]{1,60}\)[^()]{0,300})*\)\.?$/u,
    ...credit,
  },
  {
    pattern:
      /^(?:-{1,2}|[–—])?\s?With (?:assistance|reporting) (?:from|by)(?: (?:\p{Lu}[\p{L}.’'-]*[,;]?|and|in|at|de|van|von|the|&)){2,40}\.?$/u,
    ...credit,
  },
  { pattern: /^burs[-/][a-z/-]{2,30}$|^[a-z]{2,4}(?:-[a-z]{2,4})?\/[a-z]{2,4}(?:[-/][a-z]{2,4}){0,4}$/, ...credit },
  {
    pattern:
      /^[-–—*#+\s]*(?:ENDS?|Ends|ends|E N D S?|ENDE|FIN|FINE|SLUT|EINDE|KONIEC|النهاية)[-–—*#+\s]*$|^[-–—*\s]+(?:[Ee]nds?|Ende|Fin|Fine|Slut|Einde)[-–—*\s]*$|^(?:Ende|Ends?|Fin)\s?[-–—*]+$/u,
    ...end,
  },
  { pattern: /^[-–—]{1,2}\s?(?:0|30)\s?[-–—]{1,2}$|^#(?:\s?#){1,5}$/, ...end },
  { pattern: /^\(END\)(?: Dow Jones|$)|^\((?:ENDE?|FIN)\)$/, ...end },
  {
    pattern:
      /^\(?MORE(?: TO (?:COME|FOLLOW))?\)?\.{0,3}$|^\((?:more|mehr|suite|à suivre|[Mm]ore to (?:come|follow))\)$|^[-–—]{1,2}\s?(?:more|MORE)\s?[-–—]{1,2}$|^\(?(?:MEHR|WEITER|SUITE|À SUIVRE|MEHR FOLGT|MEHR IN KÜRZE)\)?$/,
    ...more,
  },
  {
    pattern:
      /^To contact the (?:reporters?|editors?|authors?) (?:on|of|responsible for) this (?:story|article)|^Bei Rückfragen wenden Sie sich (?:bitte )?an [^\n]{0,80}(?:Redaktion|[Nn]ewsroom|@)|^Pour (?:contacter|joindre) l['’](?:auteur|éditeur) de cette (?:dépêche|histoire)/u,
    ...contact,
  },
  { pattern: /^Our [Ss]tandards: The Thomson Reuters Trust Principles/, ...notice },
  {
    pattern: new RegExp(
      String.raw`^(?:©|\([cC]\)|Copyright)[^\n]{0,40}?(?:${agencies})|^(?:Click|Klicken Sie) [^\n]{0,20}Restrictions|^This material may not be published`,
      'u',
    ),
    ...notice,
  },
  {
    pattern:
      /^\((?:Updates?|Adds?|Recasts?|Refiles?|Repeats?|Rewrites?|Writes through|Corrects?|Removes|Changes|Fügt|Neu:|Ergänzt|Wiederholung|Actualisé|Ajoute|Répétition|Actualiza|Agrega|Repite)(?: (?!up )|,|:)[^()]{3,300}\)\.?$/u,
    ...note,
  },
  {
    pattern:
      /^(?:\*+\s?)?(?:STRICTLY )?(?:EMBARGOED|Embargoed) (?:UNTIL|until|FOR|for|TO|to)(?!\p{L})|^(?:STRICT )?EMBARGO\s?:|^SPERRFRIST|^Sperrfrist\s?:|^(?:SOUS )?EMBARGO JUSQU|^Sous embargo jusqu/u,
    what: 'an embargo',
    hint: 'Remove it, and give the time of its end in published:.',
  },
  {
    pattern:
      /^FOR IMMEDIATE RELEASE|^(?:Not for|NOT FOR) (?:RELEASE|DISTRIBUTION|release|distribution)[^\n]{0,40}(?:UNITED STATES|United States|U\.S\.)|^View (?:original content|source version on)|^(?:Logo|Photo) [-–—] https?:|^(?:News provided by|SOURCE(?: (?:\p{Lu}[\p{L}\d.,&’'-]*|of|and|the|de)){1,10}$)|^Zur sofortigen Veröffentlichung$|^Pour diffusion immédiate$/u,
    ...release,
  },
  {
    pattern:
      /^\(?(?:Word ?count|Wortzahl|Zeichen(?:zahl)?|Nombre de (?:mots|signes))\s?: ?[\d.,]+\)?$|^\(?[\d.,]+ (?:words|Wörter|Zeichen|mots|signes)\)?$|^(?:SEO[- ]?(?:title|description|Titel|titre)|Meta[- ]?(?:title|description|Titel|Beschreibung)|Méta-?description|Focus key(?:word|phrase))\s?: |^Slug\s?: [a-z\d-]+$/iu,
    what: 'a line of a newsroom’s system about a text',
    hint: 'Remove it.',
  },
];

/** Matches what agencies write after the last sentence of a paragraph: `-0-`, `/men/mis`. */
export const atEnd: readonly WireForm[] = [
  { pattern: /(?<=[.!?"”’)]\s?)[-–—]{1,2}(?:0|30)[-–—]{1,2}$/, ...end },
  { pattern: /(?<=[.!?"”“])\/[a-z]{2,4}(?:\/[a-zA-Z]{2,4}){0,3}$/, ...credit },
  { pattern: /(?<=[.!?"”’)]\s)\((?:MORE|more|END|ENDE?)\)$/, ...more },
];

/** Matches what agencies and distributors write before a headline. */
export const beforeHeadline =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|CORRECTION|BRIEF|TABLE|FACTBOX|POLL|TEXT|TAKE A LOOK|AMPLIATION|REPRISE|ACTUALIZA|RESUMEN)(?: \d{1,2})?[-–—](?=\S)|(?:ROUNDUP|WDH|KORREKTUR|KORR|TAGESVORSCHAU|AKTIE IM FOKUS|OTS|ots)(?: \d{1,2})?(?:\/[^:]{1,40})?: |(?:EQS|DGAP|PTA|IRW)-[A-Z][A-Za-z-]{2,20}: )/u;
