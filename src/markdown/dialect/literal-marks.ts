import type { TokenizerExtension, Tokens } from 'marked';

/*
 * Marks that GitHub reads as markup but that are part of figures and names in a newsroom's text. They stay as typed.
 * These are extensions instead of overridden rules, since an override would make marked mask every run, even without
 * such marks.
 */

/** Keeps a single tilde as text: `~$5` is "about $5". Only `~~` strikes out. */
export const loneTilde: TokenizerExtension = {
  name: 'loneTilde',
  level: 'inline',
  tokenizer(source): Tokens.Generic | undefined {
    return source.startsWith('~') && source.charAt(1) !== '~' ? literal('~') : undefined;
  },
};

/** Keeps stars that cannot open emphasis as text: see `isLiteralStar`. */
export function literalStar(): TokenizerExtension {
  // The source at the previous call, which has the text before the star. Marked appends to its last text token, so
  // reading the end of that token would take quadratic time.
  let latest = '';
  return {
    name: 'literalStar',
    level: 'inline',
    tokenizer(source, tokens): Tokens.Generic | undefined {
      const before = latest.slice(0, latest.length - source.length).slice(-2);
      latest = source;
      if (!source.startsWith('*')) return undefined;
      const previous = tokens.at(-1)?.type;
      if (previous !== 'text' && previous !== 'escape') return undefined;
      const stars = /^\*+/.exec(source)?.[0] ?? '';
      return isLiteralStar(before, stars, source.slice(stars.length, stars.length + 2)) ? literal(stars) : undefined;
    },
  };
}

/**
 * Whether stars are literal instead of the start of an emphasis: after a figure (`5*3*2`), after a letter (`E*TRADE`,
 * like GitHub's rule for `_`), in powers (`x**2`), in signs of a rating on watch (`BBB *-`), between a sign and a pause
 * (`AA+*, A+*`), and alone between brackets (`(*)`). A star may still emphasise part of a word in scripts without
 * spaces between words or with joined prefixes, and two stars in any script (`EBIT**D**A`).
 */
function isLiteralStar(before: string, stars: string, after: string): boolean {
  if (FIGURE_BEFORE.test(before)) return true;
  if (/[([]$/.test(before) && /^[)\]]/.test(after)) return true;
  if (WATCH_SIGN.test(after) || (SIGN_BEFORE.test(before) && PAUSE_AFTER.test(after))) return true;
  if (stars.length === 1 && LETTER_BEFORE.test(before)) return true;
  return FACTOR_BEFORE.test(before) && /^[\d(]/.test(after);
}

/** What is after the star of `*+`, `*-` and both. */
const WATCH_SIGN = /^(?:\/[+\u2212-]|[+\u2212-](?:[\s,.;:!?)\]|/]|$))/;
const SIGN_BEFORE = /[\p{L}\p{N})][+\u2212-]$|\)$/u;
/** No emphasised words begin with these. */
const PAUSE_AFTER = /^(?:[,;:!?)\]/|]|\.(?:\s|$))/;
const FIGURE_BEFORE = /[\p{Nd}\p{No}]$/u;
const LETTER_BEFORE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;
const FACTOR_BEFORE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic})%]$/u;

function literal(mark: string): Tokens.Text {
  return { type: 'text', raw: mark, text: mark, escaped: false };
}
