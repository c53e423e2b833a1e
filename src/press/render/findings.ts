import type { Finding } from '../../domain/finding.ts';

/** @param reason why pages are not rendered by the engine's own way; a sentence. */
export function slowRendering(reason: string): Finding {
  return {
    severity: 'warning',
    rule: 'slow-rendering',
    file: 'package-lock.json',
    message: `${reason} Pages are rendered by its Container, which takes longer.`,
    hint: 'Use the version of Astro that package.json names, or adapt src/press/astro/private-api.ts.',
  };
}

/**
 * Reports a link within a page.
 *
 * @param file the page's, from `dist`.
 */
export function missingFragment(file: string, id: string): Finding {
  return {
    severity: 'error',
    rule: 'dead-fragment',
    file: `dist/${file}`,
    message: `The page links to "#${id}" on itself, which it does not have.`,
    hint: 'Correct the link, or the heading that it means.',
  };
}
