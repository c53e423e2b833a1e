/** Matches a word that labels have, in order to find labels. */
export const labelWord = /[Tt]icker|[Ss]ymbol|[- (][Cc]ode|EPIC|TIDM|short name/g;
/** The same, but for the most frequent words, which are searched for otherwise. */
export const otherLabel = /[- (][Cc]ode|EPIC|TIDM|short name/;

/**
 * Matches a label and what joins it to its symbol. `under`: said of shares; `loose`: of anything. `code`: of a number;
 * `plain`: of any code; `epic`: London’s word; `colon`: whether one follows.
 */
export const label = new RegExp(
  String.raw`(?<![\w-])(?:(?:(?<under>[Uu]nder )|(?<loose>(?:with|using|by) ))(?:(?:the|its|their) )?(?:new )?)?` +
    String.raw`(?:(?:(?:[Ss]tock|[Tt]rading|[Ss]hare) )?[Tt]icker(?:s|[ -](?:[Ss]ymbols?|[Cc]odes?))?` +
    String.raw`|(?:(?:[Ss]tock|[Tt]rading|[Ss]hare)[ -])?[Ss]ymbols?` +
    String.raw`|(?<code>(?:[Ss]tock|[Ss]hare|[Ss]crip|[Ss]ecurit(?:y|ies)|SEHK|HKEX)[ -][Cc]odes?|[Cc]ode (?:[Nn]umber|[Nn]o\.?))` +
    String.raw`|(?<plain>(?<=[ (])(?:[Cc]odes?|short name))|(?<epic>EPIC|TIDM))` +
    String.raw`(?:(?<colon>\s?[:=]\s?)|\s[-–—]\s|\s)(?=["“„‘'$]?[A-Z0-9])`,
);

/** Matches a label that is said of shares alone. */
export const sureLabel = /^(?:[Tt]icker|[Ss]tock|[Tt]rading|[Ss]hare|[Ss]crip|[Ss]ecurit|[Cc]ode [Nn]|EPIC|TIDM)/;

/** Whether a label is a word of other texts, too, and neither in brackets nor at the beginning of its text. */
export function isOrdinary(written: string, text: string, begin: number): boolean {
  if (/^(?:EPIC|[Ss]ecurit|[Cc]ode)/.test(written)) return true;
  return /^(?:symbols?|[Ss](?:tock|hare) code)\b/.test(written) && begin > 0 && !'(['.includes(text.charAt(begin - 1));
}
