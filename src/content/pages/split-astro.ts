/**
 * A file in Astro's language: both parts have the length and the lines of the file, with blanks in place of the other.
 */
export interface AstroParts {
  /** The code between the fences. */
  readonly script: string;
  /** The rest, without comments. */
  readonly markup: string;
}

export function splitAstro(text: string): AstroParts {
  const [, open = '', script = '', close = ''] = /^(\s*---)(.*?)(^---)/ms.exec(text) ?? [];
  const end = open.length + script.length + close.length;
  return {
    script: blank(open) + blankComments(script) + blank(text.slice(open.length + script.length)),
    markup: blank(text.slice(0, end)) + text.slice(end).replace(/<!--.*?-->|\{\s*\/\*.*?\*\/\s*\}/gs, blank),
  };
}

/** Comments that begin a line: others may be part of an address in a string. */
function blankComments(script: string): string {
  return script.replace(/^[ \t]*\/\*.*?\*\/|^[ \t]*\/\/.*$/gms, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
