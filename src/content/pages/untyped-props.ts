import type { Finding } from '../../domain/finding.ts';
import { splitAstro } from './split-astro.ts';

/** Finds props of a page of the newsroom's own that have no type. */
export function findUntypedProps(text: string, file: string): readonly Finding[] {
  const { script, markup } = splitAstro(text);
  const props = `${script}${markup}`.indexOf('Astro.props');
  if (props < 0 || /\bOwnPageProps\b/.test(script)) return [];
  const line = text.slice(0, text.indexOf('Astro.props')).split('\n').length;
  const message = 'The props have no type, so that a change by an upgrade would go unnoticed.';
  const hint = `Write type Props = OwnPageProps; and import type { OwnPageProps } from '../../domain/models/frame.ts';`;
  return [{ severity: 'error', rule: 'own-page-frame', file, line, message, hint }];
}
