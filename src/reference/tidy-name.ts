/**
 * Names of companies as lists of symbols print them, without what is not part of them: the class and kind of the share,
 * notes about it, and a name or legal form that is printed twice.
 */
export function tidyName(name: string): string {
  const spaced = name.replaceAll('&amp;', '&').replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim();
  const named = spaced
    .replace(note, '')
    .replace(kindOfShare, '')
    .replace(/[\s;-]+$/, '');
  return named.replace(printedTwice, '$2').replace(formTwice, '$1');
}

/** A company may be named `The Common`: alone, the word is the share's kind after a legal form or a dash. */
const afterForm = String.raw`(?<=(?:-|\b(?:AG|ASA|Bancorp|Co|Company|Corp|Corporation|Fund|Group|Holdings|Inc|Incorporated|Limited|LLC|LP|Ltd|N\.?V|PLC|S\.?A|SE|SpA|Trust))[.,]*\s+)`;

const kindOfShare = new RegExp(
  String.raw`(?:\s+|(?<=\.))(?:-\s+)?(?:Class [A-Z0-9]{1,2}|Common (?:New|Stock.*|Stcok|Shares?.*)|Ordinary Shares?|${afterForm}(?:Common|Ordinary)|American Dep\w*itary.*|Registered Shares|Depositary Receipts|(?:Sponsored )?[AG]D[RS](?: RegS| Pfd)?|NVDR|Cl\.? [A-Z]|Warrants?(?: to purchase)?|Pref)$`,
  'i',
);

/** Matches remarks of an exchange: `Ex-Distribution When-Issued`, `(Name to be changed from …`. */
const note = / (?:Ex-Distribution )?(?:When[- ]Issued|W\/I)$| \(Name to be changed.*$/i;

/** Matches the name of a company and the same again, as some lists have it: `Banco De Chile Banco De Chile`. */
const printedTwice = /^(\S+ .{2,}?) (\1)$/i;

/** Matches the last word of a name printed twice: `RELX PLC PLC`. */
const formTwice = /(?<=\s)(PLC|Fund|Inc\.?|Ltd\.?|Corp\.?) \1$/i;
