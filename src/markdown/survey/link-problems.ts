import { nearest } from '../../domain/nearest.ts';
import type { Link, Prose } from '../body.ts';
import { holdsCredentials, isAllowedLink } from '../links.ts';
import type { BodyProblem } from './body-problem.ts';
import { hasContent } from './walk.ts';

/** Finds links without an address, with one that is not allowed, and without text. */
export function linkProblems({ href, content, offset }: Link): readonly BodyProblem[] {
  if (href === undefined) return [];
  if (href.trim() === '') return [linkNowhere(offset)];
  return [
    ...(isAllowedLink(href) ? [] : [linkScheme(href, offset)]),
    ...(hasContent(content) ? [] : [linkEmpty(href, offset)]),
  ];
}

/** Finds `[the filing][sec]` without a definition of `sec`, which Markdown reads as text. */
export function looseReferences({ leaves }: Prose): readonly BodyProblem[] {
  return leaves.flatMap(({ text, offset }) => {
    if (!text.includes('][')) return [];
    return Array.from(text.matchAll(/\[([^[\]]+)\]\[([^[\]]*)\]/g), ({ index, 1: words = '', 2: label = '' }) =>
      linkUndefined(label || words, offset + index),
    );
  });
}

export const linkScheme = (href: string, offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'link-scheme',
  ...(holdsCredentials(href)
    ? {
        message: `The address of the link "${href}" holds a name or a password, and readers would see it.`,
        hint: 'Take out what is before the @.',
      }
    : {
        message: `The link "${href}" is not one that a page may have, so that only its text would be shown.`,
        hint: `${meantScheme(href)}Links are web addresses (https:, http:), mailto: or tel:, or lead to a path or heading of this site.`,
      }),
  offset,
});

/** Suggests an address for one with a misspelt scheme: `htps://example.org`. */
function meantScheme(href: string): string {
  // As chat programs write a link: `<https://example.org|text>`.
  const [, address, words] = /^(https?:\/\/[^|\s]+)\|(.+)$/.exec(href) ?? [];
  if (address !== undefined) return `Write [${words ?? ''}](${address}). `;
  const [, scheme = '', rest = ''] = /^([a-z]{3,7}):\/{0,3}(\S+)$/i.exec(href) ?? [];
  const meant = scheme.toLowerCase() === 'ftp' ? undefined : nearest(scheme.toLowerCase(), ['https', 'mailto']);
  return meant === undefined ? '' : `Did you mean "${meant}:${meant === 'https' ? '//' : ''}${rest}"? `;
}

const linkNowhere = (offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'link-nowhere',
  message: 'This link has no address.',
  hint: 'Write it between the brackets: [the filing](https://example.org/filing).',
  offset,
});

const linkUndefined = (label: string, offset: number): BodyProblem => ({
  severity: 'warning',
  rule: 'link-undefined',
  message: `Nothing defines the link [${label}], so that readers see its brackets.`,
  hint: `Add a line that starts with [${label}]: and its address, or write the address after the text, between ( and ).`,
  offset,
});

const linkEmpty = (href: string, offset: number): BodyProblem => ({
  severity: 'error',
  rule: 'link-empty',
  message: `The link to "${href}" has no text, so readers can neither see nor follow it.`,
  hint: `Write what it leads to between the brackets: [the filing](${href}).`,
  offset,
});
