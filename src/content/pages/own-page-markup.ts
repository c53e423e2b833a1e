import type { Finding } from '../../domain/finding.ts';
import { splitAstro } from './split-astro.ts';

interface Problem {
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}

const inTag = (attribute: string) => new RegExp(`<[a-z][^<>]*?\\s${attribute}`, 'g');

/** Markup that the policy of every page forbids, or that the layout writes already. Props of components may have any name. */
const forbidden: readonly Problem[] = [
  {
    pattern: /<script[\s>/]/g,
    message: 'A <script> in a page does not run: pages load only the scripts that settings name.',
    hint: 'Take it out, or use "analytics" or "comments" in site.ts.',
  },
  {
    pattern: /<style[\s>/]/g,
    message: 'A <style> in a page has no effect: all pages share one style sheet.',
    hint: 'Use classes of the engine’s style sheets, and tokens of theme.css.',
  },
  {
    pattern: inTag('[sS][tT][yY][lL][eE]\\s*='),
    message: 'Browsers ignore a "style" attribute: the policy of every page allows the style sheet only.',
    hint: 'Use classes of the engine’s style sheets.',
  },
  {
    pattern: inTag('[oO][nN][a-zA-Z]+\\s*='),
    message: 'Browsers ignore event handlers in attributes: the policy of every page forbids them.',
    hint: 'Take it out.',
  },
  {
    pattern: /<(?:iframe|frame|applet|object|embed|link|meta|base)[\s>/]/g,
    message: 'The policy of every page forbids this element, or the layout writes it.',
    hint: 'Take it out, and link to other sites in the text.',
  },
  {
    pattern: /["'`={]\s*javascript:/gi,
    message: 'A link with "javascript:" does not run: the policy of every page forbids code in links.',
    hint: 'Take it out, or link to a page.',
  },
  {
    pattern: /<(?:img|source|video|audio)\s[^<>]*?\bsrc(?:set)?\s*=\s*["'{`]+(?:https?:)?\/\//g,
    message: 'Browsers do not load this: pages load only files of the site itself.',
    hint: 'Put the file below public/, and name it by its path there.',
  },
];

/** Layouts that give a page its head: `Page` shows the heading, too. */
const layouts = ['Base', 'Page'];

/** Finds elements and attributes that a page of the newsroom's own must not have, and a missing layout or type of props. */
export function findMarkupProblems(text: string, file: string): readonly Finding[] {
  const { script, markup } = splitAstro(text);
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const complain = (rule: string, line: number, message: string, hint: string): Finding => ({
    ...{ severity: 'error', rule, file, line, message, hint },
  });
  const found = forbidden.flatMap(({ pattern, message, hint }) =>
    [...markup.matchAll(pattern)].map(({ index }) => complain('own-page-policy', lineAt(index), message, hint)),
  );
  const isFramed = layouts.some(
    (name) =>
      new RegExp(`<${name}[\\s>]`).test(markup) && new RegExp(`/layouts/document/${name}\\.astro['"]`).test(script),
  );
  if (!isFramed) {
    const message = 'The page does not use the layout Base: it would have no head and no policy.';
    const hint = `Write import Base from '../../layouts/document/Base.astro'; and <Base frame={Astro.props.frame}> around the content.`;
    found.push(complain('own-page-frame', 1, message, hint));
  }
  const props = `${script}${markup}`.indexOf('Astro.props');
  if (props >= 0 && !/\bOwnPageProps\b/.test(script)) {
    const hint = `Write type Props = OwnPageProps; and import type { OwnPageProps } from '../../domain/models/frame.ts';`;
    const message = 'The props have no type, so that a change by an upgrade would go unnoticed.';
    found.push(complain('own-page-frame', lineAt(text.indexOf('Astro.props')), message, hint));
  }
  return found;
}
