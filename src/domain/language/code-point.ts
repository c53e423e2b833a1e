/** Names a character by its code point, with four digits at least: `U+00A0`. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Characters that no text needs: controls, lone surrogates, noncharacters, and overrides of the text direction. */
export const forbiddenCharacter = /[\p{Cc}\p{Cs}\u202d\u202e\ufffe\uffff]/u;

/** Remedy for an invisible character. */
export function adviseRetyping(what = 'it'): string {
  return `Retype ${what}; such characters usually come from copy and paste.`;
}
